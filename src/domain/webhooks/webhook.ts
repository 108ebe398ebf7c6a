import * as z from 'zod';
import { instantOf } from '../instant.ts';
import { instantSchema } from '../resources/properties.ts';
import { shownAuthenticationSchema } from './authentication.ts';

export const webhookStatuses = ['active', 'inactive'] as const;
export type WebhookStatus = (typeof webhookStatuses)[number];
export const httpMethods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export const requestFormats = ['json', 'xml', 'form_encoded'] as const;

/** Chosen: of an account. */
export const maxWebhooks = 100;
export const maxNameLength = 255;

/** How long the secret before the last reset signs beside the new one, in milliseconds. */
export const secretOverlap = 24 * 3_600_000;

/** A webhook as it is kept beside its secrets: absent values are left out (events.md, 1.2). */
export const storedWebhookSchema = z.object({
  /** a ULID: in the order of time */
  id: z.string(),
  name: z.string(),
  description: z.string().optional(),
  status: z.enum(webhookStatuses),
  subscriptions: z.array(z.string()).optional(),
  created_at: instantSchema,
  /** of an agent, as text */
  created_by: z.string(),
  updated_at: instantSchema.optional(),
  updated_by: z.string().optional(),
  endpoint: z.string(),
  http_method: z.enum(httpMethods),
  request_format: z.enum(requestFormats),
  authentication: shownAuthenticationSchema.optional(),
  custom_headers: z.record(z.string(), z.string()).optional(),
});

export type StoredWebhook = z.infer<typeof storedWebhookSchema>;

/** The same as the API shows it: with its pause, while it has one. */
export const webhookSchema = storedWebhookSchema
  .extend({ paused_at: instantSchema.optional(), paused_reason: z.string().optional() })
  .meta({ id: 'Webhook' });

export type Webhook = z.infer<typeof webhookSchema>;

/** `pause`: since when, in milliseconds since 1970, and why; null: it is not paused */
export function webhookView(
  webhook: StoredWebhook,
  pause: { readonly at: number; readonly reason: string } | null,
): Webhook {
  return pause === null
    ? webhook
    : { ...webhook, paused_at: instantOf(pause.at), paused_reason: pause.reason };
}

/** With its properties in the order of the wire, and without those that are absent. */
export function inOrder(webhook: StoredWebhook): StoredWebhook {
  const names = Object.keys(storedWebhookSchema.shape) as (keyof StoredWebhook)[];
  const present = names.filter((name) => webhook[name] !== undefined);
  return Object.fromEntries(present.map((name) => [name, webhook[name]])) as StoredWebhook;
}
