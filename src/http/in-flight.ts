import type { FastifyInstance } from 'fastify';
import type { Clock } from '../app/ports/nodes.ts';
import { DomainError } from '../domain/errors.ts';

/** An answer that is larger than this may not fit between the process and a client that does not read, in bytes. */
const largeAnswer = 16 * 1024;
/** How long a client may take to read one, in milliseconds. */
const answerTimeout = 2 * 60_000;

/**
 * So many requests of one account at a time, in this process; 0 = any number. One is over when its
 * answer is sent, or its connection is broken: who does not read answers cannot have more of them.
 */
export function limitInFlight(app: FastifyInstance, mostAtATime: number): void {
  if (mostAtATime === 0) return;
  const inFlight = new Map<number, number>();
  app.addHook('onRequest', ({ signIn }, reply, done) => {
    const { id } = signIn.account;
    const count = inFlight.get(id) ?? 0;
    if (count >= mostAtATime) {
      done(tooMany(mostAtATime));
      return;
    }
    inFlight.set(id, count + 1);
    reply.raw.once('close', () => {
      const left = (inFlight.get(id) ?? 0) - 1;
      if (left > 0) inFlight.set(id, left);
      else inFlight.delete(id);
    });
    done();
  });
}

function tooMany(mostAtATime: number): DomainError {
  const message = `The account has ${mostAtATime} requests under way already`;
  return new DomainError('TooManyRequests', message, { retryAfter: 1 });
}

/** Cuts off who does not read; downloads of audio, which are streams, have limits of their own. */
export function limitAnswers(app: FastifyInstance, clock: Pick<Clock, 'after'>): void {
  app.addHook('onSend', (_request, { raw }, payload, done) => {
    const isLarge =
      (typeof payload === 'string' || Buffer.isBuffer(payload)) && payload.length > largeAnswer;
    if (isLarge) {
      const cancel = clock.after(answerTimeout, () => void raw.destroy());
      raw.once('close', cancel);
    }
    done();
  });
}
