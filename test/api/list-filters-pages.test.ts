import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PhoneNumber } from '../../src/domain/phone-numbers/phone-number.ts';
import { path, type Client } from '../support/client.ts';
import { fillAccount } from '../support/many-numbers.ts';
import { buyOne, follow, followAll, idsOf, releaseNow } from '../support/numbers.ts';
import { inTables } from '../support/tables.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';
import {
  buyVaried,
  idsFound,
  nextOf,
  prevOf,
  type VariedNumbers,
} from '../support/varied-numbers.ts';

let trunkline: TestTrunkline;
/** owns the numbers */
let owner: Client;
let varied: VariedNumbers;

beforeAll(async () => {
  trunkline = await startTrunkline();
  owner = await trunkline.signUp('owner', { role: 'admin' });
  varied = await buyVaried(owner, 30);
});
afterAll(() => trunkline.close());

const found = (query: Parameters<Client['list']>[0] & object, by = owner) => idsFound(by, query);
const those = (isMeant: (number: PhoneNumber) => boolean) =>
  varied.numbers.filter(isMeant).map(({ id }) => id);

describe('pages of what is found', () => {
  test('come by cursor, also to who asks for them by number', async () => {
    const { json } = await owner.list({ query: 'a', per_page: 2, page: 1 });
    expect(Object.keys(json)).toEqual(['phone_numbers', 'meta', 'links']);
    expect(json.phone_numbers).toHaveLength(2);
    expect(new URL(json.links.next).searchParams.get('query')).toBe('a');
  });

  test('can be minimal, and are held by who has seen them', async () => {
    const query = { query: 'sales', minimal_mode: true };
    const { json, headers } = await owner.list(query);
    const plain = await owner.list({ minimal_mode: true, per_page: 1 });
    expect(Object.keys(json.phone_numbers[0])).toEqual(Object.keys(plain.json.phone_numbers[0]));
    const again = await owner.request({
      method: 'GET',
      url: path,
      query: { query: 'sales', minimal_mode: 'true' },
      headers: { 'if-none-match': String(headers['etag']) },
    });
    expect(again.status).toBe(304);
  });

  test('end where 5,000 were looked through, and say that there is more', async () => {
    const client = await trunkline.signUp('large');
    const oldest = await buyOne(client, { nickname: 'The oldest' });
    const newest = await buyOne(client, { nickname: 'The newest' });
    await inTables(trunkline.data, (db) =>
      db
        .updateTable('phone_numbers')
        .set({ id: 1, document: JSON.stringify({ ...oldest, id: 1 }) })
        .where('id', '=', oldest.id)
        .execute(),
    );
    await fillAccount(trunkline, newest.id, 12_000);
    const first = await client.list({ query: 'the oldest' });
    expect(first.json).toMatchObject({ phone_numbers: [], meta: { has_more: true } });
    const pages = await followAll(client, first, nextOf);
    expect(pages).toEqual([[], [], [1]]);
    const fromTheOldest = await client.list({ query: 'the oldest', sort: 'created_at' });
    expect(idsOf(fromTheOldest)).toEqual([1]);
    const second = await follow(client, nextOf(first)!);
    expect(await followAll(client, second, prevOf)).toEqual([[], [], []]);
  });
});

describe('numbers of a group, an IVR or a schedule', () => {
  test('are found at once, however many others there are', async () => {
    const client = await trunkline.signUp('grouped', { role: 'admin' });
    const plain = await buyOne(client);
    const {
      groups: [group],
      ivr,
      schedule,
    } = await buyVaried(client, 2);
    await fillAccount(trunkline, plain.id, 6_000);
    const [oldest] = idsOf(await client.list({ sort: 'created_at', 'page[size]': 1 }));
    const properties = { group_ids: [group], sms_group_id: group, ivr_id: ivr };
    await client.update(oldest!, { phone_number: { ...properties, schedule_id: schedule } });
    for (const [name, id] of Object.entries({
      group_id: group,
      ivr_id: ivr,
      schedule_id: schedule,
    })) {
      const { json } = await client.list({ [`filter[${name}]`]: id! });
      expect(json.phone_numbers.at(-1).id, name).toBe(oldest);
      expect(json.meta.has_more).toBe(false);
    }
  });
});

describe('files', () => {
  test.each(['csv', 'ndjson'])('as %s have what filters leave, and all of it', async (ending) => {
    const query = {
      query: 'sales',
      'filter[type]': 'local,toll_free',
      'filter[recorded]': 'false',
    };
    const file = await owner.request({ method: 'GET', url: `${path}.${ending}`, query });
    const expected = those(({ nickname, recorded }) => nickname === 'Sales' && !recorded);
    const rows = file.text.trim().split('\n');
    const ids = ending === 'csv' ? rows.slice(1).map((row) => parseInt(row)) : rows.map(idOf);
    expect(ids).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
  });

  test.each([{ 'filter[colour]': 'red' }, { sort: 'created_at' }, { query: 'x'.repeat(256) }])(
    'are refused for %j',
    async (query) => {
      const file = await owner.request({ method: 'GET', url: `${path}.csv`, query });
      expect(file.status).toBe(400);
    },
  );
});

const idOf = (line: string) => (JSON.parse(line) as PhoneNumber).id;

const idsIn = (json: { deleted_phone_numbers: PhoneNumber[] }) =>
  json.deleted_phone_numbers.map(({ id }) => id);

describe('deleted phone numbers', () => {
  const url = '/api/v2/channels/voice/deleted_phone_numbers';

  test('are found by number and name', async () => {
    const client = await trunkline.signUp('deleting');
    const one = await buyOne(client, { nickname: 'Über' });
    const other = await buyOne(client, { nickname: 'Unter' });
    const gone = await buyOne(client, { nickname: 'Über alle Berge' });
    for (const { id } of [one, other, gone]) await client.remove(id);
    await releaseNow(client, gone.id);
    const ask = async (query: Record<string, string>) =>
      (await client.request({ method: 'GET', url, query })).json;
    expect(idsIn(await ask({ query: 'über' }))).toEqual([one.id]);
    expect(idsIn(await ask({ query: other.number.slice(2) }))).toEqual([other.id]);
    const first = await ask({ query: 'er', 'page[size]': '1' });
    expect(idsIn(first)).toEqual([other.id]);
    const second = await ask({ query: 'er', 'page[after]': first.meta.after_cursor });
    expect(idsIn(second)).toEqual([one.id]);
    const back = await ask({ query: 'er', 'page[before]': second.meta.before_cursor });
    expect(idsIn(back)).toEqual([other.id]);
  });
});

describe('include=carrier_terms', () => {
  const terms = {
    carrier: 'sandbox',
    type: 'local',
    price: expect.stringMatching(/^\$\d+\.\d\d$/),
  };

  test('shows of whom a number was bought, and for how much', async () => {
    const client = await trunkline.signUp('terms');
    const { json } = await client.search({ country: 'IL', type: 'mobile' });
    const [{ token, price }] = json.phone_numbers;
    const bought = await client.create({ phone_number: { token } });
    const { id } = bought.json.phone_number;
    const carrier_terms = { carrier: 'sandbox', type: 'mobile', price };
    const shown = await client.show(id, { include: 'carrier_terms' });
    expect(shown.json.phone_number).toEqual({ ...bought.json.phone_number, carrier_terms });
    const updated = await client.update(
      id,
      { phone_number: shown.json.phone_number },
      { include: 'carrier_terms,settings' },
    );
    expect(updated.json.phone_number).toMatchObject({ carrier_terms, settings: {} });
  });

  test('stands in lists of any kind, which are as they are but for it', async () => {
    for (const query of [{ per_page: 3 }, { 'page[size]': 3 }, { minimal_mode: true }]) {
      const plain = (await owner.list(query)).json;
      const { json } = await owner.list({ ...query, include: 'carrier_terms' });
      const own = json.phone_numbers.map(
        ({ carrier_terms, ...rest }: { carrier_terms: object }) => {
          expect(carrier_terms).toEqual({ ...terms, type: expect.any(String) });
          return rest;
        },
      );
      expect(own).toEqual(plain.phone_numbers);
      expect(Object.keys(json)).toEqual(Object.keys(plain));
    }
    const one = { query: 'sales', 'filter[type]': 'local', include: 'carrier_terms' };
    expect((await owner.list(one)).json.phone_numbers[0].carrier_terms).toEqual(terms);
  });

  test('says null of what was not kept', async () => {
    const client = await trunkline.signUp('long-ago');
    const { id } = await buyOne(client);
    await inTables(trunkline.data, (db) =>
      db
        .updateTable('purchases')
        .set({ is_priced: 0, number_type: null })
        .where('id', '=', id)
        .execute(),
    );
    const { json } = await client.list({ include: 'carrier_terms' });
    const unknown = { carrier: 'sandbox', type: null, price: null };
    expect(json.phone_numbers[0].carrier_terms).toEqual(unknown);
    expect(await found({ 'filter[type]': 'unknown' }, client)).toEqual([id]);
  });
});
