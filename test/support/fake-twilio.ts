import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'vitest';
import { answerTo, TwilioError } from './fake-twilio-answers.ts';
import type { FakeNumber, FakeState } from './fake-twilio-state.ts';

/** What goes wrong with the next request that matches. */
interface Fault {
  /** `POST /IncomingPhoneNumbers`: method, and what the path contains */
  readonly on: string;
  /** an error as Twilio sends it, a page of a proxy on the way, or no answer before or after the work is done */
  readonly what:
    | { status: number; code: number; message?: string }
    | { status: number; page: string }
    | 'silence'
    | 'silence after';
}

export interface FakeTwilio extends FakeState {
  readonly url: string;
  fail(on: string, what: Fault['what'], times?: number): void;
  /** Waits until a request has come that it keeps silent about. */
  isAsked(): Promise<void>;
  /** Ends the connections of the requests that it keeps silent about, once one has come. */
  hangUp(): Promise<void>;
  /** Waits until who asked has cut off all requests that it keeps silent about. */
  isCutOff(): Promise<void>;
  close(): Promise<void>;
}

/** Speaks Twilio's protocol over HTTP for the requests that the adapter makes, and remembers what it sold. */
export async function fakeTwilio(numbers: readonly FakeNumber[]): Promise<FakeTwilio> {
  const settings = {
    accountSid: `AC${'1'.repeat(32)}`,
    authToken: 'the secret of the operator',
    apiKey: `SK${'2'.repeat(32)}`,
    apiSecret: 'the secret of the key',
  };
  const faults: Fault[] = [];
  const silent: ServerResponse[] = [];
  const fake: FakeState = {
    settings,
    users: new Set(),
    numbers: [...numbers],
    owned: new Map(),
    addresses: new Map(),
    rows: [],
    requests: [],
    onRequest: () => {},
    prices: { local: '1.15', national: '1.15', mobile: '2.00', 'toll free': '2.15' },
    priceUnit: 'USD',
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://fake');
    const body = new URLSearchParams(await textOf(request));
    const line = `${request.method} ${url.pathname.replace(/^.*\/Accounts\/AC\d+/, '')}`;
    fake.requests.push(line + url.search);
    fake.onRequest(line);
    const at = faults.findIndex(({ on }) => line.startsWith(on));
    const what = at < 0 ? undefined : faults.splice(at, 1)[0]?.what;
    if (what === 'silence') return void silent.push(response);
    if (typeof what === 'object' && 'page' in what) return sendPage(response, what);
    if (typeof what === 'object')
      throw new TwilioError(what.status, what.code, what.message ?? 'no');
    authorize(request, fake);
    const [status, answer] = answerTo(
      fake,
      line,
      request.method === 'GET' ? url.searchParams : body,
    );
    if (what === 'silence after') return void silent.push(response);
    send(response, status, answer);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      const { status, code, message } = error as TwilioError;
      const more_info = `https://www.twilio.com/docs/errors/${code}`;
      send(response, status, { code, message, more_info, status });
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(fake, {
    url: `http://127.0.0.1:${port}`,
    fail: (on: string, what: Fault['what'], times = 1) =>
      void faults.push(...Array.from({ length: times }, () => ({ on, what }))),
    isAsked: () => expect.poll(() => silent.length).toBeGreaterThan(0),
    isCutOff: () => expect.poll(() => silent.every(({ destroyed }) => destroyed)).toBe(true),
    async hangUp() {
      await expect.poll(() => silent.length).toBeGreaterThan(0);
      for (const response of silent.splice(0)) response.destroy();
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

function send(response: ServerResponse, status: number, answer: object | null): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(answer === null ? undefined : JSON.stringify(answer));
}

function sendPage(response: ServerResponse, { status, page }: { status: number; page: string }) {
  const isJson = page.startsWith('{');
  response.writeHead(status, { 'content-type': isJson ? 'application/json' : 'text/html' });
  response.end(page);
}

function authorize({ headers }: IncomingMessage, { settings, users }: FakeState): void {
  const { accountSid, authToken, apiKey, apiSecret } = settings;
  const passwords = { [accountSid]: authToken, [apiKey]: apiSecret };
  for (const [user, password] of Object.entries(passwords)) {
    const basic = Buffer.from(`${user}:${password}`).toString('base64');
    if (headers.authorization === `Basic ${basic}`) return void users.add(user);
  }
  throw new TwilioError(401, 20003, 'Authenticate');
}
