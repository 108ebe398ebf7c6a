import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PhoneNumber } from '../../src/domain/phone-numbers/phone-number.ts';
import { path, type Answer, type Client } from '../support/client.ts';
import { buyOne, follow, followAll, idsOf } from '../support/numbers.ts';
import { tries } from '../support/runs.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';
import {
  buyVaried,
  idsFound,
  nextOf,
  nicknames,
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
    const { groups, ivr, schedule } = varied;
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
    expect(await found({ 'filter[capability]': 'voice' })).toHaveLength(varied.numbers.length);
    expect(withAll.length).toBeLessThan(varied.numbers.length);
  });

  test('find by greeting and by brand', async () => {
    const [{ id, brand_id, greeting_ids, categorised_greetings }] = varied.numbers as [PhoneNumber];
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
    ['query', 'a\0b', 'query'],
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
    const { id, number } = varied.numbers.find(({ country_code }) => country_code === 'US')!;
    const [area, office, rest] = [number.slice(2, 5), number.slice(5, 8), number.slice(8)];
    for (const query of [
      number,
      number.slice(3, -1),
      `(${area}) ${office}-${rest}`,
      `+1 [${area}] ${office}.${rest}`,
      `${area}–${office} ${rest}`,
      ` ${area}/${office} ${rest} `,
      rest.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit))),
    ]) {
      expect(await found({ query }), query).toContain(id);
    }
    expect(await found({ query: `${number}0` })).toEqual([]);
  });

  test('finds any part of a name in any case and any script', async () => {
    for (const nickname of nicknames) {
      const named = those((number) => number.nickname === nickname);
      const parts = fc.tuple(fc.nat(nickname.length - 1), fc.integer({ min: 1, max: 4 }));
      const cases = fc.constantFrom(
        (text: string) => text.toLowerCase(),
        (text: string) => text.toUpperCase(),
      );
      await fc.assert(
        fc.asyncProperty(parts, cases, async ([start, length], inCase) => {
          const part = inCase(nickname.slice(start, start + length)).trim();
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
    const group = { 'filter[group_id]': varied.groups[0]! };
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
