import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { path, type Answer, type Client } from '../support/client.ts';
import { tries } from '../support/runs.ts';
import { buyMany, buyOne, follow, followAll, idsOf } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
/** owns 120 numbers */
let owner: Client;
/** theirs, newest first */
let ids: number[];

beforeAll(async () => {
  trunkline = await startTrunkline();
  owner = await trunkline.signUp('owner');
  ids = await buyMany(owner, 120);
});
afterAll(() => trunkline.close());

const nextOf = ({ json }: Answer): string | null => json.links.next;
const prevOf = ({ json }: Answer): string | null => json.links.prev;

describe('pages by cursor', () => {
  test('come with meta and links instead of count and neighbouring pages', async () => {
    const { status, json } = await owner.list({ 'page[size]': 10 });
    expect(status).toBe(200);
    expect(Object.keys(json)).toEqual(['phone_numbers', 'meta', 'links']);
    expect(json.meta).toEqual({
      has_more: true,
      after_cursor: expect.any(String),
      before_cursor: expect.any(String),
    });
    expect(json.links).toEqual({ next: expect.stringMatching(/^http:/), prev: null });
  });

  test.each([
    [1, 1],
    [100, 100],
    [101, 100],
    [5000, 100],
  ])('of size %i hold %i numbers', async (size, length) => {
    expect(idsOf(await owner.list({ 'page[size]': size }))).toEqual(ids.slice(0, length));
  });

  test('are given for a cursor without a size too, 100 numbers long', async () => {
    const { after_cursor } = (await owner.list({ 'page[size]': 5 })).json.meta;
    expect(idsOf(await owner.list({ 'page[after]': after_cursor }))).toEqual(ids.slice(5, 105));
  });

  test('after a cursor hold the numbers that follow it; before it, those next to it', async () => {
    const middle = (await owner.list({ 'page[size]': 40 })).json.meta.after_cursor;
    const after = await owner.list({ 'page[size]': 10, 'page[after]': middle });
    expect(idsOf(after)).toEqual(ids.slice(40, 50));
    const before = await owner.list({ 'page[size]': 10, 'page[before]': middle });
    expect(idsOf(before)).toEqual(ids.slice(29, 39));
  });

  test('say whether there is more in the direction of travel', async () => {
    const moreOf = async (query: Record<string, string | number>) =>
      (await owner.list({ 'page[size]': 60, ...query })).json.meta.has_more;
    const first = (await owner.list({ 'page[size]': 60 })).json.meta;
    const last = (await owner.list({ 'page[size]': 60, 'page[after]': first.after_cursor })).json;
    expect(first.has_more).toBe(true);
    expect(last.meta.has_more).toBe(false);
    expect(last.links.next).toBeNull();
    expect(await moreOf({ 'page[before]': last.meta.before_cursor })).toBe(false);
    expect(await moreOf({ 'page[before]': last.meta.after_cursor })).toBe(true);
  });

  test('cover everything in order, forward and backward, whatever their size', async () => {
    const half = (await owner.list({ 'page[size]': 60 })).json.meta.after_cursor;
    const { json } = await owner.list({ 'page[size]': 59, 'page[after]': half });
    const lastButOne = json.meta.after_cursor;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 5, max: 130 }), async (size) => {
        const first = await owner.list({ 'page[size]': size });
        const forward = await followAll(owner, first, nextOf);
        expect(forward.flat()).toEqual(ids);
        expect(forward.slice(0, -1).every((page) => page.length === Math.min(size, 100))).toBe(
          true,
        );

        const end = await owner.list({ 'page[size]': size, 'page[after]': lastButOne });
        expect(idsOf(end)).toEqual([ids.at(-1)]);
        const backward = await followAll(owner, end, prevOf);
        expect(backward.reverse().flat()).toEqual(ids);
      }),
      tries(12),
    );
  });

  test('lead on from a page that was reached backward', async () => {
    const first = await owner.list({ 'page[size]': 40 });
    const second = await follow(owner, nextOf(first)!);
    const back = await follow(owner, prevOf(second)!);
    expect(idsOf(back)).toEqual(idsOf(first));
    expect(idsOf(await follow(owner, nextOf(back)!))).toEqual(idsOf(second));
  });

  test('are not shifted by numbers that come and go meanwhile', async () => {
    const client = await trunkline.signUp('busy');
    const [fourth, third = 0, second, first] = await buyMany(client, 4);
    const { json } = await client.list({ 'page[size]': 2 });
    await buyOne(client);
    await client.remove(third);
    expect(json.phone_numbers.map(({ id }: { id: number }) => id)).toEqual([fourth, third]);
    const next = await client.list({ 'page[size]': 2, 'page[after]': json.meta.after_cursor });
    expect(idsOf(next)).toEqual([second, first]);
  });

  test('keep their size and other parameters in their links', async () => {
    const { json } = await owner.list({ 'page[size]': 7, minimal_mode: true });
    const answers = await followAll(owner, await owner.list({ 'page[size]': 7 }), nextOf);
    expect(answers[1]).toHaveLength(7);
    expect(new URL(json.links.next).searchParams.get('minimal_mode')).toBe('true');
  });

  test('can be minimal', async () => {
    const { json } = await owner.list({ 'page[size]': 2, minimal_mode: true });
    expect(Object.keys(json.phone_numbers[0])).toHaveLength(10);
  });

  test('of an account without numbers are empty and lead nowhere', async () => {
    const client = await trunkline.signUp('empty');
    expect((await client.list({ 'page[size]': 10 })).json).toEqual({
      phone_numbers: [],
      meta: { has_more: false, after_cursor: null, before_cursor: null },
      links: { next: null, prev: null },
    });
  });

  test('never hold the numbers of another account, whose cursors they take', async () => {
    const client = await trunkline.signUp('stranger');
    const own = await buyOne(client);
    const { after_cursor } = (await owner.list({ 'page[size]': 50 })).json.meta;
    expect(idsOf(await client.list({ 'page[before]': after_cursor }))).toEqual([own.id]);
    expect(idsOf(await client.list({ 'page[after]': after_cursor }))).toEqual([]);
  });

  test.each([
    ['a cursor that is no cursor', { 'page[after]': 'nonsense' }],
    ['a cursor that is a plain id', { 'page[before]': '12345' }],
    ['a cursor of zero', { 'page[after]': 'MA' }],
    ['a cursor with something behind it', { 'page[after]': 'MTIz==' }],
    ['both cursors at once', { 'page[after]': 'MTIz', 'page[before]': 'MTIz' }],
    ['a size of zero', { 'page[size]': 0 }],
    ['a negative size', { 'page[size]': -1 }],
    ['a size that is no number', { 'page[size]': 'ten' }],
  ])('refuse %s with InvalidPaginationParameter', async (_, query) => {
    const { status, json } = await owner.list(query);
    expect(status).toBe(400);
    expect(json.error).toBe('InvalidPaginationParameter');
  });
});

async function versionOf(client: Client, query = {}): Promise<string> {
  const { headers } = await client.list(query);
  expect(headers.etag).toMatch(/^W\/"[0-9a-f]{32}"$/);
  return String(headers.etag);
}

const listHolding = (client: Client, etag: string): Promise<Answer> =>
  client.request({ method: 'GET', url: path, headers: { 'if-none-match': etag } });

describe('the ETag of a list', () => {
  test('makes the next request a 304 without a body while nothing has changed', async () => {
    const answer = await listHolding(owner, await versionOf(owner));
    expect([answer.status, answer.text]).toEqual([304, '']);
    expect(answer.headers.etag).toBe(await versionOf(owner));
  });

  test('differs between pages and between minimal and whole numbers', async () => {
    const queries = [
      {},
      { page: 2 },
      { per_page: 50 },
      { minimal_mode: true },
      { 'page[size]': 100 },
    ];
    const versions = await Promise.all(queries.map((query) => versionOf(owner, query)));
    expect(new Set(versions).size).toBe(queries.length);
  });

  test.each([
    [
      'a number of it is changed',
      (client: Client, id: number) => client.update(id, { phone_number: { nickname: 'Changed' } }),
    ],
    [
      'a setting of a number of it is changed',
      (client: Client, id: number) =>
        client.update(id, { phone_number: { settings: { priority: 1 } } }),
    ],
    ['a number is bought', (client: Client) => buyOne(client)],
    ['a number is deleted', (client: Client, id: number) => client.remove(id)],
  ])('holds no longer once %s', async (title, act) => {
    const client = await trunkline.signUp(`etag-${title.replaceAll(' ', '-')}`);
    const [id = 0] = await buyMany(client, 2);
    const etag = await versionOf(client);
    await act(client, id);
    expect((await listHolding(client, etag)).status).toBe(200);
    expect(await versionOf(client)).not.toBe(etag);
  });

  test('may be one of several that a client holds', async () => {
    const etag = await versionOf(owner);
    expect((await listHolding(owner, `W/"${'0'.repeat(32)}", ${etag}`)).status).toBe(304);
    expect((await listHolding(owner, `W/"${'0'.repeat(32)}"`)).status).toBe(200);
  });
});
