import { describe, expect, onTestFinished, test } from 'vitest';
import { configuredCarriers } from '../../src/app/carriers/configured-carriers.ts';
import { CarrierRefused } from '../../src/app/ports/carriers.ts';
import { addresses } from '../../src/domain/resources/addresses.ts';
import { findOne, problemsOf, releaseNow } from '../support/numbers.ts';
import { recordsOf } from '../support/records.ts';
import { memoryBook, numbersOf, shop, type Shop } from '../support/shop.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

async function started(...shops: Shop[]): Promise<TestTrunkline> {
  const trunkline = await startTrunkline({}, { carriers: configuredCarriers(shops) });
  onTestFinished(() => trunkline.close());
  return trunkline;
}

const one = () => shop('one', 8, numbersOf(2, 7));
const two = () => shop('two', 9, numbersOf(3, 5));

describe('an address with several carriers', () => {
  test('has the reference of the first that keeps addresses; another is told when a number is first bought there', async () => {
    const [none, first, second] = [shop('none', 7, []), one(), two()];
    const books = [memoryBook(1), memoryBook(2)];
    [first.addressBook, second.addressBook] = [books[0]!, books[1]!];
    second.requires = 'local';
    const trunkline = await started(none, first, second);
    const { support } = trunkline;
    const records = recordsOf(support, addresses);
    const { id, provider_reference } = await records.make();
    expect(provider_reference).toMatch(/^AD1/);
    expect(books.map(({ told }) => told)).toEqual([['register'], []]);

    const found = (await support.search({ country: 'US' })).json.phone_numbers.slice(7, 9);
    const bought = [];
    for (const { token } of found) {
      const order = { token, address_sid: provider_reference };
      const answer = await support.create({ phone_number: order });
      expect(answer.status, answer.text).toBe(200);
      bought.push(answer.json.phone_number.id);
    }
    const [reference] = second.orders.map(({ address_sid }) => address_sid);
    expect(reference).toMatch(/^AD2/);
    expect(second.orders[1]?.address_sid).toBe(reference);
    expect(books[1]!.told).toEqual(['register']);

    await records.update(id, { city: 'Oakland' });
    for (const number of bought) {
      await support.remove(number);
      await releaseNow(support, number);
    }
    expect((await records.remove(id)).status).toBe(200);
    expect(books.map(({ told }) => told)).toEqual([
      ['register', `change ${provider_reference} Oakland`, `remove ${provider_reference}`],
      ['register', `change ${reference} Oakland`, `remove ${reference}`],
    ]);
  });

  test('has a reference of our own where no carrier keeps addresses', async () => {
    const only = one();
    only.requires = 'any';
    const { support } = await started(only);
    const { provider_reference } = await recordsOf(support, addresses).make();
    expect(provider_reference).toMatch(/^AD[0-9a-f]{32}$/);
    const { token } = await findOne(support);
    const order = { token, address_sid: provider_reference };
    expect((await support.create({ phone_number: order })).status).toBe(200);
    expect(only.orders[0]?.address_sid).toBe(provider_reference);
  });

  test('that another carrier refuses to know is a 422 that says why, and nothing is bought', async () => {
    const [first, second] = [one(), two()];
    first.addressBook = memoryBook(1);
    second.addressBook = {
      ...memoryBook(2),
      register: () => Promise.reject(new CarrierRefused('21628', 'it cannot be validated')),
    };
    second.requires = 'local';
    const { support } = await started(first, second);
    const { provider_reference } = await recordsOf(support, addresses).make();
    const { token } = (await support.search({ country: 'US' })).json.phone_numbers[7];
    const order = { token, address_sid: provider_reference };
    const answer = await support.create({ phone_number: order });
    expect(answer.status).toBe(422);
    expect(problemsOf(answer)).toContain('21628');
    expect(second.orders).toEqual([]);
    expect((await support.list()).json.count).toBe(0);
  });
});
