import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addresses } from '../../../src/domain/resources/addresses.ts';
import { brands } from '../../../src/domain/resources/brands.ts';
import { digitalLines } from '../../../src/domain/resources/digital-lines.ts';
import { greetings } from '../../../src/domain/resources/greetings.ts';
import { groups } from '../../../src/domain/resources/groups.ts';
import { ivrMenus, ivrRoutes } from '../../../src/domain/resources/ivr-parts.ts';
import { ivrs } from '../../../src/domain/resources/ivrs.ts';
import type { ResourceDeclaration } from '../../../src/domain/resources/resource.ts';
import { schedules } from '../../../src/domain/resources/schedules.ts';
import { voiceSettings } from '../../../src/domain/resources/voice-settings.ts';
import type { Client } from '../../support/client.ts';
import { refusedFields } from '../../support/numbers.ts';
import { parentsOf, recordsOf } from '../../support/records.ts';
import { factsOf, sample } from '../../support/samples.ts';
import { startTrunkline, type TestTrunkline } from '../../support/trunkline.ts';

let trunkline: TestTrunkline;
let client: Client;
/** 1,000 groups of the account, and one more */
let groupIds: number[];
beforeAll(async () => {
  trunkline = await startTrunkline();
  client = await trunkline.signUp('limits', { role: 'admin' });
  groupIds = [1, 2];
  while (groupIds.length < 1_001) groupIds.push((await recordsOf(client, groups).make()).id);
});
afterAll(() => trunkline.close());

type Value = string | number | readonly unknown[];

/** `propertiesOf`: the properties that have the value somewhere inside; absent: it is one itself. */
type Limit = readonly [
  declaration: ResourceDeclaration,
  property: string,
  taken: Value,
  refused: Value,
  error: string,
  propertiesOf?: (value: Value) => object,
];

const letters = (count: number) => 'x'.repeat(count);
const url = (length: number) => 'https://example.com/'.padEnd(length, 'x');
const words = (count: number) => Array.from({ length: count }, (_, n) => `word ${n}`);
const minutes = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ start_time: 2 * n, end_time: 2 * n + 1 }));
const targets = (count: number) => Array.from({ length: count }, (_, n) => ({ target: n }));
const someGroups = (count: Value) => groupIds.slice(0, Number(count));

const startingAt = (start_time: Value) => ({ intervals: [{ start_time, end_time: 10_080 }] });
const endingAt = (end_time: Value) => ({ intervals: [{ start_time: 0, end_time }] });

const limits: readonly Limit[] = [
  [groups, 'name', letters(255), letters(256), 'ValueTooLong'],
  [groups, 'description', letters(1_000), letters(1_001), 'ValueTooLong'],
  [brands, 'name', letters(255), letters(256), 'ValueTooLong'],
  [brands, 'brand_url', url(2_000), url(2_001), 'ValueTooLong'],
  [brands, 'subdomain', letters(63), letters(64), 'InvalidValue'],
  [brands, 'host_mapping', letters(255), letters(256), 'ValueTooLong'],
  [brands, 'signature_template', letters(10_000), letters(10_001), 'ValueTooLong'],
  [schedules, 'name', letters(255), letters(256), 'ValueTooLong'],
  [schedules, 'time_zone', letters(255), letters(256), 'ValueTooLong'],
  [schedules, 'intervals', minutes(200), minutes(201), 'ValueTooLong'],
  [schedules, 'intervals.start_time', 0, -1, 'InvalidValue', startingAt],
  [schedules, 'intervals.end_time', 10_080, 10_081, 'InvalidValue', endingAt],
  [addresses, 'name', letters(255), letters(256), 'ValueTooLong'],
  [addresses, 'street', letters(255), letters(256), 'ValueTooLong'],
  [addresses, 'zip', letters(32), letters(33), 'ValueTooLong'],
  [addresses, 'city', letters(255), letters(256), 'ValueTooLong'],
  [addresses, 'state', letters(255), letters(256), 'ValueTooLong'],
  [addresses, 'province', letters(255), letters(256), 'ValueTooLong'],
  [
    voiceSettings,
    'knowledge_suggestions_group_ids',
    1_000,
    1_001,
    'ValueTooLong',
    (count) => ({ knowledge_suggestions_group_ids: someGroups(count) }),
  ],
  [
    voiceSettings,
    'voice_transcriptions_boosted_keywords',
    letters(51_400),
    letters(51_401),
    'ValueTooLong',
  ],
  [greetings, 'name', letters(255), letters(256), 'ValueTooLong'],
  [ivrs, 'name', letters(255), letters(256), 'ValueTooLong'],
  [ivrMenus, 'name', letters(255), letters(256), 'ValueTooLong'],
  [ivrMenus, 'greeting_loop_count', 1, 0, 'InvalidValue'],
  [ivrMenus, 'greeting_loop_count', 3, 4, 'InvalidValue'],
  [
    ivrRoutes,
    'options.group_ids',
    1_000,
    1_001,
    'ValueTooLong',
    (count) => ({ options: { group_ids: someGroups(count) } }),
  ],
  [
    ivrRoutes,
    'options.sms_text',
    letters(1_000),
    letters(1_001),
    'ValueTooLong',
    (sms_text) => ({ action: 'textback', options: { sms_text, textback_phone_number_id: 1 } }),
  ],
  [
    ivrRoutes,
    'options.tags',
    words(100),
    words(101),
    'ValueTooLong',
    (tags) => ({ options: { tags } }),
  ],
  [
    ivrRoutes,
    'options.tags',
    letters(255),
    letters(256),
    'ValueTooLong',
    (tag) => ({ options: { tags: [tag] } }),
  ],
  [ivrRoutes, 'overflow_options', targets(10), targets(11), 'ValueTooLong'],
  [digitalLines, 'nickname', letters(255), letters(256), 'ValueTooLong'],
  [digitalLines, 'priority', 0, -1, 'InvalidValue'],
  [digitalLines, 'priority', 1, 2, 'InvalidValue'],
  [
    digitalLines,
    'group_ids',
    1_000,
    1_001,
    'ValueTooLong',
    (count) => ({ group_ids: someGroups(count) }),
  ],
];

/** How a title says it. */
function sizeOf(value: Value): string {
  if (typeof value === 'number') return String(value);
  return `${value.length} ${typeof value === 'string' ? 'characters' : 'elements'}`;
}

const rules = limits.map(([declaration, property, taken, refused, error, propertiesOf]) => {
  const filled = propertiesOf ?? ((value: Value) => ({ [property]: value }));
  const rule = `${declaration.singular}, ${property}: ${sizeOf(taken)}, and not ${sizeOf(refused)}`;
  return [rule, { declaration, property, error, filled, taken, refused }] as const;
});

describe.each(rules)('%s', (_, { declaration, property, error, filled, ...given }) => {
  const { operations } = factsOf(declaration);
  const { singular } = declaration;
  const records = async () => recordsOf(client, declaration, await parentsOf(client, declaration));
  const properties = (value: Value) => ({ ...sample(declaration), ...filled(value) });

  test.runIf(operations.includes('create'))('when it is created', async () => {
    const own = await records();
    const refused = await own.create(properties(given.refused));
    expect(refused.status).toBe(422);
    expect(refusedFields(refused)).toEqual({ [property]: [error] });
    expect(await own.make(properties(given.taken))).toMatchObject(filled(given.taken));
  });

  test('when it is changed', async () => {
    const own = await records();
    const id = operations.includes('create') ? (await own.make()).id : '';
    const taken = await own.update(id, filled(given.taken));
    expect(taken.status).toBe(200);
    expect(taken.json[singular]).toMatchObject(filled(given.taken));
    const refused = await own.update(id, filled(given.refused));
    expect(refused.status).toBe(422);
    expect(refusedFields(refused)).toEqual({ [property]: [error] });
    expect((await own.show(id)).json[singular]).toEqual(taken.json[singular]);
  });
});

test.each(['http://example.com/help', 'https://example.com/help'])(
  'the URL of a brand may be %s',
  async (brand_url) => {
    const made = await recordsOf(client, brands).make({ name: 'Some name', brand_url });
    expect(made.brand_url).toBe(brand_url);
  },
);

test.each([
  'ftp://example.com/help',
  'httpss://example.com/help',
  'xhttp://example.com/help',
  'javascript:alert(1)',
  'mailto:help@example.com',
  'example.com/help',
])('the URL of a brand is one of http or https, and not %s', async (brand_url) => {
  const answer = await recordsOf(client, brands).create({ name: 'Some name', brand_url });
  expect(answer.status).toBe(422);
  expect(refusedFields(answer)).toEqual({ brand_url: ['InvalidValue'] });
});

test('of the greetings that a digital line names, 1,000 are looked for, and 1,001 are too many', async () => {
  const lines = recordsOf(client, digitalLines);
  const greeting_ids = Array.from({ length: 1_001 }, (_, n) => 900_000 + n);
  const naming = (ids: number[]) => lines.create({ nickname: 'Some name', greeting_ids: ids });
  const missing = refusedFields(await naming(greeting_ids.slice(0, 1_000)));
  expect([...new Set(missing['greeting_ids'])]).toEqual(['RecordNotFound']);
  expect(refusedFields(await naming(greeting_ids))).toEqual({ greeting_ids: ['ValueTooLong'] });
});
