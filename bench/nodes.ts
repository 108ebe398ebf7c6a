import type { ChildProcess } from 'node:child_process';
import type { Case } from './cases.ts';
import type { Prepare, Round, RoundResult } from './messages.ts';
import type { Schedule } from './measure.ts';
import type { Place } from './places.ts';
import { ask } from './processes.ts';
import type { NodesResult } from './results.ts';
import { median } from './statistics.ts';
import { Target } from './target.ts';
import { startTrunkline, type RunningTrunkline } from './trunkline.ts';

const nodeCounts = [1, 2, 4];

/** Requests per second of several nodes on one database, which share the machine with it and the load. */
export async function measureNodes(
  generator: ChildProcess,
  place: Place,
  { cases, schedule, token }: { cases: readonly Case[]; schedule: Schedule; token: string },
): Promise<NodesResult[]> {
  const results: NodesResult[] = [];
  for (const nodes of nodeCounts) {
    const servers: RunningTrunkline[] = [];
    for (let node = 0; node < nodes; node += 1) {
      servers.push(await startTrunkline(place, { isPinned: false, name: `node-${node}` }));
    }
    const perSecond: Record<string, number> = {};
    for (const one of cases) {
      const target = new Target(servers[0]!, place.ids, token);
      const job = await prepare(generator, { one, target, nodes, schedule });
      const ports = servers.map(({ port }) => port);
      const round = (seconds: number) =>
        ask<RoundResult>(generator, { round: job, ports, seconds } satisfies Round);
      await round(schedule.warmUpSeconds);
      const laps: number[] = [];
      for (let lap = 0; lap < schedule.rounds; lap += 1) {
        const { answers, seconds, hasRunOut } = await round(schedule.seconds);
        laps.push(answers / seconds);
        if (hasRunOut) break;
      }
      perSecond[one.name] = median(laps);
    }
    await Promise.all(servers.map((server) => server.stop()));
    results.push({ nodes, perSecond });
  }
  return results;
}

async function prepare(
  generator: ChildProcess,
  parts: { one: Case; target: Target; nodes: number; schedule: Schedule },
): Promise<string> {
  const { one, target, nodes, schedule } = parts;
  const job = `${one.name}, ${nodes} nodes`;
  const requests = (await one.calls(target, schedule)).map((call) => target.textOf(call));
  const { status, isOnce = false } = one;
  await ask(generator, { job, requests, status, isOnce } satisfies Prepare);
  return job;
}
