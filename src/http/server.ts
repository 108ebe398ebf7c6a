import { maxHeaderSize } from 'node:http';
import multipart from '@fastify/multipart';
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Jobs } from '../app/jobs/jobs.ts';
import type { SignIn } from '../app/ports/accounts.ts';
import type { Metrics } from '../app/ports/metrics.ts';
import type { Ports } from '../app/ports.ts';
import type { PressureWatch } from '../app/ports/nodes.ts';
import { setAnswerHeaders } from './answer-headers.ts';
import { guardRoutes } from './authentication.ts';
import { watchConnections } from './closing.ts';
import { compressAnswers } from './compression.ts';
import { refuseEncodedBodies } from './content-encoding.ts';
import { consoleRoutes, createSendPage, isForConsole } from './console/routes.ts';
import { handleOtherSites } from './cross-site.ts';
import { docsRoutes } from './docs/routes.ts';
import { sendError } from './errors.ts';
import { believeProxies, warnOfUntrusted, type TrustedProxies } from './forwarded.ts';
import { healthRoutes } from './health.ts';
import { giveHints } from './hints/hints.ts';
import { refuseUnclearHosts } from './hosts.ts';
import { serveOpenApi } from './openapi.ts';
import { listenAtAddresses } from './listening.ts';
import { oauthRoutes } from './oauth/tokens.ts';
import { limitBodies } from './body-timeout.ts';
import { limitAnswers, limitInFlight } from './in-flight.ts';
import { serveMetrics, type MetricsOptions } from './metrics.ts';
import { refuseUnderPressure } from './pressure.ts';
import { refuseUnmatched } from './conditional-requests.ts';
import { operationRoutes } from './operations.ts';
import { answerOtherMethods } from './other-methods.ts';
import { takeAnyBodyAsJson } from './quirks.ts';
import { malformedHandler } from './raw-answer.ts';
import type { RateLimits } from './rate-limits.ts';
import { routedTarget } from './request-path.ts';
import { rootRoute } from './root.ts';
import { logOptions, logRequests } from './request-log.ts';
import type { Testing } from './sandbox/reset.ts';
import { transferTimeout } from './resources/audio-transfers.ts';
import { recogniseSenders } from './sender.ts';
import { sessionRoutes } from './session/routes.ts';
import type { Addressing } from './tenant.ts';
import { watchStart, type Starting } from './starting.ts';
import { refuseBrokenQueries } from './text.ts';

/** For those who start and stop it. */
export type Server = FastifyInstance;

export interface ServerOptions extends Addressing {
  /** how many proxies a request passes, or their addresses and networks */
  readonly trustProxy: TrustedProxies;
  /** the sites whose pages may call the API from a browser */
  readonly corsOrigin: readonly string[];
  readonly limits: RateLimits;
  /** of one account at a time; 0 = no limit */
  readonly maxRequestsInFlight: number;
  readonly pressure: PressureWatch;
  /** what the sandbox gives hints on is refused there */
  readonly strict: boolean;
  readonly logger: FastifyBaseLogger;
  readonly version: string;
  /** null: metrics are not wanted */
  readonly measuring: { readonly metrics: Metrics; readonly options: MetricsOptions } | null;
  /** told of everyone who is let in */
  readonly onUse: (signIn: SignIn) => void;
  /** how each carrier does, for the health report */
  readonly carrierStates: () => object;
  /** what is done to many phone numbers at once */
  readonly jobs: Jobs;
  /** null: tests are given nothing but faults */
  readonly testing: Testing | null;
}

const bodyLimit = 64 * 1024;

/** The HTTP face of the use cases. Nothing listens yet. */
export async function createServer(ports: Ports, options: ServerOptions): Promise<Server> {
  const connections = watchConnections(ports.clock);
  const app = fastify({
    ...logOptions(options.logger),
    serverFactory: connections.serverFactory,
    return503OnClosing: false,
    rewriteUrl: routedTarget(options.publicUrl),
    bodyLimit,
    // However long an id is, no record has it: the headers of a request have a limit.
    routerOptions: { maxParamLength: maxHeaderSize },
    // Audio takes longest; of other bodies, see `limitBodies`.
    requestTimeout: transferTimeout,
    // See `refuseUnclearHosts`: Node's own refusal has no body.
    http: { requireHostHeader: false },
    clientErrorHandler: malformedHandler(options.logger),
  });
  app.setErrorHandler(sendError);
  // Values are checked where they are used: the statuses and envelopes of mistakes depend on it.
  app.setValidatorCompiler(() => (value) => ({ value }));
  app.setSerializerCompiler(() => JSON.stringify);
  takeAnyBodyAsJson(app);
  refuseEncodedBodies(app);
  limitBodies(app, ports.clock);
  limitAnswers(app, ports.clock);
  // How large a form may be is said where one is read.
  await app.register(multipart);
  app.decorateRequest('signIn');
  recogniseSenders(app);
  believeProxies(app, options.trustProxy);
  logRequests(app);
  warnOfUntrusted(app, options.trustProxy);
  connections.endWith(app);
  listenAtAddresses(app);
  const starting = watchStart(app);
  setAnswerHeaders(app, options.publicUrl?.protocol === 'https:');
  refuseUnclearHosts(app);
  await handleOtherSites(app, options);
  refuseBrokenQueries(app, isForConsole);
  await compressAnswers(app);
  const sendPage = createSendPage(options);
  answerOtherMethods(app, sendPage);
  serveOpenApi(app, { ...options, hasSandbox: ports.faults !== null });
  docsRoutes(app, options, ports.clock);
  rootRoute(app, options, sendPage);
  if (sendPage) consoleRoutes(app, sendPage, ports.clock);
  const { measuring, carrierStates, limits } = options;
  const operatorToken = measuring?.options.token ?? null;
  healthRoutes(app, ports, { starting, carrierStates, operatorToken });
  if (measuring) serveMetrics(app, measuring.metrics, measuring.options, limits);
  app.register(async (routes) => routesOfClients(routes, ports, { ...options, starting }));
  return app;
}

/** What programs and their users ask for; the operator's routes are beside it. */
function routesOfClients(
  app: FastifyInstance,
  ports: Ports,
  options: ServerOptions & { starting: Starting },
): void {
  const { limits } = options;
  options.starting.holdRequests(app);
  refuseUnderPressure(app, options.pressure);
  const isSandbox = ports.faults !== null;
  const { strict: isStrict } = options;
  app.register(async (oauth) => {
    if (isSandbox) giveHints(oauth, { isStrict, isOAuth: true });
    oauthRoutes(oauth, ports, { addressing: options, limits });
  });
  app.register(async (session) => sessionRoutes(session, ports, { addressing: options, limits }));
  app.register(async (api) => {
    if (isSandbox) giveHints(api, { isStrict });
    guardRoutes(api, {
      ports,
      addressing: options,
      limits,
      onUse: options.onUse,
      isExplained: isSandbox,
    });
    limitInFlight(api, options.maxRequestsInFlight);
    refuseUnmatched(api);
    operationRoutes(api, ports, options);
  });
}
