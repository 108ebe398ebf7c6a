import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../support/client.ts';
import { buyOne, problemsOf, refusedFields, shown } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
let client: Client;
let id: number;

beforeAll(async () => {
  trunkline = await startTrunkline();
  client = trunkline.support;
  id = (await buyOne(client, { nickname: 'As it was', group_ids: [1] })).id;
});
afterAll(() => trunkline.close());

/** Sent together with right changes of another property and a setting: all must be refused as one. */
async function expectRefused(change: Record<string, unknown>, fields: Record<string, string[]>) {
  const right = {
    ...('nickname' in change ? { recorded: false } : { nickname: 'Half done' }),
    ...(!('settings' in change) && { settings: { voicemail: false } }),
  };
  const before = await shown(client, id);
  const answer = await client.update(id, { phone_number: { ...right, ...change } });
  expect(answer.status).toBe(422);
  expect(answer.json.error).toBe('RecordInvalid');
  expect(answer.json.description).toBe('Record validation errors');
  expect(refusedFields(answer)).toEqual(fields);
  expect(await shown(client, id)).toEqual(before);
  return answer;
}

const aCode = expect.stringMatching(/^Invalid(Type|Value)$/);
const notABoolean = ['true', 1, 0, null, [], {}];
const notAnInteger = ['1', 1.5, true, [], {}];
const notAString = [5, true, [], {}];

describe('a value of the wrong type is refused by name, and nothing is changed', () => {
  const wrong: Record<string, unknown[]> = {
    nickname: notAString,
    transcription: notABoolean,
    recorded: notABoolean,
    call_recording_consent: [...notAString, null],
    group_ids: ['1', 1, null, {}, ['1'], [null], [1.5], [[1]], true],
    default_group_id: notAnInteger,
    greeting_ids: ['1', 1, null, {}, ['voicemail_en'], [null]],
    categorised_greetings: ['callback_none', 6, null, true],
    sms_group_id: notAnInteger,
    sms_enabled: notABoolean,
    voice_enabled: notABoolean,
    priority: [...notAnInteger, null],
    outbound_enabled: notABoolean,
    line_type: [...notAString, null],
    ivr_id: notAnInteger,
    schedule_id: notAnInteger,
    failover_number: [12055550123, true, [], {}],
    brand_id: notAnInteger,
    post_call_voice_ai_enabled: notABoolean,
    voice_qa_enabled: notABoolean,
    settings: ['voicemail', 1, true, null, []],
  };
  for (const [field, values] of Object.entries(wrong)) {
    test.each(values.map((value) => [JSON.stringify(value), value]))(
      `${field}: %s`,
      async (_, value) => {
        const answer = await expectRefused({ [field]: value }, { [field]: [aCode] });
        const title = field.charAt(0).toUpperCase() + field.slice(1).replaceAll('_', ' ');
        expect(problemsOf(answer)).toMatch(new RegExp(`^${title}: .+`));
      },
    );
  }
});

describe('an impossible value is refused by name, and nothing is changed', () => {
  test.each([
    ['nickname', 'n'.repeat(256), 'ValueTooLong'],
    ['call_recording_consent', 'sometimes', 'InvalidValue'],
    ['call_recording_consent', 'Always', 'InvalidValue'],
    ['call_recording_consent', '', 'InvalidValue'],
    ['line_type', 'fax', 'InvalidValue'],
    ['priority', -1, 'InvalidValue'],
    ['priority', 2, 'InvalidValue'],
    ['group_ids', [0], 'InvalidValue'],
    ['group_ids', [-1], 'InvalidValue'],
    ['default_group_id', 0, 'InvalidValue'],
    ['sms_group_id', -1, 'InvalidValue'],
    ['brand_id', 0, 'InvalidValue'],
    ['schedule_id', 2 ** 53, aCode],
    ['greeting_ids', [1], 'RecordNotFound'],
  ])('%s: %j', async (field, value, code) => {
    await expectRefused({ [field]: value }, { [field]: [code] });
  });

  test.each([
    '',
    '12055550123',
    '2055550123',
    '+1 205 555 0123 x4',
    '+1205555012',
    '+120555501234',
    '+02055550123',
    '+999123456789',
    '+',
    'sip:support@example.com',
    '+1205555PIZZA',
    '+1234567890123456',
  ])('failover_number: "%s", which is no E.164 number', async (failover_number) => {
    await expectRefused({ failover_number }, { failover_number: ['InvalidValue'] });
  });
});

test('all mistakes of a body are named at once', async () => {
  await expectRefused(
    {
      recorded: 'yes',
      priority: 7,
      failover_number: '911',
      settings: { voicemail: 'on', maximum_queue_size: 51, overflow_number: { enabled: 1 } },
    },
    {
      recorded: ['InvalidType'],
      priority: ['InvalidValue'],
      failover_number: ['InvalidValue'],
      'settings.voicemail': ['InvalidType'],
      'settings.maximum_queue_size': ['InvalidValue'],
      'settings.overflow_number.enabled': ['InvalidType'],
    },
  );
});

const problemOf = async (change: object) =>
  problemsOf(await client.update(id, { phone_number: change }));

test('a refusal says what would be right', async () => {
  expect(await problemOf({ call_recording_consent: 'maybe' })).toContain(
    'always, opt_in, opt_out, never',
  );
  expect(await problemOf({ recorded: 1 })).toContain('true or false');
  expect(await problemOf({ priority: 2 })).toContain('at most 1');
  expect(await problemOf({ nickname: 'n'.repeat(256) })).toContain('255');
  expect(await problemOf({ failover_number: '5550123' })).toContain('E.164');
});

describe('greetings', () => {
  test.each([
    ['1', 'available_en'],
    ['2', 'wait_en'],
    ['3', 'wait_none'],
    ['6', 'callback-confirmation_none'],
    ['7', 'callback_none'],
    ['6', 'invented'],
    ['6', ''],
    ['6', '6'],
    ['6', 'toString'],
    ['5', 'ivr_none'],
    ['10', 'voicemail_en'],
    ['voicemail', 'voicemail_en'],
    ['6', 12345],
  ])('must be of their category and exist: {"%s": %j}', async (category, greeting) => {
    await expectRefused(
      { categorised_greetings: { '3': 'wait_en', [category]: greeting } },
      { [`categorised_greetings.${category}`]: ['InvalidValue'] },
    );
  });

  test.each([null, true, 1.5, -1, [], {}])(
    'must be named by their id: {"6": %j}',
    async (value) => {
      await expectRefused(
        { categorised_greetings: { '6': value } },
        { 'categorised_greetings.6': [aCode] },
      );
    },
  );
});
