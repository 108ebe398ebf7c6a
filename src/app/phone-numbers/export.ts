import type { Account } from '../../domain/account.ts';
import type { NumberFilters } from '../../domain/phone-numbers/number-filters.ts';
import type { StoredLine } from '../ports/phone-numbers.ts';
import type { Ports } from '../ports.ts';
import { refuseTrial } from './refuse-trial.ts';

/** All of the account's numbers, or all that are meant, newest first, a page at a time. */
export function exportPhoneNumbers(
  { store }: Pick<Ports, 'store'>,
  account: Account,
  filters?: NumberFilters,
): AsyncIterable<readonly StoredLine[]> {
  refuseTrial(account);
  return store.of(account).phoneNumbers.all(filters);
}
