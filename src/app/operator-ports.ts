import type { Account, Agent, Plan, Role } from '../domain/account.ts';
import type { Quota } from '../domain/quota.ts';
import type { Census } from './node-ports.ts';
import type { TokenScope } from './ports.ts';
import type { Summary } from './reconciliation.ts';

export interface NewAccount {
  readonly subdomain: string;
  readonly plan: Plan;
  readonly omnichannel: boolean;
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
  setQuota(
    account: Pick<Account, 'id'>,
    change: Partial<Pick<Quota, 'max_numbers' | 'max_monthly_spend'>>,
  ): Promise<void>;
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
  census(now: number): Promise<Census>;
  /** of idempotency keys, those used before */
  forgetKeys(since: number): Promise<void>;
  /** all that any account has, or may have, of a carrier */
  holdings(carrier: string): Promise<Holding[]>;
  /** null: no order of ours that has come to its end */
  pastOrder(order: { carrier: string; id: number; number: string }): Promise<PastOrder | null>;
  noteReconciliation(summary: Summary): Promise<void>;
  /** the last one that was noted; null: none yet */
  lastReconciliation(): Promise<Summary | null>;
}

/** A number that an account has, deleted and can still have back, or is buying. */
export interface Holding {
  readonly account_id: number;
  readonly id: number;
  readonly number: string;
  readonly state: 'kept' | 'deleted' | 'under way';
  /** when the purchase was intended that is under way; milliseconds since 1970 */
  readonly since: number | null;
}

export type PastOrder = 'given back' | 'released';

export interface NewToken {
  readonly account: Account;
  readonly agent: Agent;
  readonly name: string | null;
  readonly scope: TokenScope;
  /** SHA-256, hexadecimal: the token itself is kept nowhere */
  readonly hash: string;
}
