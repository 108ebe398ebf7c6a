import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Account } from '../../../src/domain/account.ts';
import { greetings } from '../../../src/domain/resources/greetings.ts';
import type { Client } from '../../support/client.ts';
import { formOf, sendForm } from '../../support/forms.ts';
import { greetingsIn, mp3 } from '../../support/greetings.ts';
import { buyOne, refusedFields, shown } from '../../support/numbers.ts';
import { recordsOf } from '../../support/records.ts';
import { startTrunkline, type TestTrunkline } from '../../support/trunkline.ts';

let trunkline: TestTrunkline;
let client: Client;
let greeting: ReturnType<typeof greetingsIn>;
beforeAll(async () => {
  trunkline = await startTrunkline();
  client = trunkline.support;
  greeting = greetingsIn(trunkline);
});
afterAll(() => trunkline.close());

describe('a greeting', () => {
  test('that is made is pending, has no audio, and has the recorded shape', async () => {
    const answer = await greeting.records.create({ name: 'Hello', category_id: 1 });
    expect(answer.status).toBe(201);
    expect(answer.json).toEqual({
      greeting: {
        id: expect.any(Number),
        name: 'Hello',
        category_id: 1,
        default: false,
        default_lang: false,
        active: false,
        pending: true,
        audio_url: null,
        audio_name: null,
        upload_id: null,
        phone_number_ids: [],
        ivr_ids: [],
        has_sub_settings: true,
      },
    });
    expect(await greeting.download(answer.json.greeting.id)).toMatchObject({ status: 404 });
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])(
    'of category %i has sub-settings if it is 1 or 2',
    async (category) => {
      expect((await greeting.makeIn(category)).has_sub_settings).toBe(category <= 2);
    },
  );

  test('needs a name and a category there is, and keeps the category', async () => {
    expect(refusedFields(await greeting.records.create({}))).toEqual({
      name: ['BlankValue'],
      category_id: ['BlankValue'],
    });
    for (const category_id of [0, 10, 'voicemail', null]) {
      expect(
        Object.keys(refusedFields(await greeting.records.create({ name: 'x', category_id }))),
      ).toEqual(['category_id']);
    }
    const { id } = await greeting.makeIn(3);
    expect(refusedFields(await greeting.records.update(id, { category_id: 4 }))).toEqual({
      category_id: ['InvalidValue'],
    });
    expect(
      (await greeting.records.update(id, { category_id: 3, name: 'Kept' })).json.greeting.name,
    ).toBe('Kept');
  });

  test('that is deleted is answered as it was', async () => {
    const made = await greeting.makeIn(3);
    const { status, json } = await greeting.records.remove(made.id);
    expect([status, json]).toEqual([200, { greeting: made }]);
    expect((await greeting.records.show(made.id)).status).toBe(404);
  });
});

describe('system greetings', () => {
  test('are the recorded ones in their order, after those of the account, and nobody writes them', async () => {
    const own = await greeting.makeIn(1);
    const { json } = await greeting.records.list();
    const ids = json.greetings.map(({ id }: { id: unknown }) => id);
    expect(ids[0]).toBe(own.id);
    expect(ids.slice(-21)).toEqual([
      'voicemail_en',
      'voicemail_jp',
      'voicemail_none',
      'available_en',
      'available_jp',
      'available_none',
      'wait_en',
      'hold_en',
      'ivr_none',
      'available_en_call_monitoring',
      'available_jp_call_monitoring',
      'callback_en',
      'callback-confirmation_en',
      'callback_none',
      'callback-confirmation_none',
      'available_en_voicemail_config',
      'available_jp_voicemail_config',
      'voicemail_en_voicemail_config',
      'call-recording-opt-out_en',
      'call-recording-opt-in_en',
      'available_en_digital_lines',
    ]);
    expect((await greeting.records.show('voicemail_jp')).json.greeting).toMatchObject({
      name: 'Default (Japanese)',
      category_id: 1,
      default: true,
      default_lang: false,
      pending: false,
      audio_name: 'voicemail_jp.mp3',
      upload_id: null,
      has_sub_settings: true,
    });
    expect((await greeting.records.update('voicemail_en', { name: 'Mine' })).status).toBe(404);
    expect((await greeting.records.remove('voicemail_en')).status).toBe(404);
    const form = formOf({}, { bytes: mp3 });
    expect(
      (await sendForm(client, 'PUT', `${greeting.records.path}/voicemail_en`, form)).status,
    ).toBe(404);
  });

  test('have audio, unless they are none', async () => {
    const { audio_url } = (await greeting.records.show('wait_en')).json.greeting;
    expect(audio_url).toBe(`http://localhost${greeting.records.path}/wait_en/upload`);
    const audio = await greeting.download('wait_en');
    expect([audio.status, audio.headers['content-type']]).toEqual([200, 'audio/mpeg']);
    expect(audio.bytes.equals(mp3)).toBe(true);
    expect((await greeting.records.show('ivr_none')).json.greeting.audio_url).toBeNull();
    expect((await greeting.download('ivr_none')).status).toBe(404);
  });

  test('say which numbers play them, where that is not the default', async () => {
    const { id } = await buyOne(client, { categorised_greetings: { '1': 'voicemail_jp' } });
    expect((await greeting.records.show('voicemail_jp')).json.greeting).toMatchObject({
      active: true,
      phone_number_ids: [id],
    });
    // What plays it because it is the default is not counted up.
    expect((await greeting.records.show('hold_en')).json.greeting).toMatchObject({
      active: true,
      phone_number_ids: [],
    });
    await client.remove(id);
    expect((await greeting.records.show('voicemail_jp')).json.greeting).toMatchObject({
      active: false,
      phone_number_ids: [],
    });
  });
});

describe('greetings of a number', () => {
  test('greeting_ids puts each into the slot of its category, and what it leaves out goes back to the default', async () => {
    const [voicemail, wait] = [await greeting.makeIn(1), await greeting.makeIn(3)];
    const { id } = await buyOne(client);
    await client.update(id, { phone_number: { greeting_ids: [wait.id, voicemail.id] } });
    const both = await shown(client, id);
    expect(both.greeting_ids).toEqual([voicemail.id, wait.id]);
    expect(both.categorised_greetings).toMatchObject({
      '1': voicemail.id,
      '3': wait.id,
      '4': 'hold_en',
    });
    expect(both.default_greeting_ids).not.toContain('voicemail_en');
    expect(both.categorised_greetings_with_sub_settings['1']).toEqual({
      voicemail_on_outside_business_hours: voicemail.id,
      voicemail_on_inside_business_hours: voicemail.id,
      voicemail_off_inside_business_hours: voicemail.id,
      voicemail_off_outside_business_hours: voicemail.id,
    });
    await client.update(id, { phone_number: { greeting_ids: [wait.id] } });
    const one = await shown(client, id);
    expect(one.categorised_greetings).toMatchObject({ '1': 'voicemail_en', '3': wait.id });
    await client.update(id, { phone_number: { greeting_ids: [] } });
    expect((await shown(client, id)).greeting_ids).toEqual([]);
  });

  test('categorised_greetings takes them slot by slot, and an echo of greeting_ids undoes nothing', async () => {
    const { id: hold } = await greeting.makeIn(4);
    const bought = await buyOne(client, { categorised_greetings: { '4': hold } });
    expect(bought.greeting_ids).toEqual([hold]);
    const echo = {
      ...bought,
      categorised_greetings: { ...bought.categorised_greetings, '4': 'hold_en' },
    };
    await client.update(bought.id, { phone_number: echo });
    expect((await shown(client, bought.id)).greeting_ids).toEqual([]);
  });

  test('a greeting shows the numbers that use it, and its deletion puts them back to the default', async () => {
    const { id: wait } = await greeting.makeIn(3);
    const first = await buyOne(client, { greeting_ids: [wait] });
    const second = await buyOne(client, { categorised_greetings: { '3': wait } });
    expect((await greeting.records.show(wait)).json.greeting).toMatchObject({
      active: true,
      phone_number_ids: [second.id, first.id],
    });
    expect((await greeting.records.remove(wait)).status).toBe(200);
    for (const { id } of [first, second]) {
      const number = await shown(client, id);
      expect(number.greeting_ids).toEqual([]);
      expect(number.categorised_greetings['3']).toBe('wait_en');
      expect(number.default_greeting_ids).toContain('wait_en');
    }
  });

  test.each([
    ['that is not there', async () => [987_654], 'RecordNotFound'],
    ['for IVRs', async () => [(await greeting.makeIn(5)).id], 'InvalidValue'],
    [
      'of one category, twice',
      async () => [(await greeting.makeIn(3)).id, (await greeting.makeIn(3)).id],
      'DuplicateValue',
    ],
  ])('greeting_ids with a greeting %s is a 422, and nothing is changed', async (_, ids, code) => {
    const { id } = await buyOne(client);
    const before = await shown(client, id);
    const answer = await client.update(id, {
      phone_number: { greeting_ids: await ids(), nickname: 'x' },
    });
    expect(refusedFields(answer)).toEqual({ greeting_ids: [code] });
    expect(await shown(client, id)).toEqual(before);
  });

  test('a slot takes no greeting of another category, nor of another account', async () => {
    const { id: wait } = await greeting.makeIn(3);
    const other = await trunkline.signUp('other-slots');
    const foreign = await recordsOf(other, greetings).make({ name: 'Theirs', category_id: 4 });
    const { id } = await buyOne(client);
    for (const slot of [wait, foreign.id]) {
      const answer = await client.update(id, {
        phone_number: { categorised_greetings: { '4': slot } },
      });
      expect(refusedFields(answer)).toEqual({ 'categorised_greetings.4': ['InvalidValue'] });
    }
  });
});

test('a greeting that more than 1,000 IVRs play shows the 1,000 newest of them', async () => {
  const { id: greeting_id } = await greeting.makeIn(5);
  const { store } = trunkline.ports;
  const { records } = store.of((await store.operator.findAccount('support')) as Account);
  // Not by requests: two are needed for each.
  for (let id = 500_000; id <= 501_000; id++) {
    const menus = [
      { id, name: 'Main menu', default: true, greeting_id, routes: [], greeting_loop_count: 3 },
    ];
    await records.insert({
      kind: 'ivr',
      record: { id, name: `IVR ${id}`, menus },
      references: [{ field: `menus.${id}.greeting_id`, kind: 'greeting', ref: greeting_id }],
    });
  }
  const newest = Array.from({ length: 1_000 }, (_, n) => 501_000 - n);
  expect((await greeting.records.show(greeting_id)).json.greeting.ivr_ids).toEqual(newest);
});

test('include=all_greetings brings the account’s greetings and the system’s', async () => {
  const { id } = await buyOne(client);
  const own = await greeting.makeIn(1);
  const { json } = await client.show(id, { include: 'all_greetings' });
  expect(json.all_greetings[0]).toEqual(own);
  expect(json.all_greetings.length).toBeGreaterThan(21);
});
