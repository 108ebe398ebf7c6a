import type { Account } from '../../domain/account.ts';

type AccountId = Pick<Account, 'id'>;

/** A number that an account has at a carrier. */
export interface HeldNumber {
  readonly id: number;
  readonly number: string;
  readonly carrier: string;
  /** false: it was deleted, and its carrier has not taken it back yet */
  readonly isKept: boolean;
}

/** What goes with an account. */
export interface AccountRemains {
  readonly phone_numbers: number;
  /** those that can still be restored, and those on their way back to their carrier */
  readonly deleted_phone_numbers: number;
  readonly purchases_under_way: number;
  readonly records: number;
  /** addresses that carriers know */
  readonly addresses_at_carriers: number;
  readonly agents: number;
  readonly tokens: number;
  readonly oauth_clients: number;
}

/** What it takes to delete an account, for the operator only. */
export interface AccountDeletionStore {
  remains(account: AccountId): Promise<AccountRemains>;
  /** the carriers that have something of the account's, or are to have it back */
  carriersOf(account: AccountId): Promise<string[]>;
  /** the oldest ones after an id */
  numbersAfter(account: AccountId, id: number, limit: number): Promise<HeldNumber[]>;
  /** ids of the addresses that there are, or that carriers still know */
  addresses(account: AccountId): Promise<number[]>;
  /**
   * Removes all of an account but the orders that have come to their end, which say whose a number is that a
   * carrier sells late. false: nothing was removed, as a carrier has something of it yet.
   */
  removeAccount(account: AccountId): Promise<boolean>;
}
