import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../support/client.ts';
import { buyOne, shown } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
let client: Client;

beforeAll(async () => {
  trunkline = await startTrunkline();
  client = trunkline.support;
});
afterAll(() => trunkline.close());

/** The recorded system greetings of the categories a number has. */
const systemGreetings: Record<string, string[]> = {
  '1': ['voicemail_en', 'voicemail_jp', 'voicemail_none', 'voicemail_en_voicemail_config'],
  '2': [
    'available_en',
    'available_jp',
    'available_none',
    'available_en_call_monitoring',
    'available_jp_call_monitoring',
    'available_en_voicemail_config',
    'available_jp_voicemail_config',
    'available_en_digital_lines',
  ],
  '3': ['wait_en'],
  '4': ['hold_en'],
  '6': ['callback_en', 'callback_none'],
  '7': ['callback-confirmation_en', 'callback-confirmation_none'],
  '8': ['call-recording-opt-out_en'],
  '9': ['call-recording-opt-in_en'],
};

/** With voicemail off, these greetings have a version of their own; the others are played as they are. */
const whenVoicemailIsOff: Record<string, string> = {
  voicemail_en: 'voicemail_en_voicemail_config',
  available_en: 'available_en_voicemail_config',
  available_jp: 'available_jp_voicemail_config',
};

const every = Object.entries(systemGreetings).flatMap(([category, ids]) =>
  ids.map((id) => [category, id] as const),
);

describe('categorised_greetings', () => {
  test.each(every)('of category %s may be %s, and the others stay', async (category, greeting) => {
    const { id, categorised_greetings } = await buyOne(client);
    const change = { categorised_greetings: { [category]: greeting } };
    const { status, json } = await client.update(id, { phone_number: change });
    expect(status).toBe(200);
    expect(json.phone_number.categorised_greetings).toEqual({
      ...categorised_greetings,
      [category]: greeting,
    });
    expect((await client.show(id)).json).toEqual(json);
  });

  test('can be written to turn callbacks off, as the sample does', async () => {
    const { id } = await buyOne(client);
    const body = { phone_number: { categorised_greetings: { '6': 'callback_none' } } };
    const { json } = await client.update(id, body, { include: 'settings' });
    expect(json.phone_number.categorised_greetings['6']).toBe('callback_none');
  });

  test('keep their eight categories and their order, however they are written', async () => {
    const { id } = await buyOne(client);
    const written = { '9': 'call-recording-opt-in_en', '1': 'voicemail_none', '4': 'hold_en' };
    await client.update(id, { phone_number: { categorised_greetings: written } });
    const number = await shown(client, id);
    const categories = ['1', '2', '3', '4', '6', '7', '8', '9'];
    expect(Object.keys(number.categorised_greetings)).toEqual(categories);
    expect(Object.keys(number.categorised_greetings_with_sub_settings)).toEqual(categories);
  });

  test('that are empty change nothing', async () => {
    const { id } = await buyOne(client, { categorised_greetings: { '6': 'callback_none' } });
    const before = await shown(client, id);
    await client.update(id, { phone_number: { categorised_greetings: {} } });
    expect(await shown(client, id)).toEqual(before);
  });
});

describe('what follows from the greetings', () => {
  test.each(every)('is right for %s: %s', async (category, greeting) => {
    const change = { categorised_greetings: { [category]: greeting } };
    const { id } = await buyOne(client, change);
    const number = await shown(client, id);
    const greetings = number.categorised_greetings as Record<string, string>;
    expect(number.default_greeting_ids).toEqual(
      ['1', '2', '3', '4', '6', '7', '8', '9'].map((one) => greetings[one]),
    );
    expect(number.greeting_ids).toEqual([]);

    const subSettings = number.categorised_greetings_with_sub_settings;
    const off = whenVoicemailIsOff[greeting] ?? greeting;
    const expected: Record<string, unknown> = {
      '1': {
        voicemail_on_outside_business_hours: greeting,
        voicemail_on_inside_business_hours: greeting,
        voicemail_off_inside_business_hours: off,
        voicemail_off_outside_business_hours: off,
      },
      '2': { voicemail_on: greeting, voicemail_off: off },
    };
    expect(subSettings[category]).toEqual(expected[category] ?? greeting);
    for (const other of ['3', '4', '6', '7', '8', '9']) {
      expect(subSettings[other]).toBe(greetings[other]);
    }
  });
});
