import { expect, onTestFinished, test } from 'vitest';
import { configuredCarriers } from '../../src/app/carriers/configured-carriers.ts';
import { heldShop } from '../support/held-shop.ts';
import { ended, manyBy, statusesOf } from '../support/jobs.ts';
import { numbersOf } from '../support/shop.ts';
import { startTrunkline } from '../support/trunkline.ts';
import { findOne, refusedFields } from '../support/numbers.ts';

test('two tokens of one number, which two searches give, are refused in one job', async () => {
  const trunkline = await startTrunkline();
  onTestFinished(() => trunkline.close());
  const search = async () => {
    const { json } = await trunkline.support.search({ country: 'US' });
    return (json.phone_numbers as { token: string }[])[0]?.token;
  };
  const first = await search();
  await trunkline.clock.advance(1_000);
  const second = await search();
  expect(second).not.toBe(first);
  const phone_numbers = [{ token: first }, { token: second }];
  const answer = await manyBy(trunkline.support).create({ phone_numbers });
  expect(refusedFields(answer)).toEqual({ 'phone_numbers[1].token': ['DuplicateValue'] });
});

test('where a number that was found is gone, any other takes its place, and not the one that all others go after next', async () => {
  const numbers = numbersOf(2, 90);
  const carrier = heldShop('held', 8, numbers);
  const trunkline = await startTrunkline({}, { carriers: configuredCarriers([carrier]) });
  onTestFinished(() => trunkline.close());
  carrier.hold(...Array<'after'>(6).fill('after'));
  const begun = await manyBy(trunkline.support).create({ search: { country: 'US' }, count: 1 });
  for (let tried = 1; tried <= 6; tried += 1) {
    await expect.poll(() => carrier.held.length).toBe(tried);
    carrier.held.at(-1)?.end(tried < 6 ? 'refuse' : 'sell');
  }
  expect(statusesOf(await ended(trunkline.support, begun))).toEqual(['Created']);
  const asked = carrier.held.map(({ number }) => number);
  expect(new Set(asked).size).toBe(6);
  // By chance they are the next ones once in 10 ** 9 times.
  expect(asked).not.toEqual(numbers.slice(0, 6));
});

test('what a job tells of as created is its own: a number that another request is buying is refused, whichever token stands for it', async () => {
  const carrier = heldShop('held', 8, numbersOf(1, 90));
  const trunkline = await startTrunkline({}, { carriers: configuredCarriers([carrier]) });
  onTestFinished(() => trunkline.close());
  const { support: client, clock } = trunkline;
  const early = await findOne(client);
  await clock.advance(1_000);
  const late = await findOne(client);
  expect([late.number === early.number, late.token === early.token]).toEqual([true, false]);
  carrier.hold('after');
  const begun = await manyBy(client).create({ phone_numbers: [{ token: early.token }] });
  await expect.poll(() => carrier.held.length).toBe(1);
  const other = await manyBy(client).create({ phone_numbers: [{ token: late.token }] });
  const refused = await ended(client, other);
  expect(statusesOf(refused)).toEqual(['Failed']);
  expect(refused.results?.[0]?.details).toContain('another request of the account is buying');
  carrier.held[0]?.end('sell');
  expect(statusesOf(await ended(client, begun))).toEqual(['Created']);
});
