import { expect, onTestFinished, test } from 'vitest';
import { configuredCarriers } from '../../src/app/carriers/configured-carriers.ts';
import { heldShop } from '../support/held-shop.ts';
import { ended, manyBy, statusesOf } from '../support/jobs.ts';
import { findMany } from '../support/numbers.ts';
import { startTrunkline } from '../support/trunkline.ts';

/** A token that no search has issued: a job that does all or nothing fails of it. */
const wrong = { token: '0'.repeat(32) };

async function setUp() {
  const carrier = heldShop();
  const trunkline = await startTrunkline({}, { carriers: configuredCarriers([carrier]) });
  onTestFinished(async () => {
    for (const one of carrier.held) one.end('fail');
    await trunkline.close();
  });
  const { support: client } = trunkline;
  const found = await findMany(client, 3);
  const all = (...orders: object[]) =>
    manyBy(client).create({ phone_numbers: orders, all_or_nothing: true });
  const buy = ({ token = '' } = {}) => client.create({ phone_number: { token } });
  return { carrier, trunkline, client, found, all, buy };
}

/** The next time that the carrier is asked for its terms it waits for this. */
function holdQuote(carrier: ReturnType<typeof heldShop>) {
  const { quote } = carrier;
  const waiting: (() => void)[] = [];
  carrier.quote = async (...asked) => {
    if (waiting.length === 0) await new Promise<void>((resolve) => void waiting.push(resolve));
    return quote(...asked);
  };
  return { isHeld: () => waiting.length > 0, release: () => waiting[0]?.() };
}

test('a job that does all or nothing keeps what a single request has bought by the same token meanwhile', async () => {
  const { carrier, client, found, all, buy } = await setUp();
  const held = holdQuote(carrier);
  const begun = await all({ token: found[0]?.token }, wrong);
  await expect.poll(held.isHeld).toBe(true);
  const single = await buy(found[0]);
  expect(single.status, single.text).toBe(200);
  held.release();
  const job = await ended(client, begun);
  expect([job.status, statusesOf(job)]).toEqual(['failed', ['NotDone', 'Failed']]);
  expect((await client.show(single.json.phone_number.id)).status).toBe(200);
});

test('a single request is not told of what a job has bought and may give back yet: once the job has ended it is', async () => {
  const { carrier, trunkline, client, found, all, buy } = await setUp();
  carrier.hold('after', 'after');
  const begun = await all({ token: found[0]?.token }, { token: found[1]?.token });
  await expect.poll(() => carrier.held.length).toBe(2);
  const [first, second] = carrier.held;
  first?.end('sell');
  await expect.poll(async () => (await client.list()).json.count).toBe(1);
  const token = found.find(({ number }) => number === first?.number);
  const single = await trunkline.clock.passDuring(buy(token));
  expect([single.status, single.json.error]).toEqual([503, 'PurchaseUnfinished']);
  second?.end('sell');
  const job = await ended(client, begun, () => trunkline.clock.advance(1_000));
  expect(statusesOf(job)).toEqual(['Created', 'Created']);
  const again = await buy(token);
  expect(again.status, again.text).toBe(200);
  expect(job.results.map(({ id }) => id)).toContain(again.json.phone_number.id);
});

test('of two jobs that do all or nothing and have a token in common, the later one does nothing', async () => {
  const { carrier, client, found, all } = await setUp();
  carrier.hold('after');
  const first = await all({ token: found[0]?.token });
  await expect.poll(() => carrier.held.length).toBe(1);
  const later = await ended(
    client,
    await all({ token: found[1]?.token }, { token: found[0]?.token }),
  );
  expect([later.status, statusesOf(later)]).toEqual(['failed', ['NotDone', 'Failed']]);
  expect(later.results[1]?.field_errors).toMatchObject({ token: [{ error: 'NotAvailable' }] });
  carrier.held[0]?.end('sell');
  expect(statusesOf(await ended(client, first))).toEqual(['Created']);
  expect((await client.list()).json.count).toBe(1);
});

test('a job that does each by itself waits for one that does all or nothing and has claimed the same token', async () => {
  const { carrier, trunkline, client, found, all } = await setUp();
  carrier.hold('after', 'after');
  const first = await all({ token: found[0]?.token }, { token: found[1]?.token });
  await expect.poll(() => carrier.held.length).toBe(2);
  const each = await manyBy(client).create({ phone_numbers: [{ token: found[0]?.token }] });
  const orderOf = (index: number) =>
    carrier.held.find(({ number }) => number === found[index]?.number);
  orderOf(0)?.end('sell');
  await expect.poll(async () => (await client.list()).json.count).toBe(1);
  orderOf(1)?.end('refuse');
  expect((await ended(client, first)).status).toBe('failed');
  const job = await ended(client, each, () => trunkline.clock.advance(1_000));
  expect(statusesOf(job)).toEqual(['Failed']);
  expect(Object.keys(job.results[0]?.field_errors ?? {})).toEqual(['token']);
  expect((await client.list()).json.count).toBe(0);
});
