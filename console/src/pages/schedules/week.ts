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

/** Hours as they are written, in minutes of their day; undefined: they are not understood. */
function readHours(text: string): { from: number; to: number } | undefined {
  const [, fromHour, fromMinute = '0', toHour, toMinute = '0'] = written.exec(text) ?? [];
  const from = Number(fromHour) * 60 + Number(fromMinute);
  const to = Number(toHour) * 60 + Number(toMinute);
  const isTime = Number(fromMinute) < 60 && Number(toMinute) < 60;
  return isTime && from < dayMinutes && to <= dayMinutes && from !== to ? { from, to } : undefined;
}

const readDay = (text: string) =>
  text
    .split(',')
    .flatMap((part) => part.trim() || [])
    .map(readHours);

/** Why a day as it is written is not understood, and how it is; null: it is understood. */
export function problemOfDay(day: number, text: string): string | null {
  for (const hours of readDay(text)) {
    if (!hours) return 'Write times as 09:00-12:00, 13:00-17:00.';
    if (hours.from > hours.to) return overMidnight(day, hours);
  }
  return null;
}

function overMidnight(day: number, { from, to }: { from: number; to: number }): string {
  const next = weekdays[(day + 1) % 7];
  const rest = to === 0 ? '' : `, and 00:00-${timeText(to)} on ${next}`;
  return `A day ends at 24:00: write ${timeText(from)}-24:00 here${rest}.`;
}

/** The week with a day as it is written; undefined: that is not understood. */
export function withDayText(week: Week, day: number, text: string): Interval[] | undefined {
  if (problemOfDay(day, text) !== null) return undefined;
  const { start_time: start } = ofDay(day);
  return readDay(text).reduce<Interval[]>(
    (all, hours) =>
      hours ? withHours(all, { start_time: start + hours.from, end_time: start + hours.to }) : all,
    withoutHours(week, ofDay(day)),
  );
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
