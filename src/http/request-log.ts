import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** Ids of requests: this process, and a count. */
export function requestIds(): () => string {
  const process = randomBytes(6).toString('hex');
  let count = 0;
  return () => `${process}-${(++count).toString(36)}`;
}

const longestUrl = 1_000;
/** The values of parameters that are secrets by their names, however the client came to send them. */
const secretParameter =
  /([?&][^=&]{0,64}?(?:token|secret|password|key|authorization)(?:\]|%5D)?=)[^&]*/gi;

/** Whoever sends a request decides its length, and may have put into it what nobody should read. */
function loggedUrl(url: string): string {
  const begin = url.length > longestUrl ? `${url.slice(0, longestUrl)}…` : url;
  return begin.includes('?') ? begin.replaceAll(secretParameter, '$1…') : begin;
}

/** One line a request, when it is answered; credentials and bodies are not in it. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        request: request.id,
        method: request.method,
        url: loggedUrl(request.originalUrl),
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime * 1_000) / 1_000,
        account: request.signIn?.account.subdomain,
        agent: request.signIn?.agent.id,
        address: request.ip,
      },
      'request',
    );
    done();
  });
}
