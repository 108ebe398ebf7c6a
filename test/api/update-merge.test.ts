import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../support/client.ts';
import { buyOne, shown } from '../support/numbers.ts';
import { tries } from '../support/runs.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
let client: Client;

beforeAll(async () => {
  trunkline = await startTrunkline();
  client = trunkline.support;
});
afterAll(() => trunkline.close());

/** Some of the keys, each with a value of its own. */
const someOf = <T>(values: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(values, { requiredKeys: [] });

const id = fc.constantFrom(null, 1, 2);
const diallable = fc.constantFrom('+12055550123', '+442079460123', '+4930123456');
const period = fc.constantFrom('never', '1.days', '2.years');

/** Always with a number, so that overflow may be on or off. */
const overflow = fc.record({ enabled: fc.boolean(), number: diallable });

const settings = someOf({
  average_wait_time_message_enabled: fc.boolean(),
  call_offering_duration: fc.integer({ min: 5, max: 300 }),
  call_recording_delete_after: period,
  callback_from_queue: fc.boolean(),
  callback_locale: fc.constantFrom('en', 'de', 'pt-BR'),
  create_ticket_for_abandoned_calls: fc.boolean(),
  dequeue_retry_if_attempted: fc.boolean(),
  maximum_queue_size: fc.integer({ min: 0, max: 50 }),
  maximum_queue_wait_time: fc.integer({ min: 1, max: 30 }),
  overflow_number: fc.oneof(
    overflow,
    diallable.map((number) => ({ number })),
    fc.constant({}),
  ),
  voicemail: fc.boolean(),
  voicemail_outside_business_hours: fc.boolean(),
  voicemail_recording_delete_after: period,
  wrap_up_enabled: fc.boolean(),
  wrap_up_time_limit: fc.option(fc.integer({ min: 0, max: 3600 })),
});

const properties = someOf({
  nickname: fc.option(fc.string({ unit: 'grapheme', maxLength: 20 })),
  transcription: fc.boolean(),
  recorded: fc.boolean(),
  call_recording_consent: fc.constantFrom('always', 'opt_in', 'opt_out', 'never'),
  group_ids: fc.subarray([1, 2]),
  default_group_id: id,
  categorised_greetings: someOf({
    '1': fc.constantFrom('voicemail_en', 'voicemail_jp', 'voicemail_none'),
    '2': fc.constantFrom('available_en', 'available_jp', 'available_none'),
    '6': fc.constantFrom('callback_en', 'callback_none'),
    '7': fc.constantFrom('callback-confirmation_en', 'callback-confirmation_none'),
  }),
  sms_group_id: id,
  sms_enabled: fc.boolean(),
  voice_enabled: fc.boolean(),
  line_type: fc.constantFrom('phone', 'digital'),
  schedule_id: fc.constantFrom(null, 1),
  failover_number: fc.option(diallable),
  brand_id: fc.constantFrom(null, 1),
  post_call_voice_ai_enabled: fc.boolean(),
  voice_qa_enabled: fc.boolean(),
  settings,
  /** read-only and unknown keys, to be ignored */
  number: fc.string(),
  invented: fc.jsonValue(),
});

/** Facts that stand in two places; each change writes them in one. */
const oneFact = fc.constantFrom<object>(
  {},
  { priority: 0 },
  { priority: 1 },
  { settings: { priority: 0 } },
  { settings: { priority: 1 } },
  { outbound_enabled: true },
  { outbound_enabled: false },
  { settings: { allow_outbound_calls: true } },
  { settings: { allow_outbound_calls: false } },
);

// oxlint-disable-next-line typescript/no-explicit-any -- the model is a plain object, as JSON is
type Json = any;

const change = fc.tuple(properties, oneFact).map(([some, fact]): Json => {
  const both = { ...some.settings, ...(fact as Json).settings };
  return { ...some, ...fact, ...(Object.keys(both).length > 0 && { settings: both }) };
});

/** What the number should be after a change, by plain merging and the few rules there are. */
function merged(model: Json, { settings, ...properties }: Json): Json {
  const change = without(properties, 'number', 'invented');
  const priority = change.priority ?? settings?.priority ?? model.priority;
  const outbound =
    change.outbound_enabled ?? settings?.allow_outbound_calls ?? model.outbound_enabled;
  const nickname = change.nickname === undefined ? model.nickname : change.nickname?.trim() || null;
  return {
    ...model,
    ...change,
    nickname,
    name: nickname ?? model.display_number,
    priority,
    outbound_enabled: outbound,
    categorised_greetings: { ...model.categorised_greetings, ...change.categorised_greetings },
    settings: {
      ...model.settings,
      ...settings,
      priority,
      allow_outbound_calls: outbound,
      overflow_number: { ...model.settings.overflow_number, ...settings?.overflow_number },
    },
  };
}

/** Without what follows from the greetings: `update-greetings.test.ts` has that. */
const withoutGreetingLists = (number: Json): Json =>
  without(number, 'default_greeting_ids', 'categorised_greetings_with_sub_settings');

function without(object: Json, ...keys: string[]): Json {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

test('any valid changes, one after the other, merge as into a plain object', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const bought = await buyOne(client);
      let model = withoutGreetingLists(await shown(client, bought.id));
      for (const one of changes) {
        const body = { phone_number: one };
        const { status, json } = await client.update(bought.id, body, { include: 'settings' });
        model = merged(model, one);
        expect(status).toBe(200);
        expect(withoutGreetingLists(json.phone_number)).toEqual(model);
        expect(await shown(client, bought.id)).toEqual(json.phone_number);
      }
    }),
    tries(60),
  );
});

test('changes sent at once are all kept: none overwrites another', async () => {
  const { id: number } = await buyOne(client);
  const all = {
    nickname: 'At once',
    recorded: false,
    sms_enabled: true,
    priority: 1,
    schedule_id: 1,
    voice_qa_enabled: true,
    failover_number: '+12055550123',
    group_ids: [2],
  };
  const settingsAtOnce = { voicemail: false, maximum_queue_size: 20, wrap_up_enabled: true };
  const answers = await Promise.all([
    ...Object.entries(all).map((one) =>
      client.update(number, { phone_number: Object.fromEntries([one]) }),
    ),
    ...Object.entries(settingsAtOnce).map((one) =>
      client.update(number, { phone_number: { settings: Object.fromEntries([one]) } }),
    ),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect(await shown(client, number)).toMatchObject({ ...all, settings: settingsAtOnce });
});
