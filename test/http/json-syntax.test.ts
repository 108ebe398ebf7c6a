import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeSyntaxMistake, problemOfSyntax } from '../../src/http/json-syntax.ts';
import { tries } from '../support/runs.ts';

test.each([
  ['{', 'line 1, column 2: expected a name in double quotes, found the end of the body'],
  ['{"a":}', 'line 1, column 6: expected a value, found "}"'],
  ['{"a":1,}', 'line 1, column 8: expected a name in double quotes, found "}"'],
  ['{"a" 1}', 'line 1, column 6: expected ":", found "1"'],
  ["{'a':1}", `line 1, column 2: expected a name in double quotes, found "'"`],
  ['{\r\n  "a": 1\r\n  "b": 2\r\n}', 'line 3, column 3: expected "," or "}", found a double quote'],
  ['[1,\n2\r3]', 'line 3, column 1: expected "," or "]", found "3"'],
  ['{"é😀":nope}', 'line 1, column 7: expected a value, found "n"'],
  ['[01]', 'line 1, column 3: expected "," or "]", found "1"'],
  ['[1] x', 'line 1, column 5: expected the end of the body, found "x"'],
  [' ', 'line 1, column 2: expected a value, found the end of the body'],
  [
    '["a\u0007"]',
    'line 1, column 4: expected the closing quote of a string, or a character in it, found U+0007',
  ],
  ['["\\x"]', 'line 1, column 3: expected an escape that JSON has, found "\\"'],
  ['[\u202e]', 'line 1, column 2: expected a value, found U+202E'],
  ['[\ud800]', 'line 1, column 2: expected a value, found U+D800'],
  ['[\u0301]', 'line 1, column 2: expected a value, found U+0301'],
])('%j: %s', (text, mistake) => {
  expect(describeSyntaxMistake(text)).toBe(mistake);
});

test('a byte order mark before a body is no mistake, and takes no column', () => {
  expect(problemOfSyntax('\uFEFF{"a":}')).toBe(
    'The body is not valid JSON: line 1, column 6: expected a value, found "}"',
  );
});

const json = fc.json({ maxDepth: 6 });
const characters = fc.constantFrom(...'{}[]:,"\\0123-+.eE \n\ttrufalsn\u0000é😀'.split(''));
const broken = fc
  .tuple(json, fc.nat(), fc.nat(3), fc.array(characters, { maxLength: 3 }))
  .map(([text, at, gone, added]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + added.join('') + text.slice(place + gone);
  });

test('a text has a mistake where the engine finds one, and nowhere else', () => {
  fc.assert(
    fc.property(fc.oneof(json, broken, fc.string({ unit: 'binary' })), (text) => {
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      expect(describeSyntaxMistake(text) === null).toBe(isJson);
    }),
    tries(3_000),
  );
});

test('what is said of a mistake is short and holds no control character, whatever the text', () => {
  fc.assert(
    fc.property(fc.oneof(broken, fc.string({ unit: 'binary' })), (text) => {
      expect(describeSyntaxMistake(text) ?? '').toMatch(/^[^\p{C}]{0,140}$/u);
    }),
    tries(1_000),
  );
});
