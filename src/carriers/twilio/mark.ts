import type { CarrierOrder } from '../../app/ports/carriers.ts';

/** What the friendly name of a number at Twilio says of the purchase it was bought by: it survives there. */
export interface Mark {
  /** null: version 0.1.0 wrote the reference alone */
  readonly installation: string | null;
  readonly account_id: number | null;
  readonly reference: string;
}

/** At most 64 characters, as Twilio keeps no more: an installation has 16, an id 16 digits at most. */
export function markOf(
  installation: string,
  { account_id, reference }: Pick<CarrierOrder, 'account_id' | 'reference'>,
): string {
  return `trunkline ${installation} ${account_id} ${reference}`;
}

/** null: it was not bought by Trunkline, has been renamed, or Twilio sends no name */
export function readMark(friendlyName: string | null): Mark | null {
  const pattern = /^trunkline (?:([0-9a-f]{16}) (\d+) )?(\d+)$/;
  const [, installation = null, account, reference] = pattern.exec(String(friendlyName)) ?? [];
  if (reference === undefined) return null;
  return { installation, account_id: account === undefined ? null : Number(account), reference };
}
