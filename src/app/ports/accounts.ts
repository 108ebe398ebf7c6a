import type { Account, Agent, Plan, Role } from '../../domain/account.ts';
import type { AmountLimits, Amounts, Limits, Quota } from '../../domain/quota.ts';
import type { SessionTimes } from '../../domain/session.ts';
import type { Mirror } from './mirrors.ts';
import type { Stored } from '../../domain/storage.ts';

export interface SignIn {
  readonly account: Account;
  readonly agent: Agent;
  readonly token_id: number;
  /** separated by spaces */
  readonly scope: string;
  /** milliseconds since 1970; from then on the token is good for nothing. null: never */
  readonly expires_at: number | null;
  /** absent: the token itself was shown */
  readonly session?: Session;
}

/** A browser that is signed in by a token. */
export interface Session extends SessionTimes {
  readonly id: number;
}

/** Since when nobody is let in, and nothing else is changed; null: they are. */
interface Disablable {
  readonly disabled_at: string | null;
}

export type AccountRecord = Account & Disablable;
export type AgentRecord = Agent & Disablable;

/** What the CLI does: it crosses accounts, so no request may use it. */
export interface OperatorStore {
  /** null: the subdomain is taken */
  createAccount(account: NewAccount): Promise<AccountRecord | null>;
  updateAccount(subdomain: string, change: AccountChange): Promise<AccountRecord | null>;
  findAccount(subdomain: string): Promise<AccountRecord | null>;
  listAccounts(): Promise<AccountRecord[]>;
  /** Lets nobody of the account in any more, or lets them in again. */
  disableAccount(account: Account, isDisabled: boolean): Promise<void>;
  quota(account: Pick<Account, 'id'>): Promise<Quota>;
  /** `records`: of the kind that has the most */
  stored(account: Pick<Account, 'id'>): Promise<Stored>;
  /** `mostAccounts`: of how many each amount is told */
  usage(mostAccounts: number): Promise<Usage>;
  setQuota(account: Pick<Account, 'id' | 'subdomain'>, change: Partial<Limits>): Promise<void>;
  /** null: the e-mail address is taken */
  createAgent(
    account: Account,
    agent: { email: string; name: string; role: Role },
  ): Promise<AgentRecord | null>;
  listAgents(account: Account): Promise<AgentRecord[]>;
  /** Lets the agent in no more, whatever token it has, or lets it in again. */
  disableAgent(account: Account, agent: Agent, isDisabled: boolean): Promise<void>;
  /** false: another agent of the account has the e-mail address */
  updateAgent(
    account: Account,
    agent: Agent,
    change: Partial<Pick<Agent, 'email' | 'name' | 'role'>>,
  ): Promise<boolean>;
  /** Ends its tokens and OAuth clients too. */
  deleteAgent(account: Account, agent: Agent): Promise<void>;
  createToken(token: NewToken): Promise<ApiToken>;
  /** a revoked one too; null: there never was one */
  findToken(hash: string): Promise<Pick<ApiToken, 'revoked_at'> | null>;
  /** those that last until they are revoked or expire, not the access tokens of OAuth clients */
  listTokens(account: Account): Promise<ApiToken[]>;
  /** null: no such token */
  revokeToken(id: number): Promise<ApiToken | null>;
  /** Ends the tokens that starts of the service have made for the account. */
  revokeBootstrapTokens(account: Account): Promise<void>;
  recordUse(tokenIds: readonly number[]): Promise<void>;
  createClient(client: NewOAuthClient): Promise<OAuthClient>;
  listClients(account: Account): Promise<OAuthClient[]>;
  /** Ends its access tokens too. null: no such client */
  revokeClient(clientId: string): Promise<OAuthClient | null>;
}

/** The access tokens of OAuth clients. */
export interface AccessTokenStore {
  /** null: no such client, or it is revoked, or its agent or account is disabled */
  findClient(clientId: string, secretHash: string): Promise<SignedInClient | null>;
  /**
   * Writes down a token of a client, whose expired ones go, and the oldest beyond `max` with them. false:
   * the client was revoked meanwhile.
   */
  issue(client: SignedInClient, token: NewAccessToken, max: number): Promise<boolean>;
  removeExpired(now: number): Promise<void>;
}

/** Browsers that are signed in. What ends a token, its agent or its account ends its sessions too. */
export interface SessionStore {
  /**
   * Keeps a session of the token, whose oldest beyond `max` go. false: the token was revoked meanwhile, or the link
   * was used by another.
   */
  begin(signIn: SignIn, session: NewSession, max: number): Promise<boolean>;
  /** false: it has ended already */
  end(signIn: SignIn, session: Session): Promise<boolean>;
  recordUse(ids: readonly number[], used_at: number): Promise<void>;
  /** Keeps a link that signs in whom the token does. */
  createLink(link: NewSignInLink): Promise<void>;
  /** null: no such link, or it was used, or it is too old, or its token signs nobody in */
  findLink(hash: string, now: number): Promise<SignIn | null>;
  /** Removes sessions that have either of these times, or earlier ones, and links that are too old. */
  removeOver(since: SessionTimes, now: number): Promise<void>;
}

export interface NewSession {
  /** SHA-256, hexadecimal: what the browser shows is kept nowhere */
  readonly hash: string;
  /** milliseconds since 1970 */
  readonly created_at: number;
  /** of the link that it begins by, which is used up; null: it begins by the token itself */
  readonly link_hash: string | null;
}

export interface NewSignInLink {
  readonly account: Pick<Account, 'id'>;
  readonly token_id: number;
  readonly hash: string;
  /** milliseconds since 1970 */
  readonly expires_at: number;
}

export interface SignedInClient {
  readonly id: number;
  readonly client_id: string;
  readonly account: Pick<Account, 'id' | 'subdomain'>;
  readonly agent_id: number;
  readonly agent_name: string;
  /** what it may ask for at most, separated by spaces */
  readonly scope: string;
}

export interface NewAccessToken {
  readonly hash: string;
  readonly scope: string;
  /** milliseconds since 1970 */
  readonly now: number;
  readonly expires_at: number;
}

export interface NewOAuthClient {
  readonly account: Account;
  readonly agent: Agent;
  readonly name: string | null;
  readonly scope: string;
  readonly client_id: string;
  /** SHA-256, hexadecimal: the secret itself is kept nowhere */
  readonly secret_hash: string;
}

export interface OAuthClient {
  readonly client_id: string;
  readonly account: string;
  readonly email: string;
  readonly name: string | null;
  readonly scope: string;
  readonly created_at: string;
  /** when it last got an access token */
  readonly last_used_at: string | null;
  readonly revoked_at: string | null;
}

/** What an account has, and may have. */
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
  /** written down with it */
  readonly mirror?: Mirror | undefined;
}

export type AccountChange = Partial<
  Pick<Account, 'plan' | 'omnichannel'> & { readonly default_brand_id: number }
>;

export interface NewToken {
  readonly account: Account;
  readonly agent: Agent;
  readonly name: string | null;
  readonly scope: string;
  /** SHA-256, hexadecimal: the token itself is kept nowhere */
  readonly hash: string;
  /** milliseconds since 1970; null: never */
  readonly expires_at: number | null;
  /** A start of the service made it: another one that is given another token ends it. */
  readonly isBootstrap: boolean;
}

export interface ApiToken {
  readonly id: number;
  readonly account: string;
  readonly email: string;
  readonly name: string | null;
  readonly scope: string;
  readonly created_at: string;
  readonly expires_at: string | null;
  readonly last_used_at: string | null;
  readonly revoked_at: string | null;
}
