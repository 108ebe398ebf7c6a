/** An instant as every answer writes it: ISO 8601 in UTC, whole seconds, `2013-04-13T16:02:33Z`. */
export function instantOf(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/** The day of UTC that an instant, in milliseconds since 1970, falls on: the number of days since then. */
export function dayOf(milliseconds: number): number {
  return Math.floor(milliseconds / 86_400_000);
}

/** When a year began, in milliseconds since 1970. */
export function startOfYear(year: number): number {
  return Date.UTC(year, 0, 1);
}

/** What ISO 8601 text means, in milliseconds since 1970; NaN: it is none. */
export function timeOf(instant: string): number {
  return Date.parse(instant);
}

const instantPattern =
  /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/i;

/**
 * What a parameter of a query means, in milliseconds since 1970: an instant with its zone, or a day of UTC; NaN: it is
 * neither. A `+` that was not escaped came as a space.
 */
export function instantIn(parameter: string): number {
  const text = parameter.trim().replace(' ', '+').toUpperCase();
  const isInstant = instantPattern.test(text) && dayOfDate(text.slice(0, 10)) !== null;
  return isInstant ? timeOf(text) : NaN;
}

/** A day of UTC as answers write it: ISO 8601, `2026-09-01`. `day`: since 1970. */
export function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** The first day that ISO 8601 can write in four digits of a year. */
export const firstDay = dayOf(timeOf('0000-01-01'));

/** The day that a date means, since 1970; null: it is none. */
export function dayOfDate(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const day = dayOf(Date.parse(date));
  // Of the 31st of a month that has 30 days, some make the 1st of the next.
  return Number.isNaN(day) || dateOf(day) !== date ? null : day;
}
