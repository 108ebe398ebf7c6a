import { Agent, request as httpRequest } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';
import { runJson } from '../support/cli.ts';
import { serveWatched } from '../support/event-loop.ts';
import {
  Known,
  operationRequests,
  type AnyRequest,
  type ApiDocument,
} from '../support/operation-requests.ts';
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

async function accountsIn(data: string): Promise<Account[]> {
  const accountOf = async (subdomain: string) => {
    if (subdomain !== 'support') await runJson(data, 'account', 'create', subdomain);
    const who = ['--account', subdomain, '--email', `fuzz@${subdomain}.example`];
    await runJson(data, 'agent', 'create', ...who, '--role', 'admin');
    const { token } = await runJson(data, 'token', 'create', ...who);
    const host = `${subdomain}.localhost`;
    return { host, authorization: `Bearer ${token}`, known: new Known() };
  };
  return [await accountOf('support'), await accountOf('other')];
}

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
        text(response).then((read) => resolve({ status, type, body: read }), reject);
      });
    },
  );
  sent.end(body ?? undefined);
  return answered;
}

/** Sends requests until there were enough, and tells what they came to. */
async function fuzz(url: string, accounts: readonly Account[], document: ApiDocument) {
  const { next, operations } = operationRequests(document);
  const statuses: Record<number, number> = {};
  const untried = new Set(operations);
  const failures: string[] = [];
  let sent = 0;

  async function client(dice: Dice) {
    while (sent < count && failures.length < 5) {
      sent += 1;
      const [own, other] = dice.pick([accounts, accounts.toReversed()]) as [Account, Account];
      const made = next(dice, dice.once(10) ? other.known : own.known);
      untried.delete(made.operation);
      const answer = await send(url, made, own).catch((error: unknown) => ({
        status: 0,
        type: '',
        body: String(error),
      }));
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      if (answer.status < 300) own.known.learn(made, answer.body);
      const problem = problemWith(answer);
      if (problem) failures.push(`${problem}: ${described(made)} -> ${answer.body.slice(0, 300)}`);
    }
  }

  await Promise.all(Array.from({ length: clientsAtOnce }, (_, at) => client(diceOf(seed + at))));
  return { statuses, untried, failures };
}

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

test('no request for any operation fails the service, holds it up, or stays in its memory', async () => {
  const data = await temporaryFolder();
  const server = await serveWatched(data);
  const accounts = await accountsIn(data);
  const answer = await fetch(`${server.url}/openapi.json`);
  const document = (await answer.json()) as ApiDocument;
  const { statuses, untried, failures } = await fuzz(server.url, accounts, document);
  console.log(
    `${count} requests with the seed ${seed}: ${JSON.stringify(statuses)}; the event loop was held for ${Math.round(await server.delay())} ms at most`,
  );
  expect(failures).toEqual([]);
  expect([...untried]).toEqual([]);
});
