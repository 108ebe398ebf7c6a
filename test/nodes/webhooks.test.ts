import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';
import { serveProcess } from '../support/cli-process.ts';
import { inTurn, receiver, status } from '../support/receiver.ts';
import {
  addListener,
  expectAllHeard,
  firstGroups,
  renameOnAndOn,
} from '../support/renamed-groups.ts';
import { runs } from '../support/runs.ts';

const rounds = runs(3);

const start = (data: string) =>
  serveProcess(data, { args: ['--webhook-private-targets', '--database-pool', '5'] });

test('three nodes, of which one is killed again and again: a webhook hears every change, in order for each resource', async () => {
  const data = await temporaryFolder();
  const nodes = [await start(data), await start(data), await start(data)];
  const others = await firstGroups(nodes[0]!);
  const ok = status(200);
  const one = await receiver(inTurn(ok, ok, status(503), ok));
  await addListener(nodes[0]!, one);
  const writing = renameOnAndOn(nodes);
  for (let round = 0; round < rounds; round += 1) {
    const more = one.requests.length + 10;
    await expect.poll(() => one.requests.length).toBeGreaterThan(more);
    const victim = round % nodes.length;
    await nodes[victim]!.kill();
    nodes[victim] = await start(data);
  }
  await writing.stop();
  await expectAllHeard(nodes[0]!, one, others);
});
