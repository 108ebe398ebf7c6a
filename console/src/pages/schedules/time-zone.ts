/** What there is to say of the clock at a place. All of it undefined: the browser knows no such time zone. */
export interface ZoneFacts {
  /** `14:05, GMT+1` */
  readonly now: string;
  /** the next day on which its clocks change; null: they do not within a year */
  readonly change: string | null;
}

export const timeZones = ['UTC', ...Intl.supportedValuesOf('timeZone')];

const day = 86_400_000;

function formatIn(timeZone: string, options: Intl.DateTimeFormatOptions) {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone, ...options });
  } catch {
    return undefined;
  }
}

export function zoneFacts(timeZone: string, now: number): ZoneFacts | undefined {
  const clock = formatIn(timeZone, { timeStyle: 'short' });
  const offset = formatIn(timeZone, { timeZoneName: 'longOffset' });
  const date = formatIn(timeZone, { dateStyle: 'long' });
  if (!clock || !offset || !date) return undefined;
  const offsetAt = (at: number) =>
    offset.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const current = offsetAt(now);
  const days = Array.from({ length: 366 }, (_, index) => now + index * day);
  const before = days.findIndex((at) => offsetAt(at + day) !== current);
  return {
    now: `${clock.format(now)}, ${current}`,
    change: before === -1 ? null : date.format(days[before]! + day),
  };
}
