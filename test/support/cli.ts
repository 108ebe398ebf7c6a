import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { homeEnv } from './home.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const main = join(root, 'dist/src/cli/main.js');

type Env = Record<string, string>;

/** Builds what is tested here, unless the build is fresh; test files that run at once take turns. */
export async function build(): Promise<void> {
  const lock = join(tmpdir(), `trunkline-build-${createHash('md5').update(root).digest('hex')}`);
  while (
    !(await mkdir(lock).then(
      () => true,
      () => false,
    ))
  ) {
    const since = await stat(lock).then(
      ({ mtimeMs }) => mtimeMs,
      () => Date.now(),
    );
    // Whoever made it died.
    if (Date.now() - since > 60_000) await rm(lock, { recursive: true, force: true });
    await sleep(50);
  }
  try {
    const child = spawn(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' });
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error('the build failed');
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

/** Nothing of the variables of whoever runs the tests. */
function environment(env: Env): Env {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('TRUNKLINE_'));
  return { ...(Object.fromEntries(own) as Env), NO_COLOR: '1', ...env };
}

/** The database of the data folder a command is about. */
function databaseIn(args: readonly string[], env: Env): Env {
  const at = args.indexOf('--data');
  const data = at < 0 ? env['TRUNKLINE_DATA'] : args[at + 1];
  return data === undefined ? {} : homeEnv(data);
}

function start(args: readonly string[], env: Env): ChildProcess {
  return spawn(process.execPath, [main, ...args], {
    env: environment({ ...databaseIn(args, env), ...env }),
    cwd: tmpdir(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function textOf(stream: ChildProcess['stdout']): () => string {
  let text = '';
  stream?.on('data', (data: Buffer) => (text += data.toString()));
  return () => text;
}

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command to its end; one that does not end within seconds is ended, with the code null. */
export async function run(args: readonly string[], env: Env = {}): Promise<Finished> {
  const child = start(args, env);
  const [stdout, stderr] = [textOf(child.stdout), textOf(child.stderr)];
  const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(timer);
  return { code, stdout: stdout(), stderr: stderr() };
}

/** Runs a command with --json in a data folder; answers the one JSON value it prints. */
// oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers of every shape
export async function runJson(data: string, ...args: string[]): Promise<any> {
  const { code, stdout, stderr } = await run([...args, '--data', data, '--json']);
  if (code !== 0 || stderr !== '') throw new Error(`${args.join(' ')}: ${code} ${stderr}`);
  return JSON.parse(stdout);
}

export interface Served {
  readonly url: string;
  readonly pid: number;
  stdout(): string;
  /** the lines of the log so far */
  log(): Record<string, unknown>[];
  /** SIGTERM, and how it ended. */
  stop(): Promise<{ code: number | null; milliseconds: number }>;
  /** kill -9 */
  kill(): Promise<void>;
}

export const bootstrapToken = 'tl_a_token_for_processes';

interface ServeOptions {
  args?: string[];
  env?: Env;
  /** null: the first start makes one */
  token?: string | null;
}

/** Starts the service as a process of its own, on any free port; it does not outlive the test. */
export async function serve(
  data: string,
  { args = [], env = {}, token = bootstrapToken }: ServeOptions = {},
): Promise<Served> {
  const child = start(['serve', '--port', '0', '--data', data, ...args], {
    ...(token !== null && { TRUNKLINE_BOOTSTRAP_TOKEN: token }),
    ...env,
  });
  const [stdout, stderr] = [textOf(child.stdout), textOf(child.stderr)];
  const closed = once(child, 'close') as Promise<[number | null]>;
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await closed;
  });
  const urlIn = () => /^listening on (\S+)$/m.exec(stdout())?.[1];
  const deadline = Date.now() + 20_000;
  while (urlIn() === undefined) {
    if (child.exitCode !== null || Date.now() > deadline) {
      throw new Error(`not listening: ${child.exitCode} ${stderr()}`);
    }
    await sleep(20);
  }
  return {
    url: urlIn() ?? '',
    pid: child.pid ?? 0,
    stdout,
    log: () =>
      stdout()
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    async stop() {
      const begun = performance.now();
      child.kill('SIGTERM');
      const [code] = await closed;
      return { code, milliseconds: performance.now() - begun };
    },
    async kill() {
      child.kill('SIGKILL');
      await closed;
    },
  };
}

const path = '/api/v2/channels/voice/phone_numbers';

export interface HttpAnswer {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers of every shape
  readonly json: any;
}

/** A client over HTTP: `call('GET', '/search?country=US')`. */
export function httpClient(url: string, token = bootstrapToken, host?: string) {
  return async (method: string, target: string, body?: object): Promise<HttpAnswer> => {
    const response = await fetch(`${url}${path}${target}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        connection: 'close',
        ...(host && { 'x-forwarded-host': host }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, json: await response.json() };
  };
}
