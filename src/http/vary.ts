import type { FastifyReply } from 'fastify';

/** Says that another answer may come to who sends another such header, beside those that were named already. */
export function varyBy(reply: FastifyReply, header: 'accept' | 'accept-encoding'): void {
  const before = reply.getHeader('vary');
  reply.header('vary', before === undefined ? header : `${String(before)}, ${header}`);
}
