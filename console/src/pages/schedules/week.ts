import type { Schemas } from 'trunkline/client';

/** The hours of a week: minutes from Sunday 00:00, as the API has them. The functions answer new ones, in order. */
export type Interval = Schemas['Schedule']['intervals'][number];
export type Week = readonly Interval[];

export const dayMinutes = 24 * 60;
export const weekdays = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

/** In order, those that touch as one. */
function joined(intervals: Week): Interval[] {
  const all: Interval[] = [];
  for (const { start_time, end_time } of intervals.toSorted(
    (a, b) => a.start_time - b.start_time,
  )) {
    const last = all.at(-1);
    if (last && start_time <= last.end_time)
      all[all.length - 1] = { ...last, end_time: Math.max(last.end_time, end_time) };
    else all.push({ start_time, end_time });
  }
  return all;
}

export function withHours(week: Week, hours: Interval): Interval[] {
  return joined([...week, hours]);
}

export function withoutHours(week: Week, { start_time: from, end_time: to }: Interval): Interval[] {
  return week.flatMap(({ start_time, end_time }) =>
    [
      { start_time, end_time: Math.min(end_time, from) },
      { start_time: Math.max(start_time, to), end_time },
    ].filter((part) => part.start_time < part.end_time),
  );
}

/** How much of some hours is open. */
export function opennessOf(week: Week, { start_time, end_time }: Interval) {
  const closed = withoutHours([{ start_time, end_time }], { start_time: 0, end_time: 0 });
  const left = week.reduce<Interval[]>((rest, open) => withoutHours(rest, open), closed);
  const minutes = left.reduce((sum, one) => sum + one.end_time - one.start_time, 0);
  if (minutes === 0) return 'open';
  return minutes === end_time - start_time ? 'closed' : 'partly open';
}

const two = (number: number) => String(number).padStart(2, '0');

/** `09:30`, and `24:00` for the end of a day. */
export const timeText = (minute: number) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

const ofDay = (day: number): Interval => ({
  start_time: day * dayMinutes,
  end_time: (day + 1) * dayMinutes,
});

/** The hours of a day as people write them: `09:00-12:00, 13:00-17:00`. */
export function dayText(week: Week, day: number): string {
  const { start_time: start, end_time: end } = ofDay(day);
  return joined(week)
    .filter(({ start_time, end_time }) => start_time < end && end_time > start)
    .map(({ start_time, end_time }) => {
      const from = timeText(Math.max(start_time, start) - start);
      return `${from}-${timeText(Math.min(end_time, end) - start)}`;
    })
    .join(', ');
}

const written = /^(\d{1,2})(?::?(\d{2}))?\s*[-–]\s*(\d{1,2})(?::?(\d{2}))?$/;

/** The week with a day as it is written; undefined: that is not understood. */
export function withDayText(week: Week, day: number, text: string): Interval[] | undefined {
  const { start_time: start } = ofDay(day);
  const parts = text.split(',').flatMap((part) => part.trim() || []);
  let changed = withoutHours(week, ofDay(day));
  for (const part of parts) {
    const [, fromHour, fromMinute = '0', toHour, toMinute = '0'] = written.exec(part) ?? [];
    const from = Number(fromHour) * 60 + Number(fromMinute);
    const to = Number(toHour) * 60 + Number(toMinute);
    const isTime = Number(fromMinute) < 60 && Number(toMinute) < 60 && to <= dayMinutes;
    if (!(isTime && from < to)) return undefined;
    changed = withHours(changed, { start_time: start + from, end_time: start + to });
  }
  return changed;
}

/** A week in words: `Sunday closed; Monday 09:00-17:00; …`. */
export function weekText(week: Week): string {
  return weekdays.map((name, day) => `${name} ${dayText(week, day) || 'closed'}`).join('; ');
}

/** How many hours of a week are open, to the minute. */
export function openHours(week: Week): string {
  const minutes = week.reduce((sum, one) => sum + one.end_time - one.start_time, 0);
  return `${Math.floor(minutes / 60)} h${minutes % 60 ? ` ${minutes % 60} min` : ''}`;
}
