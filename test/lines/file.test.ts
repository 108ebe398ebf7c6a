import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readLinesFile } from '../../src/lines/entries.ts';
import { LinesFileError } from '../../src/lines/index.ts';

/** All that is said to be wrong with a file, a line each. */
function problemsOf(text: string): string[] {
  try {
    readLinesFile(text).problems.throwIfAny();
    return [];
  } catch (error) {
    if (!(error instanceof LinesFileError)) throw error;
    return error.message.split('\n');
  }
}

const entries = (text: string) => readLinesFile(text).entries;

describe('a file of lines', () => {
  test('tells all that is wrong in it at once, in order, by line and column', () => {
    const text = `version: 1
defaults:
  group: [A]
numbers:
  - number: +12055550123
    nickname: 7
    groups: Support
    settings: {voicemial: true, overflow_number: {enable: true}}
  - key: pizza
    want: {country: XX, contains: "??"}
  - nick_name: x
  - number: "123"
    group_ids: [1]
    <<: {}
  - id: 5
    key: x
    want: {country: US}
  - key: y
  - id: 6
    address: HQ
  - id: 7
    absent: true
    nickname: x
  - number: "+1 (205) 555-0123"
`;
    expect(problemsOf(text)).toEqual([
      '3:3 defaults.group: there is no such property; did you mean groups?',
      '6:15 numbers[0].nickname: must be a string: write it in quotes',
      '7:13 numbers[0].groups: must be a list, such as [value]',
      '8:16 numbers[0].settings.voicemial: there is no such property; did you mean voicemail?',
      '8:51 numbers[0].settings.overflow_number.enable: there is no such property; did you mean enabled?',
      '10:21 numbers[1].want.country: "XX" is not an ISO 3166-1 alpha-2 country code, such as US',
      '11:5 numbers[2].nick_name: there is no such property; did you mean nickname?',
      '11:5 numbers[2]: names no phone number: give number, id, or key and want',
      '12:13 numbers[3].number: "123" is not a number in E.164 form, such as +12055550123: + and the calling code of a country, with as many digits as it has',
      '13:5 numbers[3].group_ids: there is no such property; did you mean groups?',
      '14:5 numbers[3].<<: merge keys are not read: put what entries share under defaults',
      '16:10 numbers[4].key: does not go with id: give one of them',
      '18:5 numbers[5]: want is needed beside key, such as want: {country: US}',
      '20:14 numbers[6].address: is for numbers that are wanted: key is missing',
      '23:15 numbers[7].nickname: is of a number that is to be absent: leave it out',
      '24:13 numbers[8].number: is in numbers[0] already',
    ]);
  });

  const needed = 'it needs version: 1, and numbers: with a list';

  test.each([
    ['', `1:1 the file is empty: ${needed}`],
    ['# only', `1:1 the file is empty: ${needed}`],
    ['[]', `1:1 this is no such file: ${needed}`],
    ['numbers: []', '1:1 version: is needed'],
    ['version: 2\nnumbers: [{x: 1}]', '1:10 version: must be 1'],
    ['version: 1\nversion: 1\nnumbers: []', '2:1 version is given twice here'],
    ['version: 1\nnumbers: []\n? [a]\n: b', '3:3 a key is text: no list, map or alias'],
    ['version: 1\nnumbers: []\nnull: y', '3:1 null: there is no such property'],
    ['version: 1\nnumbers:\n  - !!js/function x', '3:5 tags are not read: leave it out'],
    ['version: 1\nnumbers: [', '2:11 a bracket that is opened before is not closed'],
    ['version: 1\nnumbers: "x', '2:12 the quote is not closed'],
    [
      'version: 1\nnumbers: []\n---\nversion: 1',
      '3:1 another document begins here: a file has one only',
    ],
    [
      'version:1\nnumbers: []',
      '1:1 a key and its : stand in one line, and a space or a new line follows the :',
    ],
    ['version: 1\nnumbers: *all', '2:10 *all: no &all comes before it'],
    ['version: 1\nnumbers: &all [*all]', '2:16 *all: stands within &all itself'],
    ['%YAML 1.1\n---\nversion: 1\nnumbers: []', '1:1 only YAML 1.2 is read: leave %YAML out'],
    [
      'version: 1\nnumbers: "a\u0000"',
      '2:12 is the control character U+0000: the file must be text in UTF-8',
    ],
    ['['.repeat(100_000), /^1:\d+ the file is nested too deeply$/],
    [' '.repeat(2 ** 26 + 1), '1:1 the file is too long: at most 64 MiB'],
    [bomb(), /^\d+:\d+ \*a\d: aliases come to more than 10000000 values here$/],
  ])('is refused where it cannot be read: %#', (text, problem) => {
    expect(problemsOf(text)).toEqual([
      typeof problem === 'string' ? problem : expect.stringMatching(problem),
    ]);
  });

  test('is told what is unknown in its parts though something beside them is unknown too', () => {
    const text = `version: 1
foo: 1
defaults: {nicname: x}
numbers:
  - {id: 1, nicname: x, settings: {voicemial: true}, greetings: {voicemale: x}}
`;
    expect(problemsOf(text).map((problem) => problem.replace(/: there.*/, ''))).toEqual([
      '2:1 foo',
      '3:12 defaults.nicname',
      '5:13 numbers[0].nicname',
      '5:36 numbers[0].settings.voicemial',
      '5:66 numbers[0].greetings.voicemale',
    ]);
  });

  test.each([
    [
      '{key: a, want: {country: US}, max_price: "2.00"}',
      'must be a number: write it without quotes',
    ],
    ['{key: a, want: {country: US}, max_price: x}', 'must be a number'],
    ['{id: 1, priority: "1"}', 'must be an integer: write it without quotes'],
    ['{id: 1, recorded: "true"}', 'must be true or false: write it without quotes'],
    ['{id: 0}', 'must be at least 1'],
    ['{id: -1}', 'must be at least 1'],
    ['null', 'must be a map, such as {name: value}'],
    ['5', 'must be a map, such as {name: value}'],
    ['[]', 'must be a map, such as {name: value}'],
  ])('is told once what is wrong with an entry, in words of its format: %s', (entry, problem) => {
    expect(problemsOf(`version: 1\nnumbers: [${entry}]`)).toEqual([
      expect.stringMatching(new RegExp(`: ${problem}$`)),
    ]);
  });

  test('may have the line ends of any system', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = `version: 1${end}numbers:${end}  - {id: 1}${end}  - {id: 0}${end}`;
      expect(problemsOf(text)).toEqual(['4:10 numbers[1].id: must be at least 1']);
    }
  });

  test('may be JSON', () => {
    const text = JSON.stringify({ version: 1, numbers: [{ id: 7, nickname: 'x' }] }, null, '\t');
    expect(entries(text)).toMatchObject([{ subject: { id: 7 }, properties: { nickname: 'x' } }]);
  });

  test('says of a number what its defaults say, unless it says otherwise', () => {
    const text = `version: 1
defaults: {recorded: true, settings: {voicemail: true, priority: 1}, greetings: {wait: a}}
numbers:
  - {id: 1, settings: {voicemail: false}, greetings: {hold: b}}
  - {id: 2, recorded: false, priority: 0}
  - {id: 3, absent: true}
`;
    const settings = { voicemail: true };
    expect(entries(text).map(({ properties }) => properties)).toEqual([
      {
        recorded: true,
        priority: 1,
        settings: { voicemail: false },
        greetings: { wait: 'a', hold: 'b' },
      },
      { recorded: false, priority: 0, settings, greetings: { wait: 'a' } },
      {},
    ]);
  });

  test('says one fact once: a setting that is a property of the number too is not to differ from it', () => {
    const text = 'version: 1\nnumbers: [{id: 1, priority: 0, settings: {priority: 1}}]';
    expect(problemsOf(text)).toEqual([
      '2:53 numbers[0].settings.priority: is the same as priority of the number, which is something else here: leave one out',
    ]);
  });

  test('gives an external id to one number only', () => {
    const text =
      'version: 1\nnumbers: [{id: 1, external_id: a}, {id: 2, external_id: a}, {id: 3, external_id: null}, {id: 4, external_id: null}]';
    expect(problemsOf(text)).toEqual(['2:57 numbers[1].external_id: is in numbers[0] already']);
  });

  test('means no number by two keys', () => {
    const want = '{country: US}';
    const text = `version: 1\nnumbers: [{key: a, want: ${want}}, {key: a/1, want: ${want}}]`;
    expect(problemsOf(text)).toEqual([
      '2:48 numbers[1].key: numbers of the key a (numbers[0]) are called so: give it another name',
    ]);
  });

  test('takes numbers without quotes, which YAML takes for integers', () => {
    const text = 'version: 1\nnumbers: [{number: +12055550123}, {number: +1 205 555 0124}]';
    expect(entries(text).map(({ subject }) => subject)).toEqual([
      { kind: 'number', number: '+12055550123' },
      { kind: 'number', number: '+12055550124' },
    ]);
  });
});

/** A list of lists of lists, each of which is the one before it, many times. */
function bomb(): string {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const items =
      level === 0
        ? 'x'
        : Array(9)
            .fill(`*a${level - 1}`)
            .join(', ');
    return `&a${level} [${items}]`;
  });
  return `version: 1\nnumbers:\n${levels.map((level) => `  - ${level}\n`).join('')}`;
}

interface Described {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly items?: Described;
  readonly anyOf?: readonly Described[];
}

describe('the JSON Schema for editors', () => {
  const schema = JSON.parse(readFileSync('resources/lines.schema.json', 'utf8')) as Described;

  test('describes every property', () => {
    const missing: string[] = [];
    const visit = ({ properties = {}, items, anyOf = [] }: Described, path: string) => {
      for (const [name, property] of Object.entries(properties)) {
        if (!property.description) missing.push(`${path}.${name}`);
        visit(property, `${path}.${name}`);
      }
      for (const part of [items ?? [], ...anyOf].flat()) visit(part, path);
    };
    visit(schema, '');
    expect(missing).toEqual([]);
  });

  test.each([
    [true, '{number: "+12055550123", groups: [A, 7], settings: {voicemail: true}}'],
    [true, '{key: a, want: {country: US, count: 2}, max_price: 1.5, address: HQ}'],
    [false, '{key: a}'],
    [false, '{id: 1, number: "+12055550123"}'],
    [false, '{id: 1, nick_name: x}'],
    [false, '{id: 1, settings: {x: 1}}'],
  ])('says %s of %s', (isValid, entry) => {
    const validate = new Ajv2020({ strict: false }).compile(schema);
    expect(validate(parse(`version: 1\nnumbers: [${entry}]`))).toBe(isValid);
  });
});
