import { setTimeout as sleep } from 'node:timers/promises';
import { parseHome } from '../src/config.ts';
import { openDatabase } from '../src/database/open.ts';
import { databaseOf } from '../src/installation/home.ts';
import { takenPosition } from '../src/store/audit/taken.ts';
import { migrations } from '../src/store/migrations/index.ts';
import type { Tables } from '../src/store/tables.ts';
import { cases } from './cases.ts';
import { lap, steadyLap, type Contender } from './laps.ts';
import type { Schedule } from './measure.ts';
import type { Prepare } from './messages.ts';
import type { Place } from './places.ts';
import { ask, end, generatorCore, startNode } from './processes.ts';
import { eventsPerSecond, type EventsResult } from './results.ts';
import { median } from './statistics.ts';
import { Target, type Call } from './target.ts';
import { startTrunkline } from './trunkline.ts';

/** How long after the last change all may have been taken, in milliseconds. */
const takingTime = 1_000;

/** As many shows as there can be, alone and beside so many changes a second, in turns. */
export async function measureEvents(
  place: Place,
  { schedule, token }: { schedule: Schedule; token: string },
): Promise<EventsResult> {
  const server = await startTrunkline(place, { name: 'events' });
  const target = new Target(server, place.ids, token);
  const show = await generatorOf('show', await showsOf(target, schedule));
  const update = await generatorOf('update', changesOf(target));

  async function generatorOf(name: string, calls: readonly Call[]) {
    const generator = startNode(new URL('./load.js', import.meta.url), [], { core: generatorCore });
    const requests = calls.map((call) => target.textOf(call));
    await ask(generator, { job: name, requests, status: 200, isOnce: false } satisfies Prepare);
    const contender: Contender = { job: name, server };
    return { generator, contender };
  }

  const shows = (seconds: number) => lap(show.generator, show.contender, seconds);
  const changes = (seconds: number) =>
    steadyLap(update.generator, update.contender, { rate: eventsPerSecond, seconds });
  await shows(schedule.firstWarmUpSeconds);
  await changes(schedule.warmUpSeconds);
  const [alone, beside, written]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < schedule.rounds; round += 1) {
    alone.push((await shows(schedule.steadySeconds)).perSecond);
    const before = await progressOf(place);
    const begun = performance.now();
    const changing = changes(schedule.steadySeconds).then(() => performance.now() - begun);
    beside.push((await shows(schedule.steadySeconds)).perSecond);
    const elapsed = await changing;
    written.push((((await progressOf(place)).written - before.written) * 1_000) / elapsed);
  }
  await sleep(takingTime);
  const { left } = await progressOf(place);
  await Promise.all([show.generator, update.generator, server.child].map(end));
  return {
    written: median(written),
    left,
    shows: median(alone),
    showsBeside: median(beside),
    share: median(beside.map((perSecond, round) => perSecond / (alone[round] ?? NaN))),
  };
}

const showsOf = async (target: Target, schedule: Schedule): Promise<Call[]> =>
  (await cases.find(({ name }) => name === 'show')?.calls(target, schedule)) ?? [];

/** Each is a change: what is so already would be written nowhere. */
function changesOf({ ids }: Target): Call[] {
  const nicknames = ['Day', 'Night'].map((name) => `${name} ${Date.now()}`);
  return nicknames.flatMap((nickname) =>
    ids.map((id) => ({ method: 'PUT', path: `/${id}.json`, body: { phone_number: { nickname } } })),
  );
}

/** How many changes were written down, and of how many nothing has followed yet. */
async function progressOf({ folder }: Place): Promise<{ written: number; left: number }> {
  const home = parseHome({ data: folder });
  const { db } = await openDatabase<Tables>(databaseOf(home, 'trunkline'), migrations);
  try {
    const { last } = await db
      .selectFrom('audit_logs')
      .select(({ fn }) => fn.max('id').as('last'))
      .executeTakeFirstOrThrow();
    return { written: last, left: last - (await takenPosition(db)) };
  } finally {
    await db.destroy();
  }
}
