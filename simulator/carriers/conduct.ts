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

export function courseOf(mood: Mood, random: Random, isOrder: boolean): Course {
  switch (mood) {
    case 'well':
      return good;
    case 'down':
      return { ...good, refusal: new Error('503 the simulated carrier is unavailable') };
    case 'busy':
      return random.chance(0.7) ? { ...good, refusal: busy() } : good;
    case 'refusing':
      return random.chance(0.6) ? { ...good, refusal: no(random), back: longAnswer(random) } : good;
    case 'hanging':
      return { ...good, travel: random.pick([null, random.below(latestSale)]), isAnswered: false };
    case 'silent':
      return { ...good, isAnswered: !isOrder };
    case 'flaky':
      return { ...flaky(random), back: longAnswer(random) };
    case 'tardy':
      return isOrder ? eitherOr(random, { before: random.below(longestLookUp) }) : good;
    case 'contrary':
      return isOrder
        ? eitherOr(random, { travel: random.below(latestSale), isAnswered: false })
        : good;
  }
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

function eitherOr(random: Random, course: Partial<Course>): Course {
  if (random.chance(0.5)) return { ...good, ...course };
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
