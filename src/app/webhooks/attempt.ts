import {
  deliveryTime,
  goneStatus,
  outcomeOf,
  putOffBy,
  retryDelay,
} from '../../domain/webhooks/outcome.ts';
import { ulidOf } from '../../domain/ulid.ts';
import type { Attempt, Invocation } from '../ports/deliveries.ts';
import type { Ports } from '../ports.ts';
import type { SentAnswer } from '../ports/webhook-sender.ts';
import type { WebhookKey, WebhookTarget } from '../ports/webhooks.ts';
import { keptAnswer } from './kept-answer.ts';
import { shownHeaders, webhookRequest } from './request.ts';

export type AttemptPorts = Pick<Ports, 'time' | 'random' | 'webhookSender'>;

export interface Tried {
  readonly attempt: Attempt;
  /** milliseconds since 1970; null: it has succeeded, or is given up */
  readonly next_attempt_at: number | null;
  /** the receiver wants nothing more */
  readonly isGone: boolean;
  /** until when it wants to be left alone, in milliseconds since 1970; 0: it has not said so */
  readonly put_off_until: number;
}

/** Tries once to tell a webhook of an event. */
export async function attemptDelivery(
  { time, random, webhookSender }: AttemptPorts,
  { account_id, target }: Pick<WebhookKey, 'account_id'> & { target: WebhookTarget },
  invocation: Invocation,
): Promise<Tried> {
  const request = webhookRequest(target, {
    webhook_id: target.id,
    account_id,
    invocation_id: invocation.id,
    at: time.now(),
    body: invocation.payload,
  });
  const answer = await webhookSender.send(request);
  const now = time.now();
  const status = outcomeOf(answer);
  const putOff = putOffOf(answer, now);
  // Whoever has changed it means to be told: what has waited, as it was paused, is tried for as long as what is new.
  const giveUpAt = Math.max(invocation.give_up_at, target.changed_at + deliveryTime);
  const next = now + retryDelay(invocation.attempts + 1, (random(1)[0] ?? 0) / 255, putOff);
  return {
    attempt: {
      id: ulidOf(now, random(10)),
      status,
      ...(isRefused(answer) ? {} : { request: { headers: shownHeaders(request, target) } }),
      ...shownAnswer(answer),
      completed_at: now,
    },
    next_attempt_at: status === 'success' || next > giveUpAt ? null : next,
    isGone: 'status_code' in answer && answer.status_code === goneStatus,
    put_off_until: putOff > 0 ? next : 0,
  };
}

const isRefused = (answer: SentAnswer) => 'error' in answer && answer.kind === 'refused';

/** Only who is too busy is asked when it will not be. */
function putOffOf(answer: SentAnswer, now: number): number {
  if (!('status_code' in answer) || ![429, 503].includes(answer.status_code)) return 0;
  const field = answer.headers.find(([name]) => name.toLowerCase() === 'retry-after');
  return putOffBy(field?.[1], now);
}

function shownAnswer(answer: SentAnswer): Partial<Attempt> {
  if ('error' in answer) return { error: answer.error };
  return { status_code: answer.status_code, response: keptAnswer(answer) };
}
