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

/** Who the credentials belong to, or null: they are wrong, or of another account than was addressed. */
export async function signIn(
  { store, time }: Pick<Ports, 'store' | 'time'>,
  addressed: AddressedAccount,
  { token_hash, email }: Credentials,
): Promise<SignIn | null> {
  const found = await store.signIn(token_hash);
  if (!found) return null;
  // What the store remembers of a token may have expired since.
  if (found.expires_at !== null && found.expires_at <= time.now()) return null;
  if (email !== undefined && email !== found.agent.email) return null;
  const isMeant = isAddressed(store, found.account.subdomain, addressed);
  return isMeant === true || (await isMeant) ? found : null;
}

/** Doc: allowed for agents. Their token must have the scope too that the route asks for. */
export function authorize({ agent, scope }: SignIn, needed: RouteScope): void {
  if (agent.role === 'end-user') {
    throw new DomainError(
      'Forbidden',
      'Access to this resource is restricted. Please contact the account administrator for assistance.',
    );
  }
  const missing = missingScope(scope, needed);
  if (missing !== null) {
    throw new DomainError('MissingScope', `Missing the following required scopes: ${missing}`);
  }
}
