import { createHash } from 'node:crypto';
import type { InjectOptions } from 'fastify';
import { registerClient } from '../../../src/app/accounts/oauth-clients.ts';
import { timeOrderedIds } from '../../../src/app/nodes/ids.ts';
import { testClock } from '../test-clock.ts';
import { startTrunkline } from '../trunkline.ts';

/** A request as the contract shows it; parameters of the path by their names in it. */
export interface ExampleRequest {
  readonly path?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface ExampleAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  /** undefined: there is none, or it is not JSON */
  // oxlint-disable-next-line typescript/no-explicit-any -- answers of every shape
  readonly body?: any;
}

/** The parts of the document that tell how an operation is called. */
export interface ExampleDocument {
  readonly paths: Record<
    string,
    Record<string, { operationId: string; security: unknown[]; responses: object }>
  >;
}

export interface Route {
  readonly method: string;
  readonly path: string;
  readonly isSecured: boolean;
  /** the status of what goes well */
  readonly success: number;
}

const host = 'phone.example.com';

/**
 * An installation in which everything comes out as it did the last time: time, ids, tokens, numbers for sale.
 * With a test clock only until that is asked.
 */
export async function startExampleWorld({ hasTestClock = false } = {}) {
  const clock = testClock(Date.UTC(2026, 8, 1, 9));
  const { now } = clock;
  const random = randomOf('examples');
  let page = 0;
  const trunkline = await startTrunkline(
    {
      publicUrl: `https://${host}`,
      ...(hasTestClock && { testClock: '2026-09-01T09:00:00Z', carriers: 'sandbox' }),
    },
    {
      clock,
      // Not that of the machine, which would count how long it was up.
      time: { now, ask: async () => now(), sync: async () => {} },
      random,
      ids: timeOrderedIds(now, () => 0),
      pages: () => (page += 1),
      sealingKey: random(32),
      // Not the internet.
      webhookSender: {
        send: async () => ({
          status_code: 200,
          headers: [['Content-Type', 'text/plain']],
          payload: 'thanks',
        }),
      },
    },
  );
  const { support, ports, server } = trunkline;
  const document = await documentOf((request) => server.inject(request));
  const account = await ports.store.operator.findAccount('support');
  const [agent] = (account && (await ports.store.operator.listAgents(account))) ?? [];
  if (!account || !agent) throw new Error('no account');
  const order = { account, agent, name: 'Reports', scope: 'phone_numbers:read' };
  const { client_id, client_secret } = await registerClient({ ...ports, random }, order);

  return {
    trunkline,
    document,
    routes: routesIn(document),
    oauthClient: { client_id, client_secret },
    /** By the admin, unless it is said by whom; null: by nobody. */
    async send(
      route: Route,
      given: ExampleRequest,
      by: string | null | undefined = support.authorization,
    ) {
      const { method, path: template, isSecured } = route;
      const { path = {}, query = {}, headers, body } = given;
      const response = await server.inject({
        method: method as 'GET',
        url: template.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(path[name])),
        query: Object.fromEntries(Object.entries(query).map(([name, v]) => [name, String(v)])),
        headers: { host, ...(isSecured && by !== null && { authorization: by }), ...headers },
        ...(body !== undefined && { payload: body as object }),
      });
      return answerOf(response);
    },
  };
}

export type ExampleWorld = Awaited<ReturnType<typeof startExampleWorld>>;

/** What operations have answered so far, by their ids. */
// oxlint-disable-next-line typescript/no-explicit-any -- answers of every shape
export type Answered = Readonly<Record<string, any>>;

/** One operation, called as an integrator would who has done all that comes before. */
export interface Step {
  readonly operationId: string;
  readonly request?: (answered: Answered, world: ExampleWorld) => ExampleRequest;
  /** requests that are refused, by the status of the refusal */
  readonly refused?: Readonly<Record<number, ExampleRequest>>;
  /** what has to be so before, and is no operation's example */
  readonly before?: (world: ExampleWorld, answered: Answered) => Promise<unknown>;
}

interface Response {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

async function documentOf(inject: (request: InjectOptions) => Promise<Response>) {
  const { body } = await inject({ url: '/openapi.json', headers: { host } });
  return JSON.parse(body) as ExampleDocument;
}

function answerOf({ statusCode: status, headers, body }: Response): ExampleAnswer {
  const isJson = String(headers['content-type']).startsWith('application/json');
  if (!isJson) return { status, headers };
  const json = JSON.parse(body, withoutProcess);
  const isTagged = headers['etag'] !== undefined && body.includes('"request_id"');
  return { status, headers: isTagged ? { ...headers, etag: tagOf(json) } : headers, body: json };
}

const tagOf = (json: unknown): string =>
  `W/"${createHash('md5').update(JSON.stringify(json)).digest('hex')}"`;

/** Ids of requests begin with what each process has another of. */
function withoutProcess(name: string, value: unknown): unknown {
  const isId = name === 'request_id' && typeof value === 'string';
  return isId ? value.replace(/^\w+(?=-)/, '0187ed4a2372') : value;
}

/** How each operation is called, by its id. */
function routesIn({ paths }: ExampleDocument): ReadonlyMap<string, Route> {
  const found = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, security, responses }]) => {
      const isSecured = security.length > 0;
      const success = Math.min(...Object.keys(responses).map(Number));
      return [operationId, { method: method.toUpperCase(), path, isSecured, success }] as const;
    }),
  );
  return new Map(found);
}

/** Bytes that are the same each time. */
function randomOf(seed: string) {
  let count = 0;
  return (bytes: number): Buffer => {
    count += 1;
    return createHash('shake256', { outputLength: bytes }).update(`${seed} ${count}`).digest();
  };
}
