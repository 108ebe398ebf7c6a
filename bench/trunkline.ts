import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Place } from './places.ts';
import { end, serverCore, startNode } from './processes.ts';
import type { Server } from './target.ts';

const command = new URL('../src/cli/main.js', import.meta.url);
const countStatements = new URL('./count-statements.js', import.meta.url);

/** How often a starting server's output is looked at, and how long it may take, in milliseconds. */
const lookInterval = 2;
const startPatience = 60_000;

/** Counted as always, and never reached. */
const rateLimit = 1_000_000_000;

/** The service as a user runs it: a process of its own, with sign-in, rate limits and logs on. */
export interface RunningTrunkline extends Server {
  readonly child: ChildProcess;
  /** from the start of the process to the line `listening on`, in milliseconds */
  readonly startTime: number;
  stop(): Promise<void>;
}

export async function startTrunkline(
  { folder, database }: Pick<Place, 'folder' | 'database'>,
  { countsStatements = false, isPinned = true, name = 'serve' } = {},
): Promise<RunningTrunkline> {
  const logFile = join(folder, `${name}.log`);
  const stdout = openSync(logFile, 'w');
  const begun = performance.now();
  const child = startNode(
    command,
    [
      'serve',
      '--port',
      '0',
      '--data',
      folder,
      '--rate-limit',
      String(rateLimit),
      ...(database === null ? [] : ['--database', database]),
    ],
    {
      core: isPinned ? serverCore : null,
      stdout,
      imports: countsStatements ? [countStatements] : [],
      isAsked: countsStatements,
    },
  );
  closeSync(stdout);
  await once(child, 'spawn');
  const port = await portIn(logFile, child);
  return {
    child,
    pid: child.pid ?? 0,
    port,
    startTime: performance.now() - begun,
    stop: () => end(child),
  };
}

async function portIn(logFile: string, child: ChildProcess): Promise<number> {
  const deadline = performance.now() + startPatience;
  while (child.exitCode === null && performance.now() < deadline) {
    const port = /^listening on \S+:(\d+)$/m.exec(readFileSync(logFile, 'utf8'))?.[1];
    if (port !== undefined) return Number(port);
    await sleep(lookInterval);
  }
  throw new Error('the service did not start');
}
