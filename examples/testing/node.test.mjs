// A test with node:test, and a phone-number carrier inside it.
//   node --test examples/testing/node.test.mjs
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { startTrunkline } from 'trunkline/testing';

let trunkline;
before(async () => {
  trunkline = await startTrunkline({ seed: 7, plan: 'professional' });
});
beforeEach(() => trunkline.reset());
after(() => trunkline.close());

test('a number is bought', async () => {
  const [best] = await trunkline.client.phoneNumbers.search({ country: 'US', contains: 'pizza' });
  const line = await trunkline.client.phoneNumbers.buy(best, { nickname: 'Pizza line' });
  assert.equal(line.number, best.number);
});

test('a number whose answer was lost is bought once', async () => {
  const { phoneNumbers } = trunkline.client;
  const [best] = await phoneNumbers.search({ country: 'US' });
  await trunkline.faults.add('timeout-after-selling', { times: 1 });
  await assert.rejects(phoneNumbers.buy(best, {}, { maxRetries: 0 }), { status: 503 });
  await trunkline.clock.advance({ seconds: 5 });
  const line = await phoneNumbers.buy(best);
  assert.deepEqual([...(await phoneNumbers.list().page())], [line]);
});

test('a number that was deleted is for sale again after the release window', async () => {
  const { phoneNumbers } = trunkline.client;
  const [best] = await phoneNumbers.search({ country: 'US' });
  const { id } = await phoneNumbers.buy(best);
  await phoneNumbers.delete(id);
  await trunkline.clock.advance({ hours: 72 });
  const [again] = await phoneNumbers.search({ country: 'US' });
  assert.equal(again.number, best.number);
});
