import { setTimeout as realTime } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { configuredCarriers } from '../../../src/app/carriers/configured-carriers.ts';
import { addresses } from '../../../src/domain/resources/addresses.ts';
import {
  held,
  lateChange,
  never,
  refuse,
  second,
  startedWithBooks as started,
} from '../../support/address-books.ts';
import { problemsOf } from '../../support/numbers.ts';
import { recordsOf } from '../../support/records.ts';
import { memoryBook, numbersOf, shop } from '../../support/shop.ts';
import { startTrunkline } from '../../support/trunkline.ts';

describe('a change of an address', () => {
  test('leaves every carrier with the address of the account, whichever of two at once is last', async () => {
    const { records, books, id, city, citiesAtCarriers } = await started();
    for (let round = 1; round <= 20; round++) {
      const [one, two] = [`One ${round}`, `Two ${round}`];
      const slow = round % 2 ? one : two;
      books[0].before = async (what) => void (what === slow && (await realTime(10)));
      books[1].before = async (what) => void (what !== slow && (await realTime(10)));
      const answers = await Promise.all(
        [one, two].map((town) => records.update(id, { city: town })),
      );
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      const last = await city();
      expect(citiesAtCarriers(), `round ${round}`).toEqual([last, last]);
    }
  });

  test('is not told where nothing has changed', async () => {
    const { records, books, id, city } = await started();
    books[0].told.length = 0;
    expect((await records.update(id, { city: await city() })).status).toBe(200);
    expect(books[0].told).toEqual([]);
  });

  test('is told by the recovery when who made it died before telling', async () => {
    const { trunkline, id, isTold } = await started();
    const { store } = trunkline.ports;
    const account = (await store.operator.findAccount('support')) ?? { id: 0 };
    // What a process commits that dies right after.
    await store.of(account).records.update(addresses, id, (record) => ({
      record: { ...record, city: 'Oakland' },
      added: [],
      removed: [],
    }));
    await isTold('Oakland');
  });

  test('is told by the recovery when who told it died meanwhile, and once more when that cannot land any more', async () => {
    const { trunkline, clock, id, books, citiesAtCarriers, isTold } = await started();
    const { store, leases, time } = trunkline.ports;
    const account = (await store.operator.findAccount('support')) ?? { id: 0 };
    await store.of(account).records.update(addresses, id, (record) => ({
      record: { ...record, city: 'Oakland' },
      added: [],
      removed: [],
    }));
    const lease = { holder: 'dead', lease_until: time.now() + 14 * second, now: time.now() };
    const order = { ...lease, carrier: 'one', limit: 1, lateChange };
    expect(await store.addressChanges.lease(order)).toHaveLength(1);
    expect(leases.holder).not.toBe('dead');
    await isTold('Oakland');
    const [reference, address] = [...books[0].entries][0] ?? [];
    if (!reference || !address) throw new Error('no entry');
    books[0].entries.set(reference, { ...address, city: 'as the dead one told it' });
    await clock.pass(lateChange + 14 * second);
    await expect.poll(citiesAtCarriers).toEqual(['Oakland', 'Oakland']);
  });

  test('without an answer is a 503 that says that it is made; the carrier has it once it answers', async () => {
    const { records, books, id, city, clock, isTold } = await started();
    books[1].before = never;
    const answer = await clock.passDuring(records.update(id, { city: 'Oakland' }));
    expect(answer.status).toBe(503);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(answer.text).toContain('the change is made here');
    expect(await city()).toBe('Oakland');
    books[1].before = async () => {};
    await isTold('Oakland');
    expect((await records.update(id, { city: 'Oakland' })).status).toBe(200);
  });

  test('sent again while a carrier does not answer is a 503 again, and 200 once it does', async () => {
    const { records, books, id, clock } = await started();
    books[1].before = never;
    for (let times = 0; times < 2; times++) {
      const answer = await clock.passDuring(records.update(id, { city: 'Oakland' }));
      expect(answer.status).toBe(503);
    }
    books[1].before = async () => {};
    // The clock runs ahead of a slow machine: then the call is given up, and the change sent again.
    const again = () => clock.passDuring(records.update(id, { city: 'Oakland' }));
    await expect.poll(async () => (await again()).status).toBe(200);
  });

  test('that lands after a later one, as its call was given up, does not stay', async () => {
    const { records, books, id, clock, isTold, citiesAtCarriers } = await started();
    const late = held();
    books[0].before = (what) => (what === 'Late' ? late.before() : Promise.resolve());
    const answer = await clock.passDuring(records.update(id, { city: 'Late' }));
    expect(answer.status).toBe(503);
    // The recovery may be telling the late one again: its call has to be given up first.
    const later = () => clock.passDuring(records.update(id, { city: 'Later' }));
    await expect.poll(async () => (await later()).status).toBe(200);
    late.letGo();
    await expect.poll(citiesAtCarriers).toEqual(['Late', 'Later']);
    await clock.pass(lateChange);
    await isTold('Later');
  });

  test.each([0, 1] as const)(
    'that carrier %i refuses is a 422, and nothing is changed anywhere',
    async (index) => {
      const { records, books, id, made, isTold } = await started();
      books[index].before = (what) => (what === 'Oakland' ? refuse() : Promise.resolve());
      const answer = await records.update(id, { city: 'Oakland' });
      expect(answer.status).toBe(422);
      expect(problemsOf(answer)).toMatch(/21628.*nothing was changed/);
      await isTold(made.city);
    },
  );

  test('that is refused after it was called made goes back to what it was', async () => {
    const { records, books, id, made, clock, city, isTold } = await started();
    books[0].before = never;
    expect((await clock.passDuring(records.update(id, { city: 'Oakland' }))).status).toBe(503);
    books[0].before = (what) => (what === 'Oakland' ? refuse() : Promise.resolve());
    await expect
      .poll(async () => {
        await clock.advance(second);
        return city();
      })
      .toBe(made.city);
    await isTold(made.city);
  });

  test('that is refused while another one is made keeps the other one', async () => {
    const { records, books, id, isTold } = await started();
    const refused = held();
    books[0].before = async (what) => {
      if (what !== 'Refused') return;
      await refused.before();
      await refuse();
    };
    const first = records.update(id, { city: 'Refused' });
    await refused.asked;
    const next = records.update(id, { city: 'Oakland' });
    await expect.poll(async () => (await records.show(id)).json.address.city).toBe('Oakland');
    refused.letGo();
    expect((await next).status).toBe(200);
    // The other one was made of it, so it came to be part of what the carrier has agreed to.
    expect((await first).status).toBe(200);
    await isTold('Oakland');
  });

  test('says what came of it even when a later one was refused', async () => {
    const { records, books, id, isTold } = await started();
    const accepted = held();
    books[0].before = (what) => (what === 'Accepted' ? accepted.before() : refuse());
    const first = records.update(id, { city: 'Accepted' });
    await accepted.asked;
    const next = records.update(id, { city: 'Refused' });
    await expect.poll(async () => (await records.show(id)).json.address.city).toBe('Refused');
    accepted.letGo();
    expect([(await first).status, (await next).status]).toEqual([200, 422]);
    books[0].before = async () => {};
    await isTold('Accepted');
  });

  test('made while another carrier comes to know the address is told there too', async () => {
    const books = [memoryBook(1), memoryBook(2)] as const;
    const shops = [shop('one', 8, numbersOf(2, 1)), shop('two', 9, numbersOf(3, 1))] as const;
    shops.forEach((one, index) => (one.addressBook = books[index] ?? null));
    shops[1].requires = 'local';
    const trunkline = await startTrunkline({}, { carriers: configuredCarriers(shops) });
    onTestFinished(() => trunkline.close());
    const { support, clock } = trunkline;
    const records = recordsOf(support, addresses);
    const { id, provider_reference } = await records.make();
    const registering = held();
    const { register } = books[1];
    books[1].register = async (address) => {
      await registering.before();
      return register(address);
    };
    const { token } = (await support.search({ country: 'US' })).json.phone_numbers[1];
    const buying = support.create({ phone_number: { token, address_sid: provider_reference } });
    await registering.asked;
    expect((await records.update(id, { city: 'Oakland' })).status).toBe(200);
    registering.letGo();
    expect((await buying).status).toBe(200);
    await expect
      .poll(async () => {
        await clock.advance(second);
        return [...books[1].entries.values()].map(({ city }) => city);
      })
      .toEqual(['Oakland']);
  });
});
