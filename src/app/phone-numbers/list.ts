import type { Account } from '../../domain/account.ts';
import { readPage, type ListedPage } from '../listed-page.ts';
import type { NumberPage, NumberWindow } from '../ports/phone-numbers.ts';
import type { Ports } from '../ports.ts';
import { refuseTrial } from './refuse-trial.ts';

/** A page of the account's numbers, newest first. */
export async function listPhoneNumbers(
  { store }: Pick<Ports, 'store'>,
  account: Account,
  { isMinimal = false, ...window }: NumberWindow,
): Promise<ListedPage<NumberPage>> {
  refuseTrial(account);
  const { phoneNumbers } = store.of(account);
  const list = {
    page: () => phoneNumbers.page({ ...window, isMinimal }),
    ends: () => phoneNumbers.ends(),
    count: () => account.phone_number_count,
  };
  return readPage(list, window);
}
