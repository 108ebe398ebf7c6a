import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { path, type Answer, type Client } from '../support/client.ts';
import { buyOne } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';
import {
  availableProperties,
  includeValues,
  minimalProperties,
  retentions,
  typeOf,
} from './tables.ts';

let trunkline: TestTrunkline;
let client: Client;
let id: number;
beforeAll(async () => {
  trunkline = await startTrunkline();
  client = trunkline.support;
  ({ id } = await buyOne(client, { nickname: 'Pizza' }));
});
afterAll(() => trunkline.close());

const numbersOf = ({ json }: Answer) =>
  (json.phone_numbers as { number: string }[]).map(({ number }) => number);

describe('List', () => {
  test('minimal_mode is an optional boolean in the query', async () => {
    const answers = [await client.list(), await client.list({ minimal_mode: true })];
    const sizes = answers.map(({ json }) => Object.keys(json.phone_numbers[0]).length);
    expect(sizes).toEqual([34, 10]);
    expect((await client.list({ minimal_mode: 'perhaps' })).status).toBe(400);
  });

  test('/api/v2/channels/voice/phone_numbers?minimal_mode=true answers fewer properties', async () => {
    const { json } = await client.request({ method: 'GET', url: `${path}?minimal_mode=true` });
    const whole = (await client.list()).json.phone_numbers[0];
    const [minimized] = json.phone_numbers;
    expect(Object.keys(minimized).length).toBeLessThan(Object.keys(whole).length);
  });

  for (const name of minimalProperties) {
    test(`minimal mode keeps ${name}`, async () => {
      const [whole] = (await client.list()).json.phone_numbers;
      const [minimized] = (await client.list({ minimal_mode: true })).json.phone_numbers;
      const { sms, mms, voice } = whole.capabilities;
      expect(minimized[name]).toEqual(name === 'capabilities' ? { sms, mms, voice } : whole[name]);
    });
  }

  test('minimal mode keeps nothing else but line_type', async () => {
    const [minimized] = (await client.list({ minimal_mode: true })).json.phone_numbers;
    expect(Object.keys(minimized).sort()).toEqual([...minimalProperties, 'line_type'].sort());
  });
});

describe('Search', () => {
  test('country is required, in the query, and a string', async () => {
    expect((await client.search()).status).toBe(400);
    expect((await client.search({ area_code: '510' })).status).toBe(400);
    expect((await client.search({ country: 'US' })).status).toBe(200);
  });

  for (const country of ['US', 'GB', 'AU']) {
    test(`country=${country} finds numbers of that country only`, async () => {
      const { json } = await client.search({ country });
      const countries = json.phone_numbers.map(
        (found: { country_code: string }) => found.country_code,
      );
      expect(new Set(countries)).toEqual(new Set([country]));
    });
  }

  test('country must be an ISO code', async () => {
    const answer = await client.search({ country: 'Atlantis' });
    expect(answer.status).toBe(422);
    expect(Object.keys(answer.json.details)).toEqual(['country']);
  });

  test('area_code is optional and finds numbers of that area only', async () => {
    const numbers = numbersOf(await client.search({ country: 'US', area_code: '510' }));
    expect(numbers.length).toBeGreaterThan(0);
    for (const number of numbers) expect(number).toMatch(/^\+1510\d{7}$/);
  });

  test('area_code works for Canada too', async () => {
    const numbers = numbersOf(await client.search({ country: 'CA', area_code: '204' }));
    expect(numbers.length).toBeGreaterThan(0);
    for (const number of numbers) expect(number).toMatch(/^\+1204\d{7}$/);
  });

  for (const country of ['GB', 'AU', 'DE', 'PR']) {
    test(`area_code is refused for ${country}: it is for the United States and Canada only`, async () => {
      const answer = await client.search({ country, area_code: '510' });
      expect(answer.status).toBe(422);
      expect(Object.keys(answer.json.details)).toEqual(['area_code']);
    });
  }

  test('contains is optional and takes digits', async () => {
    const numbers = numbersOf(await client.search({ country: 'US', contains: '77777' }));
    expect(numbers.length).toBeGreaterThan(0);
    for (const number of numbers) expect(number.slice(2)).toContain('77777');
  });

  for (const word of ['pizza', 'PIZZA', 'PizZa']) {
    test(`contains takes letters of either case, as on a keypad: ${word}`, async () => {
      const numbers = numbersOf(await client.search({ country: 'US', contains: word }));
      expect(numbers.length).toBeGreaterThan(0);
      for (const number of numbers) expect(number.slice(2)).toContain('74992');
    });
  }

  test('contains takes *, which stands for any one digit', async () => {
    const numbers = numbersOf(await client.search({ country: 'US', contains: '77*77*77' }));
    expect(numbers.length).toBeGreaterThan(0);
    for (const number of numbers) expect(number.slice(2)).toMatch(/77\d77\d77/);
    const between = numbers.map((number) => /77(\d)77(\d)77/.exec(number.slice(2))?.slice(1));
    expect(new Set(between.flat()).size).toBeGreaterThan(2);
  });

  for (const contains of ['5.5', '[0-9]', '+1510', '5 5', '5-5', '(5)', 'ü', '?', '^5', '$']) {
    test(`contains takes no other character: ${contains}`, async () => {
      const answer = await client.search({ country: 'US', contains });
      expect(answer.status).toBe(422);
      expect(Object.keys(answer.json.details)).toEqual(['contains']);
    });
  }

  for (const toll_free of [true, false]) {
    test(`toll_free=${toll_free} finds ${toll_free ? 'toll-free' : 'other'} numbers only`, async () => {
      const { json } = await client.search({ country: 'US', toll_free });
      const kinds = json.phone_numbers.map((found: { toll_free: boolean }) => found.toll_free);
      expect(new Set(kinds)).toEqual(new Set([toll_free]));
    });
  }

  test('toll_free is an optional boolean', async () => {
    expect((await client.search({ country: 'US', toll_free: 'perhaps' })).status).toBe(400);
    expect((await client.search({ country: 'US' })).status).toBe(200);
  });

  for (const { name, type } of availableProperties) {
    test(`answers ${name}, a ${type}`, async () => {
      const { json } = await client.search({ country: 'US', toll_free: false });
      const types = json.phone_numbers.map((found: Record<string, unknown>) => typeOf(found[name]));
      expect(new Set(types)).toEqual(new Set([type]));
    });
  }

  test('answers capabilities of sms, mms and voice', async () => {
    const { json } = await client.search({ country: 'US' });
    for (const { capabilities } of json.phone_numbers) {
      expect(Object.keys(capabilities).sort()).toEqual(['mms', 'sms', 'voice']);
      expect(Object.values(capabilities).map(typeOf)).toEqual(['boolean', 'boolean', 'boolean']);
    }
  });

  test('answers nickname, always null', async () => {
    const { json } = await client.search({ country: 'US' });
    for (const available of json.phone_numbers) expect(available.nickname).toBeNull();
  });

  const exampleQueries = {
    'country=US&toll_free=true': /^\+18(00|33|44|55|66|77|88)\d{7}$/,
    'country=US&area_code=510': /^\+1510\d{7}$/,
    'country=US&contains=pizza': /^\+1\d*74992\d*$/,
  };
  for (const [query, pattern] of Object.entries(exampleQueries)) {
    test(`the example query ${query} finds what the table says`, async () => {
      const numbers = numbersOf(
        await client.request({ method: 'GET', url: `${path}/search?${query}` }),
      );
      expect(numbers.length).toBeGreaterThan(0);
      for (const number of numbers) expect(number).toMatch(pattern);
    });
  }
});

describe('include', () => {
  const operations = ['Show', 'Update'] as const;

  function ask(operation: (typeof operations)[number], include: string): Promise<Answer> {
    return operation === 'Show'
      ? client.show(id, { include })
      : client.update(id, { phone_number: {} }, { include });
  }

  for (const operation of operations) {
    for (const value of includeValues) {
      test(`of ${operation} takes ${value}`, async () => {
        const { status, json } = await ask(operation, value);
        expect(status).toBe(200);
        if (value === 'settings') expect(Object.keys(json.phone_number.settings)).toHaveLength(22);
        else expect(json[value]).toBeInstanceOf(Array);
      });
    }

    test(`of ${operation} takes several values, separated by commas`, async () => {
      const { json } = await ask(operation, 'settings,ivrs,all_groups');
      expect(Object.keys(json)).toEqual(['phone_number', 'ivrs', 'all_groups']);
      expect(json.phone_number).toHaveProperty('settings');
    });

    test(`of ${operation} is optional: without it there are no settings`, async () => {
      const { json } = await ask(operation, '');
      expect(Object.keys(json)).toEqual(['phone_number']);
      expect(json.phone_number).not.toHaveProperty('settings');
    });

    test(`of ${operation} takes no other value`, async () => {
      expect((await ask(operation, 'settings,voicemails')).status).toBe(400);
    });
  }

  test('=settings with a settings object in the body updates the settings', async () => {
    const body = { phone_number: { settings: { voicemail: false } } };
    const updated = await client.update(id, body, { include: 'settings' });
    expect(updated.json.phone_number.settings.voicemail).toBe(false);
    const shown = await client.show(id, { include: 'settings' });
    expect(shown.json.phone_number.settings.voicemail).toBe(false);
  });
});

describe('phone_number_id', () => {
  const calls = {
    Show: (one: string) => client.show(one),
    Update: (one: string) => client.update(one, { phone_number: {} }),
    Delete: (one: string) => client.remove(one),
  };
  for (const [operation, call] of Object.entries(calls)) {
    test(`of ${operation} is an integer in the path: what is none, or no number's, is not found`, async () => {
      for (const wrong of ['1.5', 'six', '-1', '0x10', String(id + 1)]) {
        const answer = await call(wrong);
        expect(answer.status, wrong).toBe(404);
        expect(answer.json.error).toBe('RecordNotFound');
      }
    });
  }
});

describe('recordings are deleted after', () => {
  for (const kind of ['call', 'voicemail'] as const) {
    const name = `${kind}_recording_delete_after`;
    for (const retention of retentions) {
      test(`${name} may be ${retention}`, async () => {
        const body = { phone_number: { settings: { [name]: retention } } };
        const updated = await client.update(id, body, { include: 'settings' });
        expect(updated.json.phone_number.settings[name]).toBe(retention);
      });
    }

    test(`${name} may be nothing else`, async () => {
      for (const wrong of ['4.months', '1.day', 'Never', '', '3.years', '30']) {
        const body = { phone_number: { settings: { [name]: wrong } } };
        expect((await client.update(id, body)).status, wrong).toBe(422);
      }
    });
  }
});
