import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../support/client.ts';
import { buyOne, refusedFields, shown } from '../support/numbers.ts';
import { tries } from '../support/runs.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
let client: Client;

beforeAll(async () => {
  trunkline = await startTrunkline();
  client = trunkline.support;
});
afterAll(() => trunkline.close());

const put = (id: number, settings: unknown) =>
  client.update(id, { phone_number: { settings } }, { include: 'settings' });

const switches = [
  'allow_outbound_calls',
  'average_wait_time_message_enabled',
  'callback_from_queue',
  'create_ticket_for_abandoned_calls',
  'dequeue_retry_if_attempted',
  'voicemail',
  'voicemail_outside_business_hours',
  'wrap_up_enabled',
  'auto_accept_enabled',
  'all_groups_access_enabled',
];

const ranges: [string, number, number][] = [
  ['call_offering_duration', 5, 300],
  ['maximum_queue_size', 0, 50],
  ['maximum_queue_wait_time', 1, 30],
  ['priority', 0, 1],
  ['wrap_up_time_limit', 0, 3600],
];

const deletions = ['call_recording_delete_after', 'voicemail_recording_delete_after'];
const periods = [
  'never',
  '1.days',
  '1.weeks',
  '2.weeks',
  '1.months',
  '2.months',
  '3.months',
  '6.months',
  '1.years',
  '2.years',
];

const callerIds = ['caller_number', 'talk_number', 'talk_number_for_anonymous'];

const right: [string, unknown][] = [
  ...switches.flatMap((name): [string, unknown][] => [
    [name, true],
    [name, false],
  ]),
  ...ranges.flatMap(([name, min, max]): [string, unknown][] => [
    [name, min],
    [name, max],
  ]),
  ...deletions.flatMap((name) => periods.map((period): [string, unknown] => [name, period])),
  ...['de', 'en', 'ja', 'pt-BR'].map((locale): [string, unknown] => ['callback_locale', locale]),
  ['wrap_up_time_limit', null],
  ...callerIds.map((shownNumber): [string, unknown] => ['forwarding_caller_id', shownNumber]),
  ...[0, 5, 10].map((seconds): [string, unknown] => ['auto_accept_time', seconds]),
  ...[[], [1], [2, 1]].map((ids): [string, unknown] => ['outbound_calls_group_ids', ids]),
  ['overflow_number', { enabled: false, number: '+12518717081' }],
  ['overflow_number', { enabled: true, number: '+442079460123' }],
];

const wrong: [string, unknown][] = [
  ...['', 'Talk_number', 'anonymous', null, 1, true, []].map((value): [string, unknown] => [
    'forwarding_caller_id',
    value,
  ]),
  ...[-1, 1, 4, 6, 9, 11, 15, 0.5, '5', null, true, []].map((value): [string, unknown] => [
    'auto_accept_time',
    value,
  ]),
  ...[null, 1, '1', {}, ['1'], [null], [0], [-1], [1.5], [987_654_321], [1, 2, 1]].map(
    (value): [string, unknown] => ['outbound_calls_group_ids', value],
  ),
  ...switches.flatMap((name) =>
    ['true', 1, 0, null, [], {}].map((value): [string, unknown] => [name, value]),
  ),
  ...ranges.flatMap(([name, min, max]) =>
    [min - 1, max + 1, min + 0.5, String(min), true, [], 1e99].map((value): [string, unknown] => [
      name,
      value,
    ]),
  ),
  ...ranges
    .filter(([name]) => name !== 'wrap_up_time_limit')
    .map(([name]): [string, unknown] => [name, null]),
  ...deletions.flatMap((name) =>
    ['', 'always', '1.day', '3.weeks', '5.years', '1', 1, null, []].map(
      (value): [string, unknown] => [name, value],
    ),
  ),
  ...['', 'english', 'EN', 'e', 'qq', 'en_US', 'pt-br', 'en-USA', 5, null, ['en']].map(
    (value): [string, unknown] => ['callback_locale', value],
  ),
  ...['+12518717081', true, null, []].map((value): [string, unknown] => ['overflow_number', value]),
];

const titled = (cases: [string, unknown][]) =>
  cases.map(([name, value]) => [name, JSON.stringify(value), value] as const);

describe('settings', () => {
  test.each(titled(right))('%s may be %s, and is shown from then on', async (name, _, value) => {
    const { id } = await buyOne(client);
    const before = (await shown(client, id)).settings;
    const { status, json } = await put(id, { [name]: value });
    expect(status).toBe(200);
    expect(json.phone_number.settings).toEqual({ ...before, [name]: value });
    expect(await shown(client, id)).toEqual(json.phone_number);
  });

  describe('that are wrong are refused by name, with all that came with them', () => {
    let id: number;
    let before: unknown;
    beforeAll(async () => {
      ({ id } = await buyOne(client));
      before = await shown(client, id);
    });

    test.each(titled(wrong))('%s may not be %s', async (name, _, value) => {
      const answer = await client.update(id, {
        phone_number: {
          nickname: 'Half',
          settings: { average_wait_time_message_enabled: true, [name]: value },
        },
      });
      expect(answer.status).toBe(422);
      expect(Object.keys(refusedFields(answer))).toEqual([`settings.${name}`]);
      expect(await shown(client, id)).toEqual(before);
    });
  });

  test('are applied with and without include=settings, and answered with it only', async () => {
    const { id } = await buyOne(client);
    const plain = await client.update(id, { phone_number: { settings: { voicemail: false } } });
    expect(plain.json.phone_number).not.toHaveProperty('settings');
    expect((await shown(client, id)).settings.voicemail).toBe(false);
    const included = await put(id, { wrap_up_enabled: true });
    expect(Object.keys(included.json.phone_number.settings)).toHaveLength(22);
    expect(included.json.phone_number.settings).toMatchObject({
      voicemail: false,
      wrap_up_enabled: true,
    });
  });

  test('stay as they are where a body does not name them', async () => {
    const { id } = await buyOne(client, { settings: { callback_locale: 'de' } });
    const before = await shown(client, id);
    await put(id, {});
    await put(id, { invented: true, number: 5 });
    expect(await shown(client, id)).toEqual(before);
  });

  test('of one number are not those of another', async () => {
    const [one, other] = [await buyOne(client), await buyOne(client)];
    const before = await shown(client, other.id);
    await put(one.id, { voicemail: false, overflow_number: { number: '+12518717081' } });
    expect(await shown(client, other.id)).toEqual(before);
  });
});

describe('the overflow number', () => {
  test('can be changed in part', async () => {
    const { id } = await buyOne(client);
    const steps: [object, object][] = [
      [{ number: '+12518717081' }, { enabled: false, number: '+12518717081' }],
      [{ enabled: true }, { enabled: true, number: '+12518717081' }],
      [{}, { enabled: true, number: '+12518717081' }],
      [{ number: '+442079460123' }, { enabled: true, number: '+442079460123' }],
      [
        { enabled: false, number: null },
        { enabled: false, number: null },
      ],
    ];
    for (const [change, result] of steps) {
      await put(id, { overflow_number: change });
      expect((await shown(client, id)).settings.overflow_number).toEqual(result);
    }
  });

  test.each([
    ['enabled without a number', {}, { enabled: true }],
    ['enabled with the number null', {}, { enabled: true, number: null }],
    [
      'taken away while overflow is enabled',
      { enabled: true, number: '+12518717081' },
      { number: null },
    ],
  ])('is needed for overflow: %s is refused', async (_, first, change) => {
    const { id } = await buyOne(client, { settings: { overflow_number: first } });
    const before = await shown(client, id);
    const answer = await client.update(id, {
      phone_number: { nickname: 'Half', settings: { overflow_number: change } },
    });
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual({ 'settings.overflow_number.number': ['BlankValue'] });
    expect(await shown(client, id)).toEqual(before);
  });

  test.each(['', '2518717081', '1 251 871 7081', '+1251871708', '+00000000', '911', 12518717081])(
    'must be in E.164 form: %j is not',
    async (number) => {
      const { id } = await buyOne(client);
      const answer = await put(id, { overflow_number: { number } });
      expect(answer.status).toBe(422);
      expect(Object.keys(refusedFields(answer))).toEqual(['settings.overflow_number.number']);
    },
  );
});

describe('one fact is kept once', () => {
  const pairs = [
    ['priority', 'priority', [0, 1]],
    ['outbound_enabled', 'allow_outbound_calls', [true, false]],
  ] as const;

  test.each(pairs)('%s and settings.%s always agree, whichever is written', async (...pair) => {
    const [onNumber, inSettings, values] = pair;
    const { id } = await buyOne(client);
    const write = fc.record({ value: fc.constantFrom(...values), onNumber: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(write, { maxLength: 4 }), async (writes) => {
        for (const { value, onNumber: isOnNumber } of writes) {
          const change = isOnNumber ? { [onNumber]: value } : { settings: { [inSettings]: value } };
          const answer = await client.update(id, { phone_number: change }, { include: 'settings' });
          for (const number of [answer.json.phone_number, await shown(client, id)]) {
            expect([number[onNumber], number.settings[inSettings]]).toEqual([value, value]);
          }
        }
      }),
      tries(20),
    );
  });

  test.each(pairs)(
    'a whole object sent back with either %s or settings.%s changed changes both',
    async (onNumber, inSettings, values) => {
      const { id } = await buyOne(client);
      for (const value of [...values, ...values]) {
        const whole = await shown(client, id);
        await client.update(id, { phone_number: { ...whole, [onNumber]: value } });
        expect((await shown(client, id)).settings[inSettings]).toBe(value);
      }
      for (const value of [...values, ...values]) {
        const whole = await shown(client, id);
        const settings = { ...whole.settings, [inSettings]: value };
        await client.update(id, { phone_number: { ...whole, settings } });
        expect((await shown(client, id))[onNumber]).toBe(value);
      }
    },
  );
});
