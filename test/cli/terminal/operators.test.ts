import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { installedFolder, runJson } from '../../support/cli.ts';
import { openTrunkline, withoutTerminals } from '../../support/terminal.ts';

async function stocked(): Promise<{ data: string; file: string }> {
  const data = await installedFolder();
  const file = join(data, 'numbers.csv');
  await writeFile(file, 'number\n+12125550000-2499\n');
  await runJson(data, 'inventory', 'import', file);
  return { data, file };
}

const listed = (data: string) => runJson(data, 'inventory', 'list', '--json');

describe.skipIf(withoutTerminals !== '')(`operators at a terminal${withoutTerminals}`, () => {
  test('inventory remove asks, says of where, and takes no for what Enter means', async () => {
    const { data } = await stocked();
    const words = ['inventory', 'remove', '+12125550000-99', '--data', data];
    const first = openTrunkline(words);
    const asked = await first.seen('[y/N]');
    expect(asked.replaceAll('\n', '')).toContain('takes 100 numbers, +12125550000 first, out of');
    expect(asked.replaceAll('\n', '')).toContain(data);
    first.type('\r');
    expect(await first.ended()).toBe(1);
    expect(await listed(data)).toHaveLength(2_500);
    const second = openTrunkline(words);
    await second.seen('[y/N]');
    second.type('y\r');
    expect(await second.ended()).toBe(0);
    expect(await listed(data)).toHaveLength(2_400);
    expect(
      await openTrunkline(['inventory', 'remove', '+12125550100', '--yes', '--data', data]).ended(),
    ).toBe(0);
  });

  test('inventory list says when --limit has cut it, and where to go on', async () => {
    const { data } = await stocked();
    const cut = openTrunkline(['inventory', 'list', '--limit', '10', '--data', data]);
    expect(await cut.ended()).toBe(0);
    expect(cut.text()).toContain('`--after +12125550009` goes on');
    const whole = openTrunkline(['inventory', 'list', '--limit', '2500', '--data', data]);
    expect(await whole.ended()).toBe(0);
    expect(whole.text()).not.toContain('--after');
  });

  test('an import shows how far it is, and takes the bar away', async () => {
    const { data, file } = await stocked();
    const terminal = openTrunkline(['inventory', 'import', file, '--data', data]);
    expect(await terminal.ended()).toBe(0);
    expect(terminal.text()).toMatch(/bytes read/);
    expect(terminal.text()).toMatch(/2500\/2500 numbers written 100 %/);
    expect(terminal.text()).toMatch(/updated +2500/);
    expect(terminal.raw()).toContain('\u001b[?25h');
  });

  test.each([['backup'], ['restore'], ['copy'], ['reconcile']])(
    '%s shows how far it is',
    async (name) => {
      const { data } = await stocked();
      const folder = await installedFolder();
      const file = join(folder, 'backup.tar.gz');
      await runJson(data, 'backup', file);
      const words: Record<string, readonly string[]> = {
        backup: [file, '--force', '--data', data],
        restore: [file, '--data', join(folder, 'restored')],
        copy: ['--from', data, '--to', join(folder, 'copied')],
        reconcile: ['--data', data],
      };
      const terminal = openTrunkline([name, ...(words[name] ?? [])]);
      expect(await terminal.ended()).toBe(0);
      expect(terminal.text()).toMatch(
        /\d+ (bytes|bytes read|rows written or read back|numbers compared)/,
      );
    },
  );

  test('restore --force asks before it moves an installation aside', async () => {
    const { data } = await stocked();
    const folder = await installedFolder();
    const file = join(folder, 'backup.tar.gz');
    await runJson(data, 'backup', file);
    const terminal = openTrunkline(['restore', file, '--force', '--data', data]);
    await terminal.seen('[y/N]');
    terminal.type('n\r');
    expect(await terminal.ended()).toBe(1);
    expect((await readdir(data)).filter((name) => name.startsWith('replaced'))).toEqual([]);
  });

  test('account delete asks for the name, and a wrong one changes nothing; --confirm says it', async () => {
    const data = await installedFolder();
    await runJson(data, 'account', 'create', 'acme');
    const terminal = openTrunkline(['account', 'delete', 'acme', '--data', data]);
    await terminal.seen('to go on:');
    terminal.type('globex\r');
    expect(await terminal.ended()).toBe(1);
    expect(await runJson(data, 'account', 'list')).toHaveLength(1);
    const deleted = await runJson(data, 'account', 'delete', 'acme', '--confirm', 'acme');
    expect(deleted).toMatchObject({ deleted: 'acme' });
  });

  test('Ctrl-C at a question of a revocation ends it with 130, and the token stays', async () => {
    const data = await installedFolder();
    const who = ['--account', 'acme', '--email', 'jo@acme.example'];
    await runJson(data, 'account', 'create', 'acme');
    await runJson(data, 'agent', 'create', ...who);
    const { id } = await runJson(data, 'token', 'create', ...who);
    const terminal = openTrunkline(['token', 'revoke', String(id), '--data', data]);
    await terminal.seen('[y/N]');
    terminal.type('\x03');
    expect(await terminal.ended()).toBe(130);
    const [token] = await runJson(data, 'token', 'list', '--account', 'acme');
    expect(token.revoked_at).toBeNull();
  });
});
