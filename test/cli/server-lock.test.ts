import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lockFile } from '../../src/database/file-lock.ts';
import { temporaryFolder } from '../support/bare.ts';
import { runJson } from '../support/cli.ts';
import { runProcess, serveProcess } from '../support/cli-process.ts';
import { httpClient } from '../support/http-client.ts';

const serveOn = (data: string) => runProcess(['serve', '--port', '0', '--data', data]);

/** Some work that a start would do: what it found is what the next one finds. */
const filesIn = async (data: string) => (await readdir(data)).toSorted();

describe('a data folder takes one server:', () => {
  test('a second one stops with one line that names the folder, and the first goes on', async () => {
    const data = await temporaryFolder();
    const first = await serveProcess(data);
    const second = await serveOn(data);
    expect(second).toEqual({
      code: 1,
      stdout: '',
      stderr: `trunkline: a server is running on the data folder ${data} (or a copy, or a migration), which takes only one: stop it first\n`,
    });
    expect((await httpClient(first.url)('GET', '')).status).toBe(200);
  });

  test('whichever way leads to the folder', async () => {
    const data = await temporaryFolder();
    const link = join(await temporaryFolder(), 'link');
    await symlink(data, link);
    await serveProcess(data);
    expect((await serveOn(link)).code).toBe(1);
    expect((await serveOn(join(data, '..', data.split('/').at(-1) ?? ''))).code).toBe(1);
  });

  test('after kill -9 the next one starts at once', async () => {
    const data = await temporaryFolder();
    for (let round = 0; round < 3; round++) await (await serveProcess(data)).kill();
    const last = await serveProcess(data);
    expect((await httpClient(last.url)('GET', '')).status).toBe(200);
  });

  test('a command that has it for a moment keeps no server from starting', async () => {
    const data = await temporaryFolder();
    await (await serveProcess(data)).stop();
    const lock = lockFile(join(data, 'server.lock'));
    const starting = serveProcess(data);
    setTimeout(() => lock?.release(), 300);
    expect((await httpClient((await starting).url)('GET', '')).status).toBe(200);
  });

  test('one that was stopped leaves it to the next', async () => {
    const data = await temporaryFolder();
    expect(await (await serveProcess(data)).stop()).toBe(0);
    expect(await (await serveProcess(data)).stop()).toBe(0);
  });

  test('of several that start at once, one runs', async () => {
    const data = await temporaryFolder();
    const starts = await Promise.allSettled([1, 2, 3].map(() => serveProcess(data)));
    expect(starts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('other commands work beside it', async () => {
    const data = await temporaryFolder();
    await serveProcess(data);
    const made = await runJson(data, 'account', 'create', 'acme');
    expect(made).toMatchObject({ subdomain: 'acme' });
    expect((await runProcess(['reconcile', '--data', data])).code).toBe(0);
    expect((await runProcess(['migrate', '--data', data])).code).toBe(0);
  });
});

describe('a lock file that cannot be locked stops a server, with one line and before anything is changed:', () => {
  test.each([
    ['what is in it is not its own', (path: string) => writeFile(path, 'x'.repeat(5_000))],
    ['it is a folder', (path: string) => mkdir(path)],
  ])('%s', async (_, breakIt) => {
    const data = await temporaryFolder();
    const path = join(data, 'server.lock');
    await breakIt(path);
    const before = await filesIn(data);
    const { code, stdout, stderr } = await serveOn(data);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(`trunkline: ${path} cannot be locked`);
    expect(stderr).toContain('replace it only when no server runs on the folder');
    expect(await filesIn(data)).toEqual(before);
  });
});
