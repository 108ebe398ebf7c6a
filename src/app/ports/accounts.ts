import type { Account, Agent, Plan, Role, TokenScope } from '../../domain/account.ts';
import type { AmountLimits, Limits, Quota } from '../../domain/quota.ts';
import type { Stored } from '../../domain/storage.ts';

export interface SignIn {
  readonly account: Account;
  readonly agent: Agent;
  readonly token_id: number;
  readonly scope: TokenScope;
}

/** What the CLI does: it crosses accounts, so no request may use it. */
export interface OperatorStore {
  /** null: the subdomain is taken */
  createAccount(account: NewAccount): Promise<Account | null>;
  updateAccount(
    subdomain: string,
    change: Partial<Omit<NewAccount, 'subdomain'>>,
  ): Promise<Account | null>;
  findAccount(subdomain: string): Promise<Account | null>;
  listAccounts(): Promise<Account[]>;
  quota(account: Pick<Account, 'id'>): Promise<Quota>;
  /** `records`: of the kind that has the most */
  stored(account: Pick<Account, 'id'>): Promise<Stored>;
  /** `mostAccounts`: of how many each amount is told */
  usage(mostAccounts: number): Promise<Usage>;
  setQuota(account: Pick<Account, 'id'>, change: Partial<Limits>): Promise<void>;
  /** null: the e-mail address is taken */
  createAgent(
    account: Account,
    agent: { email: string; name: string; role: Role },
  ): Promise<Agent | null>;
  listAgents(account: Account): Promise<Agent[]>;
  createToken(token: NewToken): Promise<ApiToken>;
  /** true for a revoked one too */
  hasToken(hash: string): Promise<boolean>;
  listTokens(account: Account): Promise<ApiToken[]>;
  /** null: no such token */
  revokeToken(id: number): Promise<ApiToken | null>;
  recordUse(tokenIds: readonly number[]): Promise<void>;
}

/** What an account has, and may have. */
export type Amounts = Stored & Pick<Quota, 'held' | 'monthly_spend'>;
export type AccountUsage = Amounts & AmountLimits & Pick<Account, 'subdomain'>;

export interface Usage {
  /** of all accounts; `records`: of the kind of which each has the most */
  readonly total: Amounts;
  /** those that come closest to a limit of theirs, the closest first */
  readonly fullest: readonly AccountUsage[];
}

export interface NewAccount {
  readonly subdomain: string;
  readonly plan: Plan;
  readonly omnichannel: boolean;
}

export interface NewToken {
  readonly account: Account;
  readonly agent: Agent;
  readonly name: string | null;
  readonly scope: TokenScope;
  /** SHA-256, hexadecimal: the token itself is kept nowhere */
  readonly hash: string;
}

export interface ApiToken {
  readonly id: number;
  readonly account: string;
  readonly email: string;
  readonly name: string | null;
  readonly scope: TokenScope;
  readonly created_at: string;
  readonly last_used_at: string | null;
  readonly revoked_at: string | null;
}
