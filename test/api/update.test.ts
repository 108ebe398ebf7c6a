import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { path, type Client } from '../support/client.ts';
import { buyOne, refusedFields, sendRaw, shown } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
let client: Client;

beforeAll(async () => {
  trunkline = await startTrunkline();
  client = trunkline.support;
});
afterAll(() => trunkline.close());

const writable: [string, unknown][] = [
  ['nickname', 'Awesome Support Line'],
  ['nickname', 'ÄÖÜ 株式会社 📞 "quoted" \\ </script>'],
  ['nickname', 'n'.repeat(255)],
  ['transcription', false],
  ['recorded', false],
  ['call_recording_consent', 'opt_in'],
  ['call_recording_consent', 'opt_out'],
  ['call_recording_consent', 'never'],
  ['group_ids', [1]],
  ['group_ids', [2, 1]],
  ['default_group_id', 2],
  ['greeting_ids', []],
  ['sms_group_id', 1],
  ['sms_enabled', true],
  ['voice_enabled', false],
  ['priority', 1],
  ['outbound_enabled', false],
  ['line_type', 'digital'],
  ['ivr_id', null],
  ['schedule_id', 1],
  ['failover_number', '+12055550123'],
  ['failover_number', '+442079460123'],
  ['brand_id', null],
  ['post_call_voice_ai_enabled', true],
  ['voice_qa_enabled', true],
];

describe('an update', () => {
  test.each(writable)('of %s to %j is answered and shown from then on', async (name, value) => {
    const before = await buyOne(client);
    const { status, json } = await client.update(before.id, { phone_number: { [name]: value } });
    expect(status).toBe(200);
    const follows = name === 'nickname' ? { name: value } : {};
    expect(json).toEqual({ phone_number: { ...before, [name]: value, ...follows } });
    expect(Object.keys(json.phone_number)).toEqual(Object.keys(before));
    expect((await client.show(before.id)).json).toEqual(json);
  });

  test('of several properties changes all of them and no other', async () => {
    const before = await buyOne(client);
    const changes = Object.fromEntries(writable.toReversed());
    const { json } = await client.update(before.id, { phone_number: changes });
    expect(json.phone_number).toEqual({ ...before, ...changes, name: 'Awesome Support Line' });
  });

  test.each(['nickname', 'default_group_id', 'sms_group_id', 'schedule_id', 'failover_number'])(
    'takes %s back with null',
    async (name) => {
      const value = Object.fromEntries(writable)[name];
      const { id } = await buyOne(client, { [name]: value });
      const { json } = await client.update(id, { phone_number: { [name]: null } });
      expect(json.phone_number[name]).toBeNull();
      expect((await shown(client, id))[name]).toBeNull();
    },
  );

  test('touches no other number', async () => {
    const [one, other] = [await buyOne(client), await buyOne(client)];
    await client.update(one.id, { phone_number: { nickname: 'Mine', priority: 1 } });
    expect((await client.show(other.id)).json.phone_number).toEqual(other);
  });

  test.each([
    ['id', 1],
    ['country_code', 'DE'],
    ['created_at', '2001-01-01T00:00:00Z'],
    ['external', true],
    ['number', '+12055550123'],
    ['name', 'Not a nickname'],
    ['display_number', '555'],
    ['location', 'Leeds'],
    ['toll_free', true],
    ['default_greeting_ids', []],
    ['categorised_greetings_with_sub_settings', {}],
    ['capabilities', { sms: false, mms: false, voice: false, emergency_address: false }],
    ['capabilities', null],
    ['token', 'ffffffffffffffffffffffffffffffff'],
    ['address_sid', 'AD0'],
    ['account_id', 1],
    ['invented', { deep: ['value'] }],
  ])('ignores %s, which is read-only or unknown', async (name, value) => {
    const before = await buyOne(client);
    const body = { phone_number: { [name]: value, recorded: false }, [name]: value };
    const { status, json } = await client.update(before.id, body);
    expect(status).toBe(200);
    expect(json.phone_number).toEqual({ ...before, recorded: false });
  });

  test('takes the whole object back, settings included, and changes nothing', async () => {
    const { id } = await buyOne(client, {
      nickname: 'Full',
      group_ids: [1, 2],
      categorised_greetings: { '1': 'voicemail_jp', '6': 'callback_none' },
      settings: { priority: 1, overflow_number: { enabled: true, number: '+12518717081' } },
    });
    const before = await shown(client, id);
    const { status, json } = await client.update(id, { phone_number: before });
    expect(status).toBe(200);
    const { settings: _, ...withoutSettings } = before;
    expect(json.phone_number).toEqual(withoutSettings);
    expect(await shown(client, id)).toEqual(before);
  });

  test('with no properties at all changes nothing', async () => {
    const { id } = await buyOne(client);
    const before = await shown(client, id);
    expect((await client.update(id, { phone_number: {} })).status).toBe(200);
    expect(await shown(client, id)).toEqual(before);
  });

  test.each(['all_groups', 'all_greetings', 'ivrs', 'all_schedules'])(
    'with include=%s answers an array of that name beside the number',
    async (include) => {
      const { id } = await buyOne(client);
      const { json } = await client.update(id, { phone_number: {} }, { include });
      expect(json).toEqual((await client.show(id, { include })).json);
      expect(json[include]).toBeInstanceOf(Array);
    },
  );

  test('with an unknown include is refused, and nothing is changed', async () => {
    const { id } = await buyOne(client);
    const before = await shown(client, id);
    const body = { phone_number: { nickname: 'Too late' } };
    expect((await client.update(id, body, { include: 'everything' })).status).toBe(400);
    expect(await shown(client, id)).toEqual(before);
  });
});

describe('the name', () => {
  test('is the nickname, or else the display number', async () => {
    const { id, display_number } = await buyOne(client, { nickname: 'Sales' });
    expect((await shown(client, id)).name).toBe('Sales');
    await client.update(id, { phone_number: { nickname: null } });
    expect((await shown(client, id)).name).toBe(display_number);
  });

  test.each(['', ' ', '\t\n '])(
    'follows a blank nickname (%j), which is none',
    async (nickname) => {
      const { id, display_number } = await buyOne(client, { nickname: 'Sales' });
      await client.update(id, { phone_number: { nickname } });
      expect(await shown(client, id)).toMatchObject({ nickname: null, name: display_number });
    },
  );
});

describe('a number can do what its capabilities say', () => {
  test.each([
    ['IL', 'sms_enabled', 'voice_enabled'],
    ['TN', 'sms_enabled', 'voice_enabled'],
    ['BW', 'sms_enabled', 'voice_enabled'],
    ['NA', 'sms_enabled', 'voice_enabled'],
    ['SE', 'voice_enabled', 'sms_enabled'],
    ['SE', 'outbound_enabled', 'sms_enabled'],
  ])('in %s %s cannot be switched on, %s can', async (country, cannot, can) => {
    const { id } = await buyOne(client, {}, { country });
    const before = await shown(client, id);
    const refused = await client.update(id, { phone_number: { [cannot]: true, [can]: false } });
    expect(refused.status).toBe(422);
    expect(refusedFields(refused)).toEqual({ [cannot]: ['MissingCapability'] });
    expect(await shown(client, id)).toEqual(before);

    const allowed = { [cannot]: false, [can]: true };
    expect((await client.update(id, { phone_number: allowed })).status).toBe(200);
    expect(await shown(client, id)).toMatchObject(allowed);
  });
});

describe('a body', () => {
  test.each([
    ['empty', undefined],
    ['of blanks', '  \n'],
    ['that is not JSON', '{"phone_number": {'],
    ['that is a form', 'phone_number[nickname]=x'],
    ['null', 'null'],
    ['that is a string', '"phone_number"'],
    ['that is a number', '6'],
    ['that is an array', '[{"phone_number": {}}]'],
    ['without phone_number', '{"nickname": "Bare"}'],
    ['whose phone_number is null', '{"phone_number": null}'],
    ['whose phone_number is an array', '{"phone_number": [{"nickname": "x"}]}'],
    ['whose phone_number is a string', '{"phone_number": "nickname"}'],
    ['whose phone_number is true', '{"phone_number": true}'],
  ])('%s is a 400 with an error, and changes nothing', async (_, payload) => {
    const { id } = await buyOne(client);
    const before = await shown(client, id);
    const sent = payload === undefined ? {} : { payload };
    const { status, headers, json } = await sendRaw(client, 'PUT', id, sent);
    expect(status).toBe(400);
    expect(headers['content-type']).toMatch(/^application\/json/);
    // What is no JSON has no field; where it breaks is in the description.
    const isJson = !/^The body is not valid JSON: line \d+, column \d+: /.test(json.description);
    expect(json).toEqual({
      error: 'BadRequest',
      description: expect.any(String),
      ...(isJson && { details: { phone_number: [expect.any(Object)] } }),
    });
    expect(await shown(client, id)).toEqual(before);
  });

  test.each(['application/json; charset=utf-8', 'application/octet-stream', 'text/plain'])(
    'of JSON is taken under the content type %s',
    async (type) => {
      const { id } = await buyOne(client);
      const payload = '{"phone_number": {"nickname": "Taken"}, "unknown": 1}';
      expect((await sendRaw(client, 'PUT', id, { payload, type })).status).toBe(200);
      expect((await shown(client, id)).nickname).toBe('Taken');
    },
  );

  test('is taken under the path with .json behind it', async () => {
    const { id } = await buyOne(client);
    const { status, json } = await client.request({
      method: 'PUT',
      url: `${path}/${id}.json?include=settings`,
      payload: { phone_number: { settings: { voicemail: false } } },
    });
    expect(status).toBe(200);
    expect(json.phone_number.settings.voicemail).toBe(false);
  });
});
