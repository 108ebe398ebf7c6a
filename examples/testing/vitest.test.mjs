// The same with Vitest: each test has a carrier of its own, which ends with it.
//   npx vitest run examples/testing/vitest.test.mjs
import { expect, test as base } from 'vitest';
import { startTrunkline } from 'trunkline/testing';

const test = base.extend({
  // oxlint-disable-next-line no-empty-pattern -- Vitest asks for it
  async trunkline({}, use) {
    const trunkline = await startTrunkline({ seed: 7, plan: 'professional' });
    await use(trunkline);
    await trunkline.close();
  },
});

test('a number is bought', async ({ trunkline }) => {
  const { phoneNumbers } = trunkline.client;
  const [best] = await phoneNumbers.search({ country: 'US', contains: 'pizza' });
  const line = await phoneNumbers.buy(best, { nickname: 'Pizza line' });
  expect(line).toMatchObject({ number: best.number, nickname: 'Pizza line' });
});

test('a number that the carrier refuses is not bought', async ({ trunkline }) => {
  const { phoneNumbers } = trunkline.client;
  const [best] = await phoneNumbers.search({ country: 'US' });
  await trunkline.faults.add('refuse');
  await expect(phoneNumbers.buy(best)).rejects.toMatchObject({ status: 422 });
  expect(await phoneNumbers.list().page()).toHaveLength(0);
});

test('a number that was deleted is for sale again after the release window', async ({
  trunkline,
}) => {
  const { phoneNumbers } = trunkline.client;
  const [best] = await phoneNumbers.search({ country: 'US' });
  const { id } = await phoneNumbers.buy(best);
  await phoneNumbers.delete(id);
  await trunkline.clock.advance({ hours: 72 });
  const [again] = await phoneNumbers.search({ country: 'US' });
  expect(again.number).toBe(best.number);
});
