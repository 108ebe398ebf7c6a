import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../domain/errors.ts';
import type { Ports } from '../app/ports.ts';
import type { SignIn } from '../app/ports/accounts.ts';
import { authorize, signIn, type Credentials } from '../app/accounts/sign-in.ts';
import { invalidEndpoint } from './errors.ts';
import type { RateLimits } from './rate-limits.ts';
import { parseSubdomain, type Addressing } from './tenant.ts';

declare module 'fastify' {
  interface FastifyRequest {
    signIn: SignIn;
  }
}

interface Gate {
  ports: Pick<Ports, 'store'>;
  addressing: Addressing;
  limits: RateLimits;
  /** told the id of every token that is used */
  onUse: (tokenId: number) => void;
}

/** Lets a request in: account, credentials, role, scope, and the account's rate limit, in this order. */
export function authenticate({ ports, addressing, limits, onUse }: Gate) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const subdomain =
      parseSubdomain(request.hostname, addressing.publicUrl) ?? addressing.defaultAccount;
    const credentials = parseCredentials(request.headers.authorization);
    const found = credentials && (await signIn(ports, subdomain, credentials));
    if (!found) {
      if (!(await ports.store.operator.findAccount(subdomain))) throw invalidEndpoint();
      if (credentials) limits.countWrongCredentials(request.ip);
      throw unauthenticated(request.headers.authorization);
    }
    authorize(found, request.method === 'GET' || request.method === 'HEAD');
    limits.countRequest(found.account.id, reply);
    onUse(found.token_id);
    request.signIn = found;
  };
}

/** `Basic base64(email/token:api_token)`, or `Bearer api_token`. */
function parseCredentials(authorization = ''): Credentials | null {
  const [, scheme = '', value = ''] = /^(\S+) +(\S+) *$/.exec(authorization) ?? [];
  if (/^bearer$/i.test(scheme)) return { token: value };
  if (!/^basic$/i.test(scheme)) return null;
  const userAndToken = Buffer.from(value, 'base64').toString();
  const [, email, token] = /^(.+)\/token:(.+)$/.exec(userAndToken) ?? [];
  return email && token ? { email, token } : null;
}

/** Fidelity F-42: the two bodies of a 401. */
function unauthenticated(authorization = ''): DomainError {
  return /^bearer /i.test(authorization)
    ? new DomainError(
        'InvalidToken',
        'The access token provided is expired, revoked, malformed or invalid for other reasons.',
      )
    : new DomainError('CouldNotAuthenticate', "Couldn't authenticate you");
}
