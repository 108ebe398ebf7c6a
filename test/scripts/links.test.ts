import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';

const script = fileURLToPath(new URL('../../scripts/links.mjs', import.meta.url));

async function check(pages: Record<string, string>) {
  const folder = await temporaryFolder();
  for (const [name, text] of Object.entries(pages)) await writeFile(join(folder, name), text);
  const { status, stderr } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
  return { status, problems: stderr.trimEnd() };
}

const other = '# Other page\n\n## A heading, with `code`\n';

test.each([
  ['a file', '[other](other.md)'],
  ['a heading', '[heading](other.md#a-heading-with-code)'],
  ['a heading of the same page', '# Here\n\n[here](#here)'],
  ['another site', '[site](https://example.com/missing.md)'],
  ['nothing, as it is code', '`[code](missing.md)`\n\n```md\n[code](missing.md)\n```\n'],
])('a link to %s is fine', async (_, text) => {
  expect(await check({ 'page.md': text, 'other.md': other })).toEqual({ status: 0, problems: '' });
});

test.each([
  ['file', '[other](missing.md)', 'page.md: missing.md: there is no such file'],
  ['heading', '[heading](other.md#gone)', 'page.md: other.md#gone: there is no such heading'],
  ['file, by reference', '[o]\n\n[o]: gone.md', 'page.md: gone.md: there is no such file'],
])('a link to a %s that is not there is named, and fails', async (_, text, problem) => {
  const expected = { status: 1, problems: problem };
  expect(await check({ 'page.md': text, 'other.md': other })).toEqual(expected);
});
