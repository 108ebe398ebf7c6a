import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignedInClient, SignIn } from '../app/ports/accounts.ts';
import type { ErrorCode } from '../domain/errors.ts';
import type { RefusalReason } from '../domain/refusal-reasons.ts';
import { clientAddressOf } from './client-address.ts';
import { withoutOwnSecrets } from './own-secrets.ts';
import type { Sent } from './sender.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** why it was refused, if it was */
    refusal?: Refusal;
    /** the OAuth client whose credentials it shows */
    client?: SignedInClient;
  }
}

interface Refusal {
  /** absent: it has another envelope than those of our errors */
  readonly code?: ErrorCode;
  /** which rule it was, as `reasonOf` has it */
  readonly reason: string;
}

/** What Fastify is to know of the log: `logRequests` writes it. */
export function logOptions(logger: FastifyBaseLogger) {
  return {
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestIds(),
    // A logger of its own for each request costs more than the line it writes.
    childLoggerFactory: () => logger,
  };
}

/** Ids of requests: this process, and a count. */
function requestIds(): () => string {
  const process = randomBytes(6).toString('hex');
  let count = 0;
  return () => `${process}-${(++count).toString(36)}`;
}

const longestUrl = 1_000;
const longestHost = 255;
/** Of parameters that are secrets, however the client came to send them. */
const secretName = /token|secret|passw|pwd|key|auth|bearer|credential|signature|^(?:code|sig)$/i;
const parameter = /([?&;])([^=&;]*)=[^&;]*/g;
/** What is in front of the host of a whole URL. */
const userInfo = /^([a-z]+:\/\/)[^/?#]*@/i;

/** Whoever sends a request decides its length, and may have put into it what nobody should read. */
function loggedUrl(url: string): string {
  const begin = url.length > longestUrl ? `${url.slice(0, longestUrl)}…` : url;
  if (!/[?;@]|tl/.test(begin)) return begin;
  return withoutOwnSecrets(begin.replace(userInfo, '$1…@')).replaceAll(
    parameter,
    (whole, before: string, name: string) =>
      secretName.test(decoded(name)) ? `${before}${name}=…` : whole,
  );
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // Nobody can read it: it may be anything.
    return 'secret';
  }
}

/** One line a request, when it is answered; credentials and bodies are not in it. */
export function logRequests(app: FastifyInstance): void {
  app.decorateRequest('refusal');
  app.decorateRequest('client');
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    logAnswered(request, reply);
    done();
  });
}

/** Nobody has shown credentials that have a limit. */
const unwarned = new Set<string>([
  'credentials_missing',
  'session_ended',
  'cross_site',
] satisfies RefusalReason[]);

/**
 * Who showed wrong credentials, or used right ones for what they do not allow. Both have limits, so that
 * nobody fills a log of warnings: what comes past these, or without credentials, is no more than a request.
 */
function isWarning({ refusal, signIn }: FastifyRequest, status: number): boolean {
  if (status === 401) return !unwarned.has(refusal?.reason ?? '');
  return status === 403 && signIn !== undefined;
}

function logAnswered(request: FastifyRequest, reply: FastifyReply): void {
  const { statusCode: status } = reply;
  logOf(request)[isWarning(request, status) ? 'warn' : 'info'](
    {
      request: request.id,
      method: request.method,
      url: loggedUrl(request.originalUrl),
      status,
      refusal: request.refusal?.code,
      reason: request.refusal?.reason,
      milliseconds: Math.round(reply.elapsedTime * 1_000) / 1_000,
      // The account that somebody tries to get into.
      host: status === 401 ? request.target.host.slice(0, longestHost) : undefined,
    },
    'request',
  );
}

type Who = SignIn | SignedInClient | undefined;

const logs = new WeakMap<Sent, { readonly who: Who; readonly log: FastifyBaseLogger }>();

/** What is the same in all lines of one client is rendered once. */
function logOf(request: FastifyRequest): FastifyBaseLogger {
  const { sent, signIn, client } = request;
  const who: Who = signIn ?? client;
  const known = logs.get(sent);
  if (known && known.who === who) return known.log;
  const log = request.log.child({
    account: who?.account.subdomain,
    agent: signIn?.agent.id ?? client?.agent_id,
    token: signIn?.token_id,
    address: clientAddressOf(request),
  });
  logs.set(sent, { who, log });
  return log;
}

/** What was accepted though nobody reads it. */
export function logHints(request: FastifyRequest, hints: string): void {
  logOf(request).info({ request: request.id, hints }, 'hint');
}

/** What is not even HTTP has neither id nor URL. */
export function logMalformed(
  logger: FastifyBaseLogger,
  { code }: NodeJS.ErrnoException,
  { remoteAddress: address }: Pick<Socket, 'remoteAddress'>,
): void {
  const reason: RefusalReason =
    code === 'HPE_HEADER_OVERFLOW' ? 'headers_too_long' : 'http_malformed';
  logger.info({ code, reason, address }, 'not HTTP');
}
