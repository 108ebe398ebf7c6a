import { setTimeout as realTime } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { configuredCarriers } from '../../src/app/carriers/configured-carriers.ts';
import { addresses } from '../../src/domain/resources/addresses.ts';
import { recordsOf } from '../support/records.ts';
import { memoryBook, numbersOf, shop } from '../support/shop.ts';
import { startTrunkline } from '../support/trunkline.ts';

/** Two nodes on one database, which have one time and one carrier that keeps addresses. */
async function twoNodes() {
  const book = memoryBook(1);
  const carrier = shop('one', 8, numbersOf(2, 1));
  carrier.addressBook = book;
  const carriers = configuredCarriers([carrier]);
  const one = await startTrunkline({}, { carriers });
  const other = await startTrunkline({ data: one.data }, { carriers, clock: one.clock });
  onTestFinished(async () => {
    await other.close();
    await one.close();
  });
  return {
    book,
    clock: one.clock,
    records: [one, other].map(({ support }) => recordsOf(support, addresses)),
  };
}

test('of two changes at once on two nodes the carrier has the one that the account has', async () => {
  const { book, records } = await twoNodes();
  const [one, other] = records;
  const { id, provider_reference } = await one!.make();
  for (let round = 1; round <= 20; round++) {
    const [first, second] = [`One ${round}`, `Two ${round}`];
    const slow = round % 2 ? first : second;
    book.before = async (what) => void (what === slow && (await realTime(10)));
    const answers = await Promise.all([
      one!.update(id, { city: first }),
      other!.update(id, { city: second }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const { city } = (await one!.show(id)).json.address;
    expect(book.entries.get(provider_reference)?.city, `round ${round}`).toBe(city);
  }
});

test('a change that one node could not tell is told by whichever node recovers', async () => {
  const { book, clock, records } = await twoNodes();
  const [one, other] = records;
  const { id, provider_reference } = await one!.make();
  book.before = () => Promise.reject(new Error('down'));
  expect((await other!.update(id, { city: 'Oakland' })).status).toBe(503);
  book.before = async () => {};
  await expect
    .poll(async () => {
      await clock.advance(1_000);
      return book.entries.get(provider_reference)?.city;
    })
    .toBe('Oakland');
});
