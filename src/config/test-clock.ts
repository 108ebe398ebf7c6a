import * as z from 'zod';
import { timeOf } from '../domain/instant.ts';
import { testTimeProblem, testTimeSchema } from '../domain/test-clock.ts';

/** Where a clock starts that tests move: `now` in milliseconds since 1970, null: at the machine's time. */
export const testClock = z
  .union([z.boolean(), z.stringbool(), z.string()])
  .transform((start, context) => {
    if (typeof start === 'boolean') return start ? { now: null, isFrozen: false } : null;
    const { success } = testTimeSchema.safeParse(start);
    if (success) return { now: timeOf(start), isFrozen: false };
    context.addIssue(`must be true or false, or where the clock starts: it ${testTimeProblem}`);
    return z.NEVER;
  });
