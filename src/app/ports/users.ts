import type { Agent, Role } from '../../domain/account.ts';
import type { Ends, PageWindow, RowPage } from './paging.ts';

export interface User extends Agent {
  /** null: the agent is let in */
  readonly disabled_at: string | null;
  /** null: that was not kept then */
  readonly created_at: string | null;
}

export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

export type UserFacts = Pick<User, 'email' | 'name' | 'role' | 'disabled_at'>;

/** Of one account. `last_admin`: nobody who is let in could manage it then. */
export interface UserStore {
  page(window: PageWindow): Promise<RowPage<User>>;
  ends(): Promise<Ends>;
  count(): Promise<number>;
  find(id: number): Promise<User | null>;
  create(user: NewUser): Promise<User | 'email_taken'>;
  /** null: no such user */
  update(
    id: number,
    change: Partial<UserFacts>,
  ): Promise<User | 'email_taken' | 'last_admin' | null>;
  /** Ends the user's tokens, sessions and OAuth clients. null: no such user */
  remove(id: number): Promise<'removed' | 'last_admin' | null>;
}

/** An API token that is not revoked. */
export interface AccountToken {
  readonly id: number;
  readonly name: string | null;
  /** separated by spaces */
  readonly scope: string;
  readonly user_id: number;
  readonly created_at: string;
  /** milliseconds since 1970; null: never */
  readonly expires_at: number | null;
  readonly last_used_at: string | null;
}

export interface NewAccountToken {
  readonly user_id: number;
  readonly name: string | null;
  readonly scope: string;
  /** SHA-256, hexadecimal */
  readonly hash: string;
  readonly expires_at: number | null;
}

/** Of one account, without those of OAuth clients and those that were revoked. */
export interface ApiTokenStore {
  page(window: PageWindow): Promise<RowPage<AccountToken>>;
  ends(): Promise<Ends>;
  count(): Promise<number>;
  find(id: number): Promise<AccountToken | null>;
  /** null: no such user */
  create(token: NewAccountToken): Promise<AccountToken | null>;
  /** null: no such token */
  rename(id: number, name: string | null): Promise<AccountToken | null>;
  /** false: no such token */
  revoke(id: number): Promise<boolean>;
}
