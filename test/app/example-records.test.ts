import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeExamples } from '../../src/app/example-records.ts';
import { addresses } from '../../src/domain/resources/addresses.ts';
import { findOne } from '../support/numbers.ts';
import { recordsOf, someAddress } from '../support/records.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
beforeAll(async () => {
  trunkline = await startTrunkline();
});
afterAll(() => trunkline.close());

test('the example address is made once, and numbers can be bought with it', async () => {
  const { support, ports } = trunkline;
  await makeExamples(ports, 'support');
  await makeExamples(ports, 'support');
  const { json } = await recordsOf(support, addresses).list();
  expect(json.count).toBe(1);
  const { token } = await findOne(support, { country: 'DE' });
  const address_sid = json.addresses[0].provider_reference;
  const bought = await support.create({ phone_number: { token }, address_sid });
  expect(bought.status).toBe(200);
});

test('an account that has an address gets no example, and one that does not exist none either', async () => {
  const client = await trunkline.signUp('settled');
  await recordsOf(client, addresses).make();
  await makeExamples(trunkline.ports, 'settled');
  await makeExamples(trunkline.ports, 'nobody');
  expect((await recordsOf(client, addresses).list()).json.addresses).toMatchObject([someAddress]);
});
