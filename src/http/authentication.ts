import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../domain/errors.ts';
import type { RouteScope } from '../domain/scopes.ts';
import type { Ports } from '../app/ports.ts';
import type { SignIn } from '../app/ports/accounts.ts';
import { accountsAddressed, type AddressedAccount } from '../app/accounts/addressed-account.ts';
import { hashOf } from '../app/accounts/api-tokens.ts';
import { signInBySession } from '../app/accounts/sessions.ts';
import { authorize, signIn, type Credentials } from '../app/accounts/sign-in.ts';
import type { RefusalReason } from '../domain/refusal-reasons.ts';
import { addressOf } from './client-address.ts';
import { isOfOwnPage } from './cross-site.ts';
import { adviceOnCredentials } from './credentials-form.ts';
import { refusalOf } from './errors.ts';
import { hintHeader } from './hints/hint-header.ts';
import type { RateLimits } from './rate-limits.ts';
import { secretIn, sessionCookies } from './session/cookie.ts';
import type { Target } from './forwarded.ts';
import { onceEach, type Sent } from './sender.ts';
import { addressedAccount, type Addressing } from './tenant.ts';

declare module 'fastify' {
  interface FastifyRequest {
    signIn: SignIn;
  }
  interface FastifyInstance {
    /** Whether who was let in would be let in again: for answers that go on for long. */
    isStillLetIn(request: FastifyRequest): Promise<boolean>;
  }
  interface FastifyContextConfig {
    /** what a token must cover to be let in; every route has one that asks for credentials */
    scope: RouteScope;
  }
}

interface Gate {
  ports: Pick<Ports, 'store' | 'time'>;
  addressing: Addressing;
  limits: RateLimits;
  /** told of everyone who is let in */
  onUse: (signIn: SignIn) => void;
  /** a 401 says what is wrong with the form of the credentials */
  isExplained: boolean;
}

type SignInOf = (request: FastifyRequest) => Promise<SignIn | RefusalReason>;

interface Entrance {
  readonly addressedBy: (target: Target) => AddressedAccount;
  readonly signInOf: SignInOf;
}

function entranceOf({ ports, addressing }: Gate): Entrance {
  const credentialsOf = onceEach(({ headers }: Sent) => parseCredentials(headers.authorization));
  const addressedBy = onceEach((target: Target) => addressedAccount(target, addressing));
  const cookieOf = sessionCookies(addressing);
  return {
    addressedBy,
    async signInOf(request) {
      const { target, sent, headers } = request;
      const credentials = credentialsOf(sent);
      if (credentials) return signIn(ports, addressedBy(target), credentials);
      if (headers.authorization) return 'credentials_malformed';
      const secret = secretIn(request, cookieOf(target));
      if (secret === null) return 'credentials_missing';
      if (!isOfOwnPage(request, addressing)) return 'cross_site';
      return signInBySession(ports, addressedBy(target), secret);
    },
  };
}

/** Lets a request in: account, credentials, role, scope, and the account's rate limit, in this order. */
function authenticate(gate: Gate, { addressedBy, signInOf }: Entrance) {
  const { limits, onUse, isExplained } = gate;
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const found = await signInOf(request);
    const { authorization } = request.headers;
    if (typeof found === 'string') {
      // Whether there is such an account is nobody's business who has no credentials for it.
      if (authorization) {
        const addressed = accountsAddressed(addressedBy(request.target));
        limits.countWrongCredentials(addressOf(request), addressed);
      }
      const advice = (isExplained && adviceOnCredentials(authorization ?? '')) || undefined;
      if (advice) reply.header(hintHeader, advice);
      throw unauthenticated(authorization, { reason: found, advice });
    }
    // The log says who it is that is refused.
    request.signIn = found;
    authorize(found, request.routeOptions.config.scope);
    limits.countRequest(found.account.id, reply);
    onUse(found);
  };
}

/**
 * Who was let in may have been deleted since, and nothing can be written for an account that is gone: such a
 * request is refused as if it had come later.
 */
function refuseDeleted({ signInOf }: Entrance) {
  return async (
    error: FastifyError,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<never> => {
    if (!request.signIn || refusalOf(error, request)) throw error;
    const found = await signInOf(request);
    if (typeof found !== 'string') throw error;
    // What it was said to repeat is gone too.
    reply.removeHeader('x-idempotency-lookup');
    throw unauthenticated(request.headers.authorization, { reason: found, cause: error });
  };
}

/** Lets nobody into the routes to come but by `authenticate`. Throws when one does not say its scope. */
export function guardRoutes(api: FastifyInstance, gate: Gate): void {
  api.addHook('onRoute', ({ method, url, config }) => {
    if (!config?.scope) throw new Error(`the route ${String(method)} ${url} has no scope`);
  });
  const entrance = entranceOf(gate);
  api.addHook('onRequest', authenticate(gate, entrance));
  api.decorate('isStillLetIn', (request) => isLetIn(request, entrance));
  api.setErrorHandler(refuseDeleted(entrance));
}

async function isLetIn(request: FastifyRequest, { signInOf }: Entrance): Promise<boolean> {
  const found = await signInOf(request);
  if (typeof found === 'string') return false;
  try {
    authorize(found, request.routeOptions.config.scope);
    return true;
  } catch {
    return false;
  }
}

/** Real ones are a quarter of it. */
const longestAuthorization = 1_000;

/** The scheme in small letters, and the value; of Basic what it encodes (RFC 7617). Blank where there are none. */
export function parseAuthorization(text: string): { scheme: string; value: string } {
  const isTooLong = text.length > longestAuthorization;
  const [, name = '', value = ''] = (!isTooLong && /^(\S+) +(\S+) *$/.exec(text)) || [];
  const scheme = name.toLowerCase();
  return { scheme, value: scheme === 'basic' ? Buffer.from(value, 'base64').toString() : value };
}

const separator = '/token:';

/** `Basic base64(email/token:api_token)`, or `Bearer api_token`. */
function parseCredentials(authorization = ''): Credentials | null {
  const { scheme, value } = parseAuthorization(authorization);
  if (scheme === 'bearer') return { token_hash: hashOf(value) };
  if (scheme !== 'basic') return null;
  const at = value.lastIndexOf(separator);
  const [email, token] = [value.slice(0, at), value.slice(at + separator.length)];
  return at > 0 && token !== '' ? { email: email.toLowerCase(), token_hash: hashOf(token) } : null;
}

/** Fidelity F-42: the two bodies of a 401. */
export function unauthenticated(
  authorization = '',
  facts: { reason: RefusalReason; advice?: string | undefined; cause?: unknown },
): DomainError {
  return /^bearer /i.test(authorization)
    ? new DomainError(
        'InvalidToken',
        'The access token provided is expired, revoked, malformed or invalid for other reasons.',
        facts,
      )
    : new DomainError('CouldNotAuthenticate', "Couldn't authenticate you", facts);
}
