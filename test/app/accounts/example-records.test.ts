import { afterAll, beforeAll, expect, test } from 'vitest';
import { createExampleRecords } from '../../../src/app/accounts/example-records.ts';
import { addresses } from '../../../src/domain/resources/addresses.ts';
import { ivrs } from '../../../src/domain/resources/ivrs.ts';
import { greetingsIn, wav } from '../../support/greetings.ts';
import { findOne } from '../../support/numbers.ts';
import { recordsOf } from '../../support/records.ts';
import { someAddress } from '../../support/samples.ts';
import { startTrunkline, type TestTrunkline } from '../../support/trunkline.ts';

let trunkline: TestTrunkline;
beforeAll(async () => {
  trunkline = await startTrunkline();
  await createExampleRecords(trunkline.ports, 'support');
  await createExampleRecords(trunkline.ports, 'support');
});
afterAll(() => trunkline.close());

test('the example address is made once, and numbers can be bought with it', async () => {
  const { support } = trunkline;
  const { json } = await recordsOf(support, addresses).list();
  expect(json.count).toBe(1);
  const { token } = await findOne(support, { country: 'DE' });
  const address_sid = json.addresses[0].provider_reference;
  const bought = await support.create({ phone_number: { token }, address_sid });
  expect(bought.status).toBe(200);
});

test('the example greeting is made once, and has audio', async () => {
  const { records, download } = greetingsIn(trunkline);
  const own = (await records.list()).json.greetings.filter(
    (greeting: { default: boolean }) => !greeting.default,
  );
  expect(own).toMatchObject([{ name: 'Example greeting', pending: false }]);
  expect((await download(own[0].id)).bytes.equals(wav)).toBe(true);
});

test('the example IVR is made once, and leads to a group', async () => {
  const { json } = await recordsOf(trunkline.support, ivrs).list();
  expect(json.count).toBe(1);
  expect(json.ivrs[0].menus[0].routes).toMatchObject([
    { keypress: '1', action: 'group', options: { group_ids: [1] } },
  ]);
});

test('an account that has an address gets no other, and one that does not exist none either', async () => {
  const client = await trunkline.signUp('settled');
  await recordsOf(client, addresses).make();
  await createExampleRecords(trunkline.ports, 'settled');
  await createExampleRecords(trunkline.ports, 'nobody');
  expect((await recordsOf(client, addresses).list()).json.addresses).toMatchObject([someAddress]);
});
