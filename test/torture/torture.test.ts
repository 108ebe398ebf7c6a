import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { randomOf } from '../../torture/random.ts';
import { runSchedule } from '../../torture/schedule.ts';
import { openWorld, type World } from '../../torture/world.ts';
import { homeIn, removeHome } from '../support/home.ts';

async function world(seed: number): Promise<World> {
  const data = await mkdtemp(join(tmpdir(), 'trunkline-'));
  const opened = await openWorld(randomOf(seed), { data, database: homeIn(data).database });
  onTestFinished(async () => {
    await opened.close();
    await removeHome(data);
  });
  return opened;
}

test('whatever buyers, crashes and faults come together, nothing is lost and nothing bought twice', async () => {
  const opened = await world(7);
  const random = randomOf(8);
  for (let schedule = 0; schedule < 12; schedule++) {
    const { tally, problems } = await runSchedule(opened, random, `schedule-${schedule}`);
    expect(problems).toEqual([]);
    expect(tally).toMatchObject({ schedules: 1, lost: 0, boughtTwice: 0, open: 0 });
  }
  expect(opened.trades.sales).toBeGreaterThan(20);
  expect(opened.trades.faults).toBeGreaterThan(5);
});

test('a number that goes at the carrier is counted as lost, one that comes as bought twice', async () => {
  const opened = await world(9);
  const { carrier } = opened;
  const release = carrier.release.bind(carrier);
  const sold = await runSchedule(
    Object.assign(opened, {
      carrier: {
        ...carrier,
        async listOwned(after: string | null) {
          const { owned, next } = await carrier.listOwned(after);
          const [first, ...others] = owned;
          return { owned: [...others, { ...first!, number: '+12025550199' }], next };
        },
        release,
      },
    }),
    randomOf(10),
    'sabotaged',
  );
  expect(sold.problems.join()).toContain('owned, and nobody has it');
  expect(sold.tally.boughtTwice).toBeGreaterThan(0);
});
