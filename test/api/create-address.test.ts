import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { configuredCarriers } from '../../src/app/carriers/configured-carriers.ts';
import { satisfies } from '../../src/domain/address.ts';
import { addresses } from '../../src/domain/resources/addresses.ts';
import type { Client } from '../support/client.ts';
import { findOne, idsOf, problemsOf, refusedFields } from '../support/numbers.ts';
import { recordsOf, saveAddress } from '../support/records.ts';
import { numbersOf, shop } from '../support/shop.ts';
import { tries } from '../support/runs.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';
import { ownerOf, permit } from '../support/owned.ts';

let trunkline: TestTrunkline;
let client: Client;
beforeAll(async () => {
  trunkline = await startTrunkline();
  client = await trunkline.signUp('buyer');
});
afterAll(() => trunkline.close());

const buyIn = async (buyer: Client, country: string, address_sid: string | null) => {
  const { token } = await findOne(buyer, { country });
  return buyer.create({ phone_number: { token }, address_sid });
};

describe('a number that needs an address', () => {
  test("is bought with one of the account's, beside phone_number or inside it", async () => {
    const address_sid = await saveAddress(client, 'DE');
    expect((await buyIn(client, 'DE', address_sid)).status).toBe(200);
    const { token } = await findOne(client, { country: 'DE' });
    const answer = await client.create({ phone_number: { token, address_sid } });
    expect(answer.status).toBe(200);
    expect(answer.json.phone_number).not.toHaveProperty('address_sid');
  });

  test.each([
    ['EE', 'US', 'any'],
    ['EE', 'EE', 'any'],
    ['DE', 'DE', 'local'],
  ])('in %s can be bought with an address in %s: the rule is %s', async (country, from, rule) => {
    expect((await findOne(client, { country })).address_requirements).toBe(rule);
    const answer = await buyIn(client, country, await saveAddress(client, from));
    expect(answer.status).toBe(200);
  });

  test('is refused an address in another country when it must be local, with the rule and a way out', async () => {
    const buyer = await trunkline.signUp('abroad');
    const sid = await saveAddress(buyer, 'US');
    const answer = await buyIn(buyer, 'DE', sid);
    expect(refusedFields(answer)).toEqual({ address_sid: ['InvalidValue'] });
    const problem = problemsOf(answer);
    for (const words of ['DE local numbers', 'address_requirements: local', 'is in US']) {
      expect(problem).toContain(words);
    }
    expect(problem).toContain(`create one in DE at /api/v2/channels/voice/addresses`);
    expect(idsOf(await buyer.list())).toEqual([]);
  });

  test('is refused with the saved addresses that would do, the newest five of them', async () => {
    const buyer = await trunkline.signUp('collector');
    await saveAddress(buyer, 'US');
    const fitting: string[] = [];
    for (let saved = 0; saved < 6; saved++) fitting.unshift(await saveAddress(buyer, 'DE'));
    const foreign = await saveAddress(buyer, 'FR');
    for (const sid of [null, `AD${'0'.repeat(32)}`, foreign]) {
      const problem = problemsOf(await buyIn(buyer, 'DE', sid));
      expect(problem).toContain(`such as ${fitting.slice(0, 5).join(', ')}`);
      expect(problem).not.toContain(fitting[5]);
    }
    expect((await buyIn(buyer, 'DE', fitting[0] ?? null)).status).toBe(200);
  });

  test("is not bought with another account's address, which is not found nor suggested", async () => {
    const [mine, theirs] = [await trunkline.signUp('mine'), await trunkline.signUp('theirs')];
    const sid = await saveAddress(theirs, 'DE');
    const answer = await buyIn(mine, 'DE', sid);
    expect(refusedFields(answer)).toEqual({ address_sid: ['RecordNotFound'] });
    expect(answer.text).not.toContain(sid);
  });

  test.each([
    ['x'.repeat(255), 'RecordNotFound'],
    ['x'.repeat(256), 'ValueTooLong'],
  ])('is refused a reference that nobody can have: %j', async (sid, code) => {
    const answer = await buyIn(client, 'DE', sid);
    expect(refusedFields(answer)).toEqual({ address_sid: [code] });
  });

  test.each([
    ['local', 'in US'],
    ['foreign', 'outside US'],
    ['any', 'in any country'],
  ] as const)('under the rule "%s" says where it must be: %s', async (rule, where) => {
    const carrier = shop('one', 8, numbersOf(2, 1));
    carrier.requires = rule;
    const service = await startTrunkline({}, { carriers: configuredCarriers([carrier]) });
    onTestFinished(() => service.close());
    const { token } = await findOne(service.support);
    const answer = await service.support.create({ phone_number: { token } });
    expect(refusedFields(answer)).toEqual({ address_sid: ['BlankValue'] });
    expect(problemsOf(answer)).toContain(`US local numbers need an address ${where} (`);
  });

  test('is not bought with an address that has been deleted', async () => {
    const sid = await saveAddress(client, 'DE');
    const [{ id }] = (await recordsOf(client, addresses).list()).json.addresses;
    await recordsOf(client, addresses).remove(id);
    const answer = await buyIn(client, 'DE', sid);
    expect(refusedFields(answer)).toEqual({ address_sid: ['RecordNotFound'] });
  });

  test('is bought once, whatever address comes with its token the next time', async () => {
    const sid = await saveAddress(client, 'DE');
    const { token } = await findOne(client, { country: 'DE' });
    const first = await client.create({ phone_number: { token }, address_sid: sid });
    for (const address_sid of [null, sid, 'AD0']) {
      const again = await client.create({ phone_number: { token }, address_sid });
      expect(again.json).toEqual(first.json);
    }
  });
});

describe('a number that needs none', () => {
  test('uses one of the account that comes with it all the same', async () => {
    const sid = await saveAddress(client, 'US');
    expect((await buyIn(client, 'US', sid)).status).toBe(200);
    const [{ id }] = (await recordsOf(client, addresses).list()).json.addresses;
    expect((await recordsOf(client, addresses).remove(id)).status).toBe(422);
  });
});

describe('the sandbox carrier', () => {
  test('checks the reference itself: it refuses with 21631, and nothing is sold', async () => {
    const { sandbox: carrier } = trunkline;
    const { number } = await findOne(client, { country: 'DE' });
    const abroad = await saveAddress(client, 'US');
    for (const address_sid of [null, `AD${'0'.repeat(32)}`, abroad]) {
      const order = { number, reference: '1', account_id: 1, address_sid };
      await expect(carrier.buy(order, permit)).rejects.toMatchObject({ carrierCode: '21631' });
    }
    expect(await ownerOf(carrier, number)).toBeNull();
  });
});

test('an address satisfies a rule by its country alone', () => {
  const country = fc.constantFrom('DE', 'US', 'CA', 'FR');
  const rule = fc.constantFrom('none', 'any', 'local', 'foreign');
  fc.assert(
    fc.property(country, country, rule, (from, country_code, address_requirements) => {
      const holds = {
        none: true,
        any: true,
        local: from === country_code,
        foreign: from !== country_code,
      };
      const does = satisfies({ country_code: from }, { country_code, address_requirements });
      expect(does).toBe(holds[address_requirements]);
    }),
    tries(),
  );
});
