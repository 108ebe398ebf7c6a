import type { Account } from '../../domain/account.ts';

/** That an account is a copy of one that another server has. */
export interface Mirror {
  /** of the server it was read from */
  readonly url: string;
  /** who copies, or did last: chosen at random, so that two tell each other apart */
  readonly run: string;
  /** false: some of it may be missing */
  readonly isFinished: boolean;
}

export interface MirrorStore {
  /** null: the account is no copy */
  find(account: Pick<Account, 'id'>): Promise<Mirror | null>;
  /** In the place of what was written down before. */
  note(account: Pick<Account, 'id'>, mirror: Mirror): Promise<void>;
  /** Whether an account of the installation has an address that this carrier knows by this reference. */
  hasAddress(carrier: string, reference: string): Promise<boolean>;
}
