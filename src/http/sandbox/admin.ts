import type { FastifyRequest } from 'fastify';
import type { SignIn } from '../../app/ports/accounts.ts';
import { DomainError } from '../../domain/errors.ts';

/** Chosen: who sends a request that others of the account, or its tests, may have to bear. Throws Forbidden. */
export function sandboxAdmin({ signIn }: FastifyRequest, action: string): SignIn {
  if (signIn.agent.role === 'admin') return signIn;
  throw new DomainError(
    'Forbidden',
    `Only admins may ${action}. Please contact the account administrator for assistance.`,
  );
}
