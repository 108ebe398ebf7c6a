import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { withParameter } from '../../src/database/postgres-url.ts';
import { temporaryFolder } from '../support/bare.ts';
import { run } from '../support/cli.ts';
import { serveProcess, type ServerProcess } from '../support/cli-process.ts';
import { homeIn, postgres } from '../support/home.ts';
import { httpClient } from '../support/http-client.ts';
import {
  pgbouncer,
  startPgBouncer,
  unlessInstalled,
  type PgBouncer,
  type PoolMode,
} from '../support/pgbouncer.ts';
import { expectNothingLost, startLoad } from '../support/purchase-load.ts';
import { startPostgres } from '../support/postgres.ts';
import { runs } from '../support/runs.ts';

const pooled = (mode: PoolMode, settings: Parameters<typeof startPgBouncer>[2] = {}) =>
  startPgBouncer(postgres ?? '', mode, settings);

/** The database of a data folder, by way of PgBouncer. */
const behind = async (data: string, ...settings: Parameters<typeof pooled>) =>
  by(await pooled(...settings), data);

function by({ url }: PgBouncer, data: string): string {
  const database = new URL(homeIn(data).database ?? '');
  database.searchParams.set('connect_timeout', '30');
  database.port = new URL(url).port;
  return database.href;
}

const readinessOf = async ({ url }: ServerProcess) => (await fetch(`${url}/readyz`)).status;

async function expectNotReady(node: ServerProcess): Promise<void> {
  const isSaid = () => JSON.stringify(node.log()).includes('set it to session mode');
  const state = async () => [await readinessOf(node), isSaid()];
  await expect.poll(state).toEqual([503, true]);
  for (let time = 0; time < 20; time++) expect(await readinessOf(node)).toBe(503);
}

describe.skipIf(pgbouncer === null)(`PgBouncer${unlessInstalled}`, () => {
  test.each([
    ['with its defaults', {}],
    ['that cleans no sessions', { server_reset_query: '' }],
    ['that cleans them always', { server_reset_query_always: 1 }],
  ])('in session mode, %s, is as good as none', async (_, settings) => {
    const data = await temporaryFolder();
    const env = { TRUNKLINE_DATABASE: await behind(data, 'session', settings) };
    const migrated = await run(['migrate', '--data', data], env);
    expect([migrated.code, migrated.stderr]).toEqual([0, '']);
    // What the nodes and the command after them may open at once is within PgBouncer's default_pool_size.
    const args = ['--database-pool', '2'];
    const [one, other] = [
      await serveProcess(data, { env, args }),
      await serveProcess(data, { env, args }),
    ];
    const load = startLoad([one.url, other.url]);
    await load.grow(10);
    await load.stop();
    expect(load.statuses).toEqual(new Set([200]));
    await expectNothingLost(load, { data, env, url: one.url });
  });

  test.each([
    [
      'a role that it does not know',
      { auth_type: 'trust', auth_file: '/dev/null' },
      /does not take the password of the role postgres/,
    ],
    ['more clients than it takes', { max_client_conn: 0 }, /has no connection left/],
  ])('%s: the cause, in one line', async (_, settings, line) => {
    const data = await temporaryFolder();
    const env = { TRUNKLINE_DATABASE: await behind(data, 'session', settings) };
    const { code, stderr } = await run(['migrate', '--data', data], env);
    expect([code, stderr]).toEqual([expect.toBeOneOf([1, 5]), expect.stringMatching(line)]);
    expect(stderr).toMatch(/^trunkline: .*\n$/);
  });

  test('in session mode, its default pool holds all that a node opens by default: no request is refused', async () => {
    const server = await startPostgres();
    onTestFinished(() => server.stop());
    const operator = new pg.Client(server.urls[0]);
    await operator.connect();
    onTestFinished(() => operator.end());
    const { url: through } = await startPgBouncer(server.urls[0]!, 'session');
    const env = { TRUNKLINE_DATABASE: `${through}?connect_timeout=600` };
    const { url } = await serveProcess(await temporaryFolder(), { env });
    const paths = [205, 206, 212, 213, 214, 312, 313, 404, 408, 415, 503, 512, 602, 617, 702]
      .flatMap((code) => [1, 2, 3].map((page) => `/search?area_code=${code}&page=${page}`))
      .flatMap((search) => [`${search}&country=US`, '']);
    const answers = await Promise.all(paths.map((path) => httpClient(url)('GET', path)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    // The node keeps those that it does not need any more for longer than it took.
    const { rows } = await operator.query(`select from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);
    expect(rows.length).toBeLessThanOrEqual(17);
  });

  test.each([
    ['transaction', {}],
    ['transaction', { default_pool_size: 1 }],
    ['transaction', { server_round_robin: 1 }],
    ['statement', {}],
  ] as const)(
    'in %s mode (%j) is refused at the start, every time, in one line, and nothing of it is changed',
    async (mode, settings) => {
      const data = await temporaryFolder();
      const database = await behind(data, mode, settings);
      for (let attempt = 0; attempt < runs(20); attempt++) {
        // Each time as if it were the first.
        const url = withParameter(database, 'connect_timeout', String(30 + attempt));
        const { code, stdout, stderr } = await run(['migrate', '--check', '--data', data], {
          TRUNKLINE_DATABASE: `${url}&port=${new URL(database).port}`,
        });
        expect([code, stdout]).toEqual([1, '']);
        expect(stderr).toMatch(/^trunkline: .*session mode.*\n$/);
      }
      const client = new pg.Client(database.replace(/\?.*/, ''));
      await client.connect();
      onTestFinished(() => client.end());
      expect((await client.query('show search_path')).rows).toEqual([
        { search_path: '"$user", public' },
      ]);
    },
  );

  test('in transaction mode is refused while others keep it busy', async () => {
    const data = await temporaryFolder();
    const database = await behind(data, 'transaction', { default_pool_size: 6 });
    const busy = new AbortController();
    const others = Array.from({ length: 12 }, async () => {
      const client = new pg.Client(database.replace(/\?.*/, ''));
      await client.connect();
      while (!busy.signal.aborted) await client.query('select pg_sleep(random() / 200)');
      await client.end();
    });
    try {
      for (let attempt = 0; attempt < runs(20); attempt++) {
        const url = withParameter(database, 'connect_timeout', String(30 + attempt));
        const { stderr } = await run(['migrate', '--check', '--data', data], {
          TRUNKLINE_DATABASE: url,
        });
        expect(stderr).toMatch(/^trunkline: .*session mode.*\n$/);
      }
    } finally {
      busy.abort();
      await Promise.all(others);
    }
  });

  test.each(['transaction', 'statement'] as const)(
    'that is set to %s mode while a node runs: not ready, with the reason in the log, until it is set back; nothing is lost',
    async (mode) => {
      const data = await temporaryFolder();
      const bouncer = await pooled('session');
      const env = { TRUNKLINE_DATABASE: by(bouncer, data) };
      const node = await serveProcess(data, { env });
      const load = startLoad([node.url]);
      for (let round = 0; round < runs(2); round++) {
        await load.grow(3);
        expect(await readinessOf(node)).toBe(200);
        await bouncer.setMode(mode);
        await expectNotReady(node);
        await bouncer.setMode('session');
        await expect.poll(() => readinessOf(node)).toBe(200);
      }
      await load.stop();
      expect([200, 404, 503]).toEqual(expect.arrayContaining([...load.statuses]));
      await expectNothingLost(load, { data, env, url: node.url });
    },
  );

  test('that is set to transaction mode is noticed by a node that does nothing', async () => {
    const data = await temporaryFolder();
    const bouncer = await pooled('session');
    const node = await serveProcess(data, { env: { TRUNKLINE_DATABASE: by(bouncer, data) } });
    expect(await readinessOf(node)).toBe(200);
    await bouncer.setMode('transaction');
    await expectNotReady(node);
  });
});
