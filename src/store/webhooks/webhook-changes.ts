import type { CurrentWebhook, WebhookPause, WebhookSecrets } from '../../app/ports/webhooks.ts';
import { changesBetween, type Changes } from '../../domain/audit/changes.ts';
import type { Change } from '../../domain/audit/change.ts';
import { instantOf } from '../../domain/instant.ts';
import { webhookView, type StoredWebhook } from '../../domain/webhooks/webhook.ts';

/** How a change of a webhook names it. */
export function sourceOf(account_id: number, { id, name }: StoredWebhook) {
  return { account_id, source_type: 'webhook', source_id: id, source_label: name };
}

/** Nobody is told of what happens to webhooks but by the audit log: they would tell of themselves. */
export function creationOf(account_id: number, webhook: StoredWebhook): Change {
  return {
    ...sourceOf(account_id, webhook),
    action: 'create',
    changes: withoutValues(changesBetween({}, webhook)),
  };
}

export function removalOf(account_id: number, webhook: StoredWebhook): Change {
  return {
    ...sourceOf(account_id, webhook),
    action: 'destroy',
    changes: withoutValues(changesBetween(webhook, {})),
  };
}

interface States {
  readonly before: CurrentWebhook;
  readonly after: CurrentWebhook;
}

/** null: nothing is other than it was */
export function updateOf(account_id: number, { before, after }: States): Change | null {
  const changes = {
    ...withoutValues(changesBetween(settingsOf(before), settingsOf(after))),
    ...secretChanges(before.secrets, after.secrets),
  };
  if (Object.keys(changes).length === 0) return null;
  const isReset = 'signing_secret' in changes;
  return {
    ...sourceOf(account_id, after.webhook),
    action: isReset ? 'reset' : 'update',
    changes,
  };
}

/** As the ecosystem shows what it does not show (events.md, 1.4). */
const hidden = '[SCRUBBED]';
const scrubbed = { previous: hidden, current: hidden };

/** What is in headers may sign in at the receiver, such as the key of an API: the log outlives them, and has their names. */
function withoutValues({ custom_headers, ...changes }: Changes): Changes {
  if (!custom_headers) return changes;
  const { previous, current } = custom_headers;
  return {
    ...changes,
    custom_headers: { previous: namesIn(previous), current: namesIn(current) },
  };
}

const namesIn = (headers: unknown) =>
  headers && Object.fromEntries(Object.keys(headers).map((name) => [name, hidden]));

/** What all who are told of an account's events may know of a webhook, which only admins see: not where it leads, nor how. */
export function toldOf(webhook: StoredWebhook, pause: WebhookPause): object {
  const { endpoint: _, authentication: __, custom_headers: ___, ...rest } = webhook;
  return { ...rest, paused_at: instantOf(pause.at), paused_reason: pause.reason };
}

/** Without who changed it last, which says nothing more. */
function settingsOf({ webhook, pause }: CurrentWebhook): object {
  return { ...webhookView(webhook, pause), updated_by: undefined };
}

/** That there is another secret, and not which one. */
function secretChanges(old: WebhookSecrets, now: WebhookSecrets): Changes {
  const [had, has] = [old.authentication, now.authentication];
  const isOther = had && has && JSON.stringify(had) !== JSON.stringify(has);
  return {
    ...(old.signing_secret !== now.signing_secret && { signing_secret: scrubbed }),
    ...(isOther && { 'authentication.credentials': scrubbed }),
  };
}
