import * as z from 'zod';
import { startOfYear, timeOf } from './instant.ts';

/** Ids hold times from 2024 on; and have room until 2093, of which a purchase made at the end needs some. */
export const earliestTestTime = startOfYear(2024);
export const latestTestTime = startOfYear(2090);

const units = {
  days: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1_000,
  milliseconds: 1,
} as const;

/** How much time passes: the sum of what is given. */
export type Duration = { readonly [Unit in keyof typeof units]?: number | undefined };

const longestAdvance = latestTestTime - earliestTestTime;
const amount = z.number().min(0).max(longestAdvance).optional();
const unitNames = Object.keys(units).join(', ');

export const durationSchema = z
  .strictObject(
    { days: amount, hours: amount, minutes: amount, seconds: amount, milliseconds: amount },
    { error: ({ code }) => (code === 'unrecognized_keys' ? `takes ${unitNames}` : undefined) },
  )
  .refine((given) => Object.values(given).some((value) => value !== undefined), {
    error: `must have one of ${unitNames}`,
    when: ({ issues }) => issues.length === 0,
  });

/** In milliseconds. */
export function lengthOf(duration: Duration): number {
  const names = Object.keys(units) as (keyof typeof units)[];
  return Math.round(names.reduce((sum, unit) => sum + (duration[unit] ?? 0) * units[unit], 0));
}

export const testTimeProblem = 'must be an instant from 2024 to 2089, such as 2026-01-31T09:00:00Z';

/** An instant that a test clock can show, as milliseconds since 1970. */
export const testTimeSchema = z.iso
  .datetime({ offset: true, error: testTimeProblem })
  .refine((text) => isTestTime(timeOf(text)), testTimeProblem);

export const isTestTime = (time: number): boolean =>
  time >= earliestTestTime && time < latestTestTime;

/** How a test moves the clock: to an instant, or by a while; and whether it goes on by itself from there. */
export const clockOrderSchema = z
  .object({
    now: testTimeSchema.optional(),
    advance: durationSchema.optional(),
    frozen: z.boolean().optional(),
  })
  .superRefine(({ now, advance, frozen }, context) => {
    const mistake = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (now !== undefined && advance !== undefined) {
      mistake('advance', 'must not be given together with now');
    }
    if (now === undefined && advance === undefined && frozen === undefined) {
      mistake('base', 'must have now, advance or frozen');
    }
  });

export type ClockOrder = z.output<typeof clockOrderSchema>;
