import type { Plan, Role } from '../../domain/account.ts';

/** Who there is, and who is let in. */
export interface AccountTables {
  accounts: AccountRow;
  agents: AgentRow;
  api_tokens: ApiTokenRow;
  oauth_clients: OAuthClientRow;
  sessions: SessionRow;
  sign_in_links: SignInLinkRow;
}

export interface AccountRow {
  id: number;
  subdomain: string;
  plan: Plan;
  omnichannel: number;
  default_brand_id: number | null;
  phone_number_count: number;
  created_at: string;
  disabled_at: string | null;
}

interface AgentRow {
  account_id: number;
  id: number;
  email: string;
  name: string;
  role: Role;
  disabled_at: string | null;
  /** null: that was not kept then */
  created_at: string | null;
}

interface ApiTokenRow {
  id: number;
  account_id: number;
  agent_id: number;
  name: string | null;
  /** separated by spaces */
  scope: string;
  hash: string;
  created_at: string;
  last_used_at: string | null;
  revoked_at: string | null;
  expires_at: number | null;
  /** 1: a start of the service made it */
  is_bootstrap: number;
  /** of an access token: whose it is */
  oauth_client_id: number | null;
}

interface OAuthClientRow {
  id: number;
  account_id: number;
  agent_id: number;
  client_id: string;
  secret_hash: string;
  name: string | null;
  /** what it may ask for at most, separated by spaces */
  scope: string;
  created_at: string;
  last_used_at: string | null;
  revoked_at: string | null;
}

/** A browser that is signed in. */
interface SessionRow {
  id: number;
  hash: string;
  account_id: number;
  token_id: number;
  created_at: number;
  /** the last use that was written down */
  used_at: number;
}

/** What signs a browser in once. */
interface SignInLinkRow {
  hash: string;
  account_id: number;
  token_id: number;
  expires_at: number;
}
