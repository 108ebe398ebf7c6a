import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../../src/client/index.ts';
import { exportLines, planLines } from '../../src/lines/index.ts';
import { startListening } from '../support/listening.ts';
import { nothing } from '../support/lines.ts';
import { tries } from '../support/runs.ts';

let trunkline: Awaited<ReturnType<typeof startListening>>;
beforeAll(async () => (trunkline = await startListening()));
afterAll(() => trunkline.close());

const nameOf = fc.constantFrom(
  'Sales',
  'Support',
  '7',
  'true',
  '  x: [',
  '#',
  'Ünder "quotes"',
  '~',
);
const numberOf = fc.record({
  search: fc.constantFrom<{ country: string; tollFree?: boolean }>(
    { country: 'US' },
    { country: 'US', tollFree: true },
    { country: 'CA' },
  ),
  external_id: fc.option(
    fc.constantFrom<string>('a', 'a/1', 'a/2', 'a/1/1', 'b/7', 'c d', '5', '1/2'),
  ),
  nickname: fc.option(nameOf),
  recorded: fc.boolean(),
  groups: fc.subarray([0, 1, 2]),
  hasSchedule: fc.boolean(),
  hasGreeting: fc.boolean(),
  settings: fc.record({
    voicemail: fc.boolean(),
    maximum_queue_size: fc.integer({ min: 0, max: 3 }),
    overflow_number: fc.constantFrom({ enabled: false }, { number: '+12055550123' }),
  }),
});

type WantedNumber = typeof numberOf extends fc.Arbitrary<infer Value> ? Value : never;

/** Makes an account with groups and a schedule of these names, and with such numbers. */
async function fill(talk: Client, names: readonly string[], numbers: readonly WantedNumber[]) {
  await talk.sandbox.reset();
  const groups: number[] = [];
  for (const name of names) groups.push((await talk.groups.create({ name })).id);
  const [first = '', second = ''] = names;
  const schedule = await talk.schedules.create({ name: first });
  const greeting = await talk.greetings.create({ name: second, category_id: 3 });
  const taken = new Set<string | null>();
  for (const { search, external_id, ...number } of numbers) {
    const [offer] = await talk.phoneNumbers.search(search);
    await talk.phoneNumbers.buy(offer ?? '', {
      external_id: taken.has(external_id) ? null : external_id,
      nickname: number.nickname,
      recorded: number.recorded,
      group_ids: number.groups.map((index) => groups[index] ?? 0),
      schedule_id: number.hasSchedule ? schedule.id : null,
      greeting_ids: number.hasGreeting ? [Number(greeting.id)] : [],
      settings: number.settings,
    });
    taken.add(external_id);
  }
}

/** Keys of which one would be a number of the other. */
const keyed = (external_id: string): WantedNumber => ({
  search: { country: 'US' },
  external_id,
  nickname: null,
  recorded: true,
  groups: [],
  hasSchedule: false,
  hasGreeting: false,
  settings: { voicemail: true, maximum_queue_size: 0, overflow_number: { enabled: false } },
});

test('to plan what was exported finds no change, whatever an account has', async () => {
  const talk = trunkline.talk();
  await fc.assert(
    fc.asyncProperty(
      fc.array(nameOf, { minLength: 3, maxLength: 3 }),
      fc.array(numberOf, { maxLength: 8 }),
      async (names, numbers) => {
        await fill(talk, names, numbers);
        const text = await exportLines(talk);
        const { counts, notes } = await planLines(talk, text);
        expect({ counts, notes, text }).toEqual({ counts: nothing, notes: [], text });
        expect(await exportLines(talk)).toBe(text);
      },
    ),
    {
      ...tries(20),
      examples: [
        [
          ['A', 'B', 'C'],
          [keyed('a/1'), keyed('a/1/1')],
        ],
        [['A', 'B', 'C'], ['a', 'a/2', 'a/1/1', 'a/1/2'].map(keyed)],
      ],
    },
  );
});

test('names that two records have are ids, with the name beside them', async () => {
  const talk = trunkline.talk();
  await talk.sandbox.reset();
  const { id } = await talk.groups.create({ name: 'Twice' });
  await talk.groups.create({ name: 'Twice' });
  const [offer] = await talk.phoneNumbers.search({ country: 'US' });
  await talk.phoneNumbers.buy(offer ?? '', { group_ids: [id], default_group_id: id });
  const text = await exportLines(talk, { schema: 'https://example.com/lines.json' });
  expect(text).toMatch(/^# yaml-language-server: \$schema=https:\/\/example.com\/lines.json\n/);
  expect(text).toContain(`default_group: ${id} # "Twice"\n`);
  expect(text).toContain(`- ${id} # "Twice"\n`);
});
