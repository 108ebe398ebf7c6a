import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandsOf, createProgram } from '../../src/cli/program.ts';
import { temporaryFolder } from '../support/bare.ts';
import { run } from '../support/cli.ts';
import { postgres, schemasIn } from '../support/home.ts';

/** What a command needs beside the data folder, and says nothing about whether there is one. */
const words: Readonly<Record<string, readonly string[]>> = {
  'account create': ['acme'],
  'account update': ['acme'],
  'account disable': ['acme'],
  'account enable': ['acme'],
  'account delete': ['acme', '--yes'],
  'account show': ['acme'],
  'agent create': ['--account', 'acme', '--email', 'jo@acme.example'],
  'agent list': ['--account', 'acme'],
  'agent disable': ['jo@acme.example', '--account', 'acme'],
  'agent enable': ['jo@acme.example', '--account', 'acme'],
  'agent update': ['jo@acme.example', '--account', 'acme'],
  'agent delete': ['jo@acme.example', '--account', 'acme', '--yes'],
  'token create': ['--account', 'acme', '--email', 'jo@acme.example'],
  'token list': ['--account', 'acme'],
  'token revoke': ['1'],
  'oauth-client create': ['--account', 'acme', '--email', 'jo@acme.example', '--scope', 'read'],
  'oauth-client list': ['--account', 'acme'],
  'oauth-client revoke': ['trunkline_0'],
  'group create': ['--account', 'acme', '--name', 'Night'],
  'group list': ['--account', 'acme'],
  'brand create': ['--account', 'acme', '--name', 'Night'],
  'brand list': ['--account', 'acme'],
  'schedule create': ['--account', 'acme', '--name', 'Night'],
  'schedule list': ['--account', 'acme'],
  // Nor of the file, which may be long.
  'inventory import': ['no-such-file.csv'],
  'inventory remove': ['+12125550101'],
  'sandbox fault add': ['refuse'],
  backup: ['backup.tar.gz'],
};
const makers = ['serve', 'migrate', 'restore', 'mirror'];
/** It has places of its own, of which one is made; on PostgreSQL a backup is another program's. */
const elsewhere = ['copy', ...(postgres === null ? [] : ['backup'])];

const commands = commandsOf(createProgram())
  .filter(({ commands: below }) => below.length === 0)
  .map((command) => {
    const names: string[] = [];
    for (let one = command; one.parent; one = one.parent) names.unshift(one.name());
    return names.join(' ');
  });
const others = commands.filter((name) => ![...makers, ...elsewhere].includes(name));

describe('where there is no installation, a command but serve, migrate, restore and mirror says so, and makes nothing', () => {
  test.each(others)('%s', async (name) => {
    const parent = await temporaryFolder();
    const data = join(parent, 'data');
    const args = [...name.split(' '), ...(words[name] ?? []), '--data', data];
    for (const more of [[], ['--json']]) {
      const { code, stdout, stderr } = await run([...args, ...more]);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/^trunkline: there is no installation in [^\n]+serve[^\n]+\n$/);
      expect(await readdir(parent)).toEqual([]);
      expect(await schemasIn(data)).toEqual([]);
    }
  });

  test('an empty folder stays empty', async () => {
    const data = await temporaryFolder();
    expect((await run(['account', 'list', '--data', data])).code).toBe(1);
    expect(await readdir(data)).toEqual([]);
  });

  test('a copy makes nothing either', async () => {
    const parent = await temporaryFolder();
    const places = { from: join(parent, 'from'), to: join(parent, 'to') };
    const { code, stderr } = await run(['copy', '--from', places.from, '--to', places.to]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^trunkline: there is no installation to copy[^\n]*\n$/);
    expect(await readdir(parent)).toEqual([]);
  });
});

test('migrate makes one, which serves every other command', async () => {
  const data = join(await temporaryFolder(), 'data');
  expect((await run(['migrate', '--data', data])).code).toBe(0);
  expect(existsSync(data)).toBe(true);
  expect((await run(['account', 'list', '--data', data])).code).toBe(0);
});
