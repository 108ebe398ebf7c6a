import type { Clock } from '../../src/app/ports/nodes.ts';
import { clockOf } from '../../src/system/clock.ts';
import type { Actor } from './agenda.ts';
import type { World } from './world.ts';

/** How the clock of a machine differs from the world's time. */
export interface Machine {
  /** milliseconds that its wall clock is ahead */
  ahead: number;
  /** how much it runs too fast: 1 = not at all */
  readonly rate: number;
  /** milliseconds that it was asleep: its steady clock does not count them */
  asleep: number;
  /** milliseconds that its timers come late at most */
  lateness: number;
}

/** How long the machine has been on, asleep or not. */
export function uptimeOf(world: World, { rate }: Machine): number {
  return (world.time - world.start) * rate;
}

/** The clock of a process: what it waits for comes never when it is gone, and later when it is held. */
export function clockOn(world: World, machine: Machine, actor: Actor): Clock {
  const uptime = () => uptimeOf(world, machine);
  return clockOf({
    now: () => Math.floor(world.start + uptime() + machine.ahead),
    steady: () => uptime() - machine.asleep,
    after(milliseconds, work) {
      const late = machine.lateness === 0 ? 0 : world.random.below(machine.lateness);
      return world.agenda.add(milliseconds / machine.rate + late, actor, () => void work());
    },
  });
}
