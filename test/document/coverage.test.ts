import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const known = 'test/list.test.ts > the list > has | in its title';
const right = {
  id: 'list.order',
  kind: 'rule',
  says: 'newest first',
  evidence: 'recorded',
  tests: [known],
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trunkline-coverage-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the coverage page', () => {
  test('is accepted when every statement has a test that exists', () => {
    write([right]);
    expect(run('--check')).toEqual({ status: 0, problems: '' });
  });

  test('names every statement, its evidence and its tests', () => {
    write([right]);
    expect(readFileSync(join(folder, 'coverage.md'), 'utf8')).toContain(
      `| list.order | rule | newest first | recorded | \`${known.replace('|', '\\|')}\` |`,
    );
  });

  test.each([
    ['a statement without a test', { ...right, tests: [] }, 'list.order: no test\n'],
    [
      'a test that does not exist',
      { ...right, tests: ['test/list.test.ts > the list > has'] },
      'list.order: there is no test "test/list.test.ts > the list > has"\n',
    ],
    ['an unknown kind', { ...right, kind: 'guess' }, 'list.order: guess is no kind of statement\n'],
    [
      'an unknown evidence',
      { ...right, evidence: 'hearsay' },
      'list.order: hearsay is no evidence\n',
    ],
    [
      'a claim of today',
      { ...right, says: 'newest first, as there are no others yet' },
      'list.order: says what is true for a while only\n',
    ],
    [
      'a limit that no test states',
      { ...right, says: 'newest first only' },
      'list.order: claims a limit that no test of it has in its title\n',
    ],
    [
      'more about access than whether it is there',
      { ...right, id: 'number.ivr_id.access', says: '`ivr_id` can be written, with null' },
      'number.ivr_id.access: says more than whether it can be written\n',
    ],
  ])('is refused for %s', (_, statement, problems) => {
    write([statement]);
    expect(run('--check')).toEqual({ status: 1, problems });
  });

  test('is refused for two statements of one id', () => {
    write([right, right]);
    expect(run('--check').problems).toBe('list.order: another statement has this id\n');
  });

  test('is refused when it is not what would be written now', () => {
    write([right]);
    writeFileSync(join(folder, 'coverage.md'), 'by hand');
    expect(run('--check')).toMatchObject({
      status: 1,
      problems: expect.stringMatching(/up to date/),
    });
  });
});

function write(statements: object[]): void {
  writeFileSync(join(folder, '1.json'), JSON.stringify({ section: 'List', statements }));
  const [file, ...name] = known.split(' > ');
  const tests = [{ file: join(root, String(file)), name: name.join(' > ') }];
  writeFileSync(join(folder, 'tests'), JSON.stringify(tests));
  run();
}

function run(...args: string[]): { status: number | null; problems: string } {
  const paths = {
    statements: folder,
    output: join(folder, 'coverage.md'),
    tests: join(folder, 'tests'),
  };
  const named = Object.entries(paths).flatMap(([name, path]) => [`--${name}`, path]);
  const script = join(root, 'scripts/coverage.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, ...named, ...args], {
    encoding: 'utf8',
  });
  return { status, problems: stderr };
}
