import { expect, onTestFinished, test } from 'vitest';
import { configuredCarriers } from '../../src/app/carriers/configured-carriers.ts';
import { CarrierRefused } from '../../src/app/ports/carriers.ts';
import { reconcile } from '../../src/app/purchases/reconcile.ts';
import { send } from '../support/bare.ts';
import { buyOne, problemsOf, refusedFields } from '../support/numbers.ts';
import { numbersOf, shop } from '../support/shop.ts';
import { startTrunkline } from '../support/trunkline.ts';

const path = '/api/v2/channels/voice/deleted_phone_numbers';
const minute = 60_000;
const hour = 60 * minute;

/** An account that has deleted a number which its carrier does not take back. */
async function refused(releaseWindow = 0) {
  const carrier = shop('one', 8, numbersOf(2, 3));
  const { release } = carrier;
  const asked: number[] = [];
  let isRefusing = true;
  const node = await startTrunkline({ releaseWindow }, { carriers: configuredCarriers([carrier]) });
  onTestFinished(() => node.close());
  carrier.release = async (order, permit) => {
    permit.check();
    asked.push(node.clock.now());
    if (isRefusing) throw new CarrierRefused('21631', 'it has an emergency address');
    await release(order, permit);
  };
  const { id } = await buyOne(node.support);
  await node.support.remove(id);
  const ask = (method: 'GET' | 'PUT' | 'DELETE', target = '') =>
    node.support.request({ method, url: `${path}/${id}${target}` });
  const shown = async () => (await ask('GET')).json.deleted_phone_number;
  return { node, id, asked, ask, shown, give: () => void (isRefusing = false) };
}

const reason = '21631: it has an emergency address';

test('a release that the carrier refuses shows its reason with the deleted number', async () => {
  const { node, shown } = await refused();
  await node.clock.advance(1_000);
  await expect.poll(shown).toMatchObject({ restorable: false, release_refusal: reason });
});

test('it is tried again ever more seldom: after a minute, two, four, and then once a day', async () => {
  const { node, asked, shown } = await refused();
  const { clock } = node;
  const begun = clock.now();
  for (const step of [1_000, ...Array.from({ length: 180 }, () => minute)]) {
    await clock.advance(step);
    await expect.poll(shown).toMatchObject({ release_refusal: reason });
  }
  const minutes = asked.map((at) => Math.round((at - begun) / minute));
  expect(minutes.slice(0, 7)).toEqual([0, 1, 3, 7, 15, 31, 63]);
  for (let days = 0; days < 20; days += 1) {
    const times = asked.length;
    await clock.advance(24 * hour);
    await expect
      .poll(async () => {
        await clock.advance(1_000);
        return asked.length;
      })
      .toBe(times + 1);
  }
});

test('the health report does not call the carrier down', async () => {
  const { node, shown } = await refused();
  await node.clock.advance(1_000);
  await expect.poll(shown).toMatchObject({ release_refusal: reason });
  const { status, json } = await send(node, { method: 'GET', url: '/readyz' });
  expect([status, JSON.stringify(json.carriers)]).toEqual([
    200,
    expect.not.stringContaining('down'),
  ]);
});

test('reconciliation reports it with the reason', async () => {
  const { node, id, shown } = await refused();
  await node.clock.advance(1_000);
  await expect.poll(shown).toMatchObject({ release_refusal: reason });
  expect(await reconcile(node.ports, { repair: 'none', adopter: null })).toMatchObject([
    { kind: 'refused', reference: String(id), reason, fix: null },
  ]);
});

test('whoever releases it now is told at once, every time, and it goes when the carrier takes it', async () => {
  const { node, ask, give } = await refused(72);
  for (let times = 0; times < 2; times += 1) {
    const answer = await ask('DELETE');
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual({ base: ['NotAvailable'] });
    expect(problemsOf(answer)).toContain(reason);
  }
  give();
  expect((await ask('DELETE')).status).toBe(200);
  expect((await ask('GET')).status).toBe(404);
  expect(await reconcile(node.ports, { repair: 'none', adopter: null })).toEqual([]);
});
