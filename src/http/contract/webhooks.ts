import * as z from 'zod';
import { eventSchemas } from '../events/event-schemas.ts';
import { titleOf } from '../resources/schemas.ts';
import type { JsonSchema } from './json-schema.ts';
import type { OperationSchema } from './operation.ts';

const id = z
  .string()
  .describe('The same over all attempts: who has heard it twice knows it by that.');

/** Of each request that a webhook makes. */
const headers = z.object({
  'X-Zendesk-Account-Id': z.string().describe('The account whose webhook it is.'),
  'X-Zendesk-Webhook-Id': z.string().describe('The webhook.'),
  'X-Zendesk-Webhook-Invocation-Id': id,
  'X-Zendesk-Webhook-Signature': z
    .string()
    .describe('Base64 of HMAC-SHA256, by the signing secret, over the timestamp and the body.'),
  'X-Zendesk-Webhook-Signature-Timestamp': z.string().describe('When this attempt was made.'),
  'webhook-id': id,
  'webhook-timestamp': z.string().describe('When this attempt was made: seconds since 1970.'),
  'webhook-signature': z
    .string()
    .describe('As Standard Webhooks has it; two, after a space, for a day after a reset.'),
});

interface Receiving {
  /** the kind of what an event is about */
  readonly name: string;
  readonly schema: OperationSchema;
  readonly event: z.ZodType;
}

/** What webhooks send, as operations of those who receive it. */
export const receivings = (): Receiving[] =>
  eventSchemas().map(([name, event]) => ({ name, schema: operationOf(name), event }));

const operationOf = (kind: string): OperationSchema => ({
  operationId: `Receive${titleOf(kind)}Event`,
  tags: ['Events'],
  summary: `Hear of ${kind.replaceAll('_', ' ')} events`,
  description:
    'What a webhook sends that subscribes to one of these types. Events of one resource come one after the other; one may come twice.',
  extension: 'own',
  headers,
  response: {},
});

/** What comes and goes: nobody reads more of the answer. */
export const exchange = (event: JsonSchema) => ({
  requestBody: { required: true, content: { 'application/json': { schema: event } } },
  responses: {
    '2XX': { description: 'The event was heard.' },
    '410': { description: 'Nothing more is wanted: the webhook is paused.' },
    '429': { description: 'It is sent again, not before `Retry-After`.' },
    default: { description: 'It is sent again, for 24 hours.' },
  },
});
