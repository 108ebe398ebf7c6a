import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';
import { run } from '../support/cli.ts';
import { serveProcess } from '../support/cli-process.ts';
import { gateTo, type Gate } from '../support/gate.ts';
import { startPostgres } from '../support/postgres.ts';
import { expectNothingLost, startLoad } from '../support/postgres-load.ts';

/** A server, and a standby that has every transaction before it is answered. */
async function startPair() {
  const servers = await startPostgres('--standby');
  onTestFinished(() => servers.stop());
  const [primary = '', standby = ''] = servers.urls;
  const isFollowed = () => ask(primary, 'select sync_state from pg_stat_replication');
  await expect.poll(isFollowed).toEqual([{ sync_state: 'sync' }]);
  return { primary, standby, kill: servers.kill };
}

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

/** One URL with both, in this order. */
function both(one: string, other: string): string {
  const { host } = new URL(other);
  return `${one.replace(/\/postgres$/, `,${host}/postgres`)}?target_session_attrs=read-write`;
}

const promote = (standby: string) => ask(standby, 'select pg_promote()');

test('the primary is killed under load, and its standby promoted: nodes find it by themselves, nothing is lost, nothing doubled', async () => {
  const { primary, standby, kill } = await startPair();
  const data = await temporaryFolder();
  const env = { TRUNKLINE_DATABASE: both(primary, standby) };
  const nodes = [await serveProcess(data, { env }), await serveProcess(data, { env })];
  const load = startLoad(nodes.map(({ url }) => url));
  await load.grow(20);
  kill();
  await expect.poll(() => ask(primary, 'select').catch(() => 'gone')).toBe('gone');
  await promote(standby);
  await load.grow(20);
  await load.stop();
  await expectNothingLost(load, { data, env, url: nodes[0]!.url });
});

/** Operators take a primary that is still there out of service in one of these ways. */
const retirements = {
  'takes no writes any more': async (primary: string) => {
    await ask(primary, 'alter system set default_transaction_read_only = on');
    await ask(primary, 'select pg_reload_conf()');
  },
  'falls silent': async (_: string, gate: Gate) => gate.silence(),
};

test.each(Object.entries(retirements))(
  'a primary that %s is left for the promoted one',
  async (_, retire) => {
    const { primary, standby } = await startPair();
    const gate = await gateTo(primary);
    onTestFinished(() => gate.remove());
    const data = await temporaryFolder();
    const database = both(gate.url, standby);
    // A commit that waits for the standby, which has gone its own way, is never answered.
    const env = { TRUNKLINE_DATABASE: database, TRUNKLINE_STATEMENT_TIMEOUT: '2' };
    const { url } = await serveProcess(data, { env });
    const load = startLoad([url]);
    await load.grow(10);
    await retire(primary, gate);
    await promote(standby);
    await load.grow(10);
    await load.stop();
    await expectNothingLost(load, { data, env, url });
  },
);

test('commands take several servers too, in whichever order', async () => {
  const { primary, standby } = await startPair();
  const data = await temporaryFolder();
  const database = both(standby, primary);
  const commands = [
    ['migrate', '--data', data, '--database', database],
    ['account', 'create', 'acme', '--data', data, '--database', database],
    ['copy', '--from', database, '--to', `${data}/copy`],
  ];
  for (const command of commands) {
    const { code, stderr } = await run(command);
    expect([code, stderr]).toEqual([0, '']);
  }
});
