import * as z from 'zod';
import { testRequestSchema } from '../../app/webhooks/test.ts';
import { webhookChangeSchema, webhookWriteSchema } from '../../domain/webhooks/settings.ts';
import { maxWebhooks, webhookSchema, webhookStatuses } from '../../domain/webhooks/webhook.ts';
import { extension, type OperationSchema } from '../contract/operation.ts';
import { errorAnswers, readErrors, writeErrors } from '../error-schemas.ts';
import { pageParameters } from '../pagination.ts';

export const listOrders = ['name', '-name', 'status', '-status'] as const;

const webhook = webhookSchema.extend({
  paused_at: webhookSchema.shape.paused_at.meta(extension),
  paused_reason: webhookSchema.shape.paused_reason.meta(extension),
});
export const webhookBody = z.object({ webhook: webhook.meta({ id: 'Webhook' }) });
const params = z.object({ webhook_id: z.string().describe('The id of a webhook.') });

/** A page by cursor alone: what points nowhere is left out (events.md, 1.3). */
export const cursorPage = (key: string, item: z.ZodType) =>
  z.object({
    meta: z
      .object({
        has_more: z.boolean(),
        after_cursor: z.string().optional(),
        before_cursor: z.string().optional(),
      })
      .meta({ id: 'WebhookPageMeta' }),
    links: z
      .object({ next: z.string(), prev: z.string() })
      .partial()
      .meta({ id: 'WebhookPageLinks' })
      .optional(),
    [key]: z.array(item).describe('Those of this page.'),
  });

const page = cursorPage('webhooks', webhookBody.shape.webhook).meta({ id: 'WebhookPage' });

const secretBody = z.object({
  signing_secret: z
    .object({ secret: z.string(), algorithm: z.literal('SHA256') })
    .meta({ id: 'WebhookSigningSecret' }),
});

const common = { tags: ['Webhooks'], extension: 'related' } as const;

export const list = {
  ...common,
  operationId: 'ListWebhooks',
  summary: 'List webhooks',
  description:
    'Newest first, unless `sort` says otherwise. What there is nothing to say of is left out.',
  querystring: z.object({
    'filter[name_contains]': z
      .string()
      .optional()
      .describe('A part of the name, in any case of letters.'),
    'filter[status]': z.enum(webhookStatuses).optional(),
    sort: z.enum(listOrders).optional().describe('`-` in front turns the order round.'),
    'page[size]': pageParameters['page[size]'],
    'page[after]': pageParameters['page[after]'],
    'page[before]': pageParameters['page[before]'],
  }),
  response: { 200: page, ...readErrors },
} satisfies OperationSchema;

export const create = {
  ...common,
  operationId: 'CreateWebhook',
  summary: 'Create a webhook',
  description: `An account may have ${maxWebhooks}. With \`clone_webhook_id\` and no body it is a copy of another one, with its credentials and a signing secret of its own.`,
  querystring: z.object({
    clone_webhook_id: z.string().optional().describe('The id of the webhook to copy.'),
  }),
  body: z.object({ webhook: webhookWriteSchema.meta({ id: 'WebhookCreate' }) }),
  response: { 201: webhookBody, ...writeErrors },
} satisfies OperationSchema;

export const show = {
  ...common,
  operationId: 'ShowWebhook',
  summary: 'Show a webhook',
  description: 'Without its secrets.',
  params,
  response: { 200: webhookBody, ...readErrors },
} satisfies OperationSchema;

export const replace = {
  ...common,
  operationId: 'UpdateWebhook',
  summary: 'Replace a webhook',
  description:
    'What is left out goes, but for `subscriptions` and `status`. Credentials of the same type whose `data` is left out stay.',
  params,
  body: create.body,
  response: { 204: z.undefined(), ...writeErrors },
} satisfies OperationSchema;

export const patch = {
  ...common,
  operationId: 'PatchWebhook',
  summary: 'Change a webhook',
  description:
    'What is left out stays; what may be absent goes with null. To set `status` to `active` ends a pause.',
  params,
  body: z.object({ webhook: webhookChangeSchema.meta({ id: 'WebhookUpdate' }) }),
  response: { 204: z.undefined(), ...writeErrors },
} satisfies OperationSchema;

export const remove = {
  ...common,
  operationId: 'DeleteWebhook',
  summary: 'Delete a webhook',
  description: 'With what it was told. A body is read by nobody.',
  params,
  response: { 204: z.undefined(), ...errorAnswers(400, 401, 403, 404, 412, 413, 415) },
} satisfies OperationSchema;

export const showSecret = {
  ...common,
  operationId: 'ShowWebhookSigningSecret',
  summary: 'Show the signing secret',
  description: 'By which a receiver knows that a request is of this service.',
  params,
  response: { 200: secretBody, ...readErrors },
} satisfies OperationSchema;

export const resetSecret = {
  ...common,
  operationId: 'ResetWebhookSigningSecret',
  summary: 'Reset the signing secret',
  description:
    'The one before it signs beside the new one for 24 hours, in `webhook-signature`; `X-Zendesk-Webhook-Signature` is of the new one at once.',
  params,
  response: { 201: secretBody, ...errorAnswers(400, 401, 403, 404, 412, 413, 415) },
} satisfies OperationSchema;

export const webhookHeader = z
  .object({ key: z.string(), value: z.string() })
  .meta({ id: 'WebhookHeader' });

const sentAnswer = z
  .object({
    headers: z.array(webhookHeader),
    status_code: z.int().optional(),
    payload: z.string(),
    error: z.string().optional().meta(extension),
  })
  .meta({ id: 'WebhookTestResponse' });

export const test = {
  ...common,
  operationId: 'TestWebhook',
  summary: 'Test a webhook',
  description:
    'Sends one signed request, and answers 200 whatever the target says, with the first 16 KiB of it. It is sent once and counts for nothing.',
  querystring: z.object({
    webhook_id: z
      .string()
      .optional()
      .describe('The id of a webhook, whose own values stand for what is left out.'),
  }),
  body: z.object({ request: testRequestSchema.meta({ id: 'WebhookTestRequest' }) }),
  response: { 200: z.object({ response: sentAnswer }), ...writeErrors },
} satisfies OperationSchema;
