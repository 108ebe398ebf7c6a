import { spawnSync } from 'node:child_process';
import { copyFile, cp, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The built program where npm found no binaries of SQLite. */
async function programWithoutPackage(): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'node_modules'));
  for (const path of ['resources', 'node_modules/pino']) {
    await symlink(join(root, path), join(folder, path));
  }
  await copyFile(join(root, 'package.json'), join(folder, 'package.json'));
  await cp(join(root, 'dist/src'), join(folder, 'dist/src'), { recursive: true });
  return join(folder, 'dist/src/cli/main.js');
}

test('where neither Node nor npm brings SQLite, one line says which Node does', async () => {
  const data = await temporaryFolder();
  const withoutBuiltIn = process.getBuiltinModule('node:sqlite')
    ? ['--no-experimental-sqlite']
    : [];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...withoutBuiltIn, await programWithoutPackage(), 'migrate', '--data', data],
    { encoding: 'utf8' },
  );
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^trunkline: SQLite cannot be loaded .*: use Node 22\.16 or newer.*\n$/);
});
