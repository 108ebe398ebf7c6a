import type { FastifyRequest } from 'fastify';
import type { SignIn } from '../app/ports/accounts.ts';
import { DomainError } from '../domain/errors.ts';

/** Who sends a request that is for admins alone. Throws Forbidden. */
export function adminOf({ signIn }: FastifyRequest, action: string): SignIn {
  if (signIn.agent.role === 'admin') return signIn;
  throw new DomainError(
    'Forbidden',
    `Only admins may ${action}. Please contact the account administrator for assistance.`,
  );
}
