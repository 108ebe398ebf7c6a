import type { Schemas } from 'trunkline/client';
import { centsOf, priceOf } from '../../components/price.ts';

export type Day = Schemas['UsageDay'];

const dayLength = 86_400_000;

/** The first of so many days, of which the last is given. */
export function firstOf(days: number, last: string): string {
  return new Date(Date.parse(last) - (days - 1) * dayLength).toISOString().slice(0, 10);
}

const short = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** `28 Nov`, as days are those of UTC. */
export const dayText = (date: string): string => short.format(Date.parse(date));

/** `1 number`, `12 numbers`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** How the monthly cost grew since the first of these days of which it is known; null: that is today. */
export function growthOf(days: readonly Day[]): string | null {
  const known = days.filter(({ monthly_cost }) => monthly_cost !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first === last) return null;
  const cents = centsOf(last.monthly_cost ?? '') - centsOf(first.monthly_cost ?? '');
  if (cents === 0) return `The same as on ${dayText(first.date)}`;
  return `${priceOf(Math.abs(cents))} ${cents > 0 ? 'more' : 'less'} than on ${dayText(first.date)}`;
}

/** Over all of the days: how often each reason was that of a refusal, most often first. */
export function refusalsIn(days: readonly Day[]): [reason: string, count: number][] {
  const counts = new Map<string, number>();
  for (const [reason, count] of days.flatMap(({ refused }) => Object.entries(refused)))
    counts.set(reason, (counts.get(reason) ?? 0) + count);
  return [...counts].toSorted(([, one], [, other]) => other - one);
}

export function sumOf(days: readonly Day[], what: 'purchases' | 'refusals' | 'releases'): number {
  return days.reduce((sum, day) => sum + day[what], 0);
}
