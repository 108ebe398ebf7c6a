import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';
import { runJson } from '../support/cli.ts';
import { serveProcess } from '../support/cli-process.ts';
import { expectNothingLost, startLoad } from '../support/purchase-load.ts';
import { runs } from '../support/runs.ts';

/** As a lid that is closed: longer than a lease lasts, in milliseconds. */
const stopped = 6_000;

test('a server that is stopped for longer than its leases last, again and again under load: nothing is lost, nothing doubled', async () => {
  const data = await temporaryFolder();
  const server = await serveProcess(data);
  const slow = ['slow', '--probability', '0.5', '--milliseconds', '200'];
  await runJson(data, 'sandbox', 'fault', 'add', ...slow);
  await runJson(data, 'sandbox', 'fault', 'add', 'unavailable', '--probability', '0.1');
  const load = startLoad([server.url]);
  for (let round = 0; round < runs(2); round++) {
    await load.grow(10);
    server.pause();
    await sleep(stopped);
    server.resume();
  }
  await load.grow(10);
  await load.stop();
  expect(load.bought.size).toBeGreaterThan(30);
  await expectNothingLost(load, { data, env: {}, url: server.url });
});
