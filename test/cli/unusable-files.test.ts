import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openSqlite } from '../../src/database/sqlite-engine.ts';
import { temporaryFolder } from '../support/bare.ts';
import { installedFolder, run } from '../support/cli.ts';
import { runProcess } from '../support/cli-process.ts';
import { postgres } from '../support/home.ts';

const commands = [
  ['account', 'list'],
  ['serve', '--port', '0'],
];

async function saidBy(words: readonly string[], data: string, start = run): Promise<string> {
  const { code, stdout, stderr } = await start([...words, '--data', data]);
  expect([code, stdout], stderr).toEqual([1, '']);
  expect(stderr).toMatch(/^trunkline: [^\n]+\n$/);
  expect(stderr).not.toMatch(/try again|\n {4}at /);
  return stderr;
}

/** What may be wrong with a file of SQLite, and what is said of it. */
const wrongs: [string, RegExp, (file: string) => Promise<void>][] = [
  [
    'is no database',
    /file is not a database/,
    (file) => writeFile(file, 'not a database, but long enough'.repeat(100)),
  ],
  ['is a folder', /is a folder, and a file of SQLite is needed/, (file) => mkdir(file)],
  [
    'is damaged',
    /malformed|not a database/,
    async (file) => {
      const database = openSqlite(file);
      database.exec('create table kysely_migration (name text); create table t (x)');
      database.close();
      const handle = await open(file, 'r+');
      await handle.write(Buffer.alloc(2_000, 0xff), 0, 2_000, 100);
      await handle.close();
    },
  ],
];

describe.skipIf(postgres !== null)('a file of SQLite that', () => {
  test.each(wrongs)('%s is named in one line', async (_, reason, spoil) => {
    for (const words of commands) {
      const data = await installedFolder();
      const file = join(data, 'trunkline.sqlite');
      for (const name of [file, `${file}-wal`, `${file}-shm`]) await rm(name, { force: true });
      await spoil(file);
      const said = await saidBy(words, data);
      expect(said).toContain(`${file}: `);
      expect(said).toMatch(reason);
    }
  });

  test('another process has to itself is named in one line', async () => {
    const data = await temporaryFolder();
    const file = join(data, 'trunkline.sqlite');
    // By processes of their own: what this one has opened is let go of with its memory, on Node 20.
    await runProcess(['migrate', '--data', data]);
    const other = openSqlite(file);
    onTestFinished(() => other.close());
    other.exec('pragma locking_mode = exclusive; begin exclusive');
    for (const words of commands) {
      const said = await saidBy(words, data, runProcess);
      expect(said).toContain(`${file}: database is locked: another process`);
    }
  });

  test('of a carrier too', async () => {
    const data = await installedFolder();
    const file = join(data, 'sandbox.sqlite');
    await rm(file);
    await mkdir(file);
    expect(await saidBy(['sandbox', 'fault', 'list'], data)).toContain(`${file}: is a folder`);
  });

  test('lies where nothing can be written is named in one line', async ({ skip }) => {
    const data = await installedFolder();
    const bind = spawnSync('mount', ['--bind', data, data]);
    if (bind.status !== 0) skip('nothing can be mounted here');
    onTestFinished(() => void spawnSync('umount', ['--lazy', data]));
    spawnSync('mount', ['-o', 'remount,ro,bind', data]);
    const said = await saidBy(['account', 'create', 'acme'], data);
    expect(said).toContain(data);
    expect(said).toMatch(/read-?only|unable to open/i);
  });
});

test.skipIf(!existsSync('/proc') || postgres !== null)(
  'a folder that cannot be made is named in one line, and why once',
  async () => {
    const said = await saidBy(['serve', '--port', '0'], '/proc/x');
    expect(said).toContain('/proc/x cannot be made');
    expect(said.match(/no such file or directory/g)).toHaveLength(1);
  },
);

test.skipIf(postgres !== null)('a data folder that is a file is named in one line', async () => {
  const file = join(await temporaryFolder(), 'file');
  await writeFile(file, '');
  for (const words of commands) expect(await saidBy(words, file)).toContain(file);
});
