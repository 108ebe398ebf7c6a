import type { Account } from '../../domain/account.ts';
import { recordNotFound } from '../../domain/errors.ts';
import type { Ports } from '../ports.ts';
import type { StoredNumber } from '../ports/phone-numbers.ts';

export async function showPhoneNumber(
  { store }: Pick<Ports, 'store'>,
  account: Account,
  id: number,
): Promise<StoredNumber> {
  const stored = await store.of(account).phoneNumbers.show(id);
  if (!stored) throw recordNotFound();
  return stored;
}
