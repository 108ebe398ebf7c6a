// The same with Jest, which runs ECMAScript modules where Node is told so:
//   NODE_OPTIONS=--experimental-vm-modules npx jest --testMatch '**/jest.test.mjs'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { startTrunkline } from 'trunkline/testing';

let trunkline;
beforeAll(async () => {
  trunkline = await startTrunkline({ seed: 7, plan: 'professional' });
});
beforeEach(() => trunkline.reset());
afterAll(() => trunkline.close());

test('a number is bought', async () => {
  const { phoneNumbers } = trunkline.client;
  const [best] = await phoneNumbers.search({ country: 'US', contains: 'pizza' });
  const line = await phoneNumbers.buy(best, { nickname: 'Pizza line' });
  expect(line).toMatchObject({ number: best.number, nickname: 'Pizza line' });
});

test('a number whose answer was lost is bought once', async () => {
  const { phoneNumbers } = trunkline.client;
  const [best] = await phoneNumbers.search({ country: 'US' });
  await trunkline.faults.add('timeout-after-selling', { times: 1 });
  await expect(phoneNumbers.buy(best, {}, { maxRetries: 0 })).rejects.toMatchObject({
    status: 503,
  });
  await trunkline.clock.advance({ seconds: 5 });
  const line = await phoneNumbers.buy(best);
  expect([...(await phoneNumbers.list().page())]).toEqual([line]);
});
