import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createNumberSpace } from '../../src/carriers/sandbox/number-space.ts';
import type { Client } from '../support/client.ts';
import { findOne, numbersIn, problemsOf, refusedFields } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
let client: Client;

beforeAll(async () => {
  trunkline = await startTrunkline();
  client = trunkline.support;
});
afterAll(() => trunkline.close());

const space = createNumberSpace('trunkline');
const types = ['local', 'national', 'mobile', 'toll_free'] as const;

describe('type', () => {
  test.each(['US', 'GB', 'DE', 'MX'])('splits what there is: %s', async (country) => {
    const countOf = async (query: object) =>
      (await client.search({ country, ...query })).json.count;
    const counts = await Promise.all(types.map((type) => countOf({ type })));
    const all = await countOf({});
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all);
    expect(await countOf({ toll_free: true })).toBe(counts[3]);
    expect(await countOf({ toll_free: true, type: 'TOLL_FREE' })).toBe(counts[3]);
  });

  test('finds numbers of that type only', async () => {
    const { json } = await client.search({ country: 'MX', type: 'mobile' });
    expect(json.phone_numbers).toHaveLength(50);
    for (const { number } of json.phone_numbers) {
      expect((await space.find(number))?.number_type).toBe('mobile');
    }
  });

  test.each([
    [{ country: 'GB' }, ['mobile']],
    [{ country: 'GB', type: 'mobile' }, ['mobile']],
    [{ country: 'GB', contains: '7*********' }, ['mobile']],
    [{ country: 'GB', type: 'local' }, undefined],
    [{ country: 'GB', toll_free: true }, undefined],
    [{ country: 'DE' }, undefined],
  ])(
    '%j does not offer what only a verified business may buy, and says so',
    async (query, types) => {
      const { json } = await client.search(query);
      expect(json.not_offered?.map(({ type }: { type: string }) => type)).toEqual(types);
      for (const { reason } of json.not_offered ?? []) {
        expect(reason).toMatch(/GB mobile numbers need a verified business/);
      }
      for (const { number } of json.phone_numbers) {
        expect((await space.find(number))?.business_verification).toBe(false);
      }
    },
  );

  test.each(['landline', 'toll-free', 'tollfree', '1', 'local,mobile', 'constructor'])(
    '%s is refused, with those that there are',
    async (type) => {
      const answer = await client.search({ country: 'US', type });
      expect(answer.status).toBe(422);
      expect(refusedFields(answer)).toEqual({ type: ['InvalidValue'] });
      for (const one of types) expect(problemsOf(answer)).toContain(one);
    },
  );

  test.each([
    [true, 'local'],
    [true, 'national'],
    [true, 'mobile'],
    [false, 'toll_free'],
  ])('toll_free=%s contradicts %s', async (toll_free, type) => {
    const answer = await client.search({ country: 'US', toll_free, type });
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual({ type: ['InvalidValue'] });
    expect(problemsOf(answer)).toContain(`toll_free=${toll_free}`);
  });
});

describe('locality', () => {
  test.each([
    ['US', 'NY', /^NY$/],
    ['US', 'n', /^N[A-Z]$/],
    ['CA', 'on', /^ON$/],
    ['GB', 'leeds', /^Leeds$/],
    ['GB', 'LEED', /^Leeds$/],
    ['DE', 'munich', /^Munich/],
    ['DE', 'berlin', /^Berlin/],
    ['BR', 'são paulo', /^São Paulo/],
  ])('in %s %s finds numbers there', async (country, locality, place) => {
    const found = (await client.search({ country, locality })).json.phone_numbers;
    for (const { location } of found) expect(location).toMatch(place);
    expect(found).toHaveLength(50);
  });

  test.each(['US', 'CA', 'GB', 'DE', 'ID'])('finds each place by its name: %s', (country) => {
    const countOf = (locality: string) => space.search({ country, locality }).count;
    const places = new Set<string>();
    const matches = space.search({ country, type: 'local' });
    for (let index = 0; index < 300; index++) {
      const { location } = matches.at(Math.floor((index * matches.count) / 300));
      if (location) places.add(location);
    }
    expect(places.size).toBeGreaterThan(5);
    for (const place of [...places].slice(0, 20)) {
      const found = space.search({ country, locality: place });
      expect(found.count).toBeGreaterThan(0);
      for (const at of [0, found.count >> 1, found.count - 1].filter((one) => one >= 0)) {
        expect(found.at(at).location?.startsWith(place)).toBe(true);
      }
      expect(countOf(place.slice(0, 1))).toBeGreaterThanOrEqual(found.count);
    }
  });

  test('finds every number that is there', () => {
    const query = { country: 'GB', area_code: '113', contains: '555' };
    const all = space.search(query);
    expect(all.count).toBeGreaterThan(100);
    expect(space.search({ ...query, locality: 'Leeds' }).count).toBe(all.count);
  });

  test('goes with the other filters', async () => {
    const query = { country: 'US', locality: 'NY', type: 'local', contains: 'pizza' };
    const found = await findOne(client, query);
    expect(found).toMatchObject({ location: 'NY', number: expect.stringContaining('74992') });
    const none = await client.search({ ...query, area_code: '510' });
    expect(numbersIn(none)).toEqual([]);
  });

  test('that no number has is an empty list; numbers without a place are in none', async () => {
    for (const query of [
      { country: 'US', locality: 'Atlantis' },
      { country: 'US', locality: 'NY', type: 'toll_free' },
      { country: 'GB', locality: '%' },
      { country: 'JM', locality: 'null' },
    ]) {
      const { status, json } = await client.search(query);
      expect([status, json.count, json.phone_numbers]).toEqual([200, 0, []]);
    }
  });

  test('of more than 100 characters is refused', async () => {
    const answer = await client.search({ country: 'US', locality: 'x'.repeat(101) });
    expect(refusedFields(answer)).toEqual({ locality: ['InvalidValue'] });
  });
});
