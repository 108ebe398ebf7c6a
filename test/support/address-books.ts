import { expect, onTestFinished } from 'vitest';
import { configuredCarriers } from '../../src/app/carriers/configured-carriers.ts';
import { CarrierRefused } from '../../src/app/ports/carriers.ts';
import { addresses } from '../../src/domain/resources/addresses.ts';
import { recordsOf } from './records.ts';
import { memoryBook, numbersOf, shop } from './shop.ts';
import { startTrunkline } from './trunkline.ts';

export const second = 1_000;
/** How long a change without an answer may still be carried out, as docs/purchases.md has it for orders. */
export const lateChange = 60 * second;

/** A service with two carriers that keep addresses, both of which know one. */
export async function startedWithBooks() {
  const books = [memoryBook(1), memoryBook(2)] as const;
  const shops = [shop('one', 8, numbersOf(2, 1)), shop('two', 9, numbersOf(3, 1))] as const;
  shops.forEach((one, index) => {
    one.addressBook = books[index] ?? null;
    one.requires = 'local';
  });
  const trunkline = await startTrunkline({}, { carriers: configuredCarriers(shops) });
  onTestFinished(() => trunkline.close());
  const { support, clock } = trunkline;
  const records = recordsOf(support, addresses);
  const made = await records.make();
  const { token } = (await support.search({ country: 'US' })).json.phone_numbers[1];
  const bought = await support.create({
    phone_number: { token, address_sid: made.provider_reference },
  });
  expect(bought.status, bought.text).toBe(200);
  const { id } = made;
  const city = async () => (await records.show(id)).json.address.city;
  const citiesAtCarriers = () => books.map(({ entries }) => [...entries.values()][0]?.city);
  /** Lets time pass until all that is left is told. */
  const isTold = async (expected: string) => {
    await expect
      .poll(async () => {
        await clock.advance(second);
        return citiesAtCarriers();
      })
      .toEqual([expected, expected]);
    expect(await city()).toBe(expected);
  };
  return { trunkline, clock, support, records, books, made, id, city, citiesAtCarriers, isTold };
}

export const refuse = async () => {
  throw new CarrierRefused('21628', 'the address cannot be validated');
};
export const never = () => new Promise<void>(() => {});

/** Waits until somebody has come, and holds everybody up until they are let go. */
export function held() {
  const [come, go] = [deferred(), deferred()];
  return {
    asked: come.promise,
    letGo: go.resolve,
    async before() {
      come.resolve();
      await go.promise;
    },
  };
}

function deferred() {
  const made: { resolve?: () => void } = {};
  const promise = new Promise<void>((resolve) => (made.resolve = resolve));
  return { promise, resolve: () => made.resolve?.() };
}
