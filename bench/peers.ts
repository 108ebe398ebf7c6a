import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { NaiveContent } from './messages.ts';
import { startPrism } from './prism.ts';
import { ask, serverCore, startNode } from './processes.ts';
import type { Peer } from './results.ts';
import { Target } from './target.ts';

/** As many numbers as the naive server holds at most. */
const naiveSize = 100_000;

export interface Peers {
  readonly targets: Readonly<Partial<Record<Peer, Target>>>;
  readonly children: readonly ChildProcess[];
}

/** The programs that are measured beside the service; each has what the service has. */
export async function startPeers(folder: string, service: Target, token: string): Promise<Peers> {
  const naive = await startNaive(folder, service, token);
  const prism = await startPrism(folder, service.server);
  return {
    targets: {
      naive: naive.target,
      ...(prism && { Prism: new Target(prism, service.ids, token) }),
    },
    children: [naive.child, ...(prism ? [prism.child] : [])],
  };
}

async function startNaive(folder: string, service: Target, token: string) {
  const ids = service.ids.slice(0, naiveSize);
  const child = startNode(new URL('./naive.js', import.meta.url), [], { core: serverCore });
  const port = await ask<number>(child, {
    file: join(folder, 'naive.sqlite'),
    token,
    ids,
    document: (await jsonOf(service, `/${ids[0]}.json`)) as NaiveContent['document'],
    minimal: await minimalProperties(service),
  } satisfies NaiveContent);
  return { child, target: new Target({ pid: child.pid ?? 0, port }, ids, token) };
}

async function minimalProperties(service: Target): Promise<string[]> {
  const { phone_numbers } = (await jsonOf(service, '.json?per_page=1&minimal_mode=true')) as {
    phone_numbers: object[];
  };
  return Object.keys(phone_numbers[0] ?? {});
}

async function jsonOf(service: Target, path: string): Promise<unknown> {
  return (await service.send({ method: 'GET', path })).json();
}
