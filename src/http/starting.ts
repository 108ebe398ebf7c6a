import { callbackify } from 'node:util';
import type { FastifyInstance } from 'fastify';
import { DomainError } from '../domain/errors.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Does the rest of a start, which may be to listen: requests that come meanwhile wait for it. */
    startWith<T>(work: () => Promise<T>): Promise<T>;
  }
}

/** What a start is not done with yet, for those who must know. */
export interface Starting {
  /** Requests of the routes to come wait; where the start fails, they are refused. */
  holdRequests(routes: FastifyInstance): void;
  isUnderWay(): boolean;
}

/** Seconds after which another process may well have taken its place. */
const retryAfter = 2;

/** Adds `startWith`. */
export function watchStart(app: FastifyInstance): Starting {
  let start: Promise<unknown> | null = null;
  app.decorate('startWith', async (work) => {
    const started = work();
    start = started;
    const result = await started;
    start = null;
    return result;
  });
  return {
    holdRequests(routes) {
      routes.addHook('onRequest', (_request, _reply, done) => {
        if (start === null) {
          done();
          return;
        }
        const started = start;
        callbackify(() => started)((cause: unknown) => {
          const options = { retryAfter, cause, reason: 'starting' } as const;
          done(
            cause ? new DomainError('Unavailable', 'The service cannot start', options) : undefined,
          );
        });
      });
    },
    isUnderWay: () => start !== null,
  };
}
