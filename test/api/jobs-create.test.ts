import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ended, signUpForMany, statusesOf, tokensOf } from '../support/jobs.ts';
import { numbersIn, refusedFields } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
beforeAll(async () => (trunkline = await startTrunkline()));
afterAll(() => trunkline.close());

const signUp = (options?: Parameters<typeof signUpForMany>[1]) => signUpForMany(trunkline, options);

describe('POST create_many', () => {
  test('buys what tokens stand for, each with its own properties, and tells what became of each', async () => {
    const { client, many } = await signUp();
    const tokens = await tokensOf(client, 3);
    const begun = await many.create({
      phone_numbers: tokens.map((token, index) => ({ token, nickname: `Line ${index}` })),
    });
    expect(begun.json.job_status).toEqual({
      id: expect.stringMatching(/^V3-[0-9a-f]{32}$/),
      job_type: 'Bulk Create Phone Number',
      url: `http://${client.subdomain}.localhost/api/v2/job_statuses/${begun.json.job_status.id}.json`,
      total: 3,
      progress: null,
      status: 'queued',
      message: null,
      results: null,
    });
    const job = await ended(client, begun);
    expect(job).toMatchObject({ status: 'completed', total: 3, progress: 3 });
    expect(job.message).toMatch(/^Completed at \d{4}-\d\d-\d\d \d\d:\d\d:\d\d \+0000$/);
    for (const [index, row] of job.results.entries()) {
      expect(row).toEqual({
        index,
        id: expect.any(Number),
        action: 'create',
        status: 'Created',
        success: true,
        error: null,
        details: null,
        field_errors: null,
      });
      expect((await client.show(row.id ?? 0)).json.phone_number.nickname).toBe(`Line ${index}`);
    }
  });

  test('can be read at its URL before it is answered, with .json', async () => {
    const { client, many } = await signUp();
    const [token = ''] = await tokensOf(client, 1);
    const { url } = (await many.create({ phone_numbers: [{ token }] })).json.job_status;
    const { pathname } = new URL(url as string);
    expect((await client.request({ method: 'GET', url: pathname })).status).toBe(200);
  });

  test('tells the refusal of each as the single operation does, and buys the others', async () => {
    const { client, many } = await signUp();
    const tokens = await tokensOf(client, 3);
    const wrong = { token: tokens[1], call_recording_consent: 'sometimes' };
    const alone = await client.create({ phone_number: wrong });
    const job = await ended(
      client,
      await many.create({
        phone_numbers: [{ token: tokens[0] }, wrong, { token: 'x' }, {}, { token: tokens[2] }],
      }),
    );
    expect(statusesOf(job)).toEqual(['Created', 'Failed', 'Failed', 'Failed', 'Created']);
    expect(job.results[1]).toMatchObject({
      id: null,
      success: false,
      error: alone.json.error,
      field_errors: alone.json.details,
    });
    expect(job.results[1]?.details).toContain('Call recording consent');
    expect(job.results[2]?.field_errors).toHaveProperty('token');
    expect((await client.list()).json.count).toBe(2);
  });

  test('buys as many as are asked for of what a search finds, all with the same properties', async () => {
    const { client, many } = await signUp();
    const search = { country: 'US', contains: '555' };
    const begun = await many.create({ search, count: 10, phone_number: { nickname: 'Pies' } });
    const job = await ended(client, begun);
    expect(statusesOf(job)).toEqual(Array(10).fill('Created'));
    const { json } = await client.list();
    expect(json.count).toBe(10);
    for (const { number, nickname } of json.phone_numbers) {
      expect([number, nickname]).toEqual([expect.stringContaining('555'), 'Pies']);
    }
  });

  test('says of those that a search does not find that there are no more', async () => {
    const { client, many } = await signUp();
    const contains = numbersIn(await client.search({ country: 'US' }))[0]?.slice(2) ?? '';
    const job = await ended(
      client,
      await many.create({ search: { country: 'US', contains }, count: 2 }),
    );
    expect(statusesOf(job).toSorted()).toEqual(['Created', 'Failed']);
    expect(job.results.find(({ success }) => !success)?.field_errors).toHaveProperty('search');
  });

  test('holds a quota across the job: what is too much is refused, and the rest is bought', async () => {
    const { client, many } = await signUp();
    const { operator } = trunkline.ports.store;
    const account = await operator.findAccount(client.subdomain ?? '');
    if (!account) throw new Error('no account');
    await operator.setQuota(account, { max_numbers: 3 });
    const job = await ended(client, await many.create({ search: { country: 'US' }, count: 5 }));
    expect(statusesOf(job).toSorted()).toEqual([
      'Created',
      'Created',
      'Created',
      'Failed',
      'Failed',
    ]);
    expect((await client.list()).json.count).toBe(3);
  });

  test('is one job for all requests with one Idempotency-Key', async () => {
    const { client, many } = await signUp();
    const send = (count: number) =>
      many.create({ search: { country: 'US' }, count }, {}, { 'idempotency-key': 'ten-lines' });
    const [first, second] = await Promise.all([send(2), send(2)]);
    expect(second.json.job_status.id).toBe(first.json.job_status.id);
    await ended(client, first);
    const third = await send(2);
    expect(third.headers['x-idempotency-lookup']).toBe('hit');
    expect(third.json.job_status).toMatchObject({
      id: first.json.job_status.id,
      status: 'completed',
    });
    expect((await client.list()).json.count).toBe(2);
    expect((await send(3)).json.error).toBe('IdempotentRequestError');
  });

  test('refuses the trial plan a search, as the search does', async () => {
    const { many } = await signUp({ plan: 'trial' });
    const answer = await many.create({ search: { country: 'US' }, count: 1 });
    expect(answer.status).toBe(403);
  });

  test.each([
    ['no list', {}, 400],
    ['an empty list', { phone_numbers: [] }, 400],
    ['a list and a search', { phone_numbers: [{}], search: { country: 'US' }, count: 1 }, 400],
    ['what is no object', { phone_numbers: [1] }, 422],
    ['a search without a country', { search: {}, count: 1 }, 422],
    ['a country that there is not', { search: { country: 'XX' }, count: 1 }, 422],
    ['a search without a count', { search: { country: 'US' } }, 422],
    ['a count of none', { search: { country: 'US' }, count: 0 }, 422],
    [
      'wrong properties for all',
      { search: { country: 'US' }, count: 1, phone_number: { nickname: 1 } },
      422,
    ],
    ['no flag', { phone_numbers: [{}], all_or_nothing: 'yes' }, 400],
    ['parts for a flag', { phone_numbers: [{}], all_or_nothing: { toString: 1, valueOf: 1 } }, 400],
    ['no flag of a dry run', { phone_numbers: [{}], dry_run: 'yes' }, 400],
    ['a filter that there is not', { search: { country: 'US', areacode: '415' }, count: 1 }, 422],
    ['a list and a count', { phone_numbers: [{}], count: 1 }, 400],
    ['a list and properties for all', { phone_numbers: [{}], phone_number: {} }, 400],
    ['a list and an address for all', { phone_numbers: [{}], address_sid: 'AD1' }, 400],
  ])('refuses %s', async (_, body, status) => {
    const { many } = await signUp();
    expect((await many.create(body)).status).toBe(status);
  });

  test('refuses a token that is there twice', async () => {
    const { client, many } = await signUp();
    const [token = ''] = await tokensOf(client, 1);
    const answer = await many.create({ phone_numbers: [{ token }, { token }] });
    expect(refusedFields(answer)).toEqual({ 'phone_numbers[1].token': ['DuplicateValue'] });
  });

  test.each([
    ['tokens', { phone_numbers: Array.from({ length: 101 }, () => ({})) }],
    ['numbers of a search', { search: { country: 'US' }, count: 101 }],
  ])('refuses more than 100 %s in the ecosystem’s words', async (_, body) => {
    const { many } = await signUp();
    const answer = await many.create(body);
    expect([answer.status, answer.json]).toEqual([
      400,
      {
        error: 'TooManyValues',
        description: 'Parameter  cannot specify more than 100 values',
        max_count: 100,
      },
    ]);
  });
});
