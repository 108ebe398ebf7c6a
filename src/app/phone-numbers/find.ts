import type { Account } from '../../domain/account.ts';
import type { FoundNumbers, NumberSearch } from '../ports/phone-numbers.ts';
import type { PageWindow } from '../ports/paging.ts';
import type { Ports } from '../ports.ts';
import { refuseTrial } from './refuse-trial.ts';

/** A page of those of the account's numbers that are meant. */
export async function findPhoneNumbers(
  { store }: Pick<Ports, 'store'>,
  account: Account,
  search: NumberSearch,
  window: PageWindow,
): Promise<FoundNumbers> {
  refuseTrial(account);
  return store.of(account).phoneNumbers.find(search, window);
}
