import type { FastifyInstance } from 'fastify';

/**
 * What every answer says to browsers, which nobody is meant to read it with: keep nothing, run
 * nothing, guess nothing, frame nothing, and show it to no other site. ETags take `no-store` back for
 * what is revalidated, audio has a file name of its own.
 *
 * Not by @fastify/helmet, which makes its chain of functions anew for each request: that costs a tenth of a show.
 */
export const answerHeaders = {
  'cache-control': 'no-store',
  'content-disposition': 'attachment; filename="api.json"',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

const strictTransport = 'max-age=31536000; includeSubDomains';

/** `isPublicByTls`: clients come by https, whatever the proxy says. */
export function setAnswerHeaders(app: FastifyInstance, isPublicByTls: boolean): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(answerHeaders);
    // Browsers do not heed it otherwise (RFC 6797, 7.2).
    if (isPublicByTls || request.protocol === 'https')
      reply.header('strict-transport-security', strictTransport);
    done();
  });
  // Node would answer what else is expected by itself, without a word; it may be passed over (RFC 9110, 10.1.1).
  app.server.on('checkExpectation', (request, response) =>
    app.server.emit('request', request, response),
  );
}
