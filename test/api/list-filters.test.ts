import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { groups as groupsResource } from '../../src/domain/resources/groups.ts';
import { ivrs } from '../../src/domain/resources/ivrs.ts';
import type { ResourceDeclaration } from '../../src/domain/resources/resource.ts';
import { schedules } from '../../src/domain/resources/schedules.ts';
import type { PhoneNumber } from '../../src/domain/phone-numbers/phone-number.ts';
import { path, type Answer, type Client } from '../support/client.ts';
import { fillAccount } from '../support/many-numbers.ts';
import { buyOne, follow, followAll, idsOf, releaseNow } from '../support/numbers.ts';
import { recordsOf } from '../support/records.ts';
import { tries } from '../support/runs.ts';
import { inTables } from '../support/tables.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
/** owns the numbers */
let owner: Client;
let groups: number[];
let ivr: number;
let schedule: number;
let numbers: PhoneNumber[];

const nicknames = ['Sales', 'Straße 7', 'ΣΊΣΥΦΟΣ', '100%_a\\b', 'مبيعات', 'Zoë — support'];

beforeAll(async () => {
  trunkline = await startTrunkline();
  owner = await trunkline.signUp('owner', { role: 'admin' });
  const make = async (resource: ResourceDeclaration) =>
    (await recordsOf(owner, resource).make()).id as number;
  groups = [await make(groupsResource), await make(groupsResource)];
  [ivr, schedule] = [await make(ivrs), await make(schedules)];
  const kinds: Query[] = [
    { country: 'US' },
    { country: 'US', toll_free: true },
    { country: 'CA' },
    { country: 'IL', type: 'local' },
  ];
  for (let index = 0; index < 30; index++) {
    await buyOne(
      owner,
      {
        nickname: index % 4 === 0 ? null : nicknames[index % nicknames.length],
        recorded: index % 5 < 2,
        outbound_enabled: index % 7 < 4,
        group_ids: groups.filter((_, place) => (index >> place) % 2 === 0),
        ...(index % 8 === 0 && { ivr_id: ivr }),
        ...(index % 6 === 0 && { schedule_id: schedule }),
      },
      kinds[index % kinds.length],
    );
  }
  numbers = (await owner.list()).json.phone_numbers;
});
afterAll(() => trunkline.close());

type Query = Record<string, string | number | boolean>;

const nextOf = ({ json }: Answer): string | null => json.links.next;
const prevOf = ({ json }: Answer): string | null => json.links.prev;
const found = async (query: Query, by = owner) => {
  const answer = await by.list(query);
  return (await followAll(by, answer, nextOf)).flat();
};
const those = (isMeant: (number: PhoneNumber) => boolean) =>
  numbers.filter(isMeant).map(({ id }) => id);

/** What each filter means, said once more. */
const meanings: Readonly<Record<string, (number: PhoneNumber, value: string) => boolean>> = {
  country_code: ({ country_code }, value) => country_code === value,
  type: ({ toll_free }, value) => (toll_free ? 'toll_free' : 'local') === value,
  group_id: ({ group_ids }, value) =>
    value === 'none' ? group_ids.length === 0 : group_ids.includes(Number(value)),
  carrier: (_, value) => value === 'sandbox',
  recorded: ({ recorded }, value) => recorded === (value === 'true'),
  outbound_enabled: ({ outbound_enabled }, value) => outbound_enabled === (value === 'true'),
  ivr: ({ ivr_id }, value) => (ivr_id !== null) === (value === 'true'),
  ivr_id: ({ ivr_id }, value) => ivr_id === (value === 'none' ? null : Number(value)),
  schedule_id: ({ schedule_id }, value) =>
    schedule_id === (value === 'none' ? null : Number(value)),
};

const someOf = (...values: (string | number)[]) =>
  fc.subarray(values, { minLength: 1 }).map((some) => some.map(String));
const flag = fc.constantFrom(['true'], ['false']);

describe('filters', () => {
  test('leave what they mean, each and together, on pages of any size, both ways', async () => {
    const any = fc.record(
      {
        country_code: someOf('US', 'CA', 'IL', 'DE'),
        type: someOf('local', 'toll_free', 'mobile', 'unknown'),
        group_id: someOf(...groups, 'none'),
        carrier: someOf('sandbox', 'twilio'),
        recorded: flag,
        outbound_enabled: flag,
        ivr: flag,
        ivr_id: someOf(ivr, 'none', 1),
        schedule_id: someOf(schedule, 'none'),
      },
      { requiredKeys: [] },
    );
    const sizes = fc.integer({ min: 1, max: 20 });
    await fc.assert(
      fc.asyncProperty(any, sizes, fc.boolean(), async (filters, size, isOldest) => {
        const given = Object.entries(filters).map(([name, values]) => [
          `filter[${name}]`,
          values.join(),
        ]);
        const expected = those((number) =>
          Object.entries(filters).every(([name, values]) =>
            values.some((value) => meanings[name]!(number, value)),
          ),
        );
        const query = {
          ...Object.fromEntries(given),
          'page[size]': size,
          sort: isOldest ? 'created_at' : '-created_at',
        };
        const pages = await followAll(owner, await owner.list(query), nextOf);
        expect(pages.flat()).toEqual(isOldest ? expected.toReversed() : expected);
        for (const page of pages.slice(0, -1)) expect(page).toHaveLength(size);
      }),
      tries(40),
    );
  });

  test('are followed back to where they began', async () => {
    const query = { 'filter[recorded]': 'true', 'page[size]': 3 };
    const pages: Answer[] = [await owner.list(query)];
    for (let next = nextOf(pages[0]!); next !== null; next = nextOf(pages.at(-1)!)) {
      pages.push(await follow(owner, next));
    }
    expect(pages.length).toBeGreaterThan(2);
    const back = await followAll(owner, pages.at(-1)!, prevOf);
    expect(back).toEqual(pages.map(idsOf).toReversed());
  });

  test('ask for all capabilities that they name', async () => {
    const withAll = those(({ capabilities: { sms, voice } }) => sms && voice);
    expect(await found({ 'filter[capability]': 'sms,voice' })).toEqual(withAll);
    expect(await found({ 'filter[capability]': 'voice' })).toHaveLength(numbers.length);
    expect(withAll.length).toBeLessThan(numbers.length);
  });

  test('find by greeting and by brand', async () => {
    const [{ id, brand_id, greeting_ids, categorised_greetings }] = numbers as [PhoneNumber];
    expect(await found({ 'filter[brand_id]': brand_id! })).toContain(id);
    const greeting = greeting_ids[0] ?? Object.values(categorised_greetings)[0]!;
    expect(await found({ 'filter[greeting_id]': greeting })).toContain(id);
    expect(await found({ 'filter[greeting_id]': 'nobody_has_it' })).toEqual([]);
  });

  test('are lists as other lists are: repeated, with brackets, in any case', async () => {
    const expected = idsOf(await owner.list({ 'filter[country_code]': 'US,CA' }));
    for (const query of [
      'filter[country_code]=US&filter[country_code]=CA',
      'filter[country_code][]=US&filter[country_code][]=CA',
      'filter[country_code]=us,%20ca',
    ]) {
      const answer = await owner.request({ method: 'GET', url: `${path}?${query}` });
      expect(idsOf(answer), query).toEqual(expected);
    }
  });

  test('hold for what was just written', async () => {
    const [id = 0] = those(({ recorded }) => !recorded);
    await owner.update(id, { phone_number: { recorded: true } });
    expect(await found({ 'filter[recorded]': 'true' })).toContain(id);
    await owner.update(id, { phone_number: { recorded: false } });
    expect(await found({ 'filter[recorded]': 'true' })).not.toContain(id);
  });

  test.each([
    ['filter[colour]', 'red', 'filter'],
    ['filter', 'red', 'filter'],
    ['filter[recorded]', 'perhaps', 'filter[recorded]'],
    ['filter[group_id]', '1,x', 'filter[group_id]'],
    ['filter[group_id]', '-1', 'filter[group_id]'],
    ['filter[ivr_id]', '9'.repeat(30), 'filter[ivr_id]'],
    ['filter[type]', 'shared', 'filter[type]'],
    ['filter[country_code]', 'Germany', 'filter[country_code]'],
    ['filter[capability]', 'fax', 'filter[capability]'],
    ['filter[carrier]', 'x'.repeat(101), 'filter[carrier]'],
    ['filter[carrier]', Array(101).fill('x').join(), 'filter[carrier]'],
    ['filter[greeting_id]', '%', 'filter[greeting_id]'],
    ['query', 'x'.repeat(256), 'query'],
    ['sort', 'nickname', 'sort'],
    ['page', '2', 'page'],
  ])('%s=%s is refused under its name', async (name, value, field) => {
    const query = { ...(name === 'page' && { query: 'a' }), [name]: value };
    const { status, json } = await owner.list(query);
    expect(status).toBe(400);
    expect(Object.keys(json.details)).toEqual([field]);
  });
});

describe('query', () => {
  test('finds digits in any notation', async () => {
    const { id, number } = numbers.find(({ country_code }) => country_code === 'US')!;
    const [area, office, rest] = [number.slice(2, 5), number.slice(5, 8), number.slice(8)];
    for (const query of [
      number,
      number.slice(3, -1),
      `(${area}) ${office}-${rest}`,
      `+1 [${area}] ${office}.${rest}`,
      `${area}–${office} ${rest}`,
      ` ${area}/${office} ${rest} `,
      [...rest].map((digit) => String.fromCodePoint(0x660 + Number(digit))).join(''),
    ]) {
      expect(await found({ query }), query).toContain(id);
    }
    expect(await found({ query: `${number}0` })).toEqual([]);
  });

  test('finds any part of a name in any case and any script', async () => {
    for (const nickname of nicknames) {
      const named = those((number) => number.nickname === nickname);
      const parts = fc.tuple(fc.nat(nickname.length - 1), fc.integer({ min: 1, max: 4 }));
      const cases = fc.constantFrom('toLowerCase' as const, 'toUpperCase' as const);
      await fc.assert(
        fc.asyncProperty(parts, cases, async ([start, length], inCase) => {
          const part = nickname
            .slice(start, start + length)
            [inCase]()
            .trim();
          fc.pre(part !== '');
          expect(await found({ query: part })).toEqual(expect.arrayContaining(named));
        }),
        tries(8),
      );
      expect(named.length).toBeGreaterThan(0);
      expect(await found({ query: nickname })).toEqual(named);
    }
  });

  test.each(['%', '_', '\\', '%25', "'", '"', '*', '[a-z]', '${x}', '\u202e', '🦉'])(
    'takes %s for what it is',
    async (query) => {
      const { status, json } = await owner.list({ query });
      expect(status).toBe(200);
      const holding = those(({ nickname }) => nickname?.includes(query) ?? false);
      expect(idsOf({ json } as Answer)).toEqual(holding);
    },
  );

  test('is joined with filters, and blank it is none', async () => {
    const expected = those(({ nickname, recorded }) => nickname === 'Sales' && recorded);
    expect(await found({ query: 'sales', 'filter[recorded]': true })).toEqual(expected);
    expect(Object.keys((await owner.list({ query: ' ' })).json)).toContain('count');
  });

  test('never finds what another account has', async () => {
    const other = await trunkline.signUp('other');
    const { id, number } = await buyOne(other, { nickname: 'Sales' });
    expect(await found({ query: 'sales' }, other)).toEqual([id]);
    expect(await found({ query: number })).toEqual([]);
    const group = { 'filter[group_id]': groups[0]! };
    expect(await found(group, other)).toEqual([]);
    const all = await other.request({
      method: 'GET',
      url: `${path}.ndjson`,
      query: group as never,
    });
    expect(all.text).toBe('');
  });

  test('is not for plans without numbers', async () => {
    const trial = await trunkline.signUp('trial', { plan: 'trial' });
    expect((await trial.list({ query: 'a' })).status).toBe((await trial.list()).status);
  });
});

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
    const idsIn = (json: { deleted_phone_numbers: PhoneNumber[] }) =>
      json.deleted_phone_numbers.map(({ id }) => id);
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
      const own = json.phone_numbers.map(({ carrier_terms, ...rest }: object & typeof json) => {
        expect(carrier_terms).toEqual({ ...terms, type: expect.any(String) });
        return rest;
      });
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
