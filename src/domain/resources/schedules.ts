import * as z from 'zod';
import { defineResource } from './define-resource.ts';
import { idSchema, instantSchema, notBlank } from './properties.ts';

const hour = 60;
const day = 24 * hour;
const week = 7 * day;

/** Fidelity F-41: minutes from Sunday 00:00. */
const minute = z.int().min(0).max(week);

const intervalSchema = z.object({ start_time: minute, end_time: minute });

type Interval = z.infer<typeof intervalSchema>;

/** Monday to Friday, nine to five. */
const workweek: Interval[] = [1, 2, 3, 4, 5].map((weekday) => ({
  start_time: weekday * day + 9 * hour,
  end_time: weekday * day + 17 * hour,
}));

export const schedules = defineResource({
  kind: 'schedule',
  plural: 'schedules',
  path: '/api/v2/business_hours/schedules',
  writers: 'admins',
  // Fidelity F-40.
  url: 'beside',
  schema: z.object({
    id: idSchema,
    name: notBlank(255),
    time_zone: notBlank(255),
    created_at: instantSchema,
    updated_at: instantSchema,
    intervals: z.array(intervalSchema).max(200),
  }),
  writable: ['name', 'time_zone', 'intervals'],
  required: ['name'],
  onDelete: 'detach',

  create: (_, { now }) => ({
    time_zone: 'UTC',
    created_at: now,
    updated_at: now,
    intervals: workweek,
  }),

  check({ intervals }, { errors }) {
    const problem = problemOf(intervals);
    if (problem) errors.add('intervals', 'InvalidValue', problem);
  },
});

function problemOf(intervals: readonly Interval[]): string | undefined {
  const inOrder = intervals.toSorted((a, b) => a.start_time - b.start_time);
  if (inOrder.some(({ start_time, end_time }) => start_time >= end_time)) {
    return 'each must end after it starts';
  }
  const overlap = inOrder.some(
    ({ start_time }, index) => start_time < (inOrder[index - 1]?.end_time ?? 0),
  );
  return overlap ? 'must not overlap' : undefined;
}
