import { spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { serverCore, start } from './processes.ts';
import type { Call, Server } from './target.ts';

/** npm puts what is installed in the package before the rest of the path. */
const program = 'prism';
const lookInterval = 100;
const startPatience = 30_000;

export interface RunningPrism extends Server {
  readonly child: ChildProcess;
}

/** Prism on the document of a running service; null where it is not installed. It logs nothing. */
export async function startPrism(folder: string, service: Server): Promise<RunningPrism | null> {
  if (spawnSync(program, ['--version']).status !== 0) return null;
  const answer = await fetch(`http://127.0.0.1:${service.port}/openapi.json`);
  const document = join(folder, 'openapi.json');
  writeFileSync(document, await answer.text());
  const port = await freePort();
  const child = start(
    [program, 'mock', '--port', String(port), '--verboseLevel', 'silent', document],
    { core: serverCore, isAsked: false },
  );
  await once(child, 'spawn');
  const deadline = performance.now() + startPatience;
  while (!(await isUp(port))) {
    if (performance.now() > deadline) throw new Error('Prism did not start');
    await sleep(lookInterval);
  }
  return { child, pid: child.pid ?? 0, port };
}

/** The document names no path twice: it knows them without the ending. */
export function asDocumented(call: Call): Call {
  return { ...call, path: call.path.replace('.json', '') };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function isUp(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );
}
