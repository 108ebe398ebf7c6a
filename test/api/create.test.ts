import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { path, type Client } from '../support/client.ts';
import {
  buyOne,
  findMany,
  findOne,
  problemsOf,
  refusedFields,
  sendRaw,
  shown,
} from '../support/numbers.ts';
import { tokenFor } from '../support/tokens.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';
import { ownedBy } from '../support/owned.ts';

let trunkline: TestTrunkline;
let client: Client;

beforeAll(async () => {
  trunkline = await startTrunkline();
  client = trunkline.support;
});
afterAll(() => trunkline.close());

const owned = () => ownedBy(trunkline.sandbox);

describe('buying a number', () => {
  test('answers 200 with the number as it is shown from then on, and no Location', async () => {
    const { token, number } = await findOne(client);
    const { status, headers, json } = await client.create({ phone_number: { token } });
    expect(status).toBe(200);
    expect(headers).not.toHaveProperty('location');
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(json.phone_number.number).toBe(number);
    expect((await client.show(json.phone_number.id)).json).toEqual(json);
    expect((await client.list()).json.phone_numbers[0]).toEqual(json.phone_number);
  });

  test('makes the carrier sell it, under the id it has here', async () => {
    const { id, number } = await buyOne(client);
    expect(await owned()).toContainEqual({ number, reference: String(id) });
  });

  test('counts it', async () => {
    const buyer = await trunkline.signUp('counter');
    await buyOne(buyer);
    await buyOne(buyer);
    expect((await buyer.list()).json.count).toBe(2);
  });

  test('is possible under the path with .json behind it, whatever the body is labelled', async () => {
    const [one, other] = await findMany(client, 2);
    const url = `${path}.json?include=settings`;
    const bought = await client.request({
      method: 'POST',
      url,
      payload: { phone_number: { token: one?.token } },
    });
    expect(bought.status).toBe(200);
    expect(bought.json.phone_number.settings.voicemail).toBe(true);
    const payload = JSON.stringify({ phone_number: { token: other?.token } });
    const type = 'application/octet-stream';
    expect((await sendRaw(client, 'POST', null, { payload, type })).status).toBe(200);
  });

  test('applies the line properties and settings that are sent along', async () => {
    const properties = {
      nickname: '  Pizza  ',
      group_ids: [2, 1],
      default_group_id: 2,
      priority: 1,
      sms_enabled: true,
      recorded: false,
      call_recording_consent: 'opt_in',
      failover_number: '+12055550123',
      categorised_greetings: { '6': 'callback_none' },
      settings: { voicemail: false, overflow_number: { enabled: true, number: '+12518717081' } },
    };
    const { id } = await buyOne(client, properties);
    const number = await shown(client, id);
    expect(number).toMatchObject({ ...properties, nickname: 'Pizza', name: 'Pizza' });
    expect(number.settings.priority).toBe(1);
    expect(number.default_greeting_ids).toContain('callback_none');
  });

  test('takes a search result back as it is, and an exported number with a new token', async () => {
    const [one, other] = await findMany(client, 2);
    const first = await client.create({ phone_number: one, unknown: true });
    expect(first.status).toBe(200);
    const exported = await shown(client, first.json.phone_number.id);
    const second = await client.create({
      phone_number: { ...exported, nickname: 'Copy', token: other?.token },
    });
    expect(second.status).toBe(200);
    expect(second.json.phone_number).toMatchObject({ nickname: 'Copy', number: other?.number });
    expect(second.json.phone_number.id).not.toBe(exported.id);
  });
});

describe('a purchase with a wrong line property', () => {
  test.each([
    ['nickname', { nickname: 5 }],
    ['group_ids', { group_ids: [987_654_321] }],
    ['group_ids', { group_ids: [1, 1] }],
    ['schedule_id', { schedule_id: 77 }],
    ['call_recording_consent', { call_recording_consent: 'maybe' }],
    ['failover_number', { failover_number: '911' }],
    ['categorised_greetings.5', { categorised_greetings: { '5': 'ivr_none' } }],
    ['settings.maximum_queue_size', { settings: { maximum_queue_size: 51 } }],
    ['settings.overflow_number.number', { settings: { overflow_number: { enabled: true } } }],
    ['settings', { settings: 'none' }],
  ])('%s is refused, and nothing is bought: %o', async (field, properties) => {
    const before = await owned();
    const { count } = (await client.list()).json;
    const { token } = await findOne(client);
    const answer = await client.create({ phone_number: { ...properties, token } });
    expect(answer.status).toBe(422);
    expect(Object.keys(refusedFields(answer))).toEqual([field]);
    expect(await owned()).toEqual(before);
    expect((await client.list()).json.count).toBe(count);
    // the number is still for sale
    expect((await client.create({ phone_number: { token } })).status).toBe(200);
  });

  test.each([
    ['IL', 'sms_enabled'],
    ['SE', 'voice_enabled'],
  ])('is one in %s with %s, which the number cannot do', async (country, property) => {
    const before = await owned();
    const { token } = await findOne(client, { country });
    const answer = await client.create({ phone_number: { [property]: true, token } });
    expect(refusedFields(answer)).toEqual({ [property]: ['MissingCapability'] });
    expect(await owned()).toEqual(before);
  });
});

describe('a body', () => {
  test.each([
    ['empty', undefined],
    ['that is not JSON', '{"phone_number": {"token": '],
    ['without phone_number', '{"token": "24a407cef67213be6d26b4c02d7d86c0"}'],
    ['whose phone_number is null', '{"phone_number": null}'],
    ['whose phone_number is an array', '{"phone_number": []}'],
    ['that is an array', '[]'],
  ])('%s is a 400 with an error, and nothing is bought', async (_, payload) => {
    const before = await owned();
    const sent = payload === undefined ? {} : { payload };
    const { status, json } = await sendRaw(client, 'POST', null, sent);
    expect(status).toBe(400);
    // What is no JSON has no field; where it breaks is in the description.
    const isJson = !/^The body is not valid JSON: line \d+, column \d+: /.test(json.description);
    expect(json).toEqual({
      error: 'BadRequest',
      description: expect.any(String),
      ...(isJson && { details: { phone_number: [expect.any(Object)] } }),
    });
    expect(await owned()).toEqual(before);
  });
});

describe('what a number needs before it is sold', () => {
  const places = [
    [
      'beside phone_number',
      (token: string, address_sid: unknown) => ({ phone_number: { token }, address_sid }),
    ],
    [
      'inside phone_number',
      (token: string, address_sid: unknown) => ({ phone_number: { token, address_sid } }),
    ],
  ] as const;
  const someAddress = 'AD1b514b1177e0c14c270f32bfbcc558a6';

  test.each([
    ['DE', 'local'],
    ['EE', 'any'],
    ['FR', 'any'],
  ])('an address in %s (%s): without one it is refused with the reason', async (country, kind) => {
    const before = await owned();
    const { token, address_requirements } = await findOne(client, { country });
    expect(address_requirements).toBe(kind);
    for (const body of [
      { phone_number: { token } },
      { phone_number: { token }, address_sid: null },
      { phone_number: { token, address_sid: null } },
    ]) {
      const answer = await client.create(body);
      expect(answer.status).toBe(422);
      expect(refusedFields(answer)).toEqual({ address_sid: ['BlankValue'] });
      expect(problemsOf(answer)).toContain(country);
      expect(problemsOf(answer)).toMatch(/need an address.*provider_reference/);
    }
    expect(await owned()).toEqual(before);
  });

  test.each(places)(
    'an address_sid is read %s: it must be that of an address of the account',
    async (_, bodyOf) => {
      const { token } = await findOne(client, { country: 'DE' });
      const answer = await client.create(bodyOf(token, someAddress));
      expect(answer.status).toBe(422);
      expect(refusedFields(answer)).toEqual({ address_sid: ['RecordNotFound'] });
      for (const wrong of [5, true, {}, [someAddress]]) {
        const refused = await client.create(bodyOf(token, wrong));
        expect(refusedFields(refused)).toEqual({ address_sid: ['InvalidType'] });
      }
    },
  );

  test.each(places)('an address_sid %s does no harm where none is needed', async (_, bodyOf) => {
    const { token } = await findOne(client);
    expect((await client.create(bodyOf(token, someAddress))).status).toBe(200);
  });

  test('a blank address_sid is none', async () => {
    const { token } = await findOne(client, { country: 'DE' });
    const answer = await client.create({ phone_number: { token }, address_sid: ' ' });
    expect(refusedFields(answer)).toEqual({ address_sid: ['BlankValue'] });
  });

  test('a verified business for mobile numbers in GB: no search offers them, and a token buys none', async () => {
    const before = await owned();
    const answer = await client.create({
      phone_number: { token: await tokenFor(trunkline, '+447400123456') },
      address_sid: someAddress,
    });
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual({ base: ['NotAvailable'] });
    expect(problemsOf(answer)).toMatch(/GB mobile.*verified business/);
    expect(await owned()).toEqual(before);
  });
});

describe('the magic numbers of area code 500', () => {
  const magic = { country: 'US', area_code: '500' };

  test.each([
    ['+15005550000', '21422'],
    ['+15005550001', '21421'],
  ])('%s is never sold: the carrier refuses it with %s', async (number, code) => {
    const before = await owned();
    const found = (await findMany(client, 2, magic)).find((one) => one.number === number);
    for (let attempt = 0; attempt < 2; attempt++) {
      const answer = await client.create({ phone_number: { token: found?.token } });
      expect(answer.status).toBe(422);
      expect(refusedFields(answer)).toEqual({ token: ['NotAvailable'] });
      expect(problemsOf(answer)).toContain(code);
      expect(problemsOf(answer)).toContain('search again');
    }
    expect(await owned()).toEqual(before);
  });

  test('+15005550006 is sold like any other', async () => {
    const bought = await buyOne(client, { nickname: 'Magic' }, { ...magic, contains: '5550006' });
    expect(bought).toMatchObject({ number: '+15005550006', name: 'Magic' });
    expect((await client.search(magic)).json.count).toBe(2);
  });
});
