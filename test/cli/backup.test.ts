import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parseHome } from '../../src/config.ts';
import { openSqlite } from '../../src/database/sqlite-engine.ts';
import { postgresCommands } from '../../src/installation/backup/postgres-commands.ts';
import { installedFolder, run } from '../support/cli.ts';
import { main, runProcess, serveProcess } from '../support/cli-process.ts';
import { httpClient } from '../support/http-client.ts';
import { backedUp, buy, done, numbersAt, refused } from '../support/backups.ts';

const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

describe('backup', () => {
  test('of an installation that is served is one file, for its owner only, and the server goes on', async () => {
    const { folder, file, server, data, bought } = await backedUp();
    expect(await modeOf(file)).toBe('600');
    expect((await readdir(folder)).toSorted()).toEqual(['backup.tar.gz', 'data']);
    const { number } = await buy(httpClient(server.url));
    await server.kill();
    const copy = join(folder, 'restored');
    const restored = await done('restore', file, '--data', copy);
    expect(restored).toMatchObject({
      parts: ['trunkline', 'sandbox', 'inventory'],
      replaced: null,
    });
    for (const name of await readdir(copy)) expect(await modeOf(join(copy, name))).toBe('600');
    const again = await serveProcess(copy);
    expect(await numbersAt(httpClient(again.url))).toEqual([bought.number]);
    const first = await serveProcess(data);
    expect(await numbersAt(httpClient(first.url))).toEqual([number, bought.number]);
  });

  test('can be unpacked by tar, and tells of each part what it is', async () => {
    const { folder, file } = await backedUp();
    await promisify(execFile)('tar', ['xzf', file, '-C', folder]);
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({ format: 1, trunkline: expect.any(String) as string });
    expect(manifest.installation_id).toMatch(/^[0-9a-f]{16}$/);
    for (const { file: name, sha256, bytes } of manifest.parts) {
      const { stdout } = await promisify(execFile)('sha256sum', [join(folder, name)]);
      expect(stdout.split(' ')[0]).toBe(sha256);
      expect((await stat(join(folder, name))).size).toBe(bytes);
    }
  });

  test('replaces a file only when it is told to, and leaves it when it fails', async () => {
    const { folder, data, file } = await backedUp();
    const before = await readFile(file);
    expect(await refused('backup', file, '--data', data)).toMatch(/is there already: --force/);
    const damaged = join(folder, 'damaged');
    await mkdir(damaged);
    await writeFile(join(damaged, 'trunkline.sqlite'), randomBytes(8_192));
    expect(await refused('backup', file, '--data', damaged, '--force')).toMatch(/not a database/);
    expect(await readFile(file)).toEqual(before);
    await writeFile(file, 'an older backup');
    await done('backup', file, '--data', data, '--force');
    expect(gunzipSync(await readFile(file)).toString('latin1')).toMatch(/^manifest\.json/);
    expect((await readdir(folder)).toSorted()).toEqual(['backup.tar.gz', 'damaged', 'data']);
  });

  test('says in one line why it cannot be written', async () => {
    const { folder, data } = await backedUp();
    const none = join(folder, 'none');
    expect(await refused('backup', join(none, 'x'), '--data', data)).toMatch(/cannot be written/);
    expect(await refused('backup', folder, '--data', data)).toMatch(/is a folder/);
    const pipe = join(folder, 'pipe');
    await promisify(execFile)('mkfifo', [pipe]);
    expect(await refused('backup', pipe, '--force', '--data', data)).toMatch(/is no file/);
    expect(await refused('backup', join(folder, 'x'), '--data', none)).toMatch(/no installation/);
  });

  test('does not go where the installation itself is, --force or not', async () => {
    const { folder, data } = await backedUp();
    const link = join(folder, 'link');
    await symlink(data, link);
    for (const file of [join(data, 'trunkline.sqlite'), join(link, 'restored-1')]) {
      const said = await refused('backup', file, '--force', '--data', data);
      expect(said).toMatch(/is in the data folder, which is what is backed up/);
    }
    await done('backup', join(folder, 'again'), '--data', data);
  });

  test('takes over what a backup that was killed has left', async () => {
    const { folder, data, file } = await backedUp();
    await mkdir(`${file}.partial/work`, { recursive: true });
    await writeFile(`${file}.partial/work/trunkline.sqlite`, 'half');
    await done('backup', file, '--data', data, '--force');
    expect((await readdir(folder)).toSorted()).toEqual(['backup.tar.gz', 'data']);
    await done('restore', file, '--check');
  });

  test('into a pipe whose reader ends says that it is none', async () => {
    const { data } = await backedUp();
    const { stderr } = await promisify(execFile)('sh', [
      '-c',
      '"$0" "$@" - | head -c 9 >/dev/null',
      process.execPath,
      main,
      'backup',
      '--data',
      data,
    ]);
    expect(stderr).toBe(
      'trunkline: whoever reads standard output ended before the backup did: what was read is no backup\n',
    );
  });
});

describe('on PostgreSQL, whose own programs do it,', () => {
  const database = 'postgres://me:secret@host/db?schema=phones&sslmode=require';
  const home = parseHome({ database });

  test('their commands are said, without the password', () => {
    const { backup, restore, lackPassword } = postgresCommands(home, 'x.dump');
    expect(backup).toMatch(
      /pg_dump .*"phones_inventory".*--file='x\.dump'.*'postgres:\/\/me@host\/db\?sslmode=require'/,
    );
    expect(restore).toMatch(/^pg_restore .* 'x\.dump'$/);
    expect(lackPassword).toBe(true);
    expect(
      postgresCommands(parseHome({ database: 'postgres://me@host/db' }), 'x').lackPassword,
    ).toBe(false);
  });

  test('- is standard output and input for them, too', () => {
    const { backup, restore } = postgresCommands(home, '-');
    expect(backup).not.toContain('--file');
    expect(restore).toMatch(/sslmode=require'$/);
  });

  test('a restore says the command on standard output, and what is missing in it', async () => {
    const { code, stdout, stderr } = await run(['restore', 'x.dump', '--database', database]);
    expect([code, stdout]).toEqual([1, `${postgresCommands(home, 'x.dump').restore}\n`]);
    expect(stderr).toMatch(
      /nothing is restored yet: .* the command above.*; the password is left out/,
    );
  });

  test.each(['--json', '--csv', '-q'])(
    '%s gets nothing else on standard output',
    async (option) => {
      const words = ['restore', 'x.dump', '--database', database, option];
      const { code, stdout, stderr } = await run(words);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toContain(postgresCommands(home, 'x.dump').restore);
    },
  );
});

describe('restore', () => {
  test.each([
    ['--settle', '--check'],
    ['--settle', '--force', '--yes'],
    ['--check', '--force', 'x.tar.gz'],
  ])('%s %s: one of them at a time, and nothing is done', async (...words) => {
    const data = await installedFolder();
    const read = () => readFile(join(data, 'trunkline.sqlite'));
    const before = await read();
    const { code, stdout, stderr } = await run(['restore', ...words, '--data', data]);
    expect([code, stdout]).toEqual([64, '']);
    expect(stderr).toMatch(/^trunkline: --\w+ and --\w+: one of them at a time; [^\n]+\n$/);
    expect(await read()).toEqual(before);
  });

  test('refuses, and changes nothing, where an installation is, unless it is told to move it aside', async () => {
    const { data, file, server, bought } = await backedUp();
    const call = httpClient(server.url);
    await buy(call);
    expect(await refused('restore', file, '--data', data, '--force')).toMatch(/server is running/);
    await server.stop();
    expect(await refused('restore', file, '--data', data)).toMatch(/--force/);
    const { replaced } = await done('restore', file, '--data', data, '--force');
    const restored = await serveProcess(data);
    expect(await numbersAt(httpClient(restored.url))).toEqual([bought.number]);
    const before = await serveProcess(replaced);
    expect(await numbersAt(httpClient(before.url))).toHaveLength(2);
  });

  test('says what is wrong with a file, and changes nothing', async () => {
    const { folder, file } = await backedUp();
    const whole = await readFile(file);
    const tar = gunzipSync(whole);
    const broken = Buffer.from(tar);
    broken.fill(0, tar.length - 20_000, tar.length - 10_000);
    const newer = Buffer.from(
      tar.toString('latin1').replace('"format": 1', '"format": 9'),
      'latin1',
    );
    const flipped = Buffer.from(whole);
    const middle = Math.floor(whole.length / 2);
    flipped.writeUInt8(flipped.readUInt8(middle) ^ 0xff, middle);
    const target = join(folder, 'target');
    for (const [bytes, problem] of [
      [Buffer.from('hello'), /not a backup of Trunkline/],
      [gzipSync('hello'), /not a backup of Trunkline/],
      [Buffer.alloc(0), /truncated/],
      [whole.subarray(0, -100), /truncated/],
      [flipped, /damaged/],
      [gzipSync(broken), /damaged: inventory/],
      [gzipSync(tar.subarray(0, 60_000)), /damaged/],
      [gzipSync(newer), /newer version/],
    ] as const) {
      const bad = join(folder, 'bad');
      await writeFile(bad, bytes);
      for (const options of [['--check'], ['--data', target]]) {
        const said = await refused('restore', bad, ...options);
        expect(said).toMatch(problem);
        expect(said).toContain(`${bad} cannot be restored`);
      }
      expect(await readdir(target)).toEqual(['server.lock']);
    }
    expect(await refused('restore', join(folder, 'none'), '--data', target)).toMatch(
      /none cannot be read: no such file or directory$/m,
    );
  });

  test('brings an installation of an older version up to date, and refuses migrations it does not know', async () => {
    const { folder, data, server } = await backedUp();
    await server.stop();
    const migrations = (change: string) => {
      const database = openSqlite(join(data, 'sandbox.sqlite'));
      database.exec(change);
      database.close();
    };
    migrations(
      `delete from kysely_migration where name = '005-faults-of-accounts';
       alter table faults drop column account_id`,
    );
    const older = join(folder, 'older.tar.gz');
    await done('backup', older, '--data', data);
    const restored = join(folder, 'restored');
    await done('restore', older, '--data', restored);
    const { code } = await runProcess(['migrate', '--check', '--data', restored]);
    expect(code).toBe(0);
  });

  test('goes by way of standard output and input', async () => {
    const { folder, data } = await backedUp();
    const env = { TRUNKLINE: (await import('../support/cli-process.ts')).main };
    const pipe = `node "$TRUNKLINE" backup - --data "${data}" | node "$TRUNKLINE" restore - --data "${join(folder, 'piped')}"`;
    await promisify(execFile)('sh', ['-ec', pipe], { env: { ...process.env, ...env } });
    expect(await readdir(join(folder, 'piped'))).toContain('trunkline.sqlite');
  });
});
