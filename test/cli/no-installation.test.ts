import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';
import { run } from '../support/cli.ts';
import { postgres, schemasIn } from '../support/home.ts';
import { neededWords, operatorCommands } from '../support/operator-commands.ts';

const makers = ['serve', 'migrate', 'restore', 'mirror'];
/** It has places of its own, of which one is made. */
const elsewhere = ['copy'];

const commands = [...(await operatorCommands()).keys()];
const others = commands.filter((name) => ![...makers, ...elsewhere].includes(name));

describe('where there is no installation, a command but serve, migrate, restore and mirror says so, and makes nothing', () => {
  test.each(others)('%s', async (name) => {
    const parent = await temporaryFolder();
    const data = join(parent, 'data');
    const args = [...name.split(' '), ...(neededWords[name] ?? []), '--data', data];
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
  // What lies in a database needs no folder.
  expect(existsSync(data)).toBe(postgres === null);
  expect((await run(['account', 'list', '--data', data])).code).toBe(0);
});
