import type { Account } from '../../domain/account.ts';
import { DomainError } from '../../domain/errors.ts';
import { maySeeNumbers } from '../../domain/plan.ts';
import type { NumberPage, PageWindow } from '../ports/phone-numbers.ts';
import type { Ports } from '../ports.ts';

interface ListedPage extends NumberPage {
  /** in the order of the list: newer ones */
  readonly hasEarlier: boolean;
  readonly hasLater: boolean;
}

/** A page of the account's numbers, newest first. */
export async function listPhoneNumbers(
  { store }: Pick<Ports, 'store'>,
  account: Account,
  window: PageWindow,
): Promise<NumberPage> {
  refuseTrial(account);
  return store.of(account).phoneNumbers.page(window);
}

/** The same, and whether there is more on either side of it. */
export async function listPhoneNumbersByCursor(
  ports: Pick<Ports, 'store'>,
  account: Account,
  window: PageWindow,
): Promise<ListedPage> {
  const page = await listPhoneNumbers(ports, account, window);
  const { newest, oldest } = await ports.store.of(account).phoneNumbers.edges();
  const hasEarlier = (page.first ?? Infinity) < (newest ?? 0);
  const hasLater = (page.last ?? 0) > (oldest ?? Infinity);
  return { ...page, hasEarlier, hasLater };
}

/** Doc: list and search are not available for trial accounts. */
export function refuseTrial({ plan }: Account): void {
  if (maySeeNumbers(plan)) return;
  throw new DomainError(
    'Forbidden',
    'Phone numbers cannot be listed or searched on the plan trial. Please contact the account administrator for assistance.',
  );
}
