import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { greetingCategories } from '../../../src/domain/resources/greeting-categories.ts';
import { groups } from '../../../src/domain/resources/groups.ts';
import { voiceSettings } from '../../../src/domain/resources/voice-settings.ts';
import type { Client } from '../../support/client.ts';
import { buyOne, refusedFields } from '../../support/numbers.ts';
import { recordsOf, type RecordClient } from '../../support/records.ts';
import { samples } from '../../support/samples.ts';
import { startTrunkline, type TestTrunkline } from '../../support/trunkline.ts';

let trunkline: TestTrunkline;
beforeAll(async () => {
  trunkline = await startTrunkline();
});
afterAll(() => trunkline.close());

describe('the voice settings of an account', () => {
  let client: Client;
  let settings: RecordClient;
  beforeAll(async () => {
    client = await trunkline.signUp('voice', { role: 'admin' });
    settings = recordsOf(client, voiceSettings);
  });
  const shown = async () => (await settings.show('')).json.settings;

  test('are there from the start, under settings, without an id', async () => {
    const { status, json } = await settings.show('');
    expect(status).toBe(200);
    expect(Object.keys(json)).toEqual(['settings']);
    expect(Object.keys(json.settings)).toEqual(samples['settings']?.facts?.keys);
    const { supported_locales, ...defaults } = json.settings;
    expect(defaults).toEqual({
      voice: true,
      agent_confirmation_when_forwarding: true,
      agent_wrap_up_after_calls: false,
      maximum_queue_size: 5,
      maximum_queue_wait_time: 1,
      only_during_business_hours: false,
      recordings_public: false,
      knowledge_suggestions_enabled: false,
      knowledge_suggestions_group_ids: [],
      voice_ai_enabled: false,
      voice_ai_display_transcript: false,
      voice_ai_collapsible_comment: false,
      voice_ai_enabled_lines: [],
      voice_zendesk_qa_enabled: false,
      voice_zendesk_qa_enabled_lines: [],
      voice_transcriptions_pii_redaction: false,
      voice_transcriptions_pci_redaction: false,
      voice_transcriptions_boosted_keywords_enabled: false,
      voice_transcriptions_boosted_keywords: '',
    });
    expect(supported_locales).toContainEqual({ id: 'de', name: 'German' });
  });

  test.each([
    ['maximum_queue_size', [0, 2, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50]],
    ['maximum_queue_wait_time', [1, 2, 5, 10, 15, 20, 25, 30]],
  ])('take for %s one of %j', async (name, allowed) => {
    const own = recordsOf(await trunkline.signUp('queues'), voiceSettings);
    const taken: number[] = [];
    for (let value = -1; value <= 60; value++) {
      if ((await own.update('', { [name]: value })).status === 200) taken.push(value);
    }
    expect(taken).toEqual(allowed);
  });

  test('are changed by agents too, in part, for this account only', async () => {
    const agent = recordsOf(await trunkline.signUp('voice'), voiceSettings);
    const before = await shown();
    const { json } = await agent.update('', { recordings_public: true, maximum_queue_size: 50 });
    expect(json.settings).toEqual({ ...before, recordings_public: true, maximum_queue_size: 50 });
    expect(await shown()).toEqual(json.settings);
    const others = recordsOf(trunkline.support, voiceSettings);
    expect((await others.show('')).json.settings.recordings_public).toBe(false);
  });

  test.each([
    ['maximum_queue_size', 3, 'InvalidValue'],
    ['maximum_queue_wait_time', 0, 'InvalidValue'],
    ['voice', 'yes', 'InvalidType'],
    ['knowledge_suggestions_group_ids', [987_654], 'RecordNotFound'],
    ['knowledge_suggestions_group_ids', [1, 1], 'DuplicateValue'],
    ['voice_transcriptions_boosted_keywords', ['Acme'], 'InvalidType'],
    ['voice_transcriptions_boosted_keywords', [], 'InvalidType'],
    ['voice_transcriptions_boosted_keywords', null, 'InvalidType'],
  ])('refuse %s = %j', async (field, value, error) => {
    const before = await shown();
    const answer = await settings.update('', { [field]: value, recordings_public: false });
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual({ [field]: [error] });
    expect(await shown()).toEqual(before);
  });

  test.each(['Acme, Widget', 'Ümlaut\n電話', ''])(
    'hold the keywords to boost as the text that was sent: %j',
    async (voice_transcriptions_boosted_keywords) => {
      const { json } = await settings.update('', { voice_transcriptions_boosted_keywords });
      expect(json.settings).toMatchObject({ voice_transcriptions_boosted_keywords });
      expect(await shown()).toEqual(json.settings);
    },
  );

  test('can be neither made nor deleted nor listed', async () => {
    for (const method of ['POST', 'DELETE'] as const) {
      const { status, json } = await client.request({ method, url: settings.path });
      expect([status, json.error]).toEqual([405, 'MethodNotAllowed']);
    }
  });

  test('detach from a group that is deleted', async () => {
    const group = await recordsOf(client, groups).make();
    await settings.update('', { knowledge_suggestions_group_ids: [1, group.id, 2] });
    expect((await recordsOf(client, groups).remove(group.id)).status).toBe(204);
    expect((await shown()).knowledge_suggestions_group_ids).toEqual([1, 2]);
  });

  test.each([
    ['voice_ai_enabled_lines', 'post_call_voice_ai_enabled'],
    ['voice_zendesk_qa_enabled_lines', 'voice_qa_enabled'],
  ])('%s are the numbers that have %s', async (list, flag) => {
    const one = await buyOne(client, { [flag]: true });
    const other = await buyOne(client);
    expect((await shown())[list]).toEqual([one.id]);
    await client.update(other.id, { phone_number: { [flag]: true } });
    await client.update(one.id, { phone_number: { nickname: 'still one of them' } });
    expect((await shown())[list]).toEqual([other.id, one.id]);
    await client.update(one.id, { phone_number: { [flag]: false } });
    await client.remove(other.id);
    expect((await shown())[list]).toEqual([]);
    await settings.update('', { [list]: [one.id] });
    expect((await shown())[list], 'read-only').toEqual([]);
  });
});

const idsOf = (json: { greeting_categories: { id: number }[] }) =>
  json.greeting_categories.map(({ id }) => id);

describe('greeting categories', () => {
  let records: RecordClient;
  beforeAll(() => {
    records = recordsOf(trunkline.support, greetingCategories);
  });

  test('are the nine that were recorded', async () => {
    const { json } = await records.list();
    expect(json).toEqual({
      greeting_categories: [
        { id: 1, name: 'voicemail' },
        { id: 2, name: 'available' },
        { id: 3, name: 'wait' },
        { id: 4, name: 'hold' },
        { id: 5, name: 'ivr' },
        { id: 6, name: 'callback' },
        { id: 7, name: 'callback_confirmation' },
        { id: 8, name: 'call_recording_opt_out' },
        { id: 9, name: 'call_recording_opt_in' },
      ],
      next_page: null,
      previous_page: null,
      count: 9,
    });
  });

  test('are shown one by one, and there is no tenth', async () => {
    expect((await records.show(7)).json).toEqual({
      greeting_category: { id: 7, name: 'callback_confirmation' },
    });
    for (const id of [0, 10, 'voicemail']) expect((await records.show(id)).status).toBe(404);
  });

  test('can be paged through by offset and by cursor, forward and back', async () => {
    expect(idsOf((await records.list({ per_page: 4, page: 2 })).json)).toEqual([5, 6, 7, 8]);
    expect(idsOf((await records.list({ per_page: 4, page: 4 })).json)).toEqual([]);
    const first = (await records.list({ 'page[size]': 4 })).json;
    expect(first.meta.has_more).toBe(true);
    const after = first.meta.after_cursor;
    const second = (await records.list({ 'page[size]': 9, 'page[after]': after })).json;
    expect(idsOf(second)).toEqual([5, 6, 7, 8, 9]);
    expect(second.links.next).toBeNull();
    const before = second.meta.before_cursor;
    const back = (await records.list({ 'page[size]': 2, 'page[before]': before })).json;
    expect(idsOf(back)).toEqual([3, 4]);
    expect(back.meta.has_more).toBe(true);
  });

  test('are written by nobody', async () => {
    for (const method of ['POST', 'PUT', 'DELETE'] as const) {
      const url = method === 'POST' ? records.path : `${records.path}/1`;
      const { status } = await trunkline.support.request({ method, url, payload: {} });
      expect(status).toBe(405);
    }
  });
});
