import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';

/** The servers share one core, one after the other; the load comes from another. */
export const serverCore = 0;
export const generatorCore = 1;

/** How long a child may take over an answer or its end, in milliseconds. */
const patience = 60_000;
const endPatience = 10_000;

const running = new Set<ChildProcess>();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

/** Whether processes can be kept on one core each here. */
export const canPin =
  availableParallelism() > 1 &&
  [serverCore, generatorCore].every(
    (core) => spawnSync('taskset', ['-c', String(core), 'true']).status === 0,
  );

interface Start {
  /** null: any */
  core: number | null;
  /** a file descriptor; default: nowhere */
  stdout?: number;
  /** a channel for `ask`; default: true */
  isAsked?: boolean;
}

/** Starts Node on a script. */
export function startNode(
  script: URL,
  args: readonly string[],
  {
    imports = [],
    ...options
  }: Start & { /** loaded before the script */ imports?: readonly URL[] },
): ChildProcess {
  const flags = imports.map((url) => `--import=${url.href}`);
  return start([process.execPath, ...flags, script.pathname, ...args], options);
}

/** Starts a program, pinned where that is possible; it ends with this process at the latest. */
export function start(
  program: readonly string[],
  { core, stdout, isAsked = true }: Start,
): ChildProcess {
  const [command = '', ...rest] =
    canPin && core !== null ? ['taskset', '-c', String(core), ...program] : program;
  const child = spawn(command, rest, {
    stdio: ['ignore', stdout ?? 'ignore', 'inherit', ...(isAsked ? (['ipc'] as const) : [])],
    env: Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !name.startsWith('TRUNKLINE_')),
    ),
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/** Sends a message and waits for the one that answers it; a child answers one at a time. */
export async function ask<Answer>(child: ChildProcess, message: object): Promise<Answer> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  const failure = once(child, 'exit', { signal: stop.signal }).then(([code, signal]) => {
    throw new Error(`a process of the benchmark ended early (${code ?? signal})`);
  });
  const answer = once(child, 'message', { signal: stop.signal });
  child.send(message);
  try {
    const [value] = (await Promise.race([answer, failure])) as [Answer | { failure: string }];
    if (typeof value === 'object' && value !== null && 'failure' in value) {
      throw new Error(value.failure);
    }
    return value;
  } finally {
    clearTimeout(timer);
    stop.abort();
    await Promise.allSettled([answer, failure]);
  }
}

/** Asks the process to end and makes sure that it does. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  const timer = setTimeout(() => child.kill('SIGKILL'), endPatience);
  child.kill('SIGTERM');
  await ended;
  clearTimeout(timer);
}
