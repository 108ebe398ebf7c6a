import type { Account } from '../../domain/account.ts';
import type { ErrorDetails } from '../../domain/errors.ts';
import type { PhoneNumber } from '../../domain/phone-numbers/phone-number.ts';
import type { JobAction } from '../../domain/jobs/job.ts';
import type { NewJob } from '../ports/jobs.ts';
import type { Ports } from '../ports.ts';
import { noteTriedChange } from '../purchases/note-attempts.ts';
import { tryTogether } from './change-together.ts';

type DryRunPorts = Pick<Ports, 'store' | 'time' | 'policy'>;

export interface TriedChange {
  readonly index: number;
  readonly id: number | null;
  readonly would_succeed: boolean;
  readonly details: ErrorDetails;
}

/** What each change, deletion or restoration would come to; that it was tried is written down of those there are. */
export async function dryRunChanges(
  ports: DryRunPorts,
  account: Account,
  { action, items }: Pick<NewJob, 'action' | 'items'>,
): Promise<TriedChange[]> {
  const numbered = items.map((item, index) => ({ ...item, index }));
  const rows = await tryTogether(ports, { account, action, items: numbered }, null);
  const tried = (rows ?? []).map(({ index, id, success, field_errors, error, details }) => ({
    index,
    id,
    would_succeed: success,
    details: field_errors ?? (error === null ? {} : baseError(details ?? error)),
  }));
  for (const one of tried) {
    const number = await numberOf(ports, account, { action, id: one.id ?? 0 });
    if (number) await noteTriedChange(ports, account, { action, number, dryRun: one });
  }
  return tried;
}

/** null: the account has none that this could be done to. */
async function numberOf(
  { store }: DryRunPorts,
  account: Account,
  { action, id }: { action: JobAction; id: number },
): Promise<PhoneNumber | null> {
  const { phoneNumbers, deletedNumbers } = store.of(account);
  if (action === 'restore') return (await deletedNumbers.find(id))?.phone_number ?? null;
  const line = await phoneNumbers.line(id);
  return line && line.phone_number;
}

const baseError = (description: string): ErrorDetails => ({
  base: [{ description: `Base: ${description}`, error: 'RecordNotFound' }],
});
