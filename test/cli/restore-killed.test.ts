import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';
import { installedFolder, run, runJson } from '../support/cli.ts';
import { runProcess } from '../support/cli-process.ts';
import { copyOf } from '../support/copied-folder.ts';
import { openLedger } from '../support/ledger.ts';

/** An installation with one account, whose carrier has sold a number to somebody of the same name. */
async function installationOf(name: string): Promise<string> {
  const data = await installedFolder();
  await runJson(data, 'account', 'create', name);
  const ledger = await openLedger(data);
  await ledger.db.insertInto('sold').values({ number: name, reference: 'somebody else' }).execute();
  await ledger.db.destroy();
  return data;
}

/** What is in each of two parts of it. */
async function contentsOf(data: string): Promise<[string[], string[]]> {
  const accounts: { subdomain: string }[] = await runJson(data, 'account', 'list');
  const ledger = await openLedger(data);
  const sold = await ledger.db.selectFrom('sold').select('number').execute();
  await ledger.db.destroy();
  return [accounts.map(({ subdomain }) => subdomain), sold.map(({ number }) => number)];
}

const killAt = {
  rename: new URL('../support/kill-at-rename.mjs', import.meta.url).href,
  statement: new URL('../support/kill-at-statement.mjs', import.meta.url).href,
};

const whole = (name: string) => [[name], [name]];

test.each([
  ['rename', 1],
  ['statement', 7],
] as const)(
  'a restore that is killed before any %s leaves what was there, or all of the backup',
  async (kind, apart) => {
    const [before, backedUp] = [await installationOf('before'), await installationOf('backup')];
    const file = join(await temporaryFolder(), 'backup.tar.gz');
    await runJson(backedUp, 'backup', file);
    const ends = new Set<string>();
    for (let at = 1; ; at += apart) {
      const data = await copyOf(before);
      const { code } = await runProcess(['restore', file, '--data', data, '--force'], {
        NODE_OPTIONS: `--import=${killAt[kind]}`,
        KILLED_AT: String(at),
      });
      const [accounts, sold] = await contentsOf(data);
      expect(sold, `killed before ${kind} ${at}`).toEqual(accounts);
      ends.add(accounts.join());
      if (code === 0) break;
      // The same again completes it, whatever is left.
      const again = await run(['restore', file, '--data', data, '--force']);
      expect(again.code, `killed before ${kind} ${at}: ${again.stderr}`).toBe(0);
      expect(await contentsOf(data)).toEqual(whole('backup'));
      expect((await readdir(data)).filter((name) => name.startsWith('restor'))).toEqual([]);
    }
    expect([...ends]).toEqual(['before', 'backup']);
  },
);

test('a backup that is killed before it is renamed leaves no file, and the next one is whole', async () => {
  const data = await installationOf('backup');
  const folder = await temporaryFolder();
  const file = join(folder, 'backup.tar.gz');
  for (let at = 1; ; at += 1) {
    const { code } = await runProcess(['backup', file, '--data', data], {
      NODE_OPTIONS: `--import=${killAt.rename}`,
      KILLED_AT: String(at),
    });
    if (code === 0) break;
    expect(await readdir(folder)).toEqual(['backup.tar.gz.partial']);
  }
  expect(await readdir(folder)).toEqual(['backup.tar.gz']);
  const restored = await temporaryFolder();
  expect((await run(['restore', file, '--data', restored])).code).toBe(0);
  expect(await contentsOf(restored)).toEqual(whole('backup'));
});
