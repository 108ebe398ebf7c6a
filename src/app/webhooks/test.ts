import * as z from 'zod';
import type { Change } from '../../domain/audit/change.ts';
import type { Account } from '../../domain/account.ts';
import { recordNotFound } from '../../domain/errors.ts';
import { parseRecord } from '../../domain/validation.ts';
import { settingsWith, webhookChangeSchema } from '../../domain/webhooks/settings.ts';
import { nextUlid } from '../nodes/ulids.ts';
import type { Ports } from '../ports.ts';
import type { WebhookKey, WebhookTarget } from '../ports/webhooks.ts';
import type { SentAnswer } from '../ports/webhook-sender.ts';
import { webhookRequest } from './request.ts';

type TestPorts = Pick<Ports, 'store' | 'clock' | 'ids' | 'random' | 'policy' | 'webhookSender'>;

/** What is sent once, to see what comes of it. */
export const testRequestSchema = webhookChangeSchema
  .pick({
    endpoint: true,
    http_method: true,
    request_format: true,
    authentication: true,
    custom_headers: true,
  })
  .extend({ payload: z.string().max(50_000).optional() });

const wholeRequestSchema = testRequestSchema.required({
  endpoint: true,
  http_method: true,
  request_format: true,
});

/**
 * Known to everybody, and so no secret: signs what is sent for no webhook. The ecosystem's own, of its guide on
 * verifying requests.
 */
const publishedSecret = 'dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==';

/**
 * Sends one request as a webhook would, or as one that there is not yet, and tells what came of it. `id`: of a webhook,
 * whose own values stand for what is left out (events.md, 1.5). It counts for nothing: what a webhook is told goes on
 * as if it had not been. It is recorded before it is sent. Throws RecordNotFound or RecordInvalid.
 */
export async function testWebhook(
  ports: TestPorts,
  account: Account,
  { id, properties }: { id: string | null; properties: object },
): Promise<SentAnswer> {
  const at = ports.clock.now();
  const schema = id === null ? wholeRequestSchema : testRequestSchema;
  const { payload: body = '', ...change } = parseRecord(schema, properties);
  const key = { account_id: account.id, id: id ?? '' };
  const webhook = id === null ? noWebhook : await ports.store.webhookTargets.target(key, at);
  if (!webhook) throw recordNotFound();
  const stored = webhook.authentication ?? undefined;
  const settings = settingsWith({ ...webhook, authentication: stored }, change, {
    stored,
    arePrivateTargetsAllowed: ports.policy.webhookPrivateTargets,
  });
  const target = {
    ...settings,
    authentication: settings.authentication ?? null,
    custom_headers: settings.custom_headers ?? {},
    signing_secrets: webhook.signing_secrets,
  };
  await ports.store.record(await changeOf(ports.store, key, target));
  const signed = { account_id: account.id, webhook_id: key.id, invocation_id: nextUlid(ports) };
  return ports.webhookSender.send(webhookRequest(target, { ...signed, at, body }));
}

/** A test of a webhook that there is not yet goes by where it leads. */
async function changeOf(
  store: TestPorts['store'],
  { account_id, id }: WebhookKey,
  { endpoint, http_method }: Pick<WebhookTarget, 'endpoint' | 'http_method'>,
): Promise<Change> {
  const kept = id === '' ? null : await store.of({ id: account_id }).webhooks.find(id);
  return {
    account_id,
    action: 'test',
    source_type: 'webhook',
    source_id: id || 0,
    source_label: kept?.webhook.name ?? endpoint,
    facts: { endpoint, http_method },
  };
}

const noWebhook = { authentication: null, signing_secrets: [publishedSecret] };
