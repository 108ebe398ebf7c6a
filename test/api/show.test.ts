import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { path, type Client } from '../support/client.ts';
import { buyOne, findOne } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
let client: Client;
let id: number;

beforeAll(async () => {
  trunkline = await startTrunkline();
  client = trunkline.support;
  id = (await buyOne(client)).id;
});
afterAll(() => trunkline.close());

describe('a phone number right after purchase', () => {
  test('has every property, in the recorded order, with the recorded defaults', async () => {
    const available = await findOne(client);
    const bought = await client.create({ phone_number: { token: available.token } });
    const { phone_number, ...rest } = (await client.show(bought.json.phone_number.id)).json;
    expect(rest).toEqual({});
    expect(Object.entries(phone_number)).toEqual(
      Object.entries({
        id: expect.any(Number),
        country_code: 'US',
        created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
        external: false,
        number: available.number,
        name: available.display_number,
        nickname: null,
        display_number: available.display_number,
        location: available.location,
        toll_free: false,
        transcription: true,
        recorded: true,
        call_recording_consent: 'always',
        group_ids: [],
        default_group_id: null,
        greeting_ids: [],
        default_greeting_ids: [
          'voicemail_en',
          'available_en',
          'wait_en',
          'hold_en',
          'callback_en',
          'callback-confirmation_en',
          'call-recording-opt-out_en',
          'call-recording-opt-in_en',
        ],
        categorised_greetings: {
          '1': 'voicemail_en',
          '2': 'available_en',
          '3': 'wait_en',
          '4': 'hold_en',
          '6': 'callback_en',
          '7': 'callback-confirmation_en',
          '8': 'call-recording-opt-out_en',
          '9': 'call-recording-opt-in_en',
        },
        categorised_greetings_with_sub_settings: {
          '1': {
            voicemail_on_outside_business_hours: 'voicemail_en',
            voicemail_on_inside_business_hours: 'voicemail_en',
            voicemail_off_inside_business_hours: 'voicemail_en_voicemail_config',
            voicemail_off_outside_business_hours: 'voicemail_en_voicemail_config',
          },
          '2': { voicemail_on: 'available_en', voicemail_off: 'available_en_voicemail_config' },
          '3': 'wait_en',
          '4': 'hold_en',
          '6': 'callback_en',
          '7': 'callback-confirmation_en',
          '8': 'call-recording-opt-out_en',
          '9': 'call-recording-opt-in_en',
        },
        sms_group_id: null,
        capabilities: { sms: true, mms: true, voice: true, emergency_address: true },
        sms_enabled: false,
        voice_enabled: true,
        priority: 0,
        outbound_enabled: true,
        line_type: 'phone',
        ivr_id: null,
        schedule_id: null,
        failover_number: null,
        brand_id: 1,
        post_call_voice_ai_enabled: false,
        voice_qa_enabled: false,
        ai_agent_enabled: false,
        bot_id: null,
      }),
    );
    const second = Math.floor(trunkline.clock.now() / 1_000) * 1_000;
    expect(Date.parse(phone_number.created_at)).toBe(second);
  });

  test('has an id that programs can hold in a double', () => {
    expect(Number.isSafeInteger(id)).toBe(true);
    expect(id).toBeGreaterThan(0);
  });

  test('shows no token, which is for buying only', async () => {
    const { text } = await client.show(id, { include: 'settings' });
    expect(text).not.toContain('token');
  });

  test('takes its capabilities from the carrier: one without voice has voice and outbound calls off', async () => {
    const swedish = await buyOne(client, {}, { country: 'SE' });
    expect(swedish.capabilities).toEqual({
      sms: true,
      mms: false,
      voice: false,
      emergency_address: false,
    });
    expect(swedish).toMatchObject({ voice_enabled: false, outbound_enabled: false });
  });

  test.each(['.json', '?', '.json?', '?include=', '.json?include=%20&unknown=1'])(
    'is shown under its path with %s behind it',
    async (suffix) => {
      const { status, json } = await client.request({
        method: 'GET',
        url: `${path}/${id}${suffix}`,
      });
      expect(status).toBe(200);
      expect(json).toEqual((await client.show(id)).json);
    },
  );

  test.each(['application/json', 'application/octet-stream', 'text/plain'])(
    'is shown to clients that label their missing body %s',
    async (type) => {
      const url = `${path}/${id}`;
      const headers = { 'content-type': type };
      expect((await client.request({ method: 'GET', url, headers })).status).toBe(200);
    },
  );
});

describe('include', () => {
  const sideloads = ['ivrs', 'all_greetings', 'all_groups', 'all_schedules'];

  test('settings adds all of them, with their defaults', async () => {
    const { json } = await client.show(id, { include: 'settings' });
    expect(Object.keys(json)).toEqual(['phone_number']);
    const { settings, ...phone_number } = json.phone_number;
    expect(phone_number).toEqual((await client.show(id)).json.phone_number);
    expect(settings).toEqual({
      allow_outbound_calls: true,
      average_wait_time_message_enabled: false,
      call_offering_duration: 30,
      call_recording_delete_after: 'never',
      callback_from_queue: false,
      callback_locale: 'en',
      create_ticket_for_abandoned_calls: false,
      dequeue_retry_if_attempted: false,
      maximum_queue_size: 5,
      maximum_queue_wait_time: 1,
      overflow_number: { enabled: false, number: null },
      priority: 0,
      voicemail: true,
      voicemail_outside_business_hours: true,
      voicemail_recording_delete_after: 'never',
      wrap_up_enabled: false,
      wrap_up_time_limit: null,
      forwarding_caller_id: 'caller_number',
      auto_accept_enabled: false,
      auto_accept_time: 0,
      all_groups_access_enabled: true,
      outbound_calls_group_ids: [],
    });
  });

  test.each(sideloads)('%s adds an array of that name beside the number', async (name) => {
    const { json } = await client.show(id, { include: name });
    expect(Object.keys(json)).toEqual(['phone_number', name]);
    expect(json.phone_number).toEqual((await client.show(id)).json.phone_number);
    expect(json[name]).toBeInstanceOf(Array);
  });

  test('ivrs is empty until there are some', async () => {
    expect((await client.show(id, { include: 'ivrs' })).json.ivrs).toEqual([]);
  });

  test.each([
    ['settings,ivrs,all_groups', ['ivrs', 'all_groups']],
    [' all_greetings , settings', ['all_greetings']],
    [['settings', ...sideloads].join(','), sideloads],
    ['settings,,settings,', []],
  ])('takes several values, separated by commas: "%s"', async (include, names) => {
    const { status, json } = await client.show(id, { include });
    expect(status).toBe(200);
    expect(Object.keys(json.phone_number.settings)).toHaveLength(22);
    expect(Object.keys(json)).toEqual(['phone_number', ...names]);
  });

  test.each(['everything', 'Settings', 'settings,all_brands', 'settings;ivrs'])(
    '%s is refused, with the values there are',
    async (include) => {
      const { status, json } = await client.show(id, { include });
      expect(status).toBe(400);
      expect(json.error).toBe('BadRequest');
      for (const name of ['include', 'settings', ...sideloads]) {
        expect(json.description).toContain(name);
      }
    },
  );
});

describe('a phone number that does not exist', () => {
  test.each([
    ['an unknown id', '1'],
    ['zero', '0'],
    ['a negative id', '-1'],
    ['a word', 'abc'],
    ['a fraction', '1.5'],
    ['an exponent', '1e3'],
    ['an id above 2^53', '9007199254740993'],
    ['an id of 30 digits', '1'.repeat(30)],
    ['an id with a sign', '+1'],
    ['an id with spaces', '%201'],
  ])('is a 404 to show, update and delete: %s', async (_, unknown) => {
    const answers = [
      await client.show(unknown),
      await client.show(unknown, { include: 'settings' }),
      await client.update(unknown, { phone_number: { nickname: 'Nobody' } }),
      await client.remove(unknown),
    ];
    for (const { status, headers, json } of answers) {
      expect(status).toBe(404);
      expect(headers['content-type']).toMatch(/^application\/json/);
      expect(json).toEqual({ error: 'RecordNotFound', description: 'Not found' });
    }
  });

  test('is not found by an id with leading zeros or digits cut off from a real one', async () => {
    for (const almost of [`0${id}`, String(id).slice(0, -1), `${id}0`]) {
      expect((await client.show(almost)).status).toBe(404);
    }
  });
});

describe('the ETag of a phone number', () => {
  let own: number;
  beforeAll(async () => {
    own = (await buyOne(client)).id;
  });
  const holding = (etag: string) =>
    client.request({ method: 'GET', url: `${path}/${own}`, headers: { 'if-none-match': etag } });
  const versionOf = async (query = {}, of = own) =>
    String((await client.show(of, query)).headers.etag);

  test('is weak, and makes the next request a 304 without a body', async () => {
    const etag = await versionOf();
    expect(etag).toMatch(/^W\/"[\w-]+"$/);
    const answer = await holding(etag);
    expect([answer.status, answer.text, answer.headers.etag]).toEqual([304, '', etag]);
  });

  test('holds no longer once a property or a setting has changed', async () => {
    for (const change of [{ nickname: 'Changed' }, { settings: { voicemail: false } }]) {
      const etag = await versionOf();
      await client.update(own, { phone_number: change });
      const answer = await holding(etag);
      expect(answer.status).toBe(200);
      expect(answer.headers.etag).not.toBe(etag);
    }
  });

  test('differs with what is included, and between numbers', async () => {
    const versions = [
      await versionOf(),
      await versionOf({ include: 'settings' }),
      await versionOf({ include: 'ivrs' }),
      await versionOf({}, id),
    ];
    expect(new Set(versions).size).toBe(4);
  });

  test('does not hide that the number has been deleted', async () => {
    const etag = await versionOf();
    await client.remove(own);
    expect((await holding(etag)).status).toBe(404);
  });
});
