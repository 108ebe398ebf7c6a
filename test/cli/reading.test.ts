import { spawnSync } from 'node:child_process';
import { chmod, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openSqlite } from '../../src/database/sqlite-engine.ts';
import { parts } from '../../src/installation/home.ts';
import { temporaryFolder } from '../support/bare.ts';
import { environment, installedFolder, run, runJson } from '../support/cli.ts';
import { main } from '../support/cli-process.ts';

const account = ['--account', 'acme'];

/** Whatever changes nothing. */
const reading: readonly (readonly string[])[] = [
  ['account', 'list'],
  ['account', 'show', 'acme'],
  ['account', 'delete', 'acme', '--dry-run'],
  ['agent', 'list', ...account],
  ['token', 'list', ...account],
  ['oauth-client', 'list', ...account],
  ['group', 'list', ...account],
  ['brand', 'list', ...account],
  ['schedule', 'list', ...account],
  ['inventory', 'list'],
  ['sandbox', 'fault', 'list'],
  ['audit'],
  ['migrate', '--check'],
];

async function usedFolder(): Promise<string> {
  const data = await installedFolder();
  await runJson(data, 'account', 'create', 'acme');
  return data;
}

describe('a command that only reads', () => {
  test('waits for nobody who writes', async () => {
    const data = await usedFolder();
    for (const part of parts) {
      const writer = openSqlite(join(data, `${part}.sqlite`));
      onTestFinished(() => writer.close());
      writer.exec('begin immediate');
    }
    const begin = performance.now();
    for (const words of reading) {
      expect((await run([...words, '--data', data])).stderr, words.join(' ')).toBe('');
    }
    // Of a single one that waited it would be all that it takes.
    expect(performance.now() - begin).toBeLessThan(20_000);
  });

  // The user that nobody is has no rights of their own; who is not root cannot become them.
  describe.skipIf(process.getuid?.() !== 0)('of an installation that it may not write', () => {
    test.each(['', 'which somebody else has open'])('needs no more %s', async (situation) => {
      const data = await installedFolder();
      // A process of its own, as only one that has ended has let go of its files for sure.
      const made = asOwner(['account', 'create', 'acme', '--data', data]);
      expect(made.status, made.stderr).toBe(0);
      const owner = situation === '' ? null : openSqlite(join(data, 'trunkline.sqlite'));
      onTestFinished(() => owner?.close());
      owner?.exec('select * from accounts');
      await chmod(data, 0o755);
      const before = (await readdir(data)).toSorted();
      for (const name of before) await chmod(join(data, name), 0o644);
      for (const words of reading) expect(asNobody([...words, '--data', data]).stderr).toBe('');
      expect(asNobody(['account', 'show', 'acme', '--data', data]).stdout).toContain('acme');
      expect(asNobody(['backup', '-', '--data', data]).status).toBe(owner ? 1 : 0);
      expect((await readdir(data)).toSorted()).toEqual(before);
    });

    test('leaves to its owner what writes, and says so', async () => {
      const data = await usedFolder();
      await chmod(data, 0o755);
      for (const words of [
        ['account', 'create', 'zed'],
        ['serve', '--port', '0'],
      ]) {
        const { status, stderr } = asNobody([...words, '--data', data]);
        expect(status).toBe(1);
        expect(stderr).toMatch(
          /^trunkline: [^\n]+ user 65534 may not (read|write) it, as it belongs to user 0 with the mode \d+: run the command as its owner\n$/,
        );
      }
    });

    test('that is closed to it does not say that there is none', async () => {
      const data = await usedFolder();
      await chmod(data, 0o700);
      for (const words of [['account', 'list'], ['migrate', '--check'], ['migrate']]) {
        const { status, stdout, stderr } = asNobody([...words, '--data', data]);
        expect([status, stdout]).toEqual([1, '']);
        expect(stderr).toMatch(/^trunkline: the folder [^\n]+ cannot be read: user 65534 may not/);
      }
    });
  });

  test('makes no part of a carrier that is missing, and says which', async () => {
    const data = await usedFolder();
    for (const part of ['inventory', 'sandbox']) await rm(join(data, `${part}.sqlite`));
    const before = await readdir(data);
    const file = join(await temporaryFolder(), 'numbers.csv');
    for (const words of [
      ['inventory', 'list'],
      ['inventory', 'import', file, '--dry-run'],
      ['sandbox', 'fault', 'list'],
      ['reconcile'],
    ]) {
      const { code, stdout, stderr } = await run([...words, '--data', data]);
      expect([code, stdout], words.join(' ')).toEqual([1, '']);
      expect(stderr).toMatch(/^trunkline: \S+\/(inventory|sandbox)\.sqlite is missing, [^\n]+\n$/);
    }
    expect(await readdir(data)).toEqual(before);
  });
});

test('what moves an installation says which part it has not', async () => {
  const data = await usedFolder();
  await rm(join(data, 'inventory.sqlite'));
  const folder = await temporaryFolder();
  for (const words of [
    ['backup', join(folder, 'backup.tar.gz'), '--data', data],
    ['copy', '--from', data, '--to', join(folder, 'copy')],
  ]) {
    const { code, stderr } = await run(words);
    expect([code, stderr]).toEqual([
      0,
      expect.stringMatching(/has no part inventory: it is left out\n$/),
    ]);
  }
});

const asOwner = (words: readonly string[]) => started(words, {});
const asNobody = (words: readonly string[]) => started(words, { uid: 65_534, gid: 65_534 });

function started(words: readonly string[], user: { uid?: number; gid?: number }) {
  const options = { env: environment([], {}), cwd: '/', encoding: 'latin1' } as const;
  return spawnSync(process.execPath, [main, ...words], { ...options, ...user });
}
