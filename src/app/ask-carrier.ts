import { DomainError } from '../domain/errors.ts';
import type { Ports } from './ports.ts';

/** Seconds after which asking again makes sense. */
const retryAfter = 5;

/** A question to the carrier that buys nothing; throws Unavailable when it brings no answer. */
export async function ask<T>(
  { clock, policy }: Pick<Ports, 'clock' | 'policy'>,
  answer: Promise<T>,
): Promise<T> {
  try {
    return await clock.within(policy.carrierTimeout, answer);
  } catch (cause) {
    throw new DomainError('Unavailable', 'The carrier does not answer; nothing was bought', {
      retryAfter,
      cause,
    });
  }
}
