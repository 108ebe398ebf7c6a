import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';
import { serveProcess } from '../support/cli-process.ts';
import { homeIn, postgres } from '../support/home.ts';
import { httpClient } from '../support/http-client.ts';
import { findProgram } from '../support/programs.ts';
import { workplace } from '../support/workplace.ts';
import { commandsIn } from '../docs/command-blocks.ts';

const isThere = (program: string) => findProgram([program]) !== null;

const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

async function buyOne(url: string): Promise<string> {
  const call = httpClient(url);
  const { json } = await call('GET', '/search?country=US&per_page=1');
  const [{ token }] = json.phone_numbers;
  const { json: bought } = await call('POST', '', { phone_number: { token } });
  return bought.phone_number.number;
}

const numbersAt = async (url: string): Promise<string[]> =>
  (await httpClient(url)('GET', '')).json.phone_numbers.map(
    ({ number }: { number: string }) => number,
  );

describe.skipIf(postgres !== null)('on SQLite', () => {
  test('the recipe for CI starts a service, its fault strikes there, and it ends', async () => {
    const { folder, env } = await workplace();
    const [recipe = '', stop = ''] = commandsIn('docs/testing.md', '## In CI');
    const shell = spawn('bash', ['-ec', `${recipe}\necho ready; read -r; ${stop}wait`], {
      cwd: folder,
      env,
      detached: true,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ended = once(shell, 'close');
    onTestFinished(() => {
      if (shell.exitCode === null) process.kill(-Number(shell.pid), 'SIGTERM');
    });
    let said = '';
    shell.stdout.on('data', (text: Buffer) => (said += text.toString()));
    await expect.poll(() => said).toMatch(/^ready$/m);
    const log = await readFile(join(folder, 'trunkline.log'), 'utf8');
    const url = /listening on (\S+)/.exec(log)?.[1] ?? '';
    const call = httpClient(url, 'ci-token-0123456789');
    const { json } = await call('GET', '/search?country=US');
    const buy = () => call('POST', '', { phone_number: { token: json.phone_numbers[0].token } });
    expect((await buy()).status).toBe(503);
    await expect.poll(async () => (await buy()).status).toBe(200);
    shell.stdin.write('\n');
    expect(await ended).toEqual([0, null]);
    await expect(call('GET', '')).rejects.toThrow('fetch failed');
  });

  test("a backup of a service that runs, as it is documented, is an installation, and its owner's alone", async () => {
    const { folder, env } = await workplace();
    const server = await serveProcess(join(folder, 'data'));
    const number = await buyOne(server.url);
    const blocks = commandsIn('docs/operations.md', '## Backup');
    const [backup = '', restore = ''] = blocks.filter((block) => block.startsWith('npx trunkline'));
    const shell = (script: string) =>
      promisify(execFile)('bash', ['-ec', `umask 022\n${script}`], { cwd: folder, env });
    await shell(backup);
    await buyOne(server.url);
    await server.kill();
    await shell(restore);
    const copy = join(folder, 'restored');
    const restored = await serveProcess(copy);
    expect(await numbersAt(restored.url)).toEqual([number]);
    expect(await modeOf(copy)).toBe('700');
    for (const file of await readdir(copy)) expect(await modeOf(join(copy, file))).toBe('600');
  });
});

/** pg_dump does not read servers that are newer than itself. */
async function dumpProblem(url: string): Promise<string | null> {
  try {
    await promisify(execFile)('pg_dump', ['--schema-only', '--schema=none', url]);
    return null;
  } catch (error) {
    const said = String(error);
    return said.includes('server version mismatch') ? 'pg_dump is older than the server' : null;
  }
}

describe.skipIf(postgres === null || !isThere('pg_dump'))('on PostgreSQL', () => {
  test('a backup of a service that runs, as it is documented, is an installation', async ({
    skip,
  }) => {
    const data = await temporaryFolder();
    const server = await serveProcess(data);
    const number = await buyOne(server.url);
    const { database } = homeIn(data);
    const source = new URL(database ?? '');
    const schema = source.searchParams.get('schema') ?? '';
    source.search = '';
    const target = new URL(source);
    target.pathname = `/restored_${process.pid}`;
    const psql = (statement: string) =>
      promisify(execFile)('psql', ['--quiet', '--command', statement, source.href]);
    const newer = await dumpProblem(source.href);
    if (newer) skip(newer);
    await psql(`create database ${target.pathname.slice(1)}`);
    onTestFinished(async () => {
      await psql(`drop database ${target.pathname.slice(1)} with (force)`);
    });
    const blocks = commandsIn('docs/operations.md', '## Backup');
    const settled = new URL(target);
    settled.searchParams.set('schema', schema);
    const { folder, env } = await workplace();
    const backup = (blocks.find((block) => block.startsWith('umask')) ?? '')
      .replace('postgres://user@host/db', `'${source.href}'`)
      .replace('postgres://user@host/restored', `'${target.href}'`)
      .replace('postgres://user@host/restored', `'${settled.href}'`)
      .replace('trunkline*', `${schema}*`);
    await promisify(execFile)('bash', ['-ec', `umask 022\n${backup}`], { cwd: folder, env });
    expect(await modeOf(join(folder, 'trunkline.dump'))).toBe('600');
    await buyOne(server.url);
    await server.kill();
    const restored = await serveProcess(data, { env: { TRUNKLINE_DATABASE: settled.href } });
    expect(await numbersAt(restored.url)).toEqual([number]);
    await restored.stop();
  });
});
