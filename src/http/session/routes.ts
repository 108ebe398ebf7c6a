import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { accountsAddressed, type AddressedAccount } from '../../app/accounts/addressed-account.ts';
import { hashOf } from '../../app/accounts/api-tokens.ts';
import {
  beginSession,
  signInByLink,
  signInBySession,
  type BegunSession,
} from '../../app/accounts/sessions.ts';
import { refuseEndUsers, signIn, type SignInProblem } from '../../app/accounts/sign-in.ts';
import type { SignIn } from '../../app/ports/accounts.ts';
import type { Ports } from '../../app/ports.ts';
import { instantOf } from '../../domain/instant.ts';
import { actingPorts } from '../acting.ts';
import { sendJson } from '../answers.ts';
import { unauthenticated } from '../authentication.ts';
import { addressOf } from '../client-address.ts';
import { crossSite, isOfOtherSite, isOfOwnPage } from '../cross-site.ts';
import type { RateLimits } from '../rate-limits.ts';
import { addressedAccount, type Addressing } from '../tenant.ts';
import { secretIn, sessionCookies } from './cookie.ts';
import { parseCredentials, type SessionCredentials } from './credentials.ts';

interface SessionOptions {
  readonly addressing: Addressing;
  readonly limits: RateLimits;
}

const path = '/session';

/**
 * Signing a browser in and out, for the console. Not of the API, as programs have no use for it: what they show is
 * the token itself.
 */
export function sessionRoutes(
  app: FastifyInstance,
  ports: Ports,
  { addressing, limits }: SessionOptions,
): void {
  const cookieOf = sessionCookies(addressing);
  const setCookie = (request: FastifyRequest, reply: FastifyReply, secret: string) => {
    const { name, attributes } = cookieOf(request.target);
    const age = secret === '' ? '; Max-Age=0' : '';
    reply.header('set-cookie', `${name}=${secret}; ${attributes}${age}`);
  };

  app.post(path, async (request, reply) => {
    // Not of those either that `--cors-origin` allows: nobody signs somebody else's browser in.
    if (isOfOtherSite(request, addressing)) throw crossSite();
    const credentials = parseCredentials(request.body);
    const addressed = addressedAccount(request.target, addressing);
    const found = await foundBy(ports, addressed, credentials);
    const begun = typeof found === 'string' ? found : await begin(request, found, credentials);
    if (typeof begun === 'string') {
      limits.countWrongCredentials(addressOf(request), accountsAddressed(addressed));
      throw unauthenticated('', { reason: begun });
    }
    limits.countRequest(request.signIn.account.id, reply);
    setCookie(request, reply, begun.secret);
    const session = { expires_at: instantOf(begun.expires_at) };
    return sendJson(reply.status(201), JSON.stringify({ session }));
  });

  async function begin(
    request: FastifyRequest,
    found: SignIn,
    credentials: SessionCredentials,
  ): Promise<BegunSession | SignInProblem> {
    request.signIn = found;
    refuseEndUsers(found.agent);
    const code = 'code' in credentials ? credentials.code : null;
    const begun = await beginSession(actingPorts(ports, request), found, code);
    return begun ?? (code === null ? 'token_unknown' : 'sign_in_link_unknown');
  }

  app.delete(path, async (request, reply) => {
    const secret = secretIn(request, cookieOf(request.target));
    if (secret !== null && isOfOwnPage(request, addressing)) {
      const addressed = addressedAccount(request.target, addressing);
      const found = await signInBySession(ports, addressed, secret);
      if (typeof found !== 'string' && found.session) {
        request.signIn = found;
        await actingPorts(ports, request).store.sessions.end(found, found.session);
      }
    }
    setCookie(request, reply, '');
    return reply.status(204).send();
  });
}

function foundBy(
  ports: Ports,
  addressed: AddressedAccount,
  credentials: SessionCredentials,
): Promise<SignIn | SignInProblem> {
  if ('code' in credentials) return signInByLink(ports, addressed, credentials.code);
  const { email, token } = credentials;
  return signIn(ports, addressed, { email: email.toLowerCase(), token_hash: hashOf(token) });
}
