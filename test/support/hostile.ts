import * as fc from 'fast-check';

/** Values that break programs: at the edges of types, of lengths and of encodings. */
const nasty = fc.constantFrom<unknown>(
  null,
  true,
  0,
  -1,
  -0,
  1.5,
  1e21,
  1e308,
  2 ** 53,
  -(2 ** 63),
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfff',
  '\u202e\uFEFF',
  '💥'.repeat(300),
  '1e400',
  '__proto__',
  "'; drop table accounts; --",
  '+15005550006',
  '+',
  [],
  {},
  [[]],
  [null],
  [1, 1],
  { length: -1 },
  { toString: 'x', valueOf: 1 },
);

export const anyValue = fc.oneof(
  { weight: 3, arbitrary: nasty },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

/** JSON text that JSON.stringify would never write. */
const oddJson = fc.constantFrom(
  '{"phone_number":{"nickname":1e999}}',
  `{"phone_number":{"group_ids":[${'9'.repeat(400)}]}}`,
  '{"phone_number":{"nickname":"\\ud800"}}',
  '{"phone_number":{"nickname":"\\u0000"}}',
  '{"phone_number":{"nickname":"a","nickname":{"b":[]}}}',
  '{"__proto__":null,"phone_number":{"__proto__":{"id":7},"nickname":"x"}}',
  '{"constructor":{"prototype":{}},"phone_number":{"constructor":{"prototype":{"a":1}}}}',
  `{"phone_number":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
  `{"phone_number":{"settings":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}}`,
  '['.repeat(200_000),
  `"${'x'.repeat(200_000)}"`,
  '{"phone_number":{"nickname":"\t"}}',
  '{"phone_number":{}}}',
  '\u0000',
);

const propertyNames = fc.oneof(
  fc.constantFrom(
    ...'nickname name id token address_sid group_ids greeting_ids default_group_id brand_id'.split(
      ' ',
    ),
    ...'schedule_id ivr_id sms_group_id priority line_type failover_number settings'.split(' '),
    ...'categorised_greetings call_recording_consent capabilities recorded sms_enabled'.split(' '),
  ),
  fc.string({ maxLength: 8 }),
);

export const anyBody: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: oddJson },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 4,
    arbitrary: fc
      .dictionary(propertyNames, anyValue, { maxKeys: 6 })
      .map((phone_number) => JSON.stringify({ phone_number })),
  },
);

/** The document with one to three of its values, at any depth, replaced or removed. */
export function mutated(document: object): fc.Arbitrary<object> {
  const places = placesIn(document);
  const change = fc.tuple(fc.constantFrom(...places), fc.option(anyValue, { nil: undefined }));
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
    const copy = structuredClone(document) as Record<string, unknown>;
    // A copy of each: one that is put into itself would be no JSON.
    for (const [place, value] of changes) put(copy, place, structuredClone(value));
    return copy;
  });
}

function placesIn(document: object, above: string[] = []): string[][] {
  return Object.entries(document).flatMap(([key, value]) => [
    [...above, key],
    ...(typeof value === 'object' && value !== null
      ? placesIn(value as object, [...above, key])
      : []),
  ]);
}

function put(document: Record<string, unknown>, place: string[], value: unknown): void {
  const [key = '', ...below] = place;
  if (below.length === 0) document[key] = value;
  else if (typeof document[key] === 'object' && document[key] !== null) {
    put(document[key] as Record<string, unknown>, below, value);
  }
}

const base = '/api/v2/channels/voice/phone_numbers';

const oddSegment = fc.oneof(
  fc.constantFrom('%zz', '%', '%00', '%2f', '%2e%2e', '..', '.', '', '%ff%fe', '%c0%af', '.json'),
  fc.constantFrom(
    '1'.repeat(500),
    '-1',
    '0',
    '1e3',
    '9007199254740993',
    'search',
    '__proto__',
    ':',
  ),
  fc.webSegment(),
);
const oddName = fc.oneof(
  fc.constantFrom('page', 'per_page', 'page[size]', 'page[after]', 'page[before]', 'include'),
  fc.constantFrom('country', 'area_code', 'contains', 'toll_free', 'minimal_mode', '__proto__'),
  fc.webQueryParameters(),
);
const oddValue = fc.oneof(
  fc.constantFrom('', '0', '-1', '1e9', '999999999', '99999999999999999999', '%', '%00', '%zz'),
  fc.constantFrom(
    '*'.repeat(15),
    '*'.repeat(5_000),
    '[',
    'settings,,settings',
    'US',
    'true',
    'NaN',
  ),
  fc.webQueryParameters(),
);

/** What stands after the method: known paths and unknown ones, whole and broken. */
export const anyTarget: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(base, base, base, `${base}/search`, '', '/', '/openapi.json', 'http://x', '*'),
    fc.array(oddSegment, { maxLength: 2 }),
    fc.array(fc.tuple(oddName, oddValue), { maxLength: 4 }),
  )
  .map(([start, segments, parameters]) => {
    const path = [start, ...segments].join('/') || '/';
    const query = parameters.map(([name, value]) => `${name}=${value}`).join('&');
    return query === '' ? path : `${path}?${query}`;
  });
