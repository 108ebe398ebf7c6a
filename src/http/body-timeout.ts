import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Clock } from '../app/ports/nodes.ts';

/** How long a client may take to send a body once it is read, in milliseconds. */
const bodyTimeout = 30_000;

export function hasBody({ headers }: IncomingMessage): boolean {
  return 'transfer-encoding' in headers || Number(headers['content-length'] ?? 0) > 0;
}

/** Cuts off who is longer at it; transfers of audio, which come in forms, have limits of their own. */
export function limitBodies(app: FastifyInstance, clock: Pick<Clock, 'after'>): void {
  app.addHook('preParsing', ({ raw }, _reply, payload, done) => {
    const { headers } = raw;
    const isForm = /^\s*multipart\/form-data/i.test(headers['content-type'] ?? '');
    if (hasBody(raw) && !isForm) {
      const cancel = clock.after(bodyTimeout, () => {
        raw.destroy(new Error('the body took too long to come'));
      });
      raw.once('end', cancel).once('close', cancel);
    }
    done(null, payload);
  });
}
