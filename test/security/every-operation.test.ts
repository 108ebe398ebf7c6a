import { Agent, request as httpRequest } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import type { ApiDocument } from '../support/api-document.ts';
import { temporaryFolder } from '../support/bare.ts';
import { runJson } from '../support/cli.ts';
import { serveWatched, type Watched } from '../support/event-loop.ts';
import { Known, operationRequests, type AnyRequest } from '../support/operation-requests.ts';
import { diceOf, type Dice } from '../support/schema-values.ts';

/** `npm run test:long` sends a million. */
const count = Number(process.env['TRUNKLINE_FUZZ_REQUESTS'] ?? 4_000);
const seed = Number(process.env['TRUNKLINE_FUZZ_SEED'] ?? Date.now() % 1_000_000);
const clientsAtOnce = 16;
/** An answer that takes longer hangs, in milliseconds. */
const patience = 60_000;

interface Account {
  readonly host: string;
  readonly authorization: string;
  readonly known: Known;
}

async function accountsIn(data: string) {
  const accountOf = async (subdomain: string): Promise<Account> => {
    if (subdomain !== 'support') await runJson(data, 'account', 'create', subdomain);
    const who = ['--account', subdomain, '--email', `fuzz@${subdomain}.example`];
    await runJson(data, 'agent', 'create', ...who, '--role', 'admin');
    const { token } = await runJson(data, 'token', 'create', ...who);
    const host = `${subdomain}.localhost`;
    return { host, authorization: `Bearer ${token}`, known: new Known() };
  };
  return {
    pair: [await accountOf('support'), await accountOf('other')] as const,
    /** scripts faults at the carrier, which are its own */
    breaker: await accountOf('breaker'),
  };
}

type Accounts = Awaited<ReturnType<typeof accountsIn>>;

const agent = new Agent({ keepAlive: true, maxSockets: clientsAtOnce });

async function send(
  url: string,
  { method, path, headers, body }: AnyRequest,
  { host, authorization }: Account,
) {
  const sent = httpRequest(new URL(url).origin + path, {
    agent,
    method,
    headers: {
      ...headers,
      host,
      authorization,
      ...(body && { 'content-length': Buffer.byteLength(body) }),
    },
    signal: AbortSignal.timeout(patience),
  });
  const answered = new Promise<{ status: number; type: string; body: string }>(
    (resolve, reject) => {
      sent.on('error', reject).on('response', (response) => {
        const { statusCode: status = 0, headers: got } = response;
        const type = got['content-type'] ?? '';
        // What does not end has been answered.
        if (type.startsWith('text/event-stream')) response.destroy();
        text(response).then((read) => resolve({ status, type, body: read }), reject);
      });
    },
  );
  sent.end(body ?? undefined);
  return answered;
}

/** For all of it, in milliseconds, on a machine that does a hundred a second. */
const timeLimit = 120_000 + count * 10;

/** How often figures of the service are read. */
const samplingInterval = 2_000;

/** Sends requests until there were enough, and tells what they came to. */
async function fuzz(server: Watched, { pair, breaker }: Accounts, document: ApiDocument) {
  const { next, operations } = operationRequests(document);
  const statuses: Record<number, number> = {};
  const untried = new Set(operations);
  const failures: string[] = [];
  const delays: number[] = [];
  const memory: number[] = [];
  let sent = 0;

  async function client(dice: Dice) {
    while (sent < count && failures.length < 5) {
      sent += 1;
      if (sent % samplingInterval === 0) {
        delays.push(await server.delay());
        memory.push(await server.memory());
      }
      const [one, other] = dice.once(2) ? pair : inTurn(pair);
      const made = next(dice, (dice.once(10) ? other : one).known);
      untried.delete(made.operation);
      const own = made.operation.includes('SandboxFault') ? breaker : one;
      const answer = await send(server.url, made, own).catch(unanswered);
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      if (answer.status < 300) own.known.learn(made, answer.body);
      if (answer.status === 404) own.known.forget(made);
      const problem = problemWith(answer);
      if (problem) failures.push(`${problem}: ${described(made)} -> ${answer.body.slice(0, 300)}`);
    }
  }

  // What is done for the first time only takes longer.
  await server.delay();
  await Promise.all(Array.from({ length: clientsAtOnce }, (_, at) => client(diceOf(seed + at))));
  return { statuses, untried, failures, delays, memory };
}

const inTurn = ([one, other]: Accounts['pair']) => [other, one] as const;
const unanswered = (error: unknown) => ({ status: 0, type: '', body: String(error) });

const described = ({ method, path, headers, body }: AnyRequest) =>
  `${method} ${path} ${JSON.stringify(headers)} ${String(body).slice(0, 500)}`;

function problemWith({ status, type, body }: { status: number; type: string; body: string }) {
  if (status === 0) return 'no answer';
  if (status >= 500) return String(status);
  if (status < 400) return null;
  return type.startsWith('application/json') && (JSON.parse(body) as { error?: unknown }).error
    ? null
    : `${status} outside of the envelope`;
}

/** What memory may grow by once a quarter is sent, in MiB: caches fill, and the data grows. */
const growth = 150;

describe('ASVS 5.1.3, 7.4.1, 12.1.1: every operation under requests made at random', () => {
  test(
    'fails none, keeps none waiting, and keeps nothing in memory',
    async () => {
      const data = await temporaryFolder();
      const server = await serveWatched(data);
      const accounts = await accountsIn(data);
      const answer = await fetch(`${server.url}/openapi.json`);
      const document = (await answer.json()) as ApiDocument;
      const fuzzed = await fuzz(server, accounts, document);
      const { statuses, untried, failures, delays, memory } = fuzzed;
      const [early = 0, late = 0] = [memory[Math.floor(memory.length / 4)], memory.at(-1)];
      console.log(
        `${count} requests, seed ${seed}: ${JSON.stringify(statuses)}; ` +
          `event loop held for ${Math.round(Math.max(0, ...delays))} ms at most; ` +
          `${Math.round(early)} MiB after a quarter, ${Math.round(late)} MiB at the end`,
      );
      expect(failures).toEqual([]);
      expect([...untried]).toEqual([]);
      expect(late).toBeLessThan(early + growth);
    },
    timeLimit,
  );
});
