import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Clock } from '../app/ports/nodes.ts';
import type { Metrics } from '../app/ports/metrics.ts';
import { DomainError } from '../domain/errors.ts';
import { setAnswerHeaders } from './answer-headers.ts';
import { addressOf } from './client-address.ts';
import { watchConnections } from './closing.ts';
import { compressAnswers } from './compression.ts';
import { sendError } from './errors.ts';
import { believeProxies } from './forwarded.ts';
import { listenAtAddresses } from './listening.ts';
import { isBearer } from './operator.ts';
import { answerOtherMethods } from './other-methods.ts';
import { malformedHandler } from './raw-answer.ts';
import type { RateLimits } from './rate-limits.ts';
import { logOptions, logRequests } from './request-log.ts';
import { routedTarget } from './request-path.ts';
import { recogniseSenders } from './sender.ts';

/** Every request counts, whatever it is answered; how long clients stay with an endless answer is no delay. */
function measureRequests(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onResponse', (request, reply, done) => {
    metrics.countRequest({
      method: request.method,
      // What a client may make up is not a label.
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      seconds: request.routeOptions.config.isEndless ? 0 : reply.elapsedTime / 1_000,
    });
    done();
  });
}

/** Metrics beside everything else, unless they have a port of their own. */
export function serveMetrics(
  app: FastifyInstance,
  metrics: Metrics,
  { port, token }: MetricsOptions,
  limits: RateLimits,
): void {
  measureRequests(app, metrics);
  if (port === null) metricsRoute(app, metrics, { token, limits });
}

/** Wrong tokens for the metrics are tried on no account. */
const noAccount = [''];

/** `/metrics`, for whoever has the token; null: for whoever reaches the port. */
function metricsRoute(
  app: FastifyInstance,
  metrics: Metrics,
  { token, limits }: Pick<MetricsOptions, 'token'> & { limits: RateLimits },
): void {
  app.get('/metrics', async (request, reply) => {
    if (token !== null && !isBearer(request, token)) {
      if (request.headers.authorization)
        limits.countWrongCredentials(addressOf(request), noAccount);
      throw new DomainError('InvalidToken', 'The metrics are read with their own Bearer token', {
        reason: 'operator_token_wrong',
      });
    }
    reply.type(metrics.contentType).header('content-disposition', 'inline');
    return reply.send(await metrics.text());
  });
}

export interface MetricsOptions {
  /** null: no port of their own */
  readonly port: number | null;
  /** null: none is asked for */
  readonly token: string | null;
}

/** Metrics on a port of their own; null: they have none. */
export async function createMetricsServer(
  metrics: Metrics,
  { port, token }: MetricsOptions,
  { logger, limits, clock }: { logger: FastifyBaseLogger; limits: RateLimits; clock: Clock },
): Promise<FastifyInstance | null> {
  if (port === null) return null;
  const connections = watchConnections(clock);
  const app = fastify({
    ...logOptions(logger),
    serverFactory: connections.serverFactory,
    return503OnClosing: false,
    rewriteUrl: routedTarget(null),
    clientErrorHandler: malformedHandler(logger),
  });
  app.setErrorHandler(sendError);
  recogniseSenders(app);
  believeProxies(app, false);
  logRequests(app);
  connections.endWith(app);
  listenAtAddresses(app);
  setAnswerHeaders(app, false);
  await compressAnswers(app);
  answerOtherMethods(app, null);
  metricsRoute(app, metrics, { token, limits });
  return app;
}
