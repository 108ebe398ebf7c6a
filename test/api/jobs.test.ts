import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ended, signUpForMany, statusesOf } from '../support/jobs.ts';
import { buyMany } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
beforeAll(async () => (trunkline = await startTrunkline()));
afterAll(() => trunkline.close());

const signUp = (options?: Parameters<typeof signUpForMany>[1]) => signUpForMany(trunkline, options);

test('an Idempotency-Key makes one job of all requests that change, delete or restore under it', async () => {
  const { client, many } = await signUp();
  const ids = await buyMany(client, 2);
  const change = (nickname: string) =>
    many.update({ ids: ids.join() }, { phone_number: { nickname } }, keyed('change'));
  const sends = [
    () => change('Named'),
    () => many.destroy(ids, {}, keyed('delete')),
    () => many.restore(ids, {}, keyed('restore')),
  ];
  for (const send of sends) {
    const [first, second] = await Promise.all([send(), send()]);
    expect(second.json.job_status.id).toBe(first.json.job_status.id);
    await ended(client, first);
    const third = await send();
    expect(third.headers['x-idempotency-lookup']).toBe('hit');
    expect(third.json.job_status.id).toBe(first.json.job_status.id);
  }
  expect((await many.jobs()).json.count).toBe(sends.length);
  expect((await change('Other')).json.error).toBe('IdempotentRequestError');
});

const keyed = (key: string) => ({ 'idempotency-key': key });

describe('PUT update_many', () => {
  test('makes one change to all ids, each of which counts once', async () => {
    const { client, many } = await signUp();
    const ids = await buyMany(client, 3);
    const query = { ids: [...ids, ids[0]].join() };
    const job = await ended(
      client,
      await many.update(query, { phone_number: { nickname: 'All' } }),
    );
    expect(job.job_type).toBe('Bulk Update Phone Number');
    expect(job.results.map(({ id, status, action }) => [id, status, action])).toEqual(
      ids.map((id) => [id, 'Updated', 'update']),
    );
    for (const { nickname } of (await client.list()).json.phone_numbers)
      expect(nickname).toBe('All');
  });

  test('makes to each of a list its own change', async () => {
    const { client, many } = await signUp();
    const [one = 0, two = 0] = await buyMany(client, 2);
    const phone_numbers = [
      { id: one, nickname: 'One' },
      { id: 7, nickname: 'None' },
      { id: two, nickname: 'Two' },
    ];
    const job = await ended(client, await many.update({}, { phone_numbers }));
    expect(statusesOf(job)).toEqual(['Updated', 'Failed', 'Updated']);
    expect(job.results[1]).toMatchObject({ id: 7, error: 'RecordNotFound', details: 'Not found' });
    expect((await client.show(two)).json.phone_number.nickname).toBe('Two');
  });

  test('with all_or_nothing changes none where one is refused, and says which was', async () => {
    const { client, many } = await signUp();
    const [one = 0, two = 0] = await buyMany(client, 2);
    const phone_numbers = [
      { id: one, nickname: 'One' },
      { id: two, group_ids: [77] },
    ];
    const begun = await many.update({ all_or_nothing: true }, { phone_numbers });
    const job = await ended(client, begun);
    expect(job).toMatchObject({ status: 'failed', progress: 0 });
    expect(job.message).toMatch(/^Failed at /);
    expect(statusesOf(job)).toEqual(['NotDone', 'Failed']);
    expect((await client.show(one)).json.phone_number.nickname).not.toBe('One');
    const right = await many.update(
      { ids: `${one},${two}`, all_or_nothing: 1 },
      { phone_number: { nickname: 'Both' } },
    );
    expect(statusesOf(await ended(client, right))).toEqual(['Updated', 'Updated']);
    expect((await client.show(two)).json.phone_number.nickname).toBe('Both');
  });

  test.each([
    ['no ids', {}, { phone_number: {} }, 400],
    ['no change', { ids: '1' }, {}, 400],
    ['ids and a list', { ids: '1' }, { phone_numbers: [{ id: 1 }] }, 400],
    ['a change and a list', {}, { phone_number: {}, phone_numbers: [{ id: 1 }] }, 400],
    ['what is no id', { ids: '1,two' }, { phone_number: {} }, 400],
    ['a list without ids', {}, { phone_numbers: [{ nickname: 'x' }] }, 422],
    ['an id twice', {}, { phone_numbers: [{ id: 1 }, { id: 1 }] }, 422],
    ['a wrong change', { ids: '1' }, { phone_number: { nickname: 1 } }, 422],
  ])('refuses %s', async (_, query, body, status) => {
    const { many } = await signUp();
    expect((await many.update(query as Record<string, string>, body)).status).toBe(status);
  });
});

describe('DELETE destroy_many and PUT restore_many', () => {
  test('delete and restore, and say which there are not', async () => {
    const { client, many } = await signUp();
    const ids = await buyMany(client, 2);
    const deleted = await ended(client, await many.destroy([...ids, 7]));
    expect(statusesOf(deleted)).toEqual(['Deleted', 'Deleted', 'Failed']);
    expect((await client.list()).json.count).toBe(0);
    const restored = await ended(client, await many.restore([7, ...ids]));
    expect(restored.job_type).toBe('Bulk Restore Phone Number');
    expect(statusesOf(restored)).toEqual(['Failed', 'Restored', 'Restored']);
    expect((await client.list()).json.count).toBe(2);
  });

  test('with all_or_nothing do all, or none where one is not there', async () => {
    const { client, many } = await signUp();
    const ids = await buyMany(client, 2);
    const all = { all_or_nothing: true };
    expect(await ended(client, await many.destroy([...ids, 7], all))).toMatchObject({
      status: 'failed',
    });
    expect((await client.list()).json.count).toBe(2);
    expect(await ended(client, await many.destroy(ids, all))).toMatchObject({
      status: 'completed',
    });
    expect((await client.list()).json.count).toBe(0);
    expect(await ended(client, await many.restore([...ids, 7], all))).toMatchObject({
      status: 'failed',
    });
    expect((await client.list()).json.count).toBe(0);
    expect(await ended(client, await many.restore(ids, all))).toMatchObject({
      status: 'completed',
    });
    expect((await client.list()).json.count).toBe(2);
  });
});

describe('GET show_many', () => {
  test('shows those that there are, in the order in which they are asked for', async () => {
    const { client, many } = await signUp();
    const [one = 0, two = 0] = await buyMany(client, 2);
    const { json } = await many.show(`${two},7,${one}`);
    expect(json.phone_numbers).toEqual([
      (await client.show(two)).json.phone_number,
      (await client.show(one)).json.phone_number,
    ]);
    expect(json).toMatchObject({ next_page: null, previous_page: null, count: 2 });
  });

  test('refuses more than 100, and none', async () => {
    const { many } = await signUp();
    const ids = Array.from({ length: 101 }, (_, index) => index + 1);
    expect((await many.show(ids.join())).json.error).toBe('TooManyValues');
    expect((await many.show('')).status).toBe(400);
  });
});
