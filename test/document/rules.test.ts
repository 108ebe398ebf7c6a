import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configuredCarriers } from '../../src/app/carriers/configured-carriers.ts';
import type { Carrier, Carriers } from '../../src/app/ports/carriers.ts';
import type { AvailableNumber } from '../../src/domain/available-number.ts';
import type { Client } from '../support/client.ts';
import { buyOne, findOne, refusedFields } from '../support/numbers.ts';
import { tokenFor } from '../support/tokens.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
let client: Client;
beforeAll(async () => {
  trunkline = await startTrunkline();
  client = trunkline.support;
});
afterAll(() => trunkline.close());

describe('a phone number', () => {
  test('has its nickname for a name, and without one its display number', async () => {
    const bought = await buyOne(client, { nickname: 'Pizza' });
    expect(bought.name).toBe('Pizza');
    const updated = await client.update(bought.id, { phone_number: { nickname: null } });
    expect(updated.json.phone_number.name).toBe(bought.display_number);
  });

  test('has the country, digits, location and toll-free flag it was found with', async () => {
    const available = await findOne(client, { country: 'US', area_code: '240' });
    const bought = await client.create({ phone_number: { token: available.token } });
    const { number, display_number, toll_free, location, country_code } = available;
    const facts = { number, display_number, toll_free, location, country_code };
    expect(bought.json.phone_number).toMatchObject(facts);
    expect(facts).toMatchObject({ country_code: 'US', location: 'MD', toll_free: false });
  });

  test('has the capabilities it was found with', async () => {
    const available = await findOne(client, { country: 'US', area_code: '240' });
    const bought = await client.create({ phone_number: { token: available.token } });
    expect(bought.json.phone_number.capabilities).toMatchObject(available.capabilities);
  });

  test('was created now, and says so in UTC and whole seconds', async () => {
    const { created_at } = await buyOne(client);
    expect(created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    const second = Math.floor(trunkline.clock.now() / 1_000) * 1_000;
    expect(Date.parse(created_at)).toBe(second);
  });

  test('gets an id of its own on creation, whatever the body says', async () => {
    const ids = [await buyOne(client, { id: 6 }), await buyOne(client, { id: 6 })].map(
      (line) => line.id,
    );
    expect(new Set([6, ...ids]).size).toBe(3);
  });

  test('that was bought is not external', async () => {
    expect((await buyOne(client)).external).toBe(false);
  });

  for (const line_type of ['phone', 'digital']) {
    test(`may be a line of type ${line_type}`, async () => {
      expect((await buyOne(client, { line_type })).line_type).toBe(line_type);
    });
  }

  test('is a line of no other type', async () => {
    const { id } = await buyOne(client);
    const answer = await client.update(id, { phone_number: { line_type: 'sip' } });
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual({ line_type: ['InvalidValue'] });
  });

  for (const call_recording_consent of ['always', 'opt_in', 'opt_out', 'never']) {
    test(`may have the call recording consent ${call_recording_consent}`, async () => {
      const bought = await buyOne(client, { call_recording_consent });
      expect(bought.call_recording_consent).toBe(call_recording_consent);
    });
  }

  for (const [plan, isWritable] of [
    ['lite', false],
    ['team', true],
    ['professional', true],
    ['enterprise', true],
  ] as const) {
    test(`has ${isWritable ? '' : 'no '}writable group_ids and default_group_id on the plan ${plan}`, async () => {
      const tenant = await trunkline.signUp(`${plan}-groups`, { plan });
      const { id } = await buyOne(tenant);
      const answer = await tenant.update(id, {
        phone_number: { group_ids: [1], default_group_id: 1 },
      });
      expect(answer.status).toBe(isWritable ? 200 : 422);
      const { group_ids, default_group_id } = (await tenant.show(id)).json.phone_number;
      expect({ group_ids, default_group_id }).toEqual(
        isWritable
          ? { group_ids: [1], default_group_id: 1 }
          : { group_ids: [], default_group_id: null },
      );
    });
  }

  test('keeps the first of its groups only where omnichannel routing is on', async () => {
    const tenant = await trunkline.signUp('omni', { omnichannel: true });
    expect((await buyOne(tenant, { group_ids: [2, 1] })).group_ids).toEqual([2]);
    expect((await buyOne(client, { group_ids: [2, 1] })).group_ids).toEqual([2, 1]);
  });
});

describe('an available number', () => {
  test('is named by a token of its own', async () => {
    const { json } = await client.search({ country: 'US' });
    const tokens = json.phone_numbers.map((found: { token: string }) => found.token);
    expect(new Set(tokens).size).toBe(json.phone_numbers.length);
    for (const token of tokens) expect(token).toMatch(/^[0-9a-f]{32}$/);
  });

  test('has a monthly price in dollars', async () => {
    expect((await findOne(client)).price).toMatch(/^\$\d+\.\d{2}$/);
  });

  test('has a state for its location in the United States, and a town in Great Britain', async () => {
    expect((await findOne(client, { country: 'US', area_code: '310' })).location).toBe('CA');
    const { json } = await client.search({ country: 'GB', contains: '113', per_page: 100 });
    const leeds = json.phone_numbers.filter(({ number }: { number: string }) =>
      number.startsWith('+44113'),
    );
    expect(leeds.length).toBeGreaterThan(0);
    for (const { location } of leeds) expect(location).toBe('Leeds');
  });

  test('has its digits, and its digits as they are written', async () => {
    const american = await findOne(client, { country: 'US', area_code: '240' });
    const [, rest] = /^\+1240(\d{7})$/.exec(american.number) ?? [];
    expect(american.display_number).toBe(`+1 (240) ${rest?.slice(0, 3)}-${rest?.slice(3)}`);
    const irish = await findOne(client, { country: 'IE' });
    expect(irish.display_number).toMatch(/^\+353 /);
    expect(irish.display_number.replaceAll(' ', '')).toBe(irish.number);
  });
});

describe('an address', () => {
  const sid = 'ADXXXXXXXXXXXXXX';
  const places = {
    'beside phone_number': (token: string) => ({ phone_number: { token }, address_sid: sid }),
    'inside phone_number': (token: string) => ({ phone_number: { token, address_sid: sid } }),
  };

  test('is asked for where address_requirements names one: without it the number is refused', async () => {
    const { token, address_requirements } = await findOne(client, { country: 'EE' });
    expect(address_requirements).toBe('any');
    const answer = await client.create({ phone_number: { token } });
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual({ address_sid: ['BlankValue'] });
  });

  for (const [place, bodyOf] of Object.entries(places)) {
    test(`is taken from address_sid ${place}; one that names no address is refused`, async () => {
      const { token } = await findOne(client, { country: 'EE' });
      const answer = await client.create(bodyOf(token));
      expect(answer.status).toBe(422);
      expect(refusedFields(answer)).toEqual({ address_sid: ['RecordNotFound'] });
    });

    test(`does no harm ${place} where the number needs none`, async () => {
      const { token, address_requirements } = await findOne(client, { country: 'US' });
      expect(address_requirements).toBe('none');
      expect((await client.create(bodyOf(token))).status).toBe(200);
    });
  }

  for (const address_requirements of ['none', 'any', 'local', 'foreign'] as const) {
    test(`may be required as ${address_requirements}`, async () => {
      const terms = { ...number, address_requirements };
      const other = await startTrunkline({}, { carriers: carrierOf(terms) });
      const found = await findOne(other.support);
      expect(found.address_requirements).toBe(address_requirements);
      const answer = await other.support.create({ phone_number: { token: found.token } });
      expect(answer.status).toBe(address_requirements === 'none' ? 200 : 422);
      await other.close();
    });
  }

  test('does not help a number that needs a verified business: it cannot be created', async () => {
    const other = await startTrunkline(
      {},
      { carriers: carrierOf({ ...number, business_verification: true }) },
    );
    const { token } = await findOne(other.support);
    const answer = await other.support.create({ phone_number: { token }, address_sid: sid });
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual({ base: ['NotAvailable'] });
    await other.close();
  });

  test('is not what a mobile number of Great Britain lacks: that needs a verified business, and no search offers it', async () => {
    const query = { country: 'GB', contains: '7400******', type: 'mobile' };
    expect((await client.search(query)).json.phone_numbers).toEqual([]);
    const token = await tokenFor(trunkline, '+447400123456');
    const answer = await client.create({ phone_number: { token } });
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual({ base: ['NotAvailable'] });
  });
});

const number: AvailableNumber = {
  number: '+12403123885',
  country_code: 'US',
  number_type: 'local',
  location: 'MD',
  price: '$1.00',
  address_requirements: 'none',
  business_verification: false,
  capabilities: { sms: true, mms: false, voice: true, emergency_address: false },
};

/** Sells one number, on these terms. */
function carrierOf(terms: AvailableNumber): Carriers {
  const carrier: Carrier = {
    name: 'single',
    code: 9,
    isReal: false,
    sellsIn: async () => true,
    addressBook: {
      register: async () => 'AD00000000000000000000000000000000',
      change: async () => undefined,
      remove: async () => undefined,
    },
    search: async () => ({ count: 1, span: 1, available: [terms] }),
    quote: async () => terms,
    findOwned: async () => null,
    priceOf: async () => null,
    buy: async () => ({ resource: null }),
    release: async () => undefined,
    listOwned: async () => ({ owned: [], next: null }),
  };
  return configuredCarriers([carrier]);
}
