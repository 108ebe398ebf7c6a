import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { path, type Client } from '../support/client.ts';
import { buyOne, findOne } from '../support/numbers.ts';
import { saveAddress } from '../support/records.ts';
import { scriptFault } from '../support/faults.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';
import { ownerOf } from '../support/owned.ts';

let trunkline: TestTrunkline;
let client: Client;
beforeAll(async () => {
  trunkline = await startTrunkline();
  client = trunkline.support;
});
afterAll(() => trunkline.close());

async function dryRun(phone_number: object, by = client) {
  const answer = await by.dryRun({ phone_number });
  expect(answer.status, answer.text).toBe(200);
  return answer.json.dry_run;
}

const codesIn = (details: Record<string, { error: string }[]>) =>
  Object.fromEntries(
    Object.entries(details).map(([field, all]) => [field, all.map(({ error }) => error)]),
  );

describe('a dry run', () => {
  test('says what would be bought and for how much, and buys nothing', async () => {
    const { token, number, price } = await findOne(client);
    expect(await dryRun({ token, nickname: 'Later' })).toEqual({
      would_succeed: true,
      number,
      country_code: 'US',
      price,
      address_requirements: 'none',
      address_sid: null,
      details: {},
    });
    expect(await ownerOf(trunkline.sandbox, number)).toBeNull();
    expect((await client.list()).json.count).toBe(0);
    expect((await client.create({ phone_number: { token } })).status).toBe(200);
  });

  test('tells the address rule: what is missing, and what would do', async () => {
    const { token } = await findOne(client, { country: 'DE' });
    const missing = await dryRun({ token });
    expect(missing).toMatchObject({ would_succeed: false, address_requirements: 'local' });
    expect(codesIn(missing.details)).toEqual({ address_sid: ['BlankValue'] });
    const address_sid = await saveAddress(client, 'DE');
    expect((await dryRun({ token })).details.address_sid[0].description).toContain(address_sid);
    expect(await dryRun({ token, address_sid })).toMatchObject({
      would_succeed: true,
      address_sid,
    });
  });

  test('names every rule that would refuse it at once, as the refusal would', async () => {
    const lite = await trunkline.signUp('dry-lite', { plan: 'lite' });
    const { token } = await findOne(lite, { country: 'DE' });
    const properties = { token, priority: 1, group_ids: [1], schedule_id: 987_654 };
    const { would_succeed, details } = await dryRun(properties, lite);
    expect(would_succeed).toBe(false);
    expect(codesIn(details)).toMatchObject({
      address_sid: ['BlankValue'],
      priority: ['PlanLimit'],
      group_ids: ['PlanLimit'],
    });
    const missing = await dryRun({ token: (await findOne(client)).token, schedule_id: 987_654 });
    expect(codesIn(missing.details)).toEqual({ schedule_id: ['RecordNotFound'] });
  });

  test('names nothing that is there', async () => {
    const { token } = await findOne(client);
    const { would_succeed, details } = await dryRun({ token, group_ids: [1], schedule_id: 1 });
    expect([would_succeed, details]).toEqual([true, {}]);
  });

  test('tells of a quota that is used up', async () => {
    const full = await trunkline.signUp('dry-full');
    const { operator } = trunkline.ports.store;
    await operator.setQuota((await operator.findAccount('dry-full'))!, { max_numbers: 0 });
    const { token } = await findOne(full);
    expect(codesIn((await dryRun({ token }, full)).details)).toEqual({
      base: ['QuotaExceeded'],
    });
  });

  test.each([
    [115, true],
    [114, false],
  ])('of a number for $1.15, where %i cents may be spent: %s', async (max_monthly_spend, fits) => {
    const subdomain = `dry-${max_monthly_spend}`;
    const spender = await trunkline.signUp(subdomain);
    const { operator } = trunkline.ports.store;
    await operator.setQuota((await operator.findAccount(subdomain))!, { max_monthly_spend });
    const { token } = await findOne(spender);
    expect(await dryRun({ token }, spender)).toMatchObject({
      price: '$1.15',
      would_succeed: fits,
    });
  });

  test.each([{}, { token: 'garbage' }, { token: 'f'.repeat(32) }, { token: 5 }])(
    'of %o says what is wrong with the token',
    async (phone_number) => {
      const { would_succeed, number, details } = await dryRun(phone_number);
      expect([would_succeed, number]).toEqual([false, null]);
      expect(Object.keys(details)).toEqual(['token']);
    },
  );

  test('of a number sold meanwhile says so', async () => {
    const { token } = await findOne(client, { country: 'US', contains: '5557531' });
    const rival = await trunkline.signUp('dry-rival');
    await buyOne(rival, {}, { country: 'US', contains: '5557531' });
    const { details } = await dryRun({ token });
    expect(details.token[0].description).toContain('has been sold meanwhile');
  });

  test('uses up no idempotency key, and takes true and false only', async () => {
    const { token } = await findOne(client);
    const headers = { 'idempotency-key': 'a key of its own' };
    const create = (dry_run: string, properties: object) =>
      client.request({
        method: 'POST',
        url: `${path}?dry_run=${dry_run}`,
        headers,
        payload: { phone_number: { token, ...properties } },
      });
    expect((await create('true', { nickname: 'Tried' })).status).toBe(200);
    const bought = await create('false', {});
    expect([bought.status, bought.headers['x-idempotency-lookup']]).toEqual([200, 'miss']);
    const answer = await client.create({ phone_number: { token } }, { dry_run: 'maybe' });
    expect(answer.status).toBe(400);
  });
});

test('dry_run=true of a purchase asks for the same', async () => {
  const { token } = await findOne(client);
  for (const phone_number of [{ token, nickname: 'Later' }, { token: 'garbage' }]) {
    const asParameter = await client.create({ phone_number }, { dry_run: true });
    expect(asParameter.json.dry_run).toEqual(await dryRun(phone_number));
  }
});

test('dry_run in the body of a purchase buys nothing either, and takes true and false only', async () => {
  const { token } = await findOne(client);
  const create = (dry_run: unknown) =>
    client.request({ method: 'POST', url: path, payload: { phone_number: { token }, dry_run } });
  for (const flag of [true, 'true', 1]) {
    expect((await create(flag)).json.dry_run).toMatchObject({ would_succeed: true });
  }
  for (const wrong of ['maybe', null, [true], {}, { toString: 'true', valueOf: 1 }]) {
    expect((await create(wrong)).status, JSON.stringify(wrong)).toBe(400);
  }
  expect((await create(false)).json.phone_number).toHaveProperty('id');
});

describe('a dry run and the real request have one verdict', () => {
  test('on a token that has bought already: it would succeed, with that number', async () => {
    const { token, number } = await findOne(client);
    const bought = await client.create({ phone_number: { token } });
    expect(await dryRun({ token })).toMatchObject({
      would_succeed: true,
      number,
      country_code: 'US',
      details: {},
    });
    const again = await client.create({ phone_number: { token } });
    expect(again.json.phone_number.id).toBe(bought.json.phone_number.id);
  });

  test('on a token whose purchase is under way, and on another one for its number', async () => {
    const { token, number } = await findOne(client);
    await trunkline.clock.advance(2_000);
    const other = await findOne(client);
    expect([other.number, other.token === token]).toEqual([number, false]);
    const create = () => client.create({ phone_number: { token } });
    const fault = { operation: 'buy', kind: 'unavailable' } as const;
    expect((await scriptFault(trunkline.data, fault, create)).status).toBe(503);
    for (const one of [token, other.token]) {
      expect(await dryRun({ token: one })).toMatchObject({ would_succeed: true, number });
    }
    await trunkline.clock.pass(5_000);
    await expect.poll(async () => (await create()).status).toBe(200);
    const refused = await client.create({ phone_number: { token: other.token } });
    expect(refused.status).toBe(422);
    expect(await dryRun({ token: other.token })).toMatchObject({
      would_succeed: false,
      details: refused.json.details,
    });
  });

  test('on a token whose number was deleted since', async () => {
    const { token } = await findOne(client);
    const { id } = (await client.create({ phone_number: { token } })).json.phone_number;
    await client.remove(id);
    const refused = await client.create({ phone_number: { token } });
    expect(refused.status).toBe(422);
    expect(await dryRun({ token })).toMatchObject({
      would_succeed: false,
      details: refused.json.details,
    });
  });
});
