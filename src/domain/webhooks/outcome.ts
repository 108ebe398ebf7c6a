import { timeOf } from '../instant.ts';

/**
 * What has come of an invocation last, in the ecosystem's words (events.md, 1.4). `accepted`: it has not been tried;
 * `terminated`: it is given up. `unknown` and `circuit broken` are words that nothing has here.
 */
export const invocationStatuses = [
  'unknown',
  'accepted',
  'success',
  'failed',
  'timeout',
  'circuit broken',
  'throttled',
  'client error',
  'server error',
  'terminated',
] as const;
export type InvocationStatus = (typeof invocationStatuses)[number];

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Chosen: how long an event is tried to be told, in milliseconds. */
export const deliveryTime = day;
/** Chosen: how long nothing may reach a webhook before it is told nothing more, in milliseconds. */
export const failingTime = 5 * day;
/** How long invocations are kept, in milliseconds (events.md, 1.4). */
export const invocationMaxAge = 7 * day;
/** Chosen: of an invocation, the last ones. */
export const maxAttemptsKept = 10;
/** The longest that a receiver may put us off, in milliseconds. */
const longestPutOff = 6 * hour;

/** Before the second attempt, before the third …, in milliseconds; then the last one again and again. */
const delays = [5 * second, 30 * second, 2 * minute, 10 * minute, 30 * minute, hour];

/** Of a receiver that wants nothing more, ever. */
export const goneStatus = 410;

/** Of an answer, or of none. */
export function outcomeOf(
  answer: { readonly status_code: number } | { readonly kind: string },
): InvocationStatus {
  if ('status_code' in answer) return statusOf(answer.status_code);
  return answer.kind === 'timeout' ? 'timeout' : 'failed';
}

/** A redirect is not followed, so whoever answers one has not been told. */
function statusOf(status_code: number): InvocationStatus {
  if (status_code >= 200 && status_code < 300) return 'success';
  if (status_code === 429) return 'throttled';
  if (status_code >= 400 && status_code < 500) return 'client error';
  return status_code >= 500 ? 'server error' : 'failed';
}

/**
 * When to try again, after `attempts` of them: later each time, and not all at one moment. `chance` is from 0 to 1;
 * `putOff` is how long the receiver asked to be left alone, in milliseconds.
 */
export function retryDelay(attempts: number, chance: number, putOff: number): number {
  const delay = delays[Math.min(attempts, delays.length) - 1] ?? hour;
  return Math.max(Math.round(delay * (0.8 + 0.4 * chance)), Math.min(putOff, longestPutOff));
}

/** Of a `Retry-After`, in milliseconds from now: seconds or a date; 0: it says nothing that can be understood. */
export function putOffBy(retryAfter: string | undefined, now: number): number {
  if (retryAfter === undefined) return 0;
  const text = retryAfter.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * second;
  const isDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text);
  return isDate ? Math.max(0, timeOf(text) - now) || 0 : 0;
}
