import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../support/cli.ts';
import { path, type Client } from '../support/client.ts';
import { formOf, formType } from '../support/forms.ts';
import { mp3 } from '../support/greetings.ts';
import { owned } from '../support/ledger.ts';
import { slowClient, type SlowClient } from '../support/slow-client.ts';
import { startTrunkline, type LogLine, type TestTrunkline } from '../support/trunkline.ts';

const voice = '/api/v2/channels/voice';

let trunkline: TestTrunkline;
let client: Client;
let lines: LogLine[];
/** Requests that are past all gates, and of which the body is awaited. */
let letIn: number;

function countLetIn(message: unknown): void {
  const { fastify } = message as { fastify: FastifyInstance };
  fastify.addHook('preParsing', (_request, _reply, payload, done) => {
    letIn += 1;
    done(null, payload);
  });
}

beforeEach(async () => {
  lines = [];
  const log = (line: LogLine) => void lines.push(line);
  subscribe('fastify.initialization', countLetIn);
  trunkline = await startTrunkline({}, { log });
  unsubscribe('fastify.initialization', countLetIn);
  await trunkline.server.listen({ host: '127.0.0.1', port: 0 });
  client = await trunkline.signUp('acme', { role: 'admin' });
});
afterEach(() => trunkline.close());

interface Write {
  readonly target: string;
  readonly method?: 'PUT';
  readonly headers?: Record<string, string>;
  readonly body: (known: Known) => string | Buffer;
}

interface Known {
  /** of numbers for sale */
  readonly tokens: readonly string[];
  readonly greetingId: number;
}

const purchase =
  (at: number) =>
  ({ tokens }: Known) =>
    JSON.stringify({ phone_number: { token: tokens[at] } });

/** What a client may have begun to send when its account goes. */
const held: readonly Write[] = [
  { target: path, body: purchase(0) },
  { target: path, headers: { 'idempotency-key': 'again' }, body: purchase(1) },
  { target: '/api/v2/groups', body: () => '{"group":{"name":"Late"}}' },
  {
    target: `${voice}/greetings`,
    body: () => '{"greeting":{"name":"Late","category_id":1}}',
  },
  {
    target: `${voice}/greetings`,
    headers: { 'content-type': formType },
    body: () => formOf({ 'greeting[name]': 'Late', 'greeting[category_id]': '1' }, { bytes: mp3 }),
  },
  {
    target: `${voice}/greetings/ID`,
    method: 'PUT',
    headers: { 'content-type': formType },
    body: () => formOf({}, { bytes: mp3 }),
  },
];

/** Sends all of a request but its last byte. */
async function begin(write: Write, known: Known): Promise<() => Promise<number>> {
  const { port } = trunkline.server.server.address() as AddressInfo;
  const slow: SlowClient = await slowClient(port);
  const body = Buffer.from(write.body(known));
  const headers = {
    host: 'acme.localhost',
    authorization: client.authorization,
    'content-type': 'application/json',
    'content-length': body.length,
    ...write.headers,
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const target = write.target.replace('ID', String(known.greetingId));
  slow.send(`${write.method ?? 'POST'} ${target} HTTP/1.1\r\n${head.join('')}\r\n`);
  slow.send(body.subarray(0, -1));
  return async () => {
    slow.send(body.subarray(-1));
    const { status } = await slow.answer();
    slow.vanish();
    return status;
  };
}

describe('an account that is deleted while it is being used', () => {
  test('refuses what was let in before, as if it had come later, and keeps nothing of it', async () => {
    const made = await client.request({
      method: 'POST',
      url: `${voice}/greetings`,
      payload: { greeting: { name: 'Early', category_id: 1 } },
    });
    const found = (await client.search({ country: 'US' })).json.phone_numbers as {
      token: string;
    }[];
    const known = { tokens: found.map(({ token }) => token), greetingId: made.json.greeting.id };
    letIn = 0;
    const requests = await Promise.all(held.map((write) => begin(write, known)));
    await expect.poll(() => letIn).toBe(held.length);

    const carriers = ['--carriers', 'sandbox'];
    const words = ['account', 'delete', 'acme', '--yes', '--data', trunkline.data];
    const deleted = await run([...words, ...carriers]);
    expect(deleted).toMatchObject({ code: 0, stderr: '' });

    const statuses = await Promise.all(requests.map((finish) => finish()));
    expect(statuses).toEqual([401, 401, 401, 401, 401, 404]);
    expect(await owned(trunkline.data)).toEqual([]);
    const unexpected = lines.filter(({ level }) => Number(level) >= 50);
    expect(unexpected).toEqual([]);
  });
});
