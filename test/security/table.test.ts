import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/security.md', root), 'utf8');

/** Of ASVS 4.0.3, levels 1 and 2. */
const items = `
  1.1.1 to 1.1.7, 1.2.1 to 1.2.4, 1.4.1, 1.4.4, 1.4.5, 1.5.1 to 1.5.4, 1.6.1 to 1.6.4, 1.7.1, 1.7.2, 1.8.1, 1.8.2, 1.9.1,
  1.9.2, 1.10.1, 1.11.1, 1.11.2, 1.12.2, 1.14.1 to 1.14.6, 2.1.1 to 2.1.12, 2.2.1 to 2.2.3, 2.3.1 to 2.3.3, 2.4.1 to 2.4.5,
  2.5.1 to 2.5.7, 2.6.1 to 2.6.3, 2.7.1 to 2.7.6, 2.8.1 to 2.8.7, 2.9.1 to 2.9.3, 2.10.1 to 2.10.4, 3.1.1, 3.2.1 to 3.2.4,
  3.3.1 to 3.3.4, 3.4.1 to 3.4.5, 3.5.1 to 3.5.3, 3.7.1, 4.1.1 to 4.1.3, 4.1.5, 4.2.1, 4.2.2, 4.3.1 to 4.3.3, 5.1.1 to 5.1.5,
  5.2.1 to 5.2.8, 5.3.1 to 5.3.10, 5.4.1 to 5.4.3, 5.5.1 to 5.5.4, 6.1.1 to 6.1.3, 6.2.1 to 6.2.6, 6.3.1, 6.3.2, 6.4.1,
  6.4.2, 7.1.1 to 7.1.4, 7.2.1, 7.2.2, 7.3.1, 7.3.3, 7.3.4, 7.4.1 to 7.4.3, 8.1.1 to 8.1.4, 8.2.1 to 8.2.3, 8.3.1 to 8.3.8,
  9.1.1 to 9.1.3, 9.2.1 to 9.2.4, 10.2.1, 10.2.2, 10.3.1 to 10.3.3, 11.1.1 to 11.1.8, 12.1.1 to 12.1.3, 12.2.1,
  12.3.1 to 12.3.6, 12.4.1, 12.4.2, 12.5.1, 12.5.2, 12.6.1, 13.1.1, 13.1.3 to 13.1.5, 13.2.1 to 13.2.3, 13.2.5, 13.2.6,
  13.3.1, 13.3.2, 13.4.1, 13.4.2, 14.1.1 to 14.1.4, 14.2.1 to 14.2.6, 14.3.2, 14.3.3, 14.4.1 to 14.4.7, 14.5.1 to 14.5.4`;

/** `1.2.3`, and all of `1.2.3 to 1.2.5`. */
function itemsIn(text: string): string[] {
  const found = text.matchAll(/(\d+\.\d+\.)(\d+)(?: to \1(\d+))?/g);
  return [...found].flatMap(([, section = '', first, last = first]) =>
    Array.from(
      { length: Number(last) - Number(first) + 1 },
      (_, at) => section + String(Number(first) + at),
    ),
  );
}

const rows = page.split('\n').flatMap((line) => {
  const [, first = ''] = /^\| (\d[^|]*)\|/.exec(line) ?? [];
  return itemsIn(first).map((item) => ({ item, line }));
});

const tests = readdirSync(new URL('test', root), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.test.ts'))
  .map((path) => [path, readFileSync(new URL(`test/${path}`, root), 'utf8')] as const);

describe('the page on security', () => {
  test('has each item of levels 1 and 2 once', () => {
    expect(rows.map(({ item }) => item).toSorted()).toEqual(itemsIn(items).toSorted());
  });

  test('names, for each item that the title of a test has, that test', () => {
    for (const [path, text] of tests) {
      for (const [title] of text.matchAll(/(?<=['"])ASVS [^:]+:/g)) {
        const named = itemsIn(title);
        expect(named, `${path}: ${title}`).not.toEqual([]);
        for (const item of named) {
          const row = rows.find((one) => one.item === item);
          expect(row?.line, `${item} in ${path}`).toContain(`](../test/${path})`);
        }
      }
    }
  });

  test('names tests that are there, by their titles', () => {
    const links = page.matchAll(/\]\(\.\.\/test\/([^)]+)\)(?: “([^”]+)”)?/g);
    const texts = new Map(tests);
    for (const [, path = '', title = ''] of links) {
      expect(texts.has(path), path).toBe(true);
      expect(texts.get(path), path).toContain(title);
    }
  });

  test('names code that is there', () => {
    const named = page.matchAll(/`((?:src|scripts|\.github)\/[^`]*)`/g);
    const missing = [...named].filter(([, path = '']) => !existsSync(new URL(path, root)));
    expect(missing).toEqual([]);
  });

  test('has all that is tried in test/security', () => {
    const missing = tests.filter(([path]) => path.startsWith('security/') && !page.includes(path));
    expect(missing.map(([path]) => path)).toEqual([]);
  });
});
