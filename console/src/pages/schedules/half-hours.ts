import {
  dayMinutes,
  opennessOf,
  withHours,
  withoutHours,
  type Interval,
  type Week,
} from './week.ts';

/** The squares that a week is painted in. */
export interface HalfHour {
  readonly day: number;
  /** of the day, from 0 */
  readonly index: number;
}

export const halfHour = 30;
export const halfHours = dayMinutes / halfHour;

export function hoursOf({ day, index }: HalfHour): Interval {
  const start_time = day * dayMinutes + index * halfHour;
  return { start_time, end_time: start_time + halfHour };
}

export function stateOf(week: Week, square: HalfHour) {
  return opennessOf(week, hoursOf(square));
}

/** What is painted at once: a rectangle, from one corner to the other. */
export interface Stroke {
  readonly from: HalfHour;
  readonly to: HalfHour;
}

function isBetween(value: number, one: number, other: number): boolean {
  return value >= Math.min(one, other) && value <= Math.max(one, other);
}

export function isIn({ from, to }: Stroke, { day, index }: HalfHour): boolean {
  return isBetween(day, from.day, to.day) && isBetween(index, from.index, to.index);
}

/** The week once a stroke has opened what it begins at, or closed it where it was open. */
export function painted(week: Week, stroke: Stroke): Week {
  const { from, to } = stroke;
  const paint = stateOf(week, from) === 'open' ? withoutHours : withHours;
  const first = Math.min(from.day, to.day);
  const days = Array.from({ length: Math.abs(from.day - to.day) + 1 }, (_, day) => first + day);
  return days.reduce<Week>((all, day) => {
    const top = hoursOf({ day, index: Math.min(from.index, to.index) });
    const bottom = hoursOf({ day, index: Math.max(from.index, to.index) });
    return paint(all, { start_time: top.start_time, end_time: bottom.end_time });
  }, week);
}

const clamped = (value: number, length: number) => Math.max(0, Math.min(length - 1, value));

/** Where a key leads from a square. */
export function squareAfter(key: string, { day, index }: HalfHour): HalfHour | undefined {
  const next: Readonly<Record<string, HalfHour>> = {
    ArrowUp: { day, index: index - 1 },
    ArrowDown: { day, index: index + 1 },
    ArrowLeft: { day: day - 1, index },
    ArrowRight: { day: day + 1, index },
    Home: { day: 0, index },
    End: { day: 6, index },
    PageUp: { day, index: 0 },
    PageDown: { day, index: halfHours - 1 },
  };
  const found = next[key];
  return found && { day: clamped(found.day, 7), index: clamped(found.index, halfHours) };
}
