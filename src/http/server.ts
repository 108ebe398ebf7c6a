import multipart from '@fastify/multipart';
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Metrics } from '../app/ports/metrics.ts';
import type { Ports } from '../app/ports.ts';
import type { RateWindows } from '../app/nodes/rate-windows.ts';
import { resources } from '../domain/resources/index.ts';
import { guardRoutes } from './authentication.ts';
import { deletedPhoneNumberRoutes } from './deleted-phone-numbers/routes.ts';
import { invalidEndpoint, jsonType, sendError } from './errors.ts';
import { serveOpenApi } from './openapi.ts';
import { lineRoutes } from './lines/list.ts';
import { oauthRoutes } from './oauth/tokens.ts';
import { limitBodies } from './body-timeout.ts';
import { serveMetrics, type MetricsOptions } from './metrics.ts';
import { phoneNumberRoutes } from './phone-numbers/routes.ts';
import { takeAnyBodyAsJson, withoutJsonSuffix } from './quirks.ts';
import { rateLimits } from './rate-limits.ts';
import { logRequests, requestIds } from './request-log.ts';
import { faultRoutes } from './sandbox/faults.ts';
import { transferTimeout } from './resources/audio-transfers.ts';
import { resourceRoutes } from './resources/routes.ts';
import type { Addressing } from './tenant.ts';

/** For those who start and stop it. */
export type Server = FastifyInstance;

export interface ServerOptions extends Addressing {
  /** how many proxies a request passes, or their addresses and networks */
  readonly trustProxy: false | number | string[];
  /** requests per account in five minutes; 0 = no limit */
  readonly rateLimit: number;
  readonly rateWindows: RateWindows;
  readonly logger: FastifyBaseLogger;
  readonly version: string;
  /** null: metrics are not wanted */
  readonly measuring: { readonly metrics: Metrics; readonly options: MetricsOptions } | null;
  /** told the id of every token that is used */
  readonly onTokenUse: (tokenId: number) => void;
  /** how each carrier does, for the health report */
  readonly carrierStates: () => object;
}

const bodyLimit = 64 * 1024;
/** How long a client may take to send the headers of a request, in milliseconds. */
const headersTimeout = 30_000;
/** How long the store may take to show that it is ready, in milliseconds: who asks waits for no longer. */
const probeTimeout = 2_000;

/** The HTTP face of the use cases. Nothing listens yet. */
export async function createServer(ports: Ports, options: ServerOptions): Promise<Server> {
  const app = fastify({
    loggerInstance: options.logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestIds(),
    // A logger of its own for each request costs more than the line it writes.
    childLoggerFactory: (logger) => logger,
    trustProxy: trusted(options.trustProxy),
    rewriteUrl: withoutJsonSuffix,
    bodyLimit,
    // Audio takes longest; of other bodies, see `limitBodies`.
    requestTimeout: transferTimeout,
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) => void sendError(error, request, reply),
    clientErrorHandler: (error, socket) => answerMalformed(error, socket),
  });
  app.server.headersTimeout = headersTimeout;
  app.setErrorHandler(sendError);
  app.setNotFoundHandler(() => {
    throw invalidEndpoint();
  });
  // Values are checked where they are used: the statuses and envelopes of mistakes depend on it.
  app.setValidatorCompiler(() => (value) => ({ value }));
  app.setSerializerCompiler(() => JSON.stringify);
  takeAnyBodyAsJson(app);
  limitBodies(app, ports.clock);
  // How large a form may be is said where one is read.
  await app.register(multipart);
  app.decorateRequest('signIn');
  logRequests(app);
  await serveOpenApi(app, options.version);
  healthRoutes(app, ports, options);
  const { measuring } = options;
  if (measuring) serveMetrics(app, measuring.metrics, measuring.options);
  const limits = rateLimits(options.rateLimit, options.rateWindows, ports.time.now);
  app.register(async (oauth) => oauthRoutes(oauth, ports, { addressing: options, limits }));
  app.register(async (api) => {
    guardRoutes(api, { ports, addressing: options, limits, onUse: options.onTokenUse });
    phoneNumberRoutes(api, ports, options);
    deletedPhoneNumberRoutes(api, ports, options);
    lineRoutes(api, ports, options);
    if (ports.faults) faultRoutes(api, ports.faults);
    resourceRoutes(api, ports, { addressing: options, resources });
  });
  return app;
}

/** Of a request that passes so many proxies, what the last so many have said is believed. */
function trusted(proxies: ServerOptions['trustProxy']) {
  return typeof proxies === 'number' ? (_: string, hop: number) => hop < proxies : proxies;
}

function healthRoutes(
  app: FastifyInstance,
  { store, clock }: Ports,
  { carrierStates }: ServerOptions,
): void {
  const hidden = { schema: { hide: true } };
  app.get('/healthz', hidden, async () => ({ status: 'ok' }));
  app.get('/readyz', hidden, async (request, reply) => {
    try {
      const reconciliation = await clock.withDeadline(probeTimeout, async () => {
        await store.ping();
        return store.reconciliation.last();
      });
      // A carrier that is down keeps nobody from the numbers they have.
      return { status: 'ready', carriers: carrierStates(), reconciliation };
    } catch (error) {
      request.log.warn({ err: error }, 'not ready');
      return reply
        .status(503)
        .send({ error: 'Unavailable', description: 'The store is not ready' });
    }
  });
}

/** What is not even HTTP gets an answer too, in the envelope. */
function answerMalformed(error: NodeJS.ErrnoException, socket: NodeJS.WritableStream): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const isTooLong = error.code === 'HPE_HEADER_OVERFLOW';
  const status = isTooLong ? '431 Request Header Fields Too Large' : '400 Bad Request';
  const description = isTooLong ? 'The headers are too long' : 'The request is not valid HTTP';
  const body = JSON.stringify({ error: 'BadRequest', description });
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: ${jsonType}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
}
