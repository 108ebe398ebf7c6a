import type { Agent } from '../../domain/account.ts';
import { DomainError } from '../../domain/errors.ts';
import { missingScope, type RouteScope } from '../../domain/scopes.ts';
import { isAddressed, type AddressedAccount } from './addressed-account.ts';
import type { Ports } from '../ports.ts';
import type { SignIn } from '../ports/accounts.ts';

export interface Credentials {
  readonly token_hash: string;
  /** in small letters; with Basic only: the token must belong to this agent */
  readonly email?: string;
}

/** What is wrong with credentials, for the operator: whoever shows them is told nothing of it. */
export type SignInProblem =
  | 'token_unknown'
  | 'token_expired'
  | 'email_mismatch'
  | 'account_mismatch'
  | 'session_ended'
  | 'sign_in_link_unknown';

/** Who the credentials belong to, or why nobody is let in with them. */
export async function signIn(
  { store, time }: Pick<Ports, 'store' | 'time'>,
  addressed: AddressedAccount,
  { token_hash, email }: Credentials,
): Promise<SignIn | SignInProblem> {
  const found = await store.signIn(token_hash);
  if (!found) return 'token_unknown';
  if (email !== undefined && email !== found.agent.email) return 'email_mismatch';
  return (await problemOfSignIn({ store, time }, addressed, found)) ?? found;
}

/** Why one that is known lets nobody in, by whatever means it was found; null: it does. */
export async function problemOfSignIn(
  { store, time }: Pick<Ports, 'store' | 'time'>,
  addressed: AddressedAccount,
  { account, expires_at }: SignIn,
): Promise<SignInProblem | null> {
  // What the store remembers of a token may have expired since.
  if (expires_at !== null && expires_at <= time.now()) return 'token_expired';
  const isMeant = isAddressed(store, account.subdomain, addressed);
  return isMeant === true || (await isMeant) ? null : 'account_mismatch';
}

/** Doc: allowed for agents. Their token must have the scope too that the route asks for. */
export function authorize({ agent, scope }: SignIn, needed: RouteScope): void {
  refuseEndUsers(agent);
  const missing = missingScope(scope, needed);
  if (missing !== null) {
    throw new DomainError('MissingScope', `Missing the following required scopes: ${missing}`, {
      reason: `scope_missing:${missing}`,
    });
  }
}

export function refuseEndUsers(agent: Pick<Agent, 'role'>): void {
  if (agent.role === 'end-user') {
    throw new DomainError(
      'Forbidden',
      'Access to this resource is restricted. Please contact the account administrator for assistance.',
    );
  }
}
