import { describe, expect, test } from 'vitest';
import { addresses } from '../../../src/domain/resources/addresses.ts';
import {
  lateChange,
  never,
  refuse,
  second,
  startedWithBooks,
} from '../../support/address-books.ts';
import { problemsOf, releaseNow } from '../../support/numbers.ts';

/** The number that was bought with the address is the carrier's again. */
async function released() {
  const all = await startedWithBooks();
  const [{ id: number }] = (await all.support.list()).json.phone_numbers;
  await all.support.remove(number);
  await releaseNow(all.support, number);
  return all;
}

describe('a deleted address', () => {
  test('without an answer of a carrier is a 503 that says that it is deleted; it is removed there later', async () => {
    const { records, books, id, clock } = await released();
    books[1].before = never;
    const answer = await clock.passDuring(records.remove(id));
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('deleted here');
    expect((await records.show(id)).status).toBe(404);
    books[1].before = async () => {};
    await expect
      .poll(async () => {
        await clock.advance(second);
        return books.map(({ entries }) => entries.size);
      })
      .toEqual([0, 0]);
  });

  test('that a carrier refuses to remove is there again, with a 422 that says why', async () => {
    const { records, books, id, made } = await released();
    books[1].before = refuse;
    const answer = await records.remove(id);
    expect(answer.status).toBe(422);
    expect(problemsOf(answer)).toMatch(/21628.*nothing was changed/);
    expect((await records.show(id)).json.address).toEqual(made);
    expect((await records.list()).json.count).toBe(1);
    books[1].before = async () => {};
    expect((await records.remove(id)).status).toBe(200);
    expect((await records.list()).json.count).toBe(0);
    expect(books[1].entries.size).toBe(0);
  });

  test('that one carrier refuses to remove is there again, whoever is telling another one meanwhile', async () => {
    const { trunkline, records, books, id, made } = await released();
    books[1].before = refuse;
    const { store, time } = trunkline.ports;
    const account = (await store.operator.findAccount('support')) ?? { id: 0 };
    await store.of(account).records.update(addresses, id, (record) => ({
      record: { ...record, zip: 'E1 1AA' },
      added: [],
      removed: [],
    }));
    const lease = {
      holder: 'somebody else',
      now: time.now(),
      lease_until: time.now() + 600 * second,
    };
    const order = { ...lease, carrier: 'one', limit: 1, lateChange };
    expect(await store.addressChanges.lease(order)).toHaveLength(1);
    expect((await records.remove(id)).status).toBe(422);
    expect((await records.show(id)).json.address).toEqual(made);
  });

  test('is removed at the carriers by the recovery when who deleted it died before telling', async () => {
    const { trunkline, id, books, clock } = await released();
    const { store } = trunkline.ports;
    const account = (await store.operator.findAccount('support')) ?? { id: 0 };
    expect(await store.of(account).records.remove(addresses, id)).toBe('removed');
    await expect
      .poll(async () => {
        await clock.advance(second);
        return books.map(({ entries }) => entries.size);
      })
      .toEqual([0, 0]);
  });
});
