import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Client } from '../../src/client/index.ts';
import { exportLines, planLines, planText, type Plan } from '../../src/lines/index.ts';
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

async function bought(properties: object = {}) {
  const [offer] = await talk.phoneNumbers.search({ country: 'US' });
  return talk.phoneNumbers.buy(offer ?? '', properties);
}

const textsOf = (plan: Plan) => planText(plan).map(({ kind, text }) => `${kind} ${text}`);

test('a whole number that is wanted and that the account has is not bought, nor pruned: it is given the key again', async () => {
  const one = await bought({ nickname: 'One', external_id: 'desk' });
  const file = await exportLines(talk);
  expect(file).toContain(`contains: "${one.number}"`);
  for (const external_id of [null, 'other']) {
    await talk.phoneNumbers.update(one.id, { external_id });
    const before = external_id === null ? 'none' : `"${external_id}"`;
    expect(textsOf(await planLines(talk, file, { prune: true }))).toEqual([
      `~ #1: change ${one.display_number} "One"`,
      `~     external_id: ${before} → "desk"`,
      'summary 0 to add, 1 to change, 0 to remove',
    ]);
    expect((await apply(talk, file, { prune: true })).failed).toEqual([]);
    expect(await countsOf(talk, file)).toEqual(nothing);
  }
  const twice = fileOf([
    { number: one.number },
    { key: 'again', want: { country: 'US', contains: one.number } },
  ]);
  await expect(planLines(talk, twice)).rejects.toThrow(
    'numbers[1].want.contains: is the number of numbers[0] already',
  );
});

test('an external id is given up before another number takes it, and passed round in a circle it is told', async () => {
  const [one, two] = [await bought({ external_id: 'a' }), await bought({ external_id: 'b' })];
  const passed = fileOf([
    { number: two.number, external_id: 'a' },
    { number: one.number, external_id: 'c' },
  ]);
  expect((await apply(talk, passed)).failed).toEqual([]);
  expect(await countsOf(talk, passed)).toEqual(nothing);
  const swapped = fileOf([
    { number: two.number, external_id: 'c' },
    { number: one.number, external_id: 'a' },
  ]);
  const { changes } = await planLines(talk, swapped);
  expect(changes.map(({ problem }) => problem)).toEqual(
    Array(2).fill(expect.stringMatching(/^the numbers pass their external ids round: take one/)),
  );
});

test('one fact is told once: a number that is given twice, by itself and by its id, and an id in quotes', async () => {
  const { id, number } = await bought();
  const group = await talk.groups.create({ name: '~' });
  const file = fileOf([{ number }, { number }, { id, groups: [String(group.id), 'x'] }]);
  const error: unknown = await planLines(talk, file).catch((thrown: unknown) => thrown);
  expect(
    String(error)
      .split('\n')
      .map((line) => line.replace(/^\D*\d+:\d+ /, '')),
  ).toEqual([
    'numbers[1].number: is in numbers[0] already',
    'numbers[2].id: is the number of numbers[1] too',
    `numbers[2].groups[0]: no group is called "${group.id}": an id is written without quotes`,
    'numbers[2].groups[1]: no group is called "x"',
  ]);
});
