import { CarrierBusy, CarrierRefused } from '../../src/app/ports/carriers.ts';
import type { Random } from '../random.ts';

/**
 * `hanging`: it takes orders, and answers nothing; `silent`: it does not say that it has carried them out;
 * `tardy`: orders go out late, or are refused; `contrary`: they are carried out late, or refused.
 */
export const moods = [
  'well',
  'flaky',
  'refusing',
  'hanging',
  'silent',
  'down',
  'busy',
  'tardy',
  'contrary',
] as const;
export type Mood = (typeof moods)[number];

/** How one call to a carrier goes. */
export interface Course {
  /** milliseconds until the call is really sent, as after a slow look-up */
  readonly before: number;
  /** milliseconds until the carrier does it, even if nobody waits any more; null: never */
  readonly travel: number | null;
  /** instead of doing it */
  readonly refusal: Error | null;
  readonly isAnswered: boolean;
  /** milliseconds that the answer takes */
  readonly back: number;
}

/** Later than this after it was sent, a carrier carries out no order; it must not. */
export const latestSale = 55_000;

/** milliseconds */
const longestAnswer = 12_000;
const longestLookUp = 90_000;

const codes = ['21422', '21421', '21631', '21649', '20404'];
const good: Course = { before: 0, travel: 0, refusal: null, isAnswered: true, back: 0 };

const courses: Readonly<Record<Mood, (random: Random, isOrder: boolean) => Course>> = {
  well: () => good,
  down: () => ({ ...good, refusal: new Error('503 the simulated carrier is unavailable') }),
  busy: (random) => (random.chance(0.7) ? { ...good, refusal: busy() } : good),
  refusing: (random) => (random.chance(0.6) ? refused(random) : good),
  hanging: (random) => ({
    ...good,
    travel: random.pick([null, random.below(latestSale)]),
    isAnswered: false,
  }),
  silent: (_, isOrder) => ({ ...good, isAnswered: !isOrder }),
  flaky: (random) => ({ ...flaky(random), back: longAnswer(random) }),
  tardy: (random, isOrder) =>
    isOrder ? refusedOr(random, { before: random.below(longestLookUp) }) : good,
  contrary: (random, isOrder) =>
    isOrder ? refusedOr(random, { travel: random.below(latestSale), isAnswered: false }) : good,
};

export function courseOf(mood: Mood, random: Random, isOrder: boolean): Course {
  return courses[mood](random, isOrder);
}

function flaky(random: Random): Course {
  switch (random.below(9)) {
    case 0:
      return { ...good, travel: random.below(40_000) };
    case 1:
      return { ...good, before: random.below(longestLookUp) };
    case 2:
      return { ...good, travel: null, isAnswered: false };
    case 3:
      return { ...good, isAnswered: false };
    case 4:
      return { ...good, travel: random.below(latestSale), isAnswered: false };
    case 5:
    case 6:
      return { ...good, refusal: no(random) };
    default:
      return good;
  }
}

function refusedOr(random: Random, course: Partial<Course>): Course {
  return random.chance(0.5) ? { ...good, ...course } : refused(random);
}

function refused(random: Random): Course {
  return { ...good, refusal: no(random), back: longAnswer(random) };
}

function longAnswer(random: Random): number {
  return random.chance(0.4) ? random.below(longestAnswer) : 0;
}

function no(random: Random): Error {
  return new CarrierRefused(random.pick(codes), 'it does not want to');
}

function busy(): Error {
  return new CarrierBusy('20429: too many requests; nothing was processed');
}
