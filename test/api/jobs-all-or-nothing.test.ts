import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ended, signUpForMany, statusesOf, tokensOf } from '../support/jobs.ts';
import { findMany } from '../support/numbers.ts';
import { ownedBy } from '../support/owned.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
beforeAll(async () => (trunkline = await startTrunkline()));
afterAll(() => trunkline.close());

const signUp = () => signUpForMany(trunkline);

describe('with all_or_nothing, create_many', () => {
  const all = { all_or_nothing: true };

  test('buys all', async () => {
    const { client, many } = await signUp();
    const job = await ended(
      client,
      await many.create({ search: { country: 'US' }, count: 12 }, all),
    );
    expect(job.status).toBe('completed');
    expect(statusesOf(job)).toEqual(Array(12).fill('Created'));
    expect((await client.list()).json.count).toBe(12);
  });

  test('orders nothing where one is refused, which is told beside the others', async () => {
    const { client, many } = await signUp();
    const before = await ownedBy(trunkline.sandbox);
    const tokens = await tokensOf(client, 8);
    const phone_numbers = [...tokens.map((token) => ({ token })), { token: '0'.repeat(32) }];
    const job = await ended(client, await many.create({ phone_numbers }, all));
    expect(job).toMatchObject({ status: 'failed', progress: 0 });
    expect(statusesOf(job)).toEqual([...Array(8).fill('NotDone'), 'Failed']);
    expect(await ownedBy(trunkline.sandbox)).toEqual(before);
    const single = await client.create({ phone_number: { token: tokens[0] } });
    expect(single.status, single.text).toBe(200);
  });

  test('buys nothing where a quota is too small for all', async () => {
    const { client, many } = await signUp();
    const { operator } = trunkline.ports.store;
    const account = await operator.findAccount(client.subdomain ?? '');
    if (!account) throw new Error('no account');
    await operator.setQuota(account, { max_numbers: 3 });
    const job = await ended(
      client,
      await many.create({ search: { country: 'US' }, count: 4 }, all),
    );
    expect(job.status).toBe('failed');
    expect((await operator.quota(account)).held).toBe(0);
  });

  test('gives back what a carrier sold before it refused another', async () => {
    const { client, many } = await signUp();
    const found = await findMany(client, 4);
    await client.request({
      method: 'POST',
      url: '/api/v2/trunkline/sandbox/faults',
      body: { fault: { kind: 'refuse', operation: 'buy', number: found[3]?.number, times: 1 } },
    });
    const before = await ownedBy(trunkline.sandbox);
    const phone_numbers = found.map(({ token }) => ({ token }));
    const job = await ended(client, await many.create({ phone_numbers }, all));
    expect(job.status).toBe('failed');
    expect(job.results[3]).toMatchObject({ status: 'Failed', error: 'RecordInvalid' });
    for (const { status } of job.results.slice(0, 3))
      expect(['NotDone', 'Released']).toContain(status);
    await trunkline.clock.advance(1_000);
    await expect.poll(() => ownedBy(trunkline.sandbox)).toEqual(before);
    expect((await client.list()).json.count).toBe(0);
  });

  test('keeps what a token had bought before', async () => {
    const { client, many } = await signUp();
    const tokens = await tokensOf(client, 2);
    const { id } = (await client.create({ phone_number: { token: tokens[0] } })).json.phone_number;
    const phone_numbers = [...tokens, '0'.repeat(32)].map((token) => ({ token }));
    const job = await ended(client, await many.create({ phone_numbers }, all));
    expect(job.status).toBe('failed');
    expect((await client.list()).json.phone_numbers.map((one: { id: number }) => one.id)).toEqual([
      id,
    ]);
  });
});
