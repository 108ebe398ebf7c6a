import type { TestTime } from '../app/nodes/test-time.ts';
import { DomainError } from '../domain/errors.ts';
import { clockOrderSchema, type ClockOrder } from '../domain/test-clock.ts';
import { parseRecord } from '../domain/validation.ts';
import type { Clock } from './index.ts';
import { parseInstant } from './settings.ts';

/** `assertOpen` throws once the service has been closed. */
export function clockOf(time: TestTime, assertOpen: () => void): Clock {
  async function move(order: ClockOrder): Promise<void> {
    assertOpen();
    try {
      await time.move(parseRecord(clockOrderSchema, order));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const problems = Object.values(error.details ?? {}).flat();
      throw new RangeError(problems.map(({ description }) => description).join('; '), {
        cause: error,
      });
    }
  }
  return {
    now: () => new Date(time.shown().now),
    get isFrozen() {
      return time.shown().isFrozen;
    },
    advance: (duration) => move({ advance: duration }),
    advanceTo: async (instant) =>
      move({ now: new Date(parseInstant('instant', instant)).toISOString() }),
    freeze: () => move({ frozen: true }),
    resume: () => move({ frozen: false }),
  };
}
