import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { freePort } from './free-port.ts';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { findProgram } from './programs.ts';

export type PoolMode = 'session' | 'transaction' | 'statement';

/** Where Debian has it; null: it is not installed. */
export const pgbouncer = findProgram(['pgbouncer'], '/usr/sbin');

/** Why tests with it are skipped, where they are: part of their names. */
export const unlessInstalled = pgbouncer === null ? ' (skipped: pgbouncer is not installed)' : '';

export interface PgBouncer {
  /** of the server, by way of it */
  readonly url: string;
  /** Lets it read its settings again, with another mode; it takes a moment. */
  setMode(mode: PoolMode): Promise<void>;
}

/** PgBouncer before a server, with its defaults but for `settings`; it goes with the test. */
export async function startPgBouncer(
  server: string,
  mode: PoolMode,
  settings: Readonly<Record<string, string | number>> = {},
): Promise<PgBouncer> {
  const { hostname, port, username, password } = new URL(server);
  const folder = await mkdtemp(join(tmpdir(), 'trunkline-pgbouncer-'));
  // As root, it runs as nobody, who must get in.
  await chmod(folder, 0o755);
  const through = new URL(server);
  through.port = String(await freePort());
  const own = {
    listen_addr: '127.0.0.1',
    listen_port: through.port,
    unix_socket_dir: '',
    auth_type: 'any',
    ...settings,
  };
  const databases = `* = host=${hostname} port=${port} user=${username} password=${password}`;
  const file = join(folder, 'pgbouncer.ini');
  const write = (pool_mode: PoolMode) => {
    const lines = Object.entries({ ...own, pool_mode }).map(
      ([name, value]) => `${name} = ${value}`,
    );
    return writeFile(file, ['[databases]', databases, '[pgbouncer]', ...lines, ''].join('\n'));
  };
  await write(mode);
  const isRoot = process.getuid?.() === 0;
  const child = spawn(pgbouncer ?? '', [file], {
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(isRoot && { uid: 65_534, gid: 65_534 }),
  });
  const ended = once(child, 'exit');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true });
  });
  let log = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (data: Buffer) => {
      log += data.toString();
      if (log.includes('process up')) resolve();
    });
    void ended.then(() => reject(new Error(`PgBouncer did not start: ${log}`)));
  });
  return {
    url: through.href,
    async setMode(other) {
      await write(other);
      child.kill('SIGHUP');
    },
  };
}
