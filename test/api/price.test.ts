import { describe, expect, onTestFinished, test } from 'vitest';
import { configuredCarriers } from '../../src/app/carriers/configured-carriers.ts';
import { findOne, problemsOf, refusedFields } from '../support/numbers.ts';
import { ownedBy } from '../support/owned.ts';
import { numbersOf, shop, type Shop } from '../support/shop.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

async function selling(one: Shop): Promise<TestTrunkline> {
  const trunkline = await startTrunkline({}, { carriers: configuredCarriers([one]) });
  onTestFinished(() => trunkline.close());
  return trunkline;
}

const one = () => shop('one', 8, numbersOf(2, 7));
const create = ({ support }: TestTrunkline, token: string) =>
  support.create({ phone_number: { token } });

describe('the price', () => {
  test('is what was shown, or less: a number whose price fell is bought', async () => {
    const cheap = one();
    const trunkline = await selling(cheap);
    const { token } = await findOne(trunkline.support);
    cheap.price = '$0.50';
    expect((await create(trunkline, token)).status).toBe(200);
  });

  test('that has risen since is a 422 that tells both, and nothing is bought', async () => {
    const dear = one();
    const trunkline = await selling(dear);
    const { token, number } = await findOne(trunkline.support);
    dear.price = '$1.01';
    const answer = await create(trunkline, token);
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual({ token: ['ExpiredToken'] });
    expect(problemsOf(answer)).toContain(`${number} has risen from $1.00 to $1.01`);
    expect(problemsOf(answer)).toContain('search again');
    expect(await ownedBy(dear)).toEqual([]);
  });

  test.each([
    ['$400.10', '$400.99'],
    ['$327.67', '$327.68'],
    ['$10485.74', '$10485.75'],
  ])('is bound to the cent, however high: %s is not sold at %s', async (shownPrice, now) => {
    const dear = one();
    dear.price = shownPrice;
    const trunkline = await selling(dear);
    const found = (await trunkline.support.search({ country: 'US' })).json.phone_numbers[0];
    dear.price = now;
    const answer = await create(trunkline, found.token);
    expect(problemsOf(answer)).toContain(`has risen from ${shownPrice} to ${now}`);
    expect(await ownedBy(dear)).toEqual([]);
  });

  test('above $10,485.75 a month is none at which a number is offered', async () => {
    const dear = one();
    dear.price = '$10485.76';
    const trunkline = await selling(dear);
    expect((await trunkline.support.search({ country: 'US' })).json).toMatchObject({
      count: 0,
      phone_numbers: [],
    });
  });
});
