import type { FastifyReply } from 'fastify';
import { jsonType } from './errors.ts';

/** Sends JSON text as it is: what was rendered when it was written is not parsed to be sent. */
export function sendJson(reply: FastifyReply, json: Buffer | string): FastifyReply {
  return reply.type(jsonType).send(json);
}

/** The bytes of texts and of parts that are bytes already. */
export function joined(...parts: (Buffer | string)[]): Buffer {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
}
