import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { declarationOf } from '../../src/domain/resources/index.ts';
import type { Client } from '../support/client.ts';
import { buyOne, findOne } from '../support/numbers.ts';
import { recordsOf } from '../support/records.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';
import {
  capabilities,
  newerProperties,
  newerSettings,
  properties,
  settings,
  typeOf,
  type Property,
} from './tables.ts';

let trunkline: TestTrunkline;
let client: Client;
beforeAll(async () => {
  trunkline = await startTrunkline();
  client = trunkline.support;
});
afterAll(() => trunkline.close());

const forSale = { country: 'US', area_code: '214' };

describe('property', () => {
  for (const { name, type, isNullable, access } of properties) {
    if (name === 'token') continue;
    test(titleOf({ name, type, isNullable }), async () => {
      const line = await buyOne(client, await filledIn(), forSale);
      expect(typeOf(valueOf(line, name))).toBe(type);
      const [listed] = (await client.list()).json.phone_numbers;
      expect(valueOf(listed, name)).toEqual(valueOf(line, name));
      if (!isNullable || access !== 'writable') return;
      const emptied = await client.update(line.id, { phone_number: { [name]: null } });
      expect(emptied.json.phone_number[name]).toBeNull();
    });
  }

  test('token is of type string', async () => {
    expect(typeOf((await findOne(client, forSale)).token)).toBe('string');
  });

  for (const property of withAccess('writable')) {
    const { name } = property;
    test(`${name} is writable`, async () => {
      const line = await buyOne(client, {}, forSale);
      const { id } = line;
      const other = await otherValue(property);
      expect(valueOf(line, name)).not.toEqual(other);
      const updated = await client.update(id, { phone_number: { [name]: other } });
      expect(updated.status, updated.text).toBe(200);
      expect(updated.json.phone_number[name]).toEqual(other);
      expect((await client.show(id)).json).toEqual(updated.json);
    });

    test(`${name} is writable on create too`, async () => {
      const other = await otherValue(property);
      const line = await buyOne(client, { [name]: other }, forSale);
      expect(valueOf(line, name)).toEqual(other);
    });
  }

  for (const { name, other } of withAccess('read-only')) {
    test(`${name} is read-only`, async () => {
      const line = await buyOne(client, {}, forSale);
      expect(valueOf(line, name)).not.toEqual(other);
      const updated = await client.update(line.id, { phone_number: { [name]: other } });
      expect(updated.json).toEqual({ phone_number: line });
      expect((await client.show(line.id)).json).toEqual({ phone_number: line });
    });

    test(`${name} is read-only on create too`, async () => {
      expect(valueOf(await buyOne(client, { [name]: other }, forSale), name)).not.toEqual(other);
    });
  }

  test('token is writable on create only', async () => {
    const line = await buyOne(client, {}, forSale);
    const { token } = await findOne(client, forSale);
    const updated = await client.update(line.id, { phone_number: { token } });
    expect(updated.json).toEqual({ phone_number: line });
    const bought = await client.create({ phone_number: { token } });
    expect(bought.json.phone_number.id).not.toBe(line.id);
  });

  test('token is never shown on a phone number', async () => {
    const { id } = await buyOne(client, {}, forSale);
    const shown = (await client.show(id, { include: 'settings' })).json.phone_number;
    expect(shown).not.toHaveProperty('token');
    expect((await client.list()).json.phone_numbers[0]).not.toHaveProperty('token');
  });

  test('what the statements say of who writes it is what the table has', () => {
    const file = new URL('statements/01-phone-number.json', import.meta.url);
    const { statements } = JSON.parse(readFileSync(file, 'utf8')) as {
      statements: { id: string; says: string }[];
    };
    const endings = {
      writable: /can be written$/,
      'read-only': /a written one is ignored$/,
      'on create only': /can be written on create only$/,
    };
    for (const { name, access } of properties) {
      const said = statements.find(({ id }) => id === `number.${name}.access`);
      expect(said?.says).toMatch(endings[access]);
    }
  });

  test('none is mandatory in an update', async () => {
    const line = await buyOne(client, await filledIn(), forSale);
    const updated = await client.update(line.id, { phone_number: {} });
    expect(updated.json).toEqual({ phone_number: line });
  });

  test('none but token is mandatory on create', async () => {
    const { token } = await findOne(client, forSale);
    expect((await client.create({ phone_number: { token } })).status).toBe(200);
    expect((await client.create({ phone_number: { nickname: 'No token' } })).status).toBe(422);
  });
});

describe('capability', () => {
  for (const name of capabilities) {
    test(`${name} is a boolean`, async () => {
      const line = await buyOne(client, {}, forSale);
      expect(typeOf(line.capabilities[name])).toBe('boolean');
    });

    test(`${name} is read-only`, async () => {
      const line = await buyOne(client, {}, forSale);
      const written = { capabilities: { [name]: !line.capabilities[name] } };
      const updated = await client.update(line.id, { phone_number: written });
      expect(updated.json).toEqual({ phone_number: line });
    });
  }

  test('emergency_address is there for local numbers of the United States, not for toll-free ones', async () => {
    const local = await buyOne(client, {}, forSale);
    const tollFree = await buyOne(client, {}, { country: 'US', toll_free: true });
    expect([local, tollFree].map((line) => line.capabilities.emergency_address)).toEqual([
      true,
      false,
    ]);
  });
});

describe('setting', () => {
  for (const { name, type, isNullable, other } of settings) {
    test(titleOf({ name, type, isNullable }), async () => {
      const { id } = await buyOne(client, { settings: { [name]: other } }, forSale);
      expect(typeOf((await settingsOf(id))[name])).toBe(type);
      const emptied = await client.update(id, { phone_number: { settings: { [name]: null } } });
      expect(emptied.status).toBe(isNullable ? 200 : 422);
    });

    test(`${name} is writable, alone, and all other settings stay`, async () => {
      const { id } = await buyOne(client, {}, forSale);
      const before = await settingsOf(id);
      expect(before[name]).not.toEqual(other);
      const body = { phone_number: { settings: { [name]: other } } };
      const updated = await client.update(id, body, { include: 'settings' });
      expect(updated.status, updated.text).toBe(200);
      expect(updated.json.phone_number.settings).toEqual({ ...before, [name]: other });
      expect(await settingsOf(id)).toEqual({ ...before, [name]: other });
    });
  }

  test('there are these 17 and the newer ones, and no other', async () => {
    const { id } = await buyOne(client, {}, forSale);
    expect(Object.keys(await settingsOf(id)).sort()).toEqual(
      [...settings, ...newerSettings].map(({ name }) => name).sort(),
    );
  });
});

describe('beyond the Document', () => {
  test.each(newerProperties)(
    '$name is $initial, and read-only',
    async ({ name, initial, other }) => {
      const line = await buyOne(client, { [name]: other }, forSale);
      expect(valueOf(line, name)).toBe(initial);
      const updated = await client.update(line.id, { phone_number: { [name]: other } });
      expect([updated.status, updated.json]).toEqual([200, { phone_number: line }]);
    },
  );

  test.each(newerSettings)(
    'settings.$name is $initial, and writable, alone',
    async ({ name, initial, other }) => {
      const { id } = await buyOne(client, {}, forSale);
      const before = await settingsOf(id);
      expect(before[name]).toEqual(initial);
      const body = { phone_number: { settings: { [name]: other } } };
      const updated = await client.update(id, body, { include: 'settings' });
      expect(updated.json.phone_number.settings).toEqual({ ...before, [name]: other });
      expect(await settingsOf(id)).toEqual({ ...before, [name]: other });
      const bought = await buyOne(client, { settings: { [name]: other } }, forSale);
      expect(await settingsOf(bought.id)).toEqual({ ...before, [name]: other });
    },
  );
});

function withAccess(access: Property['access']): Property[] {
  return properties.filter((property) => property.access === access);
}

function titleOf({ name, type, isNullable }: Pick<Property, 'name' | 'type' | 'isNullable'>) {
  return `${name} is of type ${type}${isNullable ? ', or null' : ''}`;
}

/** Every writable property that can hold a value, with another one than a new line has. */
async function filledIn(): Promise<object> {
  const filled: Record<string, unknown> = {};
  for (const property of withAccess('writable')) {
    // A greeting has its place in both; the one of the other property would be another change.
    if (property.name === 'categorised_greetings') continue;
    const other = await otherValue(property);
    if (other !== null) filled[property.name] = other;
  }
  return filled;
}

/** Another value than a new line has, with the record that it names. */
async function otherValue({ type, other, names }: Property): Promise<unknown> {
  if (!names) return other;
  const { id } = await recordsOf(client, declarationOf(names)).make();
  return type === 'array' ? [id] : id;
}

function valueOf(line: object, name: string): unknown {
  return (line as Record<string, unknown>)[name];
}

async function settingsOf(id: number): Promise<Record<string, unknown>> {
  return (await client.show(id, { include: 'settings' })).json.phone_number.settings;
}
