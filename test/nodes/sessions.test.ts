import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';
import { serveProcess } from '../support/cli-process.ts';
import { gateTo } from '../support/gate.ts';
import { homeEnv, homeIn } from '../support/home.ts';
import { httpClient } from '../support/http-client.ts';
import { startPostgres, type PostgresServer } from '../support/postgres.ts';
import { expectNothingLost, startLoad } from '../support/purchase-load.ts';
import { runs } from '../support/runs.ts';

test('a session that ends as soon as it has begun ends nothing else: 503 at most, and the next request is answered', async () => {
  const data = await temporaryFolder();
  const gate = await gateTo(homeIn(data).database ?? '');
  onTestFinished(() => gate.remove());
  const { url } = await serveProcess(data, { env: { TRUNKLINE_DATABASE: gate.url } });
  const statusOf = async () => (await httpClient(url)('GET', '')).status;
  for (let round = 0; round < 5; round++) {
    // Every session is a new one now.
    gate.close();
    await expect.poll(statusOf).toBe(503);
    const terminated = gate.terminate();
    gate.open();
    const statuses = await Promise.all([statusOf(), statusOf(), terminated]);
    expect([200, 503]).toEqual(expect.arrayContaining(statuses.slice(0, 2)));
    await expect.poll(statusOf).toBe(200);
  }
});

test('what no client can read ends the session it comes over, idle or in use, and nothing else', async () => {
  const data = await temporaryFolder();
  const gate = await gateTo(homeIn(data).database ?? '');
  onTestFinished(() => gate.remove());
  const { url } = await serveProcess(data, { env: { TRUNKLINE_DATABASE: gate.url } });
  const statusOf = async () => (await httpClient(url)('GET', '')).status;
  for (let round = 0; round < 5; round++) {
    const asked = Array.from({ length: round }, statusOf);
    expect(gate.garble()).toBeGreaterThan(0);
    for (const status of await Promise.all(asked)) expect([200, 503]).toContain(status);
    await expect.poll(statusOf).toBe(200);
  }
});

test('all sessions are ended again and again under load: 503 at most, nothing is lost, nothing doubled', async () => {
  const data = await temporaryFolder();
  const [one, other] = [await serveProcess(data), await serveProcess(data)];
  const operator = new pg.Client(homeIn(data).database ?? '');
  await operator.connect();
  onTestFinished(() => operator.end());
  const load = startLoad([one.url, other.url]);
  for (let round = 0; round < runs(30); round++) {
    await operator.query(`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
        and application_name like 'trunkline %'`);
    await load.grow(1);
  }
  await load.stop();
  await expectNothingLost(load, { data, env: homeEnv(data), url: one.url });
});

test('all sessions are ended while the pool hands them out to many readers: the process lives, 503 at most, nothing is lost, nothing doubled', async () => {
  const data = await temporaryFolder();
  const server = await startPostgres();
  onTestFinished(() => server.stop());
  const env = { TRUNKLINE_DATABASE: server.urls[0]! };
  const node = await serveProcess(data, { env });
  const operator = new pg.Client(server.urls[0]);
  await operator.connect();
  onTestFinished(() => operator.end());
  const statuses = new Set<number>();
  const reading = new AbortController();
  const readers = Array.from({ length: 20 }, async () => {
    while (!reading.signal.aborted) statuses.add((await httpClient(node.url)('GET', '')).status);
  });
  const load = startLoad([node.url]);
  for (let round = 0; round < runs(8); round++) {
    await load.grow(1);
    // Three times in a row: what has just been replaced too, before, while and after it is set up.
    for (let time = 0; time < 3; time++) {
      await operator.query(`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`);
    }
  }
  await load.stop();
  reading.abort();
  await Promise.all(readers);
  expect([200, 503]).toEqual(expect.arrayContaining([...statuses]));
  await expectNothingLost(load, { data, env, url: node.url });
  expect(await node.stop()).toBe(0);
});

/** A process of the server that dies takes all sessions with it, and what is not on disk. */
async function crash(server: PostgresServer): Promise<void> {
  const client = new pg.Client(server.urls[0]);
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  process.kill(rows[0]!.pid, 'SIGKILL');
  await client.end();
}

test.each([
  ['is restarted', (server: PostgresServer) => server.restart()],
  ['crashes', crash],
])(
  'the server %s again and again under load: 503 at most, nothing is lost, nothing doubled',
  async (_, end) => {
    const server = await startPostgres();
    onTestFinished(() => server.stop());
    const data = await temporaryFolder();
    const options = encodeURIComponent('-c synchronous_commit=on');
    const env = { TRUNKLINE_DATABASE: `${server.urls[0]}?options=${options}` };
    const [one, other] = [await serveProcess(data, { env }), await serveProcess(data, { env })];
    const load = startLoad([one.url, other.url]);
    for (let round = 0; round < runs(4); round++) {
      await load.grow(5);
      await end(server);
    }
    await load.grow(1);
    await load.stop();
    await expectNothingLost(load, { data, env, url: other.url });
  },
);
