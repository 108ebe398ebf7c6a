import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';
import { run } from '../support/cli.ts';
import { serveProcess } from '../support/cli-process.ts';
import { gateTo, type Gate } from '../support/gate.ts';
import { ask, startPair, urlOf } from '../support/postgres-pair.ts';
import { expectNothingLost, startLoad } from '../support/purchase-load.ts';

test('the primary is killed under load, and its standby promoted: nodes find it by themselves, nothing is lost, nothing doubled', async () => {
  const { url: database, failOver } = await startPair();
  const data = await temporaryFolder();
  const env = { TRUNKLINE_DATABASE: database };
  const nodes = [await serveProcess(data, { env }), await serveProcess(data, { env })];
  const load = startLoad(nodes.map(({ url }) => url));
  await load.grow(20);
  await failOver();
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
    const { primary, standby, promote } = await startPair();
    const gate = await gateTo(primary);
    onTestFinished(() => gate.remove());
    const data = await temporaryFolder();
    const database = urlOf(gate.url, standby);
    // A commit that waits for the standby, which has gone its own way, is never answered.
    const env = { TRUNKLINE_DATABASE: database, TRUNKLINE_STATEMENT_TIMEOUT: '2' };
    const { url } = await serveProcess(data, { env });
    const load = startLoad([url]);
    await load.grow(10);
    await retire(primary, gate);
    await promote();
    await load.grow(10);
    await load.stop();
    await expectNothingLost(load, { data, env, url });
  },
);

test('commands take several servers too, in whichever order', async () => {
  const { primary, standby } = await startPair();
  const data = await temporaryFolder();
  const database = urlOf(standby, primary);
  const commands = [
    ['migrate', '--database', database],
    ['account', 'create', 'acme', '--database', database],
    ['copy', '--from', database, '--to', `${data}/copy`],
  ];
  for (const command of commands) {
    const { code, stderr } = await run(command);
    expect([code, stderr]).toEqual([0, '']);
  }
});
