import type { FastifyInstance } from 'fastify';

/**
 * What every answer says to browsers: keep nothing, show nothing as a page, run nothing, guess
 * nothing, let nobody frame it. An ETag takes `no-store` back; audio has a file name of its own.
 *
 * Each costs a hundredth of a show, so there are no others. Not by @fastify/helmet, which makes its
 * chain of functions anew for each request: that costs a tenth.
 */
export const answerHeaders = {
  'cache-control': 'no-store',
  'content-disposition': 'attachment; filename="api.json"',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

const strictTransport = 'max-age=31536000; includeSubDomains';

/** `isPublicByTls`: clients come by https, whatever the proxy says. */
export function setAnswerHeaders(app: FastifyInstance, isPublicByTls: boolean): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(answerHeaders);
    // Browsers do not heed it otherwise (RFC 6797, 7.2).
    if (isPublicByTls || request.target.protocol === 'https')
      reply.header('strict-transport-security', strictTransport);
    done();
  });
  // Node would answer what else is expected by itself, without a word; it may be passed over (RFC 9110, 10.1.1).
  app.server.on('checkExpectation', (request, response) =>
    app.server.emit('request', request, response),
  );
}
