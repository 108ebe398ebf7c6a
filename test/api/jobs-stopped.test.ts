import { expect, onTestFinished, test } from 'vitest';
import { configuredCarriers } from '../../src/app/carriers/configured-carriers.ts';
import { heldShop } from '../support/held-shop.ts';
import { makeHome, removeHome } from '../support/home.ts';
import { runJson } from '../support/cli.ts';
import { ended, manyBy, statusesOf } from '../support/jobs.ts';
import { ownedBy } from '../support/owned.ts';
import { startTrunkline } from '../support/trunkline.ts';

test.each([false, true])(
  'a service that is stopped orders no more of a job (all or nothing: %s), which goes on when it is started',
  async (all_or_nothing) => {
    const data = await makeHome();
    onTestFinished(() => removeHome(data));
    const carrier = heldShop();
    const carriers = configuredCarriers([carrier]);
    const first = await startTrunkline({ data }, { carriers });
    carrier.hold(...Array<'after'>(5).fill('after'));
    const order = { search: { country: 'US' }, count: 15, all_or_nothing };
    const begun = await manyBy(first.support).create(order);
    await expect.poll(() => carrier.held.length).toBe(5);
    const closed = first.close();
    for (const one of carrier.held) one.end('sell');
    await closed;
    expect(await ownedBy(carrier)).toHaveLength(5);

    const second = await startTrunkline({ data }, { carriers });
    onTestFinished(() => second.close());
    const job = await ended(second.support, begun, () => second.clock.advance(1_000));
    expect(statusesOf(job)).toEqual(Array(15).fill('Created'));
    const ids = job.results.map(({ id }) => String(id));
    const references = (await ownedBy(carrier)).map(({ reference }) => reference);
    expect(references.toSorted()).toEqual(ids.toSorted());
  },
);

test('a job that does all or nothing and is cancelled while it orders gives everything back', async () => {
  const carrier = heldShop();
  const trunkline = await startTrunkline({}, { carriers: configuredCarriers([carrier]) });
  onTestFinished(() => trunkline.close());
  const many = manyBy(trunkline.support);
  carrier.hold(...Array<'after'>(5).fill('after'));
  const begun = await many.create({ search: { country: 'US' }, count: 15, all_or_nothing: true });
  await expect.poll(() => carrier.held.length).toBe(5);
  await many.cancel(begun.json.job_status.id as string);
  for (const one of carrier.held) one.end('sell');
  const job = await ended(trunkline.support, begun, () => trunkline.clock.advance(1_000));
  expect(job.status).toBe('killed');
  expect(statusesOf(job).toSorted()).toEqual([
    ...Array<string>(10).fill('Cancelled'),
    ...Array<string>(5).fill('Released'),
  ]);
  expect(carrier.orders).toHaveLength(5);
  await expect.poll(() => ownedBy(carrier)).toEqual([]);
  expect((await trunkline.support.list()).json.count).toBe(0);
});

test('an account that is disabled begins nothing more of its jobs, also once it is enabled again', async () => {
  const carrier = heldShop();
  const trunkline = await startTrunkline({}, { carriers: configuredCarriers([carrier]) });
  onTestFinished(() => trunkline.close());
  carrier.hold(...Array<'after'>(5).fill('after'));
  const begun = await manyBy(trunkline.support).create({ search: { country: 'US' }, count: 15 });
  await expect.poll(() => carrier.held.length).toBe(5);
  for (const verb of ['disable', 'enable']) {
    await runJson(trunkline.data, 'account', verb, 'support');
  }
  for (const one of carrier.held) one.end('sell');
  const job = await ended(trunkline.support, begun);
  expect(job.status).toBe('killed');
  expect(statusesOf(job).filter((status) => status !== 'Cancelled')).toEqual(
    Array(5).fill('Created'),
  );
  expect(await ownedBy(carrier)).toHaveLength(5);
});
