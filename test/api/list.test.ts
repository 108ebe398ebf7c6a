import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { path, type Answer, type Client } from '../support/client.ts';
import { buyMany, buyOne, follow, followAll, idsOf } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
/** owns 230 numbers */
let owner: Client;
/** theirs, newest first */
let ids: number[];

beforeAll(async () => {
  trunkline = await startTrunkline();
  owner = await trunkline.signUp('owner');
  ids = await buyMany(owner, 230);
});
afterAll(() => trunkline.close());

const nextPageOf = ({ json }: Answer): string | null => json.next_page;
const previousPageOf = ({ json }: Answer): string | null => json.previous_page;

describe('the list', () => {
  test('has the newest number first', async () => {
    const client = await trunkline.signUp('newest');
    const first = await buyOne(client, { nickname: 'first' });
    const second = await buyOne(client, { nickname: 'second' });
    const third = await buyOne(client, { nickname: 'third' });
    await client.update(first.id, { phone_number: { nickname: 'changed' } });
    expect(idsOf(await client.list())).toEqual([third.id, second.id, first.id]);
  });

  test('comes in an envelope of phone_numbers, next_page, previous_page and count', async () => {
    const { status, headers, json } = await owner.list();
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(Object.keys(json)).toEqual(['phone_numbers', 'next_page', 'previous_page', 'count']);
  });

  test('is empty for an account without numbers', async () => {
    const client = await trunkline.signUp('empty');
    expect((await client.list()).json).toEqual({
      phone_numbers: [],
      next_page: null,
      previous_page: null,
      count: 0,
    });
  });

  test('has every number as it is shown alone', async () => {
    const { json } = await owner.list({ per_page: 1 });
    expect(json.phone_numbers).toEqual([(await owner.show(ids[0] ?? 0)).json.phone_number]);
  });

  test('counts all numbers of the account, not those of the page or of other accounts', async () => {
    await buyOne(await trunkline.signUp('other'));
    expect((await owner.list({ per_page: 10, page: 2 })).json.count).toBe(230);
  });

  test('leaves a deleted number out at once', async () => {
    const client = await trunkline.signUp('deleter');
    const [newest = 0, middle = 0, oldest = 0] = await buyMany(client, 3);
    await client.remove(middle);
    const { json } = await client.list();
    expect(json.phone_numbers.map(({ id }: { id: number }) => id)).toEqual([newest, oldest]);
    expect(json.count).toBe(2);
  });

  test.each(['.json', '?', '.json?', '.json?per_page=3', '?per_page=3&unknown=1&sort='])(
    'answers under the path with %s behind it',
    async (suffix) => {
      const answer = await owner.request({ method: 'GET', url: path + suffix });
      expect(answer.status).toBe(200);
      expect(idsOf(answer)).toEqual(ids.slice(0, suffix.includes('per_page') ? 3 : 100));
    },
  );

  test('is refused to accounts on the plan trial, with a title and a message', async () => {
    const client = await trunkline.signUp('trying', { plan: 'trial' });
    const { status, json } = await client.list();
    expect(status).toBe(403);
    expect(json).toEqual({ error: { title: 'Forbidden', message: expect.any(String) } });
  });

  test('is refused from the moment on that an account falls back to the plan trial', async () => {
    const client = await trunkline.signUp('lapsed');
    await buyOne(client);
    await trunkline.ports.store.operator.updateAccount('lapsed', { plan: 'trial' });
    expect((await client.list()).status).toBe(403);
  });
});

describe('pages by offset', () => {
  test.each([
    ['without per_page', {}, 100],
    ['per_page=30', { per_page: 30 }, 30],
    ['per_page=100', { per_page: 100 }, 100],
    ['per_page=101', { per_page: 101 }, 100],
    ['per_page=100000', { per_page: 100_000 }, 100],
    ['blank per_page', { per_page: '' }, 100],
  ])('hold at most 100 numbers: %s', async (_, query, size) => {
    expect(idsOf(await owner.list(query))).toEqual(ids.slice(0, size));
  });

  test.each([
    ['a first', { page: 1, per_page: 100 }, [0, 100], [null, 2]],
    ['a middle', { page: 2, per_page: 100 }, [100, 200], [1, 3]],
    ['the last, shorter', { page: 3, per_page: 100 }, [200, 230], [2, null]],
    ['the last, full', { page: 23, per_page: 10 }, [220, 230], [22, null]],
    ['one beyond the end', { page: 4, per_page: 100 }, [230, 230], [3, null]],
    ['a blank', { page: '', per_page: 100 }, [0, 100], [null, 2]],
  ])('know their neighbours: %s page', async (_, query, [from, to], neighbours) => {
    const answer = await owner.list(query);
    expect(idsOf(answer)).toEqual(ids.slice(from, to));
    const pages = [previousPageOf(answer), nextPageOf(answer)].map(
      (url) => url && Number(new URL(url).searchParams.get('page')),
    );
    expect(pages).toEqual(neighbours);
  });

  test.each([7, 50, 100])(
    'of %i can be followed to the end and back, covering all without repeating',
    async (per_page) => {
      const forward = await followAll(owner, await owner.list({ per_page }), nextPageOf);
      expect(forward.flat()).toEqual(ids);
      const last = await owner.list({ per_page, page: forward.length });
      expect(await followAll(owner, last, previousPageOf)).toEqual(forward.reverse());
    },
  );

  test('are linked by absolute URLs that keep host, path and parameters', async () => {
    const url = `${path}.json?minimal_mode=true&per_page=2&page=3&mine=kept`;
    const { json } = await owner.request({ method: 'GET', url });
    for (const [link, page] of [
      [json.next_page, '4'],
      [json.previous_page, '2'],
    ]) {
      const { origin, pathname, searchParams } = new URL(link);
      expect(origin).toBe('http://owner.localhost');
      expect(pathname).toBe(`${path}.json`);
      const expected = { minimal_mode: 'true', per_page: '2', page, mine: 'kept' };
      expect(Object.fromEntries(searchParams)).toEqual(expected);
      expect(idsOf(await follow(owner, link))).toHaveLength(2);
    }
  });

  test.each([
    ['page', '0'],
    ['page', '-1'],
    ['page', 'abc'],
    ['page', '1.5'],
    ['page', '1e1'],
    ['per_page', '0'],
    ['per_page', '-5'],
    ['per_page', 'many'],
    ['per_page', '1.5'],
    ['per_page', '1e1'],
    ['per_page', '10000000000'],
  ])('refuse %s=%s with InvalidPaginationParameter', async (name, value) => {
    const { status, json } = await owner.list({ [name]: value });
    expect(status).toBe(400);
    expect(json.error).toBe('InvalidPaginationParameter');
    expect(json.errors).toEqual([
      { code: 'InvalidPaginationParameter', title: expect.any(String), detail: expect.any(String) },
    ]);
  });

  test.each([
    [{ page: 100, per_page: 100 }, 200],
    [{ page: 101, per_page: 100 }, 400],
    [{ page: 101 }, 400],
    [{ page: 200, per_page: 50 }, 200],
    [{ page: 201, per_page: 50 }, 400],
    [{ page: 10_000, per_page: 1 }, 200],
    [{ page: 10_001, per_page: 1 }, 400],
  ])('end after the first 10,000 records: %o is %i', async (query, status) => {
    const answer = await owner.list(query);
    expect(answer.status).toBe(status);
    if (status === 200) return;
    expect(answer.json.error).toBe('InvalidPaginationDepth');
    expect(answer.json.errors[0].code).toBe('InvalidPaginationDepth');
  });
});

describe('minimal mode', () => {
  const keys = [
    'id',
    'country_code',
    'external',
    'nickname',
    'display_number',
    'capabilities',
    'sms_enabled',
    'priority',
    'outbound_enabled',
    'line_type',
  ];

  test.each(['true', '1', 'TRUE'])(
    'minimal_mode=%s answers ten keys, capabilities sms, mms and voice only',
    async (minimal_mode) => {
      const minimal = (await owner.list({ minimal_mode, per_page: 5 })).json;
      const full = (await owner.list({ per_page: 5 })).json;
      expect(minimal.phone_numbers).toHaveLength(5);
      for (const [index, number] of minimal.phone_numbers.entries()) {
        const whole = full.phone_numbers[index];
        const { sms, mms, voice } = whole.capabilities;
        expect(Object.keys(number)).toEqual(keys);
        const expected = Object.fromEntries(keys.map((key) => [key, whole[key]]));
        expect(number).toEqual({ ...expected, capabilities: { sms, mms, voice } });
      }
      expect(minimal.count).toBe(230);
    },
  );

  test.each(['', '%20', 'false', '0'])(
    'minimal_mode=%s answers whole numbers',
    async (minimal_mode) => {
      const url = `${path}?per_page=1&minimal_mode=${minimal_mode}`;
      const { json } = await owner.request({ method: 'GET', url });
      expect(json.phone_numbers).toEqual((await owner.list({ per_page: 1 })).json.phone_numbers);
    },
  );

  test.each(['yes', '2', 'null', 'minimal'])('minimal_mode=%s is refused', async (minimal_mode) => {
    const { status, json } = await owner.list({ minimal_mode });
    expect(status).toBe(400);
    expect(json.error).toBe('BadRequest');
    expect(json.description).toContain('minimal_mode');
  });
});
