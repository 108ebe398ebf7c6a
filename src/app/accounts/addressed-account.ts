import { subdomainPattern } from '../../domain/account.ts';
import type { Store } from '../ports.ts';

/** The account that a client has addressed, by a name that may be no account's. */
export interface AddressedAccount {
  readonly subdomain: string;
  /** the account that is meant where there is none of that name; null: none is */
  readonly otherwise: string | null;
}

/**
 * Whether credentials of the account are for what was addressed. Whether a name is an account's is asked
 * for credentials of `otherwise` alone, so nobody else learns of it, by the answer or by its time.
 */
export function isAddressed(
  store: Pick<Store, 'hasAccount'>,
  account: string,
  { subdomain, otherwise }: AddressedAccount,
): boolean | Promise<boolean> {
  if (account === subdomain) return true;
  if (account !== otherwise) return false;
  return !subdomainPattern.test(subdomain) || store.hasAccount(subdomain).then((has) => !has);
}

/** The accounts whose credentials would be let in: wrong ones may be guesses of any of them. */
export function accountsAddressed({ subdomain, otherwise }: AddressedAccount): string[] {
  return otherwise === null || otherwise === subdomain ? [subdomain] : [subdomain, otherwise];
}
