import type { FastifyInstance } from 'fastify';
import type { PressureWatch } from '../app/ports/nodes.ts';
import { DomainError } from '../domain/errors.ts';

/** Seconds: most of what holds a process up is over by then. */
const retryAfter = 5;

/** Refuses what comes while the process cannot keep up, at once and before it costs anything. */
export function refuseUnderPressure(app: FastifyInstance, pressure: PressureWatch): void {
  app.addHook('onRequest', (_request, _reply, done) => {
    if (pressure() === null) done();
    else
      done(
        new DomainError('Unavailable', 'The service has too much to do', {
          retryAfter,
          reason: 'overloaded',
        }),
      );
  });
}
