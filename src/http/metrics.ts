import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Metrics } from '../app/ports/metrics.ts';
import { DomainError } from '../domain/errors.ts';
import { setAnswerHeaders } from './answer-headers.ts';
import { sendError } from './errors.ts';
import { isBearer } from './operator.ts';
import { logOptions, logRequests } from './request-log.ts';

/** Every request counts, whatever it is answered. */
function measureRequests(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onResponse', (request, reply, done) => {
    metrics.countRequest({
      method: request.method,
      // What a client may make up is not a label.
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1_000,
    });
    done();
  });
}

/** Metrics beside everything else, unless they have a port of their own. */
export function serveMetrics(
  app: FastifyInstance,
  metrics: Metrics,
  { port, token }: MetricsOptions,
): void {
  measureRequests(app, metrics);
  if (port === null) metricsRoute(app, metrics, token);
}

/** `/metrics`, for whoever has the token; null: for whoever reaches the port. */
function metricsRoute(app: FastifyInstance, metrics: Metrics, token: string | null): void {
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (token !== null && !isBearer(request, token)) {
      throw new DomainError('InvalidToken', 'The metrics are read with their own Bearer token');
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
export function createMetricsServer(
  metrics: Metrics,
  { port, token }: MetricsOptions,
  logger: FastifyBaseLogger,
): FastifyInstance | null {
  if (port === null) return null;
  const app = fastify({ ...logOptions(logger), forceCloseConnections: true });
  app.setErrorHandler(sendError);
  logRequests(app);
  setAnswerHeaders(app, false);
  metricsRoute(app, metrics, token);
  return app;
}
