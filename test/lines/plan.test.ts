import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Client } from '../../src/client/index.ts';
import {
  applyLines,
  exportLines,
  LinesRefused,
  planLines,
  planText,
} from '../../src/lines/index.ts';
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
    '~     settings.overflow_number.number: none → "+12055550123"',
    '~     settings.voicemail: true → false',
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

test('names that are not there, or not of one record, are told with what may be meant', async () => {
  await talk.groups.create({ name: 'Sales' });
  await talk.groups.create({ name: 'Sales' });
  await talk.ivrs.create({ name: 'Main menu' });
  const { number } = await bought();
  const file = fileOf([
    { number, groups: ['Sales', 'Suport', 7], ivr: 'main menu', greetings: { wait: 'hold_en' } },
    { number: '+12055550123' },
    { id: 5, absent: true },
  ]);
  const error: unknown = await planLines(talk, file).catch((one: unknown) => one);
  expect(String(error).split('\n')).toEqual([
    expect.stringMatching(/^LinesFileError: 3:13 numbers\[0\].number: |groups/),
    expect.stringMatching(/groups\[1\]: no group is called "Suport"; did you mean "Support"\?$/),
    expect.stringMatching(/groups\[2\]: no group has the id 7$/),
    expect.stringMatching(/ivr: no ivr is called "main menu"; did you mean "Main menu"\?$/),
    expect.stringMatching(/greetings.wait: no greeting is called "hold_en"/),
    expect.stringMatching(/numbers\[1\].number: this account has no such number$/),
  ]);
});

test('numbers that the file does not ask for are reported, and removed only where it is pruned', async () => {
  const one = await bought({ nickname: 'One' });
  const two = await bought();
  const three = await bought({ external_id: 'desk/1' });
  const four = await bought({ external_id: 'desk' });
  const file = fileOf([
    { number: two.number, absent: true },
    { key: 'desk', want: { country: 'US' } },
  ]);
  expect(await textsOf(file)).toEqual([
    expect.stringMatching(`^- #1: delete .{17} \\(absent, \\$1.15 a month\\)$`),
    `INFO ${three.display_number} is more than desk counts`,
    `INFO ${one.display_number} "One" is not in the file`,
    'summary 0 to add, 0 to change, 1 to remove; $1.15 less a month',
  ]);
  expect(await countsOf(talk, file, { prune: true })).toEqual({ add: 0, update: 0, remove: 3 });
  await apply(talk, file);
  expect((await talk.phoneNumbers.list().toArray()).map(({ id }) => id)).toEqual([
    four.id,
    three.id,
    one.id,
  ]);
  await apply(talk, file, { prune: true });
  expect((await talk.phoneNumbers.list().toArray()).map(({ id }) => id)).toEqual([four.id]);
  expect((await apply(talk, file, { prune: true })).results).toEqual([]);
});

test('to prune more than 30 % of ten numbers or more is refused, unless it is forced', async () => {
  for (let count = 0; count < 10; count++) await bought();
  const numbers = await talk.phoneNumbers.list().toArray();
  const entries = numbers.map(({ id }) => ({ id }));
  expect(await countsOf(talk, fileOf(entries.slice(3)), { prune: true })).toMatchObject({
    remove: 3,
  });
  expect((await planLines(talk, fileOf(entries.slice(3)), { prune: true })).refusal).toBe(null);
  const file = fileOf(entries.slice(4));
  const refusal =
    '4 deletions among 10 numbers are more than 30 %: see whether the file is complete; if it is, --force carries it out';
  expect((await planLines(talk, file, { prune: true })).refusal).toBe(refusal);
  await expect(apply(talk, file, { prune: true })).rejects.toEqual(new LinesRefused(refusal));
  expect((await planLines(talk, file)).refusal).toBe(null);
  await apply(talk, file, { prune: true, force: true });
  expect(await talk.phoneNumbers.list().toArray()).toHaveLength(6);
});

const wanted = (count: number) => fileOf([{ key: 'desk', want: { country: 'US', count } }]);

test('a count that rises buys the difference, under names that are free', async () => {
  await apply(talk, wanted(1));
  const { results } = await apply(talk, wanted(3));
  expect(results.map(({ change }) => change.kind === 'add' && change.externalId)).toEqual([
    'desk/1',
    'desk/2',
  ]);
  expect(await countsOf(talk, wanted(3))).toEqual(nothing);
});

test('refusals are foreseen, and what is not refused is done all the same', async () => {
  const file = fileOf([
    { key: 'berlin', want: { country: 'DE', locality: 'Berlin' } },
    { key: 'dear', want: { country: 'US' }, max_price: 0.5 },
    { key: 'none', want: { country: 'US', contains: '11111111111' } },
    { key: 'desk', want: { country: 'US' }, settings: { overflow_number: { enabled: true } } },
    { key: 'fit', want: { country: 'US' } },
  ]);
  const lines = await textsOf(file);
  expect(lines.filter((line) => line.startsWith('!'))).toEqual([
    '!     would be refused: numbers[0].address: DE local numbers need an address in DE; give the name or id of one',
    expect.stringMatching(
      /would be refused: none of \d+ that were found costs \$0.50 a month or less/,
    ),
    '!     would be refused: no such number is for sale now',
    expect.stringMatching(
      /would be refused: numbers\[3\]\.settings\.overflow_number\.number: is needed/,
    ),
  ]);
  // What would be refused costs nothing.
  expect(lines.at(-1)).toBe(
    'summary 5 to add, 0 to change, 0 to remove; 4 of these would be refused; $1.15 more a month',
  );
  const { results } = await apply(talk, file);
  expect(results.map(({ status }) => status)).toEqual([
    'failed',
    'failed',
    'failed',
    'failed',
    'done',
  ]);
  expect(results.map(({ detail }) => detail)).toEqual([
    expect.stringMatching(/^numbers\[0\]\.address: DE local/),
    expect.stringMatching(/^none of/),
    'no such number is for sale now',
    expect.stringMatching(/^numbers\[3\]\.settings\.overflow_number\.number: is needed/),
    expect.stringMatching(/^\+1\d{10}$/),
  ]);
});

test('what is refused of changes is told by the names of the file, of one and of many', async () => {
  const entry = { settings: { overflow_number: { enabled: true } } };
  const [one, two] = [await bought(), await bought()];
  for (const numbers of [[one], [one, two]]) {
    const file = fileOf(numbers.map(({ number }) => ({ number, ...entry })));
    expect((await apply(talk, file)).failed).toEqual(
      numbers.map(
        (_, index) =>
          expect.stringMatching(
            `^numbers\\[${index}\\]\\.settings\\.overflow_number\\.number: is needed`,
          ) as string,
      ),
    );
  }
});

test('a number is bought with the address that its entry names', async () => {
  const { id } = await talk.addresses.create({
    name: 'Berlin office',
    street: 'Unter den Linden 1',
    zip: '10117',
    city: 'Berlin',
    province: 'Berlin',
    country_code: 'DE',
  });
  const entry = { key: 'berlin', want: { country: 'DE', locality: 'Berlin', count: 2 } };
  const file = fileOf([{ ...entry, address: 'Berlin office' }]);
  expect((await apply(talk, file)).failed).toEqual([]);
  expect(await countsOf(talk, fileOf([{ ...entry, address: id }]))).toEqual(nothing);
  await expect(planLines(talk, fileOf([{ ...entry, address: 'HQ' }]))).rejects.toThrow(
    'address: no address is called "HQ"',
  );
});

test('only the plan that was reviewed is applied, and only if that is confirmed', async () => {
  const file = fileOf([{ key: 'desk', want: { country: 'US' } }]);
  const { checksum } = await planLines(talk, file);
  expect((await planLines(talk, file)).checksum).toBe(checksum);
  const other = fileOf([{ key: 'desk', want: { country: 'US' }, nickname: 'Desk' }]);
  await expect(apply(talk, other, { checksum })).rejects.toThrow(
    `the plan is not the one with the checksum ${checksum}`,
  );
  const { state, plan } = await applyLines(talk, file, { confirm: ({ counts }) => counts.add > 1 });
  expect([state, plan.checksum]).toEqual(['declined', checksum]);
  expect(await talk.phoneNumbers.list().toArray()).toEqual([]);
  expect((await apply(talk, file, { checksum })).failed).toEqual([]);
});

test('a number that is sold meanwhile is searched for again', async () => {
  const file = fileOf([{ key: 'desk', want: { country: 'US' } }]);
  const { results } = await apply(talk, file, {
    async confirm({ changes: [add] }) {
      const other = await trunkline.signUp('other', { role: 'admin' });
      const offer = add?.kind === 'add' ? add.offer : null;
      const { json } = await other.search({ country: 'US', contains: offer?.number ?? '' });
      const sold = await other.create({ phone_number: { token: json.phone_numbers[0].token } });
      return sold.status === 200;
    },
  });
  expect(results.map(({ status }) => status)).toEqual(['done']);
});

test('who may only read plans all the same, and is told that nothing was tried', async () => {
  const { number } = await bought();
  const token = await talk.apiTokens.create({ name: 'CI', scope: 'phone_numbers:read' });
  const { email } = trunkline.support;
  const reader = trunkline.as({ email, token: token.full_token });
  const plan = await planLines(reader, fileOf([{ number, nickname: 'New' }]));
  expect(plan.counts.update).toBe(1);
  expect(plan.unforeseen).toMatch(/scope/);
});

test('two who apply a file at once buy no more than one', async () => {
  const file = fileOf([{ key: 'desk', want: { country: 'US', count: 3 } }]);
  await Promise.all([apply(talk, file), apply(talk, file)]);
  expect((await apply(talk, file)).failed).toEqual([]);
  expect(await talk.phoneNumbers.list().toArray()).toHaveLength(3);
  expect(await countsOf(talk, file)).toEqual(nothing);
});
