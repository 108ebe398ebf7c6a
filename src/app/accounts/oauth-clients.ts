import type { Account, Agent } from '../../domain/account.ts';
import { DomainError } from '../../domain/errors.ts';
import { coversScope, parseScopes } from '../../domain/scopes.ts';
import type { OAuthClient, SignedInClient } from '../ports/accounts.ts';
import type { Ports, Store } from '../ports.ts';
import { isAddressed, type AddressedAccount } from './addressed-account.ts';
import { hashOf, newToken, type TokenPorts } from './api-tokens.ts';

/** How long an access token may last, in seconds; the ecosystem's bounds. */
export const accessTokenLifetime = { default: 1_800, min: 300, max: 172_800 };
/** Of one client at a time: a program that gets one for each request pushes out its own oldest. */
const maxAccessTokens = 100;

interface ClientOrder {
  account: Account;
  agent: Agent;
  name: string | null;
  /** separated by spaces */
  scope: string;
}

/** The secret is in the answer and nowhere else. */
export async function registerClient(
  { store, random }: TokenPorts,
  order: ClientOrder,
): Promise<OAuthClient & { client_secret: string }> {
  const client_id = `trunkline_${random(8).toString('hex')}`;
  const client_secret = newToken(random, 'tls');
  const secret_hash = hashOf(client_secret);
  const client = await store.operator.createClient({ ...order, client_id, secret_hash });
  return { ...client, client_secret };
}

/** Whose credentials they are, or null: they are wrong, or of another account than was addressed. */
export async function signInClient(
  { store }: { store: Pick<Store, 'accessTokens' | 'hasAccount'> },
  addressed: AddressedAccount,
  { client_id, client_secret }: { client_id: string; client_secret: string },
): Promise<SignedInClient | null> {
  const found = await store.accessTokens.findClient(client_id, hashOf(client_secret));
  return found && (await isAddressed(store, found.account.subdomain, addressed)) ? found : null;
}

export interface AccessToken {
  readonly access_token: string;
  readonly scope: string;
  /** seconds */
  readonly expires_in: number;
}

/**
 * An access token for the client's agent, with what it asks for of the client's scopes, or all of them.
 * Throws InvalidScope. null: the client was revoked meanwhile.
 */
export async function grantAccessToken(
  { store, random, time }: Pick<Ports, 'random' | 'time'> & { store: Pick<Store, 'accessTokens'> },
  client: SignedInClient,
  order: { scope?: string | undefined; expires_in?: number | undefined },
): Promise<AccessToken | null> {
  const scope = order.scope === undefined ? client.scope : scopeWithin(client.scope, order.scope);
  const { expires_in = accessTokenLifetime.default } = order;
  const access_token = newToken(random, 'tla');
  const now = await time.ask();
  const kept = { hash: hashOf(access_token), scope, now, expires_at: now + expires_in * 1_000 };
  const isIssued = await store.accessTokens.issue(client, kept, maxAccessTokens);
  return isIssued ? { access_token, scope, expires_in } : null;
}

function scopeWithin(granted: string, text: string): string {
  const { scope, unknown } = parseScopes(text);
  const refused = unknown[0] ?? scope.split(' ').find((name) => !coversScope(granted, name));
  if (refused === undefined) return scope;
  const name = refused.slice(0, 100);
  throw new DomainError('InvalidScope', `This client may not ask for the scope ${name}`);
}
