import type { Account } from '../../domain/account.ts';
import type { Ports } from '../ports.ts';
import type { StoredDocument } from '../ports/phone-numbers.ts';

/** In the order of their ids here; those that the account has not are left out. */
export async function showMany(
  { store }: Pick<Ports, 'store'>,
  account: Account,
  ids: readonly number[],
): Promise<StoredDocument[]> {
  const { phoneNumbers } = store.of(account);
  const found: StoredDocument[] = [];
  for (const id of ids) {
    const stored = await phoneNumbers.document(id);
    if (stored) found.push(stored);
  }
  return found;
}
