import type { EventType } from '../../domain/audit/event-types.ts';
import type { InvocationStatus } from '../../domain/webhooks/outcome.ts';
import type { WebhookStatus } from '../../domain/webhooks/webhook.ts';

export interface WebhookTables {
  webhooks: WebhookRow;
  webhook_subscriptions: WebhookSubscriptionRow;
  webhook_invocations: WebhookInvocationRow;
  webhook_attempts: WebhookAttemptRow;
  webhook_queues: WebhookQueueRow;
}

interface WebhookRow {
  account_id: number;
  /** a ULID */
  id: string;
  /** as its owner set it */
  status: WebhookStatus;
  /** as the API shows it, without its pause */
  document: string;
  /** sealed: `webhooks/sealing.ts` */
  secrets: string;
  /** null: it is not paused */
  paused_at: number | null;
  paused_reason: string | null;
  /** since when nothing has reached it; null: the last thing has, or nothing was sent yet */
  failing_since: number | null;
  /** until when its receiver wants to be left alone; null: it has not said so */
  put_off_until: number | null;
}

/** What an active webhook waits for, paused or not. */
interface WebhookSubscriptionRow {
  account_id: number;
  webhook_id: string;
  /** without the prefix that it has on the wire */
  event_type: EventType;
}

/** An event for one webhook. */
interface WebhookInvocationRow {
  account_id: number;
  webhook_id: string;
  /** a ULID */
  id: string;
  /** of the audit log */
  event_id: number;
  /** type and id of what the event is about */
  resource: string;
  /** of the event, among all */
  position: number;
  /** the body that is sent */
  payload: string;
  created_at: number;
  /** null: it has succeeded, or was given up */
  give_up_at: number | null;
  /** null: it was not put off */
  next_attempt_at: number | null;
  attempts: number;
  /** what has come of it last */
  status: InvocationStatus;
  status_code: number | null;
  /** of the last attempt; until there is one, when it was written */
  latest_at: number;
}

interface WebhookAttemptRow {
  account_id: number;
  webhook_id: string;
  invocation_id: string;
  /** a ULID */
  id: string;
  document: string;
}

/** That a webhook is to be told something of a resource yet. */
interface WebhookQueueRow {
  account_id: number;
  webhook_id: string;
  resource: string;
  /** until then nobody else takes it up */
  lease_until: number;
  /** the process that sends from it until then; empty: none does */
  holder: string;
  /** one more with each process that takes the lease */
  attempt: number;
}
