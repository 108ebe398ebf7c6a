import type { Account } from '../../domain/account.ts';
import { externalIdTaken } from '../../domain/phone-numbers/external-id.ts';
import type { LineChange } from '../../domain/phone-numbers/phone-number.ts';
import type { Store } from '../ports.ts';

/** Throws RecordInvalid where a line that is to be bought would be named as another one is. */
export async function refuseTakenExternalId(
  store: Pick<Store, 'of'>,
  account: Account,
  { external_id }: Pick<LineChange, 'external_id'>,
): Promise<void> {
  if (external_id === undefined || external_id === null) return;
  if (await store.of(account).purchases.isExternalIdTaken(external_id)) {
    throw externalIdTaken(external_id);
  }
}
