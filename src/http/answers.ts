import { hash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { jsonType } from './errors.ts';

/** Sends JSON text as it is: what was rendered when it was written is not parsed to be sent. */
export function sendJson(reply: FastifyReply, json: Buffer | string): FastifyReply {
  return reply.type(jsonType).send(json);
}

/** The bytes of texts and of parts that are bytes already. */
export function joined(...parts: (Buffer | string)[]): Buffer {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
}

/** A short name for what an answer was made of. */
export function versionOf(...parts: (string | number | boolean)[]): string {
  return hash('md5', parts.join(' '));
}

/**
 * Tells the client what this answer is a version of. True when the client holds that version
 * already: then the answer is sent, without a body.
 */
export function isNotModified(
  request: FastifyRequest,
  reply: FastifyReply,
  version: string,
): boolean {
  const etag = `W/"${version}"`;
  reply.headers({ etag, 'cache-control': 'max-age=0, private, must-revalidate' });
  const held = request.headers['if-none-match'];
  if (held === undefined) return false;
  return held.split(',').some((one) => one.trim() === etag || one.trim() === '*');
}
