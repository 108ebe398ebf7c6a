import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Client } from '../../src/client/index.ts';
import { applyLines, exportLines, planLines, planText } from '../../src/lines/index.ts';
import { apply, countsOf, fileOf, nothing } from '../support/lines.ts';
import { startListening } from '../support/listening.ts';

let trunkline: Awaited<ReturnType<typeof startListening>>;
let talk: Client;
beforeAll(async () => {
  trunkline = await startListening();
  talk = trunkline.talk();
});
afterAll(() => trunkline.close());
beforeEach(() => talk.sandbox.reset());

async function bought(properties: object = {}, search = { country: 'US' }) {
  const [offer] = await talk.phoneNumbers.search(search);
  return talk.phoneNumbers.buy(offer ?? '', properties);
}

const textsOf = async (text: string, options = {}) =>
  planText(await planLines(talk, text, options)).map(({ kind, text }) => `${kind} ${text}`);

test('a number changes property by property, by names', async () => {
  const [support, sales] = [
    await talk.groups.create({ name: 'Second level' }),
    await talk.groups.create({ name: 'Sales' }),
  ];
  const schedule = await talk.schedules.create({ name: 'Office hours' });
  const { id, number, display_number } = await bought({ nickname: 'Old', group_ids: [sales.id] });
  const file = fileOf([
    {
      number,
      nickname: 'New',
      groups: ['Second level', sales.id],
      schedule: 'Office hours',
      greetings: { voicemail: 'voicemail_jp' },
      settings: { voicemail: false, overflow_number: { number: '+1 205 555 0123' } },
    },
  ]);
  expect(await textsOf(file)).toEqual([
    `~ #1: change ${display_number} "Old"`,
    '~     nickname: "Old" → "New"',
    '~     groups: ["Sales"] → ["Second level", "Sales"]',
    '~     schedule: none → "Office hours"',
    '~     settings.voicemail: true → false',
    '~     settings.overflow_number.number: none → "+12055550123"',
    '~     greetings.voicemail: "voicemail_en" → "voicemail_jp"',
    'summary 0 to add, 1 to change, 0 to remove',
  ]);
  expect((await apply(talk, file)).failed).toEqual([]);
  const shown = await talk.phoneNumbers.show(id, { include: ['settings'] });
  expect(shown).toMatchObject({
    nickname: 'New',
    group_ids: [support.id, sales.id],
    schedule_id: schedule.id,
    categorised_greetings: { 1: 'voicemail_jp' },
    settings: { voicemail: false, overflow_number: { enabled: false, number: '+12055550123' } },
  });
  expect(await countsOf(talk, file)).toEqual(nothing);
});

test('what is wanted is bought once, and known again by its key', async () => {
  const file = fileOf([
    { key: 'pizza', want: { country: 'US', contains: 'pizza', count: 2 }, nickname: 'Pizza' },
    { key: 'desk', want: { country: 'CA' }, settings: { voicemail: false } },
  ]);
  const lines = await textsOf(file);
  expect(lines[0]).toMatch(
    /^\+ #1: buy pizza\/1: country US, contains pizza, such as \+1 .*, \$\d+\.\d\d a month$/,
  );
  expect(lines.at(-1)).toMatch(
    /^summary 3 to add, 0 to change, 0 to remove; \$\d+\.\d\d more a month$/,
  );
  const { results } = await applyLines(talk, file);
  expect(results.map(({ place, status }) => [place, status])).toEqual([
    [1, 'done'],
    [2, 'done'],
    [3, 'done'],
  ]);
  const numbers = await talk.phoneNumbers.list({ include: ['external_id'] }).toArray();
  expect(numbers.map(({ external_id, nickname }) => [external_id, nickname])).toEqual([
    ['desk', null],
    ['pizza/2', 'Pizza'],
    ['pizza/1', 'Pizza'],
  ]);
  expect(await countsOf(talk, file)).toEqual(nothing);
  expect((await apply(talk, file)).results).toEqual([]);
  expect(await countsOf(talk, await exportLines(talk))).toEqual(nothing);
});
