import { expect, onTestFinished, test } from 'vitest';
import { leaseTime } from '../../src/app/nodes/leases.ts';
import { configuredCarriers } from '../../src/app/carriers/configured-carriers.ts';
import { createLeases } from '../../src/app/nodes/leases.ts';
import { steadyTime } from '../../src/system/installation-time.ts';
import { heldShop } from '../support/held-shop.ts';
import { ended, manyBy, statusesOf } from '../support/jobs.ts';
import { ownedBy } from '../support/owned.ts';
import { testClock } from '../support/test-clock.ts';
import { startTrunkline } from '../support/trunkline.ts';
import { twoNodes } from '../support/two-nodes.ts';

test('jobs of two nodes are done side by side, and each number is bought once', async () => {
  // Processes count their pages from a start of their own: here all tokens of a number are the same where they can be.
  const [one, other] = await twoNodes({}, { pages: () => 0 });
  const search = { country: 'US', contains: '555' };
  const nodes = [one, other, one, other];
  const begun = await Promise.all(
    nodes.map(({ support }) => manyBy(support).create({ search, count: 10 })),
  );
  const jobs = [];
  for (const answer of begun) jobs.push(await ended(other.support, answer));
  expect(jobs.flatMap(statusesOf)).toEqual(Array(40).fill('Created'));
  const ids = jobs.flatMap(({ results }) => results.map(({ id }) => String(id)));
  const references = (await ownedBy(one.sandbox)).map(({ reference }) => reference);
  expect(references.toSorted()).toEqual(ids.toSorted());
});

test('a job is cancelled on a node that has not begun it', async () => {
  const [one, other] = await twoNodes();
  const url = '/api/v2/trunkline/sandbox/faults';
  const fault = { kind: 'timeout-before', times: 5 };
  await one.support.request({ method: 'POST', url, body: { fault } });
  const begun = await manyBy(one.support).create({ search: { country: 'US' }, count: 20 });
  await manyBy(other.support).cancel(begun.json.job_status.id as string);
  const job = await ended(other.support, begun, () => one.clock.advance(1_000));
  expect(job.status).toBe('killed');
  const created = job.results.filter(({ success }) => success).map(({ id }) => String(id));
  const references = (await ownedBy(one.sandbox)).map(({ reference }) => reference);
  expect(references.toSorted()).toEqual(created.toSorted());
});

test('a job whose process was stopped is gone on with by another one, and no number is bought twice', async () => {
  const carrier = heldShop();
  const carriers = configuredCarriers([carrier]);
  const first = await startTrunkline({}, { carriers, clock: testClock() });
  const { store, sealingKey } = first.ports;
  const clock = testClock();
  const time = steadyTime(clock);
  const leases = createLeases(store.intents, { clock, time }, 'second');
  const second = await startTrunkline({}, { carriers, store, sealingKey, clock, time, leases });
  onTestFinished(async () => {
    for (const one of carrier.held) one.end('fail');
    await second.close();
    await first.close();
  });
  carrier.hold('after', 'after');
  const begun = await manyBy(first.support).create({ search: { country: 'US' }, count: 8 });
  await expect.poll(() => carrier.held.length).toBe(2);
  first.clock.stall(2 * leaseTime);
  await second.clock.advance(2 * leaseTime);
  // The first process wakes up, and hears what became of its orders, while the second is at the job.
  for (const one of carrier.held.splice(0)) one.end('sell');
  const job = await ended(second.support, begun, async () => {
    await second.clock.advance(1_000);
  });
  expect(statusesOf(job)).toEqual(Array(8).fill('Created'));
  const ids = job.results.map(({ id }) => String(id));
  expect((await ownedBy(carrier)).map(({ reference }) => reference).toSorted()).toEqual(
    ids.toSorted(),
  );
});
