import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../support/client.ts';
import { scriptFault } from '../support/faults.ts';
import { buyOne, findMany, problemsOf, refusedFields, releaseNow } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';
import { ownedBy } from '../support/owned.ts';

let trunkline: TestTrunkline;
beforeAll(async () => {
  trunkline = await startTrunkline();
});
afterAll(() => trunkline.close());

const operator = () => trunkline.ports.store.operator;
const quotaOf = async (client: Client) =>
  operator().quota((await operator().findAccount(client.subdomain ?? 'support'))!);

async function limited(
  subdomain: string,
  limits: { max_numbers?: number; max_monthly_spend?: number },
): Promise<Client> {
  const client = await trunkline.signUp(subdomain);
  await operator().setQuota((await operator().findAccount(subdomain))!, limits);
  return client;
}

const create = (client: Client, token: string) => client.create({ phone_number: { token } });

describe('ASVS 11.1.3: the quota of an account', () => {
  test('of numbers: one more is a 422 that says how many there may be, and nothing is bought', async () => {
    const client = await limited('two-numbers', { max_numbers: 2 });
    const tokens = (await findMany(client, 3)).map(({ token }) => token);
    expect((await create(client, tokens[0]!)).status).toBe(200);
    expect((await create(client, tokens[1]!)).status).toBe(200);
    const owned = await ownedBy(trunkline.sandbox);
    const refused = await create(client, tokens[2]!);
    expect(refused.status).toBe(422);
    expect(refusedFields(refused)).toEqual({ base: ['QuotaExceeded'] });
    expect(problemsOf(refused)).toContain('has 2 numbers and may have 2');
    expect(await ownedBy(trunkline.sandbox)).toEqual(owned);
    // The token is good as before, once there is room.
    const [{ id }] = (await client.list()).json.phone_numbers;
    await client.remove(id);
    await releaseNow(client, id);
    expect((await create(client, tokens[2]!)).status).toBe(200);
  });

  test('a deleted number counts until its carrier has it back: deleting and buying again does not pass it', async () => {
    const client = await limited('come-and-go', { max_numbers: 1, max_monthly_spend: 115 });
    const [first, second] = (await findMany(client, 2)).map(({ token }) => token);
    const { id } = (await create(client, first!)).json.phone_number;
    await client.remove(id);
    expect(await quotaOf(client)).toMatchObject({ held: 1, monthly_spend: 115 });
    const refused = await create(client, second!);
    expect(refusedFields(refused)).toEqual({ base: ['QuotaExceeded'] });
    expect(problemsOf(refused)).toContain('counts until its carrier has it back');
    const restored = await client.request({
      method: 'PUT',
      url: `/api/v2/channels/voice/deleted_phone_numbers/${id}/restore`,
    });
    expect(restored.status).toBe(200);
    expect(await quotaOf(client)).toMatchObject({ held: 1, monthly_spend: 115 });
    await client.remove(id);
    await releaseNow(client, id);
    expect(await quotaOf(client)).toMatchObject({ held: 0, monthly_spend: 0 });
    expect((await create(client, second!)).status).toBe(200);
  });

  test('of money: what a number costs must fit into what may be spent a month', async () => {
    const client = await limited('some-money', { max_monthly_spend: 0 });
    const [first, second] = await findMany(client, 2);
    expect(first!.price).toBe('$1.15');
    const price = 115;
    const refused = await create(client, first!.token);
    expect(problemsOf(refused)).toContain(`may spend $0.00; this number costs ${first!.price}`);
    await operator().setQuota((await operator().findAccount('some-money'))!, {
      max_monthly_spend: price,
    });
    expect((await create(client, first!.token)).status).toBe(200);
    expect((await create(client, second!.token)).status).toBe(422);
    expect(await quotaOf(client)).toMatchObject({ held: 1, monthly_spend: price });
  });

  test('holds when many are bought at the same time', async () => {
    const client = await limited('hurried', { max_numbers: 3 });
    const tokens = (await findMany(client, 10)).map(({ token }) => token);
    const answers = await Promise.all(tokens.map((token) => create(client, token)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
    expect((await client.list()).json.count).toBe(3);
  });

  test('is given back with what the carrier refuses, and kept for what it does not answer', async () => {
    const client = await limited('unlucky', { max_numbers: 1 });
    const [one, two, three] = (await findMany(client, 3)).map(({ token }) => token);
    const struck = (kind: 'refuse' | 'unavailable', token: string) =>
      scriptFault(trunkline.data, { operation: 'buy', kind }, () => create(client, token));
    expect((await struck('refuse', one!)).status).toBe(422);
    expect(await quotaOf(client)).toMatchObject({ held: 0, monthly_spend: 0 });
    expect((await struck('unavailable', two!)).status).toBe(503);
    expect(refusedFields(await create(client, three!))).toEqual({ base: ['QuotaExceeded'] });
    expect((await quotaOf(client)).held).toBe(1);
  });

  test('does not touch other accounts, nor what an account has already', async () => {
    const client = await limited('rich', { max_numbers: 5 });
    const { id } = await buyOne(client);
    await operator().setQuota((await operator().findAccount('rich'))!, { max_numbers: 0 });
    expect((await client.update(id, { phone_number: { nickname: 'Mine' } })).status).toBe(200);
    expect((await buyOne(trunkline.support, {}, { country: 'CA' })).id).toBeGreaterThan(0);
  });
});
