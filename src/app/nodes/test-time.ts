import { operator, type Actor } from '../../domain/audit/actor.ts';
import { DomainError, invalidField } from '../../domain/errors.ts';
import { instantOf, timeOf } from '../../domain/instant.ts';
import { isTestTime, lengthOf, type ClockOrder } from '../../domain/test-clock.ts';
import type { ShownTime, TestClock } from '../ports/nodes.ts';
import type { Store } from '../ports.ts';

/** How far the clock is moved at first, in milliseconds; each step is as long as all before it together. */
const firstStep = 1_000;

/** The time of an installation, as tests move it. */
export interface TestTime {
  shown(): ShownTime;
  /** Settles when what is due by then has been done. Throws RecordInvalid when it is to go back. */
  move(order: ClockOrder, mover?: Actor): Promise<void>;
  /** To where it started: for an installation that has nothing any more of a later time. */
  putBack(mover?: Actor): Promise<void>;
}

interface TestTimePorts {
  readonly clock: TestClock;
  readonly store: Pick<Store, 'as' | 'testState'>;
  /** does what is due */
  settle(): Promise<void>;
  /** windows in which requests are counted begin anew */
  forgetCounts(): Promise<void>;
}

export interface TestTimeStart {
  /** milliseconds since 1970; null: the machine's time */
  readonly now: number | null;
  readonly isFrozen: boolean;
}

/** The clock goes on where the process before this one left it: ids, leases and dates are of that time. */
export async function goOnFromKeptTime(
  { clock, store }: Keeping,
  start: TestTimeStart,
): Promise<void> {
  const machine = clock.machine();
  const kept = await store.testState.shownTime();
  const since = kept && !kept.isFrozen ? Math.max(0, machine - kept.machine) : 0;
  const now = Math.max(start.now ?? machine, kept ? kept.now + since : 0);
  const shown = { now, isFrozen: kept?.isFrozen ?? start.isFrozen };
  clock.set(shown);
  await keep({ clock, store }, shown);
}

interface Keeping {
  readonly clock: TestClock;
  readonly store: Pick<Store, 'testState'>;
}

function keep({ clock, store }: Keeping, shown: ShownTime): Promise<void> {
  return store.testState.keepShownTime({ ...shown, machine: clock.machine() });
}

/** Time passes in steps, so that what fails is tried again in between; one order after the other. */
export function createTestTime(ports: TestTimePorts, start: TestTimeStart): TestTime {
  const { clock, settle, forgetCounts } = ports;
  let last: Promise<void> = Promise.resolve();

  function inTurn(work: () => Promise<void>): Promise<void> {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  }

  async function pass(milliseconds: number): Promise<void> {
    let passed = 0;
    while (passed < milliseconds) {
      const step = Math.min(Math.max(firstStep, passed), milliseconds - passed);
      await clock.skip(step);
      await settle();
      passed += step;
    }
  }

  const shown = () => ({ now: clock.now(), isFrozen: clock.isFrozen() });
  const keepMoved = (to: ShownTime, mover: Actor): Promise<void> => {
    const { testState } = ports.store.as(mover);
    return testState.moveShownTime(shown(), { ...to, machine: clock.machine() });
  };
  return {
    shown,
    move: (order, mover = operator) =>
      inTurn(async () => {
        const { now, isFrozen: wasFrozen } = shown();
        const length = lengthAsked(order, now);
        const isFrozen = order.frozen ?? wasFrozen;
        // Before it is there: should this process die, what is due by then is done by the next one.
        await keepMoved({ now: now + length, isFrozen }, mover);
        // An instant is met exactly: the clock does not run on the way.
        clock.set({ now, isFrozen: isFrozen || order.now !== undefined });
        await pass(length);
        clock.set({ now: clock.now(), isFrozen });
      }),
    putBack: (mover = operator) =>
      inTurn(async () => {
        const first = { now: start.now ?? clock.machine(), isFrozen: start.isFrozen };
        await keepMoved(first, mover);
        clock.set(first);
        await forgetCounts();
      }),
  };
}

/** In milliseconds. */
function lengthAsked({ now: wanted, advance }: ClockOrder, now: number): number {
  if (advance) {
    const length = lengthOf(advance);
    if (isTestTime(now + length)) return length;
    throw invalidField('advance', `must not lead past 2089; it is ${instantOf(now)}`);
  }
  if (wanted === undefined) return 0;
  const length = timeOf(wanted) - now;
  if (length >= 0) return length;
  throw invalidField('now', `must not be before ${instantOf(now)}: the clock only goes forward`);
}

/** Of a server whose clock is the machine's. */
export function noTestClock(): DomainError {
  return new DomainError(
    'Forbidden',
    'The clock of this server is that of its machine. Start it with --test-clock (TRUNKLINE_TEST_CLOCK) to move it.',
  );
}
