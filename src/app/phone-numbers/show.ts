import type { Account } from '../../domain/account.ts';
import { recordNotFound } from '../../domain/errors.ts';
import type { Ports } from '../ports.ts';
import type { StoredDocument, StoredNumber } from '../ports/phone-numbers.ts';

/** All that is stored of it. */
export async function showPhoneNumber(
  { store }: Pick<Ports, 'store'>,
  account: Account,
  id: number,
): Promise<StoredNumber> {
  const stored = await store.of(account).phoneNumbers.show(id);
  if (!stored) throw recordNotFound();
  return stored;
}

/** What it shows when nothing is to be included. */
export async function showDocument(
  { store }: Pick<Ports, 'store'>,
  account: Account,
  id: number,
): Promise<StoredDocument> {
  const stored = await store.of(account).phoneNumbers.document(id);
  if (!stored) throw recordNotFound();
  return stored;
}
