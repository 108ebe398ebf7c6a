import { spawnSync } from 'node:child_process';
import { chmod, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';
import { main, runProcess, serveProcess } from '../support/cli-process.ts';
import { httpClient } from '../support/http-client.ts';

const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

async function modesIn(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder);
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await modeOf(join(folder, name))] as const)),
  );
}

describe.skipIf(process.platform === 'win32')('ASVS 6.1.1: the files of an installation', () => {
  test.each(['000', '022', '277'])('are for their owner only, with the umask %s', async (umask) => {
    const data = join(await temporaryFolder(), 'deep', 'data');
    const command = ['migrate', '--data', data];
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', 'umask $0; exec "$@"', umask, process.execPath, main, ...command],
      { encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, '']);
    const modes = await modesIn(data);
    expect(Object.keys(modes)).toEqual(expect.arrayContaining(['sandbox.sqlite']));
    expect(new Set(Object.values(modes))).toEqual(new Set(['600']));
    expect([await modeOf(data), await modeOf(join(data, '..'))]).toEqual(['700', '700']);
  });

  test('are so in a folder that everybody may read, and where a version before left them readable', async () => {
    const data = await temporaryFolder();
    await chmod(data, 0o755);
    await (await serveProcess(data)).kill();
    for (const name of await readdir(data)) await chmod(join(data, name), 0o644);
    const server = await serveProcess(data);
    expect(new Set(Object.values(await modesIn(data)))).toEqual(new Set(['600']));
    expect(await modeOf(data)).toBe('755');
    await server.stop();
  });
});

describe('a data folder', () => {
  test.skipIf(process.platform !== 'linux')(
    'that cannot be is a line that names it, at once',
    async () => {
      for (const command of [['serve', '--port', '0'], ['migrate']]) {
        const { code, stdout, stderr } = await runProcess([...command, '--data', '/proc/x']);
        expect([code, stdout]).toEqual([1, '']);
        expect(stderr).toMatch(/^trunkline: the folder \/proc\/x cannot be made: .*\n$/);
        expect(stderr.match(/no such file or directory/g)).toHaveLength(1);
      }
    },
  );

  test('below a file is a line that names the file', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'file'), '');
    const { code, stderr } = await runProcess(['migrate', '--data', join(folder, 'file', 'data')]);
    expect([code, stderr]).toEqual([
      1,
      `trunkline: ${join(folder, 'file')} is a file: a folder is needed\n`,
    ]);
  });

  test('that three first starts want at once is served by one; the others say why they do not', async () => {
    for (let round = 0; round < 3; round += 1) {
      const data = join(await temporaryFolder(), 'data');
      const starts = [1, 2, 3].map(() => serveProcess(data));
      const ended = await Promise.allSettled(starts);
      const [served, ...more] = ended.flatMap((one) =>
        one.status === 'fulfilled' ? [one.value] : [],
      );
      expect(more).toEqual([]);
      const reasons = ended.flatMap((one) =>
        one.status === 'rejected' ? [String(one.reason)] : [],
      );
      expect(reasons).toHaveLength(2);
      for (const reason of reasons)
        expect(reason).toContain('a server is running on the data folder');
      expect((await httpClient(served?.url ?? '')('GET', '')).status).toBe(200);
      await served?.stop();
    }
  });
});
