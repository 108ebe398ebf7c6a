import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where a document shows a program, it is the same as a file: whoever pastes it has it run. */
const program = /^```js\n([^]*?)^```$/gm;

test.each(['README.md', 'docs/testing.md'])('the programs in %s run', async (document) => {
  const text = await readFile(`${root}${document}`, 'utf8');
  const programs = [...text.matchAll(program)].map(([, source = '']) => source);
  expect(programs).not.toEqual([]);
  for (const source of programs) {
    const { NODE_TEST_CONTEXT: _, VITEST: __, ...env } = process.env;
    const args = ['--input-type=module', '--eval', `${source}\nconsole.log(line.number);`];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env });
    expect(stdout).toMatch(/^\+1\d{10}\n$/);
  }
});
