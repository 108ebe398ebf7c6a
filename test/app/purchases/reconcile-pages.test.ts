import { describe, expect, onTestFinished, test } from 'vitest';
import { configuredCarriers } from '../../../src/app/carriers/configured-carriers.ts';
import type { Carrier, Owned } from '../../../src/app/ports/carriers.ts';
import { reconcile, type RepairOptions } from '../../../src/app/purchases/reconcile.ts';
import { buyMany, buyOne, releaseNow } from '../../support/numbers.ts';
import { ownedBy, permit } from '../../support/owned.ts';
import { numbersOf, shop, type Shop } from '../../support/shop.ts';
import { inTables } from '../../support/tables.ts';
import { startTrunkline, type TestTrunkline } from '../../support/trunkline.ts';

const none: RepairOptions = { repair: 'none', adopter: null };
const all: RepairOptions = { repair: 'all', adopter: null };

/** A shop that lists what we own a few at a time. */
function paged(one: Shop, size: number): Shop {
  const { listOwned } = one;
  return Object.assign(one, {
    listOwned: (async (after) => {
      const { owned } = await listOwned(null);
      const rest = owned.filter(({ number }) => number > (after ?? ''));
      const page = rest.slice(0, size);
      return { owned: page, next: rest.length > size ? (page.at(-1)?.number ?? null) : null };
    }) satisfies Carrier['listOwned'],
  });
}

async function started(carrier: Shop = shop('one', 8, numbersOf(2, 40))) {
  const node = await startTrunkline({}, { carriers: configuredCarriers([carrier]) });
  onTestFinished(() => node.close());
  return { node, carrier, support: node.support };
}

const accountOf = async ({ ports }: TestTrunkline, subdomain = 'support') =>
  (await ports.store.operator.findAccount(subdomain))!;

/** As if the purchase had been given back, and not released. */
const givenBack = (node: TestTrunkline, id: number) =>
  inTables(node.data, async (db) => {
    const row = await db
      .deleteFrom('releases')
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    const { account_id, carrier, number } = row;
    await db.insertInto('given_back').values({ account_id, id, carrier, number }).execute();
  });

/** As numbers are that were bought before prices were kept. */
const forgetPrice = (node: TestTrunkline, id: number) =>
  inTables(node.data, async (db) => {
    await db
      .updateTable('purchases')
      .set({ price: 0, is_priced: 0 })
      .where('id', '=', id)
      .execute();
    await db.updateTable('quotas').set({ monthly_spend: 0 }).execute();
  });

const stray = (number: string, account_id: number | null): Owned => ({
  number,
  reference: '374900000000001',
  account_id,
  isOurs: true,
  resource: null,
});

describe('reconciliation', () => {
  test('reads what a carrier lists page by page, each with the time of a call', async () => {
    const { node, carrier, support } = await started(paged(shop('one', 8, numbersOf(2, 40)), 3));
    await buyMany(support, 10);
    let calls = 0;
    const { listOwned } = carrier;
    carrier.listOwned = async (...args) => {
      calls += 1;
      // Longer than a call may take, all of them together.
      await node.clock.advance(4_000);
      return listOwned(...args);
    };
    expect(await reconcile(node.ports, none)).toEqual([]);
    expect(calls).toBe(4);
  });

  test('what is bought or released while it reads is no discrepancy', async () => {
    const { node, carrier, support } = await started(paged(shop('one', 8, numbersOf(2, 40)), 3));
    const ids = await buyMany(support, 9);
    const { listOwned } = carrier;
    carrier.listOwned = async (...args) => {
      const page = await listOwned(...args);
      const id = ids.pop();
      if (id !== undefined) {
        // A number that comes back has another token a second later.
        node.clock.stall(1_000);
        await buyOne(support);
        await support.remove(id);
        await releaseNow(support, id);
      }
      return page;
    };
    for (let times = 0; times < 3; times += 1) {
      expect(await reconcile(node.ports, none)).toEqual([]);
    }
  });

  test('a carrier that lists late is believed when it is asked for the number itself', async () => {
    const { node, carrier, support } = await started();
    await buyOne(support);
    carrier.listOwned = async () => ({ owned: [], next: null });
    expect(await reconcile(node.ports, none)).toEqual([]);
    const gone = stray('+12125550199', null);
    carrier.listOwned = async () => ({ owned: [gone], next: null });
    expect(await reconcile(node.ports, none)).toEqual([]);
  });

  test('numbers that another installation may have bought there are nobody’s orphans', async () => {
    const { node, carrier } = await started();
    const theirs = { ...stray('+12125550199', null), isOurs: false };
    carrier.listOwned = async () => ({ owned: [theirs], next: null });
    carrier.findOwned = async () => theirs;
    expect(await reconcile(node.ports, { ...all, adopter: await accountOf(node) })).toEqual([]);
  });

  test('an orphan goes back to the account it was bought for, where the carrier knows it', async () => {
    const { node, carrier } = await started();
    const acme = await node.signUp('acme');
    const { id } = await accountOf(node, 'acme');
    const number = numbersOf(2, 1)[0]!;
    const order = { number, reference: '374900000000001', account_id: id, address_sid: null };
    await carrier.buy(order, permit);
    expect(await reconcile(node.ports, none)).toMatchObject([
      { kind: 'orphan', number, account_id: id, fix: null },
    ]);
    expect(await reconcile(node.ports, all)).toMatchObject([
      { kind: 'orphan', number, account_id: id, fix: 'adopted' },
    ]);
    expect((await acme.list()).json.phone_numbers).toMatchObject([{ number }]);
    const quota = await node.ports.store.operator.quota({ id });
    expect(quota).toMatchObject({ held: 1, monthly_spend: 100 });
    expect(await reconcile(node.ports, none)).toEqual([]);
  });

  test('is not adopted what somebody claims meanwhile, and it is not said that it was', async () => {
    const { node, carrier } = await started();
    const adopter = await accountOf(node);
    const [number = ''] = numbersOf(2, 1);
    const { priceOf } = carrier;
    const order = { number, reference: '374900000000001', account_id: 1, address_sid: null };
    await carrier.buy(order, permit);
    carrier.priceOf = async (...args) => {
      const rival = { carrier: carrier.name, number, account_id: adopter.id, purchase_id: 1 };
      await inTables(node.data, (db) => db.insertInto('claims').values(rival).execute());
      return priceOf(...args);
    };
    expect(await reconcile(node.ports, { ...all, adopter })).toMatchObject([
      { kind: 'orphan', number, fix: null },
    ]);
  });

  test.each(['sold late', 'kept on'] as const)(
    'every hour what was %s goes back, by the references of our own ended orders only',
    async (kind) => {
      const { node, carrier, support } = await started();
      const { id, number } = await buyOne(support);
      const [other = ''] = numbersOf(2, 40).slice(-1);
      await support.remove(id);
      await releaseNow(support, id);
      const reference = String(id);
      await carrier.buy({ number, reference, account_id: 1, address_sid: null }, permit);
      const alien = {
        number: other,
        reference: '374900000000007',
        account_id: 1,
        address_sid: null,
      };
      await carrier.buy(alien, permit);
      if (kind === 'sold late') await givenBack(node, id);
      await node.clock.advance(3_600_000);
      await expect
        .poll(() => ownedBy(carrier))
        .toEqual([{ number: other, reference: alien.reference }]);
    },
  );

  test('prices of numbers that were bought before prices were kept are filled in, once', async () => {
    const { node, support } = await started();
    const { id } = await buyOne(support);
    const { store } = node.ports;
    const account = await accountOf(node);
    expect(await store.operator.quota(account)).toMatchObject({ monthly_spend: 100 });
    await forgetPrice(node, id);
    expect(await store.operator.quota(account)).toMatchObject({ monthly_spend: 0 });
    for (let times = 0; times < 2; times += 1) {
      await reconcile(node.ports, none);
      expect(await store.operator.quota(account)).toMatchObject({ monthly_spend: 100 });
    }
  });

  test('a price is filled in neither of a number that is gone nor of one that cost nothing', async () => {
    const { node, carrier, support } = await started();
    carrier.price = '$0.00';
    const free = await buyOne(support);
    carrier.price = '$1.00';
    const { id } = await buyOne(support);
    await support.remove(id);
    await releaseNow(support, id);
    const account = await accountOf(node);
    await inTables(node.data, (db) =>
      db.updateTable('purchases').set({ price: 0, is_priced: 0 }).where('id', '=', id).execute(),
    );
    await node.ports.store.reconciliation.fillInPrice({ account_id: account.id, id }, 100);
    await reconcile(node.ports, none);
    const quota = await node.ports.store.operator.quota(account);
    expect(quota).toMatchObject({ held: 1, monthly_spend: 0 });
    expect((await support.show(free.id)).status).toBe(200);
  });

  test('a carrier that is down is told, and the others are compared', async () => {
    const [down, up] = [shop('down', 8, numbersOf(2, 3)), shop('up', 9, numbersOf(3, 3))];
    const carriers = configuredCarriers([down, up]);
    const node = await startTrunkline({}, { carriers });
    onTestFinished(() => node.close());
    down.listOwned = async () => {
      throw new Error('down');
    };
    const number = numbersOf(3, 1)[0]!;
    const order = { number, reference: '374900000000001', account_id: 1, address_sid: null };
    await up.buy(order, permit);
    const unanswered: string[] = [];
    const onUnanswered = (carrier: string) => void unanswered.push(carrier);
    const found = await reconcile(node.ports, { ...none, onUnanswered });
    expect(found).toMatchObject([{ carrier: 'up', kind: 'orphan', number }]);
    expect(unanswered).toEqual(['down']);
    await expect(reconcile(node.ports, none)).rejects.toThrow('down');
  });

  test('is made an hour after the last one, whoever made it: a node that starts does not begin the hour anew', async () => {
    const { node } = await started();
    const { reconciliation } = node.ports.store;
    await reconciliation.note([], node.clock.now() - 59 * 60_000);
    const before = await reconciliation.last();
    await node.clock.advance(60_000);
    await expect.poll(() => reconciliation.last()).not.toEqual(before);
  });
});
