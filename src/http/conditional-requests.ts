import { hash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fresh from 'fresh';
import { DomainError } from '../domain/errors.ts';
import { sendJson } from './answers.ts';
import { varyBy } from './vary.ts';

/** The ETag of an answer that is made of these parts. Weak: what stands between them may differ. */
export function weakTag(...parts: (string | number | boolean)[]): string {
  return `W/"${hash('md5', parts.join(' '))}"`;
}

/** What proxies that compress put into a tag: Apache `-gzip`, others `--gzip` or `;gzip`. */
const codingSuffix = /(?:--?|;)(?:gzip|br|deflate|zstd)"/gi;

/**
 * Tells the client what this answer is a version of. True when the client holds that version
 * already: then the answer is sent, without a body.
 */
export function isNotModified(request: FastifyRequest, reply: FastifyReply, etag: string): boolean {
  reply.headers({ etag, 'cache-control': 'max-age=0, private, must-revalidate' });
  // What has a strong one is audio, which is never compressed.
  if (etag.startsWith('W/')) varyBy(reply, 'accept-encoding');
  return isHeld(request, etag);
}

/** Whether the client says that it has this version, also as a proxy has compressed it. */
export function isHeld({ headers }: FastifyRequest, etag: string): boolean {
  const held = headers['if-none-match']?.replaceAll(codingSuffix, '"');
  // Nothing more for `fresh` to see: `no-cache` asks for a validation, not against one (RFC 9111, 5.2.1.4).
  return held !== undefined && fresh({ 'if-none-match': held }, { etag });
}

/**
 * What is to happen to one version alone does not happen: `If-Match` compares strong tags, and those of what
 * can be changed are weak (RFC 9110, 13.1.1). `*` is any version.
 */
export function refuseUnmatched(api: FastifyInstance): void {
  api.addHook('preHandler', ({ method, headers }, _reply, done) => {
    const isRead = method === 'GET' || method === 'HEAD';
    const isAny = (headers['if-match'] ?? '*').trim() === '*';
    done(isRead || isAny ? undefined : new DomainError('PreconditionFailed', unmatched));
  });
}

const unmatched =
  'Nothing was changed: the ETags of this service are weak, and If-Match takes strong ones';

/** Sends what was asked for, or only that the client holds it already. */
export function sendRevalidated(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: object,
): FastifyReply {
  const json = JSON.stringify(answer);
  return sendUnlessHeld(request, reply, { etag: weakTag(json), json });
}

/** Sends JSON text, or only that the client holds it already. */
export function sendUnlessHeld(
  request: FastifyRequest,
  reply: FastifyReply,
  { etag, json }: { readonly etag: string; readonly json: string },
): FastifyReply {
  return isNotModified(request, reply, etag) ? reply.status(304).send() : sendJson(reply, json);
}
