import * as z from 'zod';
import { instantSchema } from '../../domain/resources/properties.ts';
import { invocationStatuses, maxAttemptsKept } from '../../domain/webhooks/outcome.ts';
import { extension, type OperationSchema } from '../contract/operation.ts';
import { readErrors, writeErrors } from '../error-schemas.ts';
import { pageParameters } from '../pagination.ts';
import { cursorPage, webhookHeader } from './schemas.ts';

export const invocationOrders = ['latest_completed_at', '-latest_completed_at'] as const;

const status = z.enum(invocationStatuses);

export const invocation = z
  .object({
    id: z.string(),
    status_code: z.int().optional(),
    status,
    latest_completed_at: instantSchema.optional(),
    event_id: z.string().meta(extension),
    attempt_count: z.int().nonnegative().meta(extension),
    created_at: instantSchema.meta(extension),
    next_attempt_at: instantSchema.optional().meta(extension),
  })
  .meta({ id: 'WebhookInvocation' });

const message = z
  .object({ headers: z.array(webhookHeader), payload: z.string() })
  .meta({ id: 'WebhookMessage' });

export const attempt = z
  .object({
    id: z.string(),
    invocation_id: z.string(),
    status_code: z.int().optional(),
    status,
    request: message.optional(),
    response: message.optional(),
    completed_at: instantSchema,
    error: z.string().optional().meta(extension),
  })
  .meta({ id: 'WebhookAttempt' });

const webhookParams = z.object({ webhook_id: z.string().describe('The id of a webhook.') });
const params = webhookParams.extend({
  invocation_id: z.string().describe('The id of an invocation.'),
});

const common = { tags: ['Webhooks'], extension: 'related' } as const;

export const listInvocations = {
  ...common,
  operationId: 'ListWebhookInvocations',
  summary: 'List what a webhook was told',
  description:
    'An invocation is one event for one webhook. They are kept for seven days, and the one tried last comes first, unless `sort` says otherwise.',
  params: webhookParams,
  querystring: z.object({
    'filter[from_ts]': z.string().optional().describe('Those tried last at this instant or later.'),
    'filter[to_ts]': z.string().optional().describe('Those tried last at this instant or earlier.'),
    'filter[status]': status.optional(),
    sort: z.enum(invocationOrders).optional().describe('`-` in front: the last one first.'),
    'page[size]': pageParameters['page[size]'],
    'page[after]': pageParameters['page[after]'],
    'page[before]': pageParameters['page[before]'],
  }),
  response: {
    200: cursorPage('invocations', invocation).meta({ id: 'WebhookInvocationPage' }),
    ...readErrors,
  },
} satisfies OperationSchema;

export const listAttempts = {
  ...common,
  operationId: 'ListWebhookInvocationAttempts',
  summary: 'List the attempts of an invocation',
  description: `The last ${maxAttemptsKept}, newest first: what was sent, and the beginning of what came back, 16 KiB with its headers. What signs in is not shown.`,
  params,
  response: { 200: z.object({ attempts: z.array(attempt) }), ...readErrors },
} satisfies OperationSchema;

export const resend = {
  tags: ['Webhooks'],
  extension: 'own',
  operationId: 'ResendWebhookInvocation',
  summary: 'Send an invocation again',
  description:
    'Whatever has come of it: it is sent once more under the same id, and tried for as long as a new one. What is told of the same resource later waits until then.',
  params,
  response: { 200: z.object({ invocation }), ...writeErrors },
} satisfies OperationSchema;
