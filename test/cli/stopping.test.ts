import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SearchPage } from '../../src/app/ports/carriers.ts';
import { openSqlite } from '../../src/database/sqlite-engine.ts';
import { temporaryFolder } from '../support/bare.ts';
import { bootstrapToken, environment, runJson, wordsOf } from '../support/cli.ts';
import { main, serveProcess, type ServerProcess } from '../support/cli-process.ts';
import { faultsLeftIn } from '../support/faults.ts';
import { formOf, formType } from '../support/forms.ts';
import { mp3 } from '../support/greetings.ts';
import { postgres } from '../support/home.ts';
import { httpClient } from '../support/http-client.ts';
import { slowClient } from '../support/slow-client.ts';
import { startTrunkline } from '../support/trunkline.ts';

// A process that waits for a connection in vain ends with code 1: 0 says that it did not.

const path = '/api/v2/channels/voice/phone_numbers';
const portOf = (url: string) => Number(new URL(url).port);

function request(method: string, target: string, body = ''): string {
  const lines = [
    `${method} ${target} HTTP/1.1`,
    'Host: localhost',
    `Authorization: Bearer ${bootstrapToken}`,
    ...(body === '' ? [] : ['Content-Type: application/json', `Content-Length: ${body.length}`]),
  ];
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}

const list = request('GET', `${path}?minimal_mode=true`);
const halfBody = request('POST', path, '{"phone_number": {"token": "x"}}').slice(0, -5);
const openApi = 'GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n';
const beginnings = ['', 'GET /hea', 'GET /healthz HTTP/1.1\r\nHost: localhost\r\nAccept: te'];

/** The answers in what was received, in their order. */
function answersIn(received: Buffer) {
  return received
    .toString('latin1')
    .split(/(?=HTTP\/1\.1 \d{3} [\w ]+\r\n)/)
    .map((answer) => ({
      status: Number(answer.slice(9, 12)),
      connection: /^connection: (.+)$/im.exec(answer)?.[1]?.trim(),
      body: answer.slice(answer.indexOf('\r\n\r\n') + 4),
    }));
}

/** A server of which a connection waits for a purchase that takes its time, and what buys the number. */
async function buying(behind = '') {
  const data = await temporaryFolder();
  const served = await serveProcess(data);
  await runJson(data, 'sandbox', 'fault', 'add', 'slow', '--milliseconds', '1500');
  const { json } = await httpClient(served.url)('GET', '/search?country=US');
  const { token } = json.phone_numbers[0];
  const client = await slowClient(portOf(served.url));
  client.send(request('POST', path, JSON.stringify({ phone_number: { token } })) + behind);
  await faultsLeftIn(data, 0);
  return { served, client };
}

/** Waits until nobody can connect any more. */
async function closed({ url }: ServerProcess): Promise<void> {
  const isRefused = () =>
    new Promise((resolve) => {
      const socket = connect({ host: '127.0.0.1', port: portOf(url) });
      socket.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code === 'ECONNREFUSED'));
      socket.once('close', () => resolve(false));
    });
  await expect.poll(isRefused).toBe(true);
}

describe.each(['SIGTERM', 'SIGINT'] as const)('%s', (signal) => {
  test('closes connections on which no request has begun at once, and ends with code 0', async () => {
    const args = ['--metrics-port', '0'];
    const served = await serveProcess(await temporaryFolder(), { args });
    const metrics = /^metrics on (\S+)$/m.exec(served.stdout())?.[1] ?? '';
    const clients = await Promise.all(
      [served.url, metrics].flatMap((url) =>
        beginnings.map(async (sent) => {
          const client = await slowClient(portOf(url));
          client.send(sent);
          return client;
        }),
      ),
    );
    const kept = await slowClient(portOf(served.url));
    kept.send(list);
    expect((await kept.answer()).status).toBe(200);
    const ending = served.stopWith([signal]);
    await Promise.all([kept, ...clients].map((client) => client.readAll()));
    expect(await ending).toBe(0);
  });
});

/** Requests of which the body comes in two parts, and what their answers have. */
const uploads: [string, string, (served: ServerProcess) => Promise<[string, string]>][] = [
  [
    'of a known length',
    'phone_number.id',
    async ({ url }) => halves(request('POST', path, JSON.stringify(await purchaseAt(url)))),
  ],
  [
    'in chunks',
    'phone_number.id',
    async ({ url }) => {
      const head = request('POST', path).replace('\r\n\r\n', '\r\nTransfer-Encoding: chunked\r\n');
      const body = JSON.stringify(await purchaseAt(url));
      const [first, second] = [body.slice(0, 20), body.slice(20)].map(
        (chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`,
      );
      return [`${head}Content-Type: application/json\r\n\r\n${first}`, `${second}0\r\n\r\n`];
    },
  ],
  [
    'that is audio',
    'greeting.audio_name',
    async () => {
      const fields = { 'greeting[name]': 'Late', 'greeting[category_id]': '1' };
      const form = formOf(fields, { bytes: mp3 }).toString('latin1');
      const sent = request('POST', '/api/v2/channels/voice/greetings', form);
      return halves(sent.replace('application/json', formType));
    },
  ],
];

const halves = (sent: string): [string, string] => [sent.slice(0, -50), sent.slice(-50)];

async function purchaseAt(url: string) {
  const { json } = await httpClient(url)('GET', '/search?country=US');
  return { phone_number: { token: json.phone_numbers[0].token as string } };
}

describe('a request of which the body has not come in full', () => {
  test.each(uploads)('is answered when it does: one %s', async (_body, made, upload) => {
    const served = await serveProcess(await temporaryFolder());
    const [first, second] = await upload(served);
    const client = await slowClient(portOf(served.url));
    client.send(Buffer.from(list + first, 'latin1'));
    expect((await client.answer()).status).toBe(200);
    const ending = served.stop();
    await closed(served);
    client.send(Buffer.from(second, 'latin1'));
    const [, answer] = answersIn(await client.readAll());
    expect(answer).toMatchObject({ connection: 'close' });
    expect(JSON.parse(answer?.body ?? '')).toHaveProperty(made);
    expect(await ending).toBe(0);
  });

  test('has its time to come; then it is a 503 in the envelope, behind what is under way', async () => {
    const trunkline = await startTrunkline();
    const { clock, sandbox, support, server } = trunkline;
    await server.listenAt(['127.0.0.1'], 0);
    const waiting: ((page: SearchPage) => void)[] = [];
    const search = () => new Promise<SearchPage>((resolve) => void waiting.push(resolve));
    Object.assign(sandbox, { search });
    const signedIn = (sent: string) =>
      sent.replace(/Authorization: .*/, `Authorization: ${support.authorization}`);
    const client = await slowClient((server.server.address() as AddressInfo).port);
    client.send(signedIn(request('GET', `${path}/search?country=US`)) + signedIn(halfBody));
    await expect.poll(() => waiting.length).toBe(1);
    const ending = server.close();
    await expect.poll(() => server.server.listening).toBe(false);
    await clock.advance(8_000);
    for (const answer of waiting) answer({ available: [], count: 0, span: 0 });
    const [found, refused] = answersIn(await client.readAll());
    expect(found).toMatchObject({ status: 200 });
    expect(refused).toMatchObject({ status: 503, connection: 'close' });
    expect(JSON.parse(refused?.body ?? '')).toMatchObject({ error: 'Unavailable' });
    await ending;
    await trunkline.close();
  });
});

test('answers that nobody reads are cut off in time for the end to be in order', async () => {
  const trunkline = await startTrunkline();
  const { clock, server } = trunkline;
  await server.listenAt(['127.0.0.1'], 0);
  const client = await slowClient((server.server.address() as AddressInfo).port);
  const begun = client.answer();
  client.send(openApi.repeat(40));
  await begun;
  client.pause();
  const ending = server.close();
  await expect.poll(() => server.server.listening).toBe(false);
  await clock.advance(8_000);
  await ending;
  client.vanish();
  await trunkline.close();
});

describe('what is under way', () => {
  test('is answered, and told that its connection is closed', async () => {
    const { served, client } = await buying();
    const ending = served.stop();
    const answers = answersIn(await client.readAll());
    expect(answers).toMatchObject([{ status: 200, connection: 'close' }]);
    expect(JSON.parse(answers[0]?.body ?? '')).toHaveProperty('phone_number.id');
    expect(await ending).toBe(0);
  });

  test('behind it too, as far as it was sent before', async () => {
    const { served, client } = await buying(list + list);
    const ending = served.stop();
    const answers = answersIn(await client.readAll());
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await ending).toBe(0);
  });

  test('goes out whole, however slowly it is read', async () => {
    const served = await serveProcess(await temporaryFolder());
    const client = await slowClient(portOf(served.url));
    // More than what is on the way to a client can hold.
    client.send(openApi.repeat(40));
    await httpClient(served.url)('GET', '');
    const ending = served.stop();
    await closed(served);
    const answers = answersIn(await client.readAll());
    expect(answers).toHaveLength(40);
    for (const { body } of answers) expect(() => JSON.parse(body)).not.toThrow();
    expect(await ending).toBe(0);
  });

  test('is not cut off by what is sent behind it: that is answered 503 in the envelope', async () => {
    const { served, client } = await buying();
    const ending = served.stop();
    await closed(served);
    client.send(list);
    client.send(list + halfBody);
    const answers = answersIn(await client.readAll());
    expect(answers.map(({ status }) => status)).toEqual([200, 503, 503, 503]);
    expect(JSON.parse(answers[2]?.body ?? '')).toEqual({
      error: 'Unavailable',
      description: 'The service is stopping; send the request again',
    });
    expect(await ending).toBe(0);
  });

  test('is finished though more signals come', async () => {
    const { served, client } = await buying();
    const ending = served.stopWith(['SIGINT', 'SIGINT', 'SIGTERM', 'SIGTERM']);
    expect(answersIn(await client.readAll())).toMatchObject([{ status: 200 }]);
    expect(await ending).toBe(0);
  });
});

test.skipIf(postgres !== null).each(['SIGTERM', 'SIGINT'] as const)(
  '%s ends a service that is starting, and waits to migrate, at once, with code 0',
  async (signal) => {
    const data = await temporaryFolder();
    // Nobody migrates while somebody else is writing.
    const writer = openSqlite(join(data, 'trunkline.sqlite'));
    writer.exec('pragma journal_mode = WAL; begin immediate');
    const { words, env } = wordsOf(data, {});
    const child = spawn(process.execPath, [main, 'serve', ...words], {
      env: environment(words, env),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let stdout = '';
    child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
    await expect.poll(() => existsSync(join(data, 'server.lock'))).toBe(true);
    const exited = once(child, 'exit');
    child.kill(signal);
    expect(await exited).toEqual([0, null]);
    expect(stdout).toBe('');
    writer.exec('rollback');
    writer.close();
    const next = await serveProcess(data);
    expect(await next.stop()).toBe(0);
  },
);
