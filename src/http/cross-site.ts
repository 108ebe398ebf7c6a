import cors from '@fastify/cors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '../domain/errors.ts';
import { answerUncompressed } from './compression.ts';
import { ownOrigin, type Addressing } from './tenant.ts';

/** Methods that change nothing (RFC 9110, 9.2.1). */
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);
/** Of `Sec-Fetch-Site`: a page of this server, or nobody's page. */
const ownSites = new Set(['same-origin', 'none']);

/** How long browsers may remember what a preflight said, in seconds. */
const preflightMaxAge = 7_200;
/** What a page may send, and see of an answer, beside what browsers let it anyway. */
const allowedHeaders =
  'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, If-Range, Last-Event-ID, Range';
const exposedHeaders =
  'Allow, ETag, Retry-After, WWW-Authenticate, X-Idempotency-Lookup, X-Request-Id, ' +
  'X-Rate-Limit, X-Rate-Limit-Remaining, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, ' +
  'X-Unchanged, Accept-Ranges, Content-Disposition, Content-Range, X-Trunkline-Hint';

/** Pages of these origins may read and write, with credentials that they bring themselves; others may not. */
export async function handleOtherSites(
  app: FastifyInstance,
  { corsOrigin, ...addressing }: Addressing & { corsOrigin: readonly string[] },
): Promise<void> {
  const allowed = new Set(corsOrigin);
  if (allowed.size > 0) await allowOrigins(app, allowed);
  app.addHook('onRequest', (request, _reply, done) => {
    const isForeign = isCrossSite(request, { allowed, addressing });
    // Its length would tell the page of what it may not read (BREACH).
    if (isForeign) answerUncompressed(request);
    done(isForeign && !safeMethods.has(request.method) ? crossSite() : undefined);
  });
}

async function allowOrigins(app: FastifyInstance, allowed: ReadonlySet<string>): Promise<void> {
  await app.register(cors, {
    origin: (origin, answer) => answer(null, origin !== undefined && allowed.has(origin) && origin),
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
    allowedHeaders,
    exposedHeaders,
    maxAge: preflightMaxAge,
    // Else one that is incomplete gets an answer that is not JSON.
    strictPreflight: false,
  });
}

interface Site {
  readonly allowed: ReadonlySet<string>;
  readonly addressing: Addressing;
}

/**
 * Whether a browser says that another site's page made it send this: it would add the credentials
 * that it remembers. What is no browser says neither, and is nobody's puppet.
 */
function isCrossSite(request: FastifyRequest, { allowed, addressing }: Site): boolean {
  const { origin } = request.headers;
  return !(origin && allowed.has(origin)) && isOfOtherSite(request, addressing);
}

/** The same, whichever sites the operator allows. */
export function isOfOtherSite(request: FastifyRequest, addressing: Addressing): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers;
  // Pages cannot set it, and it sees through proxies; only old browsers do not send it.
  if (site) return !ownSites.has(site);
  return Boolean(origin) && origin !== ownOrigin(request, addressing);
}

/**
 * Whether a page of this very origin sends it, or a person who has typed the address: what a browser adds by itself
 * counts for these alone. Not for a neighbour's page on the same site, which `SameSite` lets pass.
 */
export function isOfOwnPage(request: FastifyRequest, addressing: Addressing): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers;
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (site !== undefined) return site === 'same-origin' || (site === 'none' && isRead);
  // Old browsers, and others where there is no TLS: the answer to a read cannot be seen by pages of other origins.
  return origin === undefined ? isRead : origin === ownOrigin(request, addressing);
}

export function crossSite(): DomainError {
  return new DomainError(
    'Forbidden',
    "A browser sent this from another site's page; the operator allows such pages with --cors-origin",
    { reason: 'cross_site' },
  );
}
