import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';

const script = fileURLToPath(new URL('../../scripts/supply-chain.mjs', import.meta.url));
const integrity =
  'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==';

async function problemsWith(locked: object, allowScripts: object = {}) {
  const folder = await temporaryFolder();
  const name = { name: 'checked', version: '1.0.0' };
  await writeFile(join(folder, 'package.json'), JSON.stringify({ ...name, allowScripts }));
  const packages = { '': name, 'node_modules/left-pad': { version: '1.3.0', ...locked } };
  const lock = { ...name, lockfileVersion: 3, requires: true, packages };
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify(lock));
  const { status, stderr } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
  return [status, stderr.trimEnd()];
}

describe('ASVS 14.2.1: a dependency', () => {
  test('that is pinned by its hash and runs nothing at install is fine', async () => {
    expect(await problemsWith({ integrity })).toEqual([0, '']);
  });

  test.each([{}, { integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }])(
    'without a strong hash (%o) is a problem',
    async (locked) => {
      const problem = 'node_modules/left-pad: no sha512 in the lock file';
      expect(await problemsWith(locked)).toEqual([1, problem]);
    },
  );

  test('that would run a script at install is a problem until somebody decides on it', async () => {
    const locked = { integrity, hasInstallScript: true };
    const [status, problem] = await problemsWith(locked);
    expect([status, problem]).toEqual([1, expect.stringContaining('allowScripts does not say')]);
    expect(await problemsWith(locked, { 'left-pad': false })).toEqual([0, '']);
  });
});
