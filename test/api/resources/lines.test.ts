import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digitalLines } from '../../../src/domain/resources/digital-lines.ts';
import { greetings } from '../../../src/domain/resources/greetings.ts';
import { groups } from '../../../src/domain/resources/groups.ts';
import { brands } from '../../../src/domain/resources/brands.ts';
import type { Answer, Client } from '../../support/client.ts';
import { buyOne, follow, refusedFields } from '../../support/numbers.ts';
import { recordsOf, type RecordClient } from '../../support/records.ts';
import { startTrunkline, type TestTrunkline } from '../../support/trunkline.ts';

let trunkline: TestTrunkline;
let client: Client;
let lines: RecordClient;
beforeAll(async () => {
  trunkline = await startTrunkline();
  client = trunkline.support;
  lines = recordsOf(client, digitalLines);
});
afterAll(() => trunkline.close());

const path = '/api/v2/channels/voice/lines';
const list = (of: Client, query: Record<string, string> = {}) =>
  of.request({ method: 'GET', url: path, query });

describe('a digital line', () => {
  test('names nothing any more once it is deleted: what it named can be deleted too', async () => {
    const { id: group } = await recordsOf(client, groups).make();
    const { id } = await lines.make({ nickname: 'Gone', group_ids: [group] });
    expect((await lines.remove(id)).status).toBe(200);
    expect((await recordsOf(client, groups).remove(group)).status).toBe(204);
  });

  test('keeps the first of its groups only where omnichannel routing is on', async () => {
    const tenant = recordsOf(await trunkline.signUp('omni', { omnichannel: true }), digitalLines);
    const { id, group_ids } = await tenant.make({ nickname: 'One', group_ids: [2, 1] });
    expect(group_ids).toEqual([2]);
    expect((await tenant.update(id, { group_ids: [1, 2] })).json.digital_line.group_ids).toEqual([
      1,
    ]);
  });

  test('has the recorded defaults, and needs a nickname', async () => {
    const { status, json } = await lines.create({ nickname: 'Web' });
    expect(status).toBe(201);
    expect(json).toEqual({
      digital_line: {
        id: expect.any(Number),
        nickname: 'Web',
        priority: 0,
        default_group_id: 1,
        line_type: 'digital',
        brand_id: 1,
        line_id: expect.stringMatching(/^[0-9a-f]{32}$/),
        outbound_number: null,
        created_at: expect.stringMatching(/Z$/),
        transcription: false,
        recorded: true,
        call_recording_consent: 'always',
        group_ids: [1],
        greeting_ids: [],
        default_greeting_ids: [
          'voicemail_en',
          'available_en_digital_lines',
          'wait_en',
          'hold_en',
          'callback_en',
          'callback-confirmation_en',
          'call-recording-opt-out_en',
          'call-recording-opt-in_en',
        ],
        categorised_greetings_with_sub_settings: expect.objectContaining({
          '2': {
            voicemail_on: 'available_en_digital_lines',
            voicemail_off: 'available_en_digital_lines',
          },
        }),
        schedule_id: null,
        ai_agent_enabled: false,
        bot_id: null,
      },
    });
    expect(refusedFields(await lines.create({}))).toEqual({ nickname: ['BlankValue'] });
  });

  test('has no agent that is a program: what is written of one is ignored', async () => {
    const written = { ai_agent_enabled: true, bot_id: 'a4f1' };
    const none = { ai_agent_enabled: false, bot_id: null };
    const { id, ...made } = await lines.make({ nickname: 'Web', ...written });
    expect(made).toMatchObject(none);
    expect((await lines.update(id, written)).json.digital_line).toMatchObject(none);
    const listed = await client.request({ method: 'GET', url: '/api/v2/channels/voice/lines' });
    const line = listed.json.lines.find((one: { id: number }) => one.id === id);
    expect(line).toMatchObject(none);
  });

  test('is changed, shown and deleted; it has no list of its own', async () => {
    const { id } = await lines.make();
    const change = { nickname: 'Shop', outbound_number: '+12125550100', priority: 1 };
    expect((await lines.update(id, change)).json.digital_line).toMatchObject(change);
    expect((await lines.show(id)).json.digital_line).toMatchObject(change);
    const listed = await client.request({ method: 'GET', url: lines.path });
    expect([listed.status, listed.json.error]).toEqual([405, 'MethodNotAllowed']);
    expect((await lines.remove(id)).json).toEqual({ status: 'ok' });
    expect((await lines.show(id)).status).toBe(404);
  });

  test('names groups, brands, schedules and greetings that are there', async () => {
    const answer = await lines.create({
      nickname: 'x',
      group_ids: [987_654],
      brand_id: 987_654,
      schedule_id: 987_654,
      default_group_id: 987_654,
    });
    expect(Object.keys(refusedFields(answer)).toSorted()).toEqual([
      'brand_id',
      'default_group_id',
      'group_ids',
      'schedule_id',
    ]);
    const unknown = await lines.create({ nickname: 'x', greeting_ids: [987_654] });
    expect(unknown.status, unknown.text).toBe(422);
    expect(refusedFields(unknown)).toEqual({ greeting_ids: ['RecordNotFound'] });
  });

  test('names no group twice', async () => {
    const answer = await lines.create({ nickname: 'Web', group_ids: [1, 2, 1] });
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual({ group_ids: ['DuplicateValue'] });
  });

  test('falls back to the defaults when what it names is deleted', async () => {
    const group = await recordsOf(client, groups).make({ name: 'Gone' });
    const brand = await recordsOf(client, brands).make({ name: 'Gone' });
    const wait = await recordsOf(client, greetings).make({ name: 'Gone', category_id: 3 });
    const { id } = await lines.make({
      nickname: 'x',
      group_ids: [group.id],
      default_group_id: group.id,
      brand_id: brand.id,
      greeting_ids: [wait.id],
    });
    const before = (await lines.show(id)).json.digital_line;
    expect(before.greeting_ids).toEqual([wait.id]);
    expect(before.default_greeting_ids).not.toContain('wait_en');
    expect(before.categorised_greetings_with_sub_settings['3']).toBe(wait.id);
    for (const [declaration, gone] of [
      [groups, group],
      [brands, brand],
      [greetings, wait],
    ] as const) {
      expect((await recordsOf(client, declaration).remove(gone.id)).status).toBeLessThan(300);
    }
    expect((await lines.show(id)).json.digital_line).toMatchObject({
      group_ids: [1],
      default_group_id: 1,
      brand_id: 1,
      greeting_ids: [],
      categorised_greetings_with_sub_settings: expect.objectContaining({ '3': 'wait_en' }),
    });
  });

  test('keeps what else it names when a brand is deleted', async () => {
    const group = await recordsOf(client, groups).make();
    const brand = await recordsOf(client, brands).make();
    const named = { group_ids: [group.id], default_group_id: group.id };
    const { id } = await lines.make({ nickname: 'x', ...named, brand_id: brand.id });
    await recordsOf(client, brands).remove(brand.id);
    expect((await lines.show(id)).json.digital_line).toMatchObject({ ...named, brand_id: 1 });
  });

  test('keeps the groups that are left when one of them is deleted', async () => {
    const [first, second] = [
      await recordsOf(client, groups).make(),
      await recordsOf(client, groups).make(),
    ];
    const { id } = await lines.make({ nickname: 'x', group_ids: [first.id, second.id] });
    await recordsOf(client, groups).remove(first.id);
    expect((await lines.show(id)).json.digital_line.group_ids).toEqual([second.id]);
  });

  test('keeps its greetings when something else is changed', async () => {
    const wait = await recordsOf(client, greetings).make({ name: 'Kept', category_id: 3 });
    const made = await lines.make({ nickname: 'x', greeting_ids: [wait.id] });
    await lines.update(made.id, { nickname: 'y' });
    expect((await lines.update(made.id, made)).json.digital_line).toEqual(made);
    await lines.update(made.id, { greeting_ids: [] });
    expect((await lines.show(made.id)).json.digital_line.greeting_ids).toEqual([]);
  });

  test('of another account is not found', async () => {
    const other = await trunkline.signUp('other-digital');
    const { id } = await recordsOf(other, digitalLines).make();
    expect((await lines.show(id)).status).toBe(404);
    expect((await lines.update(id, { nickname: 'x' })).status).toBe(404);
    expect((await lines.remove(id)).status).toBe(404);
  });
});

describe('the list of lines', () => {
  let mixed: Client;
  let expected: unknown[];
  beforeAll(async () => {
    mixed = await trunkline.signUp('mixed');
    const digital = recordsOf(mixed, digitalLines);
    expected = [];
    for (const kind of ['number', 'digital', 'digital', 'number', 'digital', 'number', 'number']) {
      const line = kind === 'number' ? await buyOne(mixed) : await digital.make({ nickname: kind });
      expected.unshift(line);
    }
  });

  test('has numbers and digital lines, newest first, each as its own resource shows it', async () => {
    const { json } = await list(mixed);
    expect(json).toEqual({ lines: expected, next_page: null, previous_page: null, count: 7 });
  });

  test('says by cursor whether there is more in the direction that was asked for', async () => {
    const first = (await list(mixed, { 'page[size]': '4' })).json.meta;
    const after = { 'page[size]': '4', 'page[after]': first.after_cursor };
    const second = (await list(mixed, after)).json.meta;
    const before = { 'page[size]': '2', 'page[before]': second.before_cursor };
    const back = (await list(mixed, before)).json.meta;
    const toTheStart = { 'page[size]': '4', 'page[before]': second.before_cursor };
    const start = (await list(mixed, toTheStart)).json.meta;
    expect([first, second, back, start].map(({ has_more }) => has_more)).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  test('has the same on its pages, by offset and by cursor, forward and back', async () => {
    const walk = async (first: Answer, linkOf: (answer: Answer) => string | null) => {
      const pages = [first.json.lines];
      let last = first;
      for (let link = linkOf(first); link !== null; link = linkOf(last)) {
        last = await follow(mixed, link);
        pages.push(last.json.lines);
      }
      return { pages, last };
    };
    const offsets = await walk(await list(mixed, { per_page: '2' }), ({ json }) => json.next_page);
    expect(offsets.pages.flat()).toEqual(expected);
    const cursors = await walk(
      await list(mixed, { 'page[size]': '3' }),
      ({ json }) => json.links.next,
    );
    expect(cursors.pages.map(({ length }) => length)).toEqual([3, 3, 1]);
    expect(cursors.pages.flat()).toEqual(expected);
    const back = await walk(cursors.last, ({ json }) => json.links.prev);
    expect(back.pages.reverse().flat()).toEqual(expected);
  });

  test('in minimal mode has what every line has', async () => {
    const { json } = await list(mixed, { minimal_mode: 'true' });
    for (const line of json.lines) {
      expect(Object.keys(line)).toEqual([
        'id',
        'country_code',
        'external',
        'nickname',
        'priority',
        'brand_id',
        'line_type',
      ]);
    }
    expect(json.lines.map(({ line_type }: { line_type: string }) => line_type)).toEqual([
      'phone',
      'phone',
      'digital',
      'phone',
      'digital',
      'digital',
      'phone',
    ]);
  });

  test('is refused to trial accounts, and is a 304 until something changes', async () => {
    const trial = await trunkline.signUp('lines-trial', { plan: 'trial' });
    expect((await list(trial)).status).toBe(403);
    const { headers } = await list(mixed);
    const ask = () =>
      mixed.request({
        method: 'GET',
        url: path,
        headers: { 'if-none-match': `${headers['etag']}` },
      });
    expect((await ask()).status).toBe(304);
    await recordsOf(mixed, digitalLines).make();
    expect((await ask()).status).toBe(200);
  });
});
