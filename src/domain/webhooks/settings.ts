import * as z from 'zod';
import { FieldErrors } from '../errors.ts';
import { notBlank, text } from '../resources/properties.ts';
import {
  authenticationHeader,
  completeAuthentication,
  givenAuthenticationSchema,
  type Authentication,
} from './authentication.ts';
import { endpointProblem, maxEndpointLength } from './endpoint.ts';
import { checkSubscriptions } from './event-types.ts';
import { checkCustomHeaders } from './headers.ts';
import {
  httpMethods,
  maxNameLength,
  requestFormats,
  webhookStatuses,
  type StoredWebhook,
} from './webhook.ts';

/** What may be written; null takes away what may be absent. */
export const webhookChangeSchema = z
  .object({
    name: notBlank(maxNameLength),
    description: text(1_000).nullable(),
    status: z.enum(webhookStatuses),
    subscriptions: z.array(z.string().max(100)).max(100).nullable(),
    endpoint: text(maxEndpointLength).trim(),
    http_method: z.enum(httpMethods),
    request_format: z.enum(requestFormats),
    authentication: givenAuthenticationSchema.nullable(),
    custom_headers: z.record(z.string(), z.string()).nullable(),
  })
  .partial();

export type WebhookChange = z.output<typeof webhookChangeSchema>;

/** What a whole webhook needs. */
export const webhookWriteSchema = webhookChangeSchema.required({
  name: true,
  endpoint: true,
  http_method: true,
  request_format: true,
});

/** What its owner decides of a webhook, with its credentials. */
export interface WebhookSettings extends Omit<
  StoredWebhook,
  'id' | 'created_at' | 'created_by' | 'updated_at' | 'updated_by' | 'authentication'
> {
  readonly authentication?: Authentication | undefined;
}

interface Rules {
  readonly arePrivateTargetsAllowed: boolean;
  /** credentials that are not given again stay */
  readonly stored?: Authentication | undefined;
}

/** What a webhook would be: `base` is what is left out. Throws RecordInvalid that names every rule it would break. */
export function settingsWith(
  base: Partial<WebhookSettings>,
  change: WebhookChange,
  { arePrivateTargetsAllowed, stored }: Rules,
): WebhookSettings {
  const errors = new FieldErrors();
  const { authentication: given, ...plain } = change;
  const merged = { ...base, ...withoutNull(plain) };
  const settings = {
    ...merged,
    authentication: given
      ? completeAuthentication(given, stored, errors)
      : given === undefined
        ? base.authentication
        : undefined,
    ...(merged.subscriptions && { subscriptions: [...new Set(merged.subscriptions)] }),
  } as WebhookSettings;
  check(settings, arePrivateTargetsAllowed, errors);
  errors.throwIfAny();
  return settings;
}

function check(
  settings: WebhookSettings,
  arePrivateTargetsAllowed: boolean,
  errors: FieldErrors,
): void {
  const { endpoint, subscriptions = [], custom_headers = {}, authentication } = settings;
  const problem = endpointProblem(endpoint, arePrivateTargetsAllowed);
  if (problem !== null) errors.add('endpoint', 'InvalidValue', problem);
  checkSubscriptions(subscriptions, errors);
  const taken = authentication ? authenticationHeader(authentication)[0] : null;
  checkCustomHeaders(custom_headers, taken, errors);
  if (subscriptions.length === 0) return;
  if (settings.http_method !== 'POST') {
    errors.add('http_method', 'InvalidValue', 'must be POST for a webhook with subscriptions');
  }
  if (settings.request_format !== 'json') {
    errors.add('request_format', 'InvalidValue', 'must be json for a webhook with subscriptions');
  }
}

/** Null is absent. */
function withoutNull<Change extends object>(change: Change) {
  const entries = Object.entries(change).map(([name, value]) => [name, value ?? undefined]);
  return Object.fromEntries(entries) as {
    [Name in keyof Change]: Exclude<Change[Name], null>;
  };
}
