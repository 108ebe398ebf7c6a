import { DomainError } from '../../domain/errors.ts';
import { hashOf } from './api-tokens.ts';
import type { Ports } from '../ports.ts';
import type { SignIn } from '../ports/accounts.ts';

export interface Credentials {
  readonly token: string;
  /** with Basic only: the token must belong to this agent */
  readonly email?: string;
}

/** Who the credentials belong to, or null. `subdomain` is the account that was addressed. */
export async function signIn(
  { store }: Pick<Ports, 'store'>,
  subdomain: string,
  { token, email }: Credentials,
): Promise<SignIn | null> {
  const found = await store.signIn(hashOf(token));
  if (!found || found.account.subdomain !== subdomain) return null;
  if (email !== undefined && email.toLowerCase() !== found.agent.email) return null;
  return found;
}

/** Doc: allowed for agents. A token of scope `read` reads only. */
export function authorize({ agent, scope }: SignIn, isRead: boolean): void {
  if (agent.role === 'end-user') {
    throw new DomainError(
      'Forbidden',
      'Access to this resource is restricted. Please contact the account administrator for assistance.',
    );
  }
  if (scope === 'read' && !isRead) {
    throw new DomainError('MissingScope', 'Missing the following required scopes: write');
  }
}
