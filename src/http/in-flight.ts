import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Clock } from '../app/ports/nodes.ts';
import { amountsOfAccounts, tooMany } from './account-amounts.ts';
import { refused } from './errors.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Its answers go on until somebody ends them, and have a limit of their own. */
    isEndless?: boolean;
  }
}

/** An answer that is larger than this may not fit between the process and a client that does not read, in bytes. */
const largeAnswer = 16 * 1024;
/** Of the large answers of one account together, what may not have been read yet, in bytes. */
const maxUnread = 32 * 1024 * 1024;
/** How long a client may take to read one, in milliseconds. */
const answerTimeout = 2 * 60_000;

/**
 * So many requests of one account at a time, in this process; 0 = any number. One is over when its
 * answer is sent, or its connection is broken: who does not read answers cannot have more of them.
 */
export function limitInFlight(app: FastifyInstance, mostAtATime: number): void {
  if (mostAtATime === 0) return;
  const inFlight = amountsOfAccounts(mostAtATime);
  const problem = `The account has ${mostAtATime} requests under way already`;
  app.addHook('onRequest', ({ signIn, routeOptions }, reply, done) => {
    if (routeOptions.config.isEndless) {
      done();
      return;
    }
    const free = inFlight.take(signIn.account.id, 1);
    if (free) whenOver(reply.raw, free);
    done(free ? undefined : tooMany(problem));
  });
}

/**
 * Large answers of an account that are not read are so many, as they lie in memory; one more is refused.
 * Who does not read one is cut off. Downloads of audio, which are streams, have limits of their own.
 */
export function limitAnswers(app: FastifyInstance, clock: Pick<Clock, 'after'>): void {
  const unread = amountsOfAccounts(maxUnread);
  app.addHook('onSend', ({ method, signIn }, reply, payload, done) => {
    const size = sizeOf(payload);
    if (size <= largeAnswer) {
      done();
      return;
    }
    // What changed something is answered in any case, and what is nobody's is small.
    const isCounted = method === 'GET' && signIn !== undefined;
    const free = isCounted ? unread.take(signIn.account.id, size) : () => {};
    if (!free) {
      // What was said of the answer is not true of this one.
      reply.removeHeader('etag').removeHeader('cache-control');
      done(null, refused(reply, tooMany(unreadProblem, 'answers_unread')));
      return;
    }
    cutOffUnlessRead(reply.raw, clock, free);
    done();
  });
}

/** Breaks the connection of a client that does not read an answer in time; `tell` is called when it is over. */
export function cutOffUnlessRead(
  answer: ServerResponse,
  clock: Pick<Clock, 'after'>,
  tell = () => {},
): void {
  const cancel = clock.after(answerTimeout, () => void answer.destroy());
  whenOver(answer, () => {
    cancel();
    tell();
  });
}

/** Of a connection that is broken already, nobody is told again. */
function whenOver(answer: ServerResponse, tell: () => void): void {
  if (answer.destroyed) tell();
  else answer.on('close', tell);
}

const unreadProblem = `The account has ${maxUnread} bytes of answers to read first`;

function sizeOf(payload: unknown): number {
  return typeof payload === 'string' || Buffer.isBuffer(payload) ? payload.length : 0;
}
