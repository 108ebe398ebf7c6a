import type { FastifyInstance } from 'fastify';
import { badParameter } from '../domain/errors.ts';
import { quoted } from '../domain/quoted.ts';
import { hasBody } from './body-timeout.ts';

/** Bodies that are compressed are not unpacked, and never read as if they were text (RFC 9110, 15.5.16). */
export function refuseEncodedBodies(app: FastifyInstance): void {
  app.addHook('preParsing', ({ raw }, reply, payload, done) => {
    const encoding = raw.headers['content-encoding']?.trim() ?? '';
    if (encoding === '' || encoding.toLowerCase() === 'identity' || !hasBody(raw)) {
      done(null, payload);
      return;
    }
    reply.header('accept-encoding', 'identity');
    const problem = `must be identity: a body in ${quoted(encoding)} is not unpacked`;
    done(badParameter('Content-Encoding', 'InvalidValue', problem, 'UnsupportedMediaType'));
  });
}
