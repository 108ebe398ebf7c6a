import { dayOf } from './instant.ts';

/** A day of UTC as answers write it: ISO 8601, `2026-09-01`. `day`: since 1970. */
export function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** The day that a date means, since 1970; null: it is none. */
export function dayOfDate(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const day = dayOf(Date.parse(date));
  // Of the 31st of a month that has 30 days, some make the 1st of the next.
  return Number.isNaN(day) || dateOf(day) !== date ? null : day;
}
