import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, type TestContext } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';
import { run, runJson } from '../support/cli.ts';
import { serveProcess, type ServerProcess } from '../support/cli-process.ts';
import { httpClient, type HttpAnswer } from '../support/http-client.ts';
import { owned } from '../support/ledger.ts';
import { smallDisk } from '../support/small-disk.ts';
import { columnIn } from '../support/sqlite.ts';

type Call = ReturnType<typeof httpClient>;

async function tokensFrom(call: Call, count: number): Promise<string[]> {
  const { json } = await call('GET', `/search?country=US&per_page=${count}`);
  return json.phone_numbers.map(({ token }: { token: string }) => token);
}

const buy = (call: Call, token = '') => call('POST', '', { phone_number: { token } });

const readiness = ({ url }: ServerProcess) => httpClient(url)('GET', '/../../../../../readyz');

function expectUnavailable({ status, headers, json }: HttpAnswer): void {
  expect(status, JSON.stringify(json)).toBe(503);
  expect(headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
  expect(JSON.stringify(json)).not.toMatch(/sqlite|disk/i);
}

async function onFullDisk(context: TestContext) {
  const disk = await smallDisk(context);
  const data = join(disk.folder, 'data');
  const server = await serveProcess(data, { args: ['--carriers', 'sandbox'] });
  const call = httpClient(server.url);
  const tokens = await tokensFrom(call, 20);
  const bought = await buy(call, tokens.pop());
  expect(bought.status).toBe(200);
  expect((await readiness(server)).status).toBe(200);
  disk.fill();
  const rename = (nickname: string) =>
    call('PUT', `/${bought.json.phone_number.id}`, { phone_number: { nickname } });
  return { disk, data, server, call, tokens, rename };
}

describe('a server whose disk is full', () => {
  test('answers 503 with Retry-After to what writes, and goes on answering what reads', async (context) => {
    const { call, tokens, rename } = await onFullDisk(context);
    const writes = [rename('one'), rename('two'), ...tokens.map((token) => buy(call, token))];
    for (const answer of await Promise.all(writes)) expectUnavailable(answer);
    const { json } = await call('GET', '');
    expect(json.count).toBe(1);
    expect(json.phone_numbers[0].nickname).toBeNull();
    expect((await call('GET', '/search?country=US')).status).toBe(200);
  });

  test('is not ready, and its log says why', async (context) => {
    const { disk, server, rename } = await onFullDisk(context);
    expectUnavailable(await rename('lost'));
    for (const round of [1, 2]) {
      const { status, json } = await readiness(server);
      expect([round, status]).toEqual([round, 503]);
      expect(json).toEqual({ error: 'Unavailable', description: 'The store is not ready' });
    }
    const reasons = () => server.log().filter(({ msg }) => msg === 'not ready');
    await expect.poll(() => JSON.stringify(reasons())).toContain('database or disk is full');
    disk.free();
    await expect.poll(async () => (await readiness(server)).status).toBe(200);
  });

  test('is not ready within seconds, though nobody writes', async (context) => {
    const { server } = await onFullDisk(context);
    await expect.poll(async () => (await readiness(server)).status).toBe(503);
  });

  test('does all that it is asked once there is room, and has done nothing of what it refused', async (context) => {
    const { disk, data, call, tokens, rename } = await onFullDisk(context);
    const refused = [rename('lost'), ...tokens.map((token) => buy(call, token))];
    for (const answer of await Promise.all(refused)) expectUnavailable(answer);
    expect(await owned(data)).toHaveLength(1);
    disk.free();
    const renamed = await rename('kept');
    expect(renamed.status, JSON.stringify(renamed.json)).toBe(200);
    const answers = await Promise.all(tokens.map((token) => buy(call, token)));
    expect(answers.map(({ status }) => status)).toEqual(tokens.map(() => 200));
    expect((await call('GET', '')).json.count).toBe(tokens.length + 1);
    expect(await owned(data)).toHaveLength(tokens.length + 1);
  });

  test('can be stopped', async (context) => {
    const { server, rename } = await onFullDisk(context);
    expectUnavailable(await rename('lost'));
    expect(await server.stop()).toBe(0);
  });

  test('has commands say so in one line', async (context) => {
    const { data } = await onFullDisk(context);
    const command = ['group', 'create', '--account', 'support', '--name', 'new', '--data', data];
    const { code, stderr } = await run(command);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^trunkline: .*database or disk is full\n$/);
  });
});

describe.each(['sandbox', 'inventory'])('a carrier whose disk is full (%s)', (carrier) => {
  test('gives no answer: a purchase is a 503, and the same token buys the number once there is room', async (context) => {
    const disk = await smallDisk(context);
    const data = await temporaryFolder();
    // What SQLite keeps beside a file, it keeps where the link leads.
    const file = join(disk.folder, 'carrier.sqlite');
    await symlink(file, join(data, `${carrier}.sqlite`));
    await runJson(data, 'migrate');
    const numbers = join(data, 'numbers.csv');
    await writeFile(numbers, 'number\n+12125550101\n+12125550102\n');
    await runJson(data, 'inventory', 'import', numbers);
    const server = await serveProcess(data, { args: ['--carriers', carrier] });
    const call = httpClient(server.url);
    const tokens = await tokensFrom(call, 2);
    // No room is left in the log either, as soon as nobody reads it.
    const busy = () => columnIn(file, 'pragma wal_checkpoint(truncate)');
    await expect.poll(busy).toEqual([0]);
    disk.fill();
    for (const token of tokens) expectUnavailable(await buy(call, token));
    const { status, json } = await readiness(server);
    expect([status, json.carriers[carrier].status]).toEqual([200, 'down']);
    disk.free();
    for (const token of tokens) {
      await expect.poll(async () => (await buy(call, token)).status).toBe(200);
    }
    expect((await call('GET', '')).json.count).toBe(tokens.length);
  });
});
