import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import {
  environment,
  urlIn,
  withoutFolder,
  wordsOf,
  type Env,
  type Finished,
  type Start,
} from './cli.ts';
import type { SentAnswer } from './contract/contract.ts';
import { hold } from './contract/watch.ts';

/** The command line, as it is built. */
export const main = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));

/** Tells what a server answers, on a pipe of its own. */
const answers = new URL('contract/answers.mjs', import.meta.url).href;
const answersPipe = 3;

function start(args: readonly string[], env: Env, input?: string): ChildProcess {
  const words = withoutFolder(args, env);
  const child = spawn(process.execPath, ['--import', answers, main, ...words], {
    env: { ...environment(args, env), ANSWERS_FD: String(answersPipe) },
    cwd: tmpdir(),
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe', 'pipe'],
  });
  child.stdin?.end(input);
  holdAnswers(child.stdio[answersPipe] as Readable);
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'close');
    }
  });
  return child;
}

/** Each of them has a line; that of a process that is killed may never end. */
function holdAnswers(pipe: Readable): void {
  let rest = '';
  pipe.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) hold(JSON.parse(line) as SentAnswer);
  });
}

function textOf(stream: ChildProcess['stdout']): () => string {
  let text = '';
  stream?.on('data', (data: Buffer) => (text += data.toString()));
  return () => text;
}

/** Runs a command as a process of its own, to its end; with this on standard input. */
export async function runProcess(
  args: readonly string[],
  env: Env = {},
  input?: string,
): Promise<Finished> {
  const child = start(args, env, input);
  const [stdout, stderr] = [textOf(child.stdout), textOf(child.stderr)];
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout: stdout(), stderr: stderr() };
}

export interface ServerProcess {
  readonly url: string;
  stdout(): string;
  stderr(): string;
  /** the lines of the log so far */
  log(): Record<string, unknown>[];
  /** SIGTERM; answers the exit code. */
  stop(): Promise<number | null>;
  /** The same with these, one right after the other. */
  stopWith(signals: readonly NodeJS.Signals[]): Promise<number | null>;
  /** kill -9 */
  kill(): Promise<void>;
  /** SIGSTOP: nothing of it runs, and its connections stay. */
  pause(): void;
  /** SIGCONT */
  resume(): void;
}

/** Starts the service as a process of its own, on any free port; it does not outlive the test. */
export async function serveProcess(data: string, given: Start = {}): Promise<ServerProcess> {
  const { words, env } = wordsOf(data, given);
  const child = start(['serve', ...words], env);
  const [stdout, stderr] = [textOf(child.stdout), textOf(child.stderr)];
  const closed = once(child, 'close') as Promise<[number | null]>;
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const found = urlIn(stdout());
      if (found !== undefined) resolve(found);
    });
    void closed.then(([code]) => reject(new Error(`not listening: ${code} ${stderr()}`)));
  });
  return {
    url,
    stdout,
    stderr,
    log: () =>
      stdout()
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    async stop() {
      child.kill('SIGTERM');
      return (await closed)[0];
    },
    async stopWith(signals) {
      for (const signal of signals) child.kill(signal);
      return (await closed)[0];
    },
    async kill() {
      child.kill('SIGKILL');
      await closed;
    },
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
  };
}
