import type { Listing } from './listing.ts';
import type { RequestOptions } from './options.ts';
import type { Body, Operations, Query, Records, Schemas } from './types.ts';

type WebhookFilters = Pick<
  Query<Operations['ListWebhooks']>,
  'sort' | 'filter[status]' | 'filter[name_contains]'
>;
type InvocationFilters = Pick<
  Query<Operations['ListWebhookInvocations']>,
  'sort' | 'filter[status]' | 'filter[from_ts]' | 'filter[to_ts]'
>;
type WebhookCreation = Body<Operations['CreateWebhook']>['webhook'];
type SigningSecret = Schemas['WebhookSigningSecret'];

export interface Webhooks extends Pick<Records['webhooks'], 'show' | 'delete'> {
  list(
    options?: WebhookFilters & RequestOptions & { readonly perPage?: number },
  ): Listing<Schemas['Webhook'], Pick<Schemas['WebhookPage'], 'meta' | 'links'>>;
  create(webhook: WebhookCreation, options?: RequestOptions): Promise<Schemas['Webhook']>;
  /** Puts it in the place of what there is; subscriptions and status stay when they are left out. */
  update(id: string, webhook: WebhookCreation, options?: RequestOptions): Promise<void>;
  /** Changes what is named. */
  patch(
    id: string,
    changes: Body<Operations['PatchWebhook']>['webhook'],
    options?: RequestOptions,
  ): Promise<void>;
  /** A copy, with the credentials. */
  clone(id: string, options?: RequestOptions): Promise<Schemas['Webhook']>;
  /** Sends one request; `webhookId`: of the webhook whose values stand for what is left out. */
  test(
    request: Body<Operations['TestWebhook']>['request'],
    options?: RequestOptions & { readonly webhookId?: string },
  ): Promise<Schemas['WebhookTestResponse']>;
  showSigningSecret(id: string, options?: RequestOptions): Promise<SigningSecret>;
  resetSigningSecret(id: string, options?: RequestOptions): Promise<SigningSecret>;
  /** What it was told: an event each. */
  listInvocations(
    id: string,
    options?: InvocationFilters & RequestOptions & { readonly perPage?: number },
  ): Listing<
    Schemas['WebhookInvocation'],
    Pick<Schemas['WebhookInvocationPage'], 'meta' | 'links'>
  >;
  listAttempts(
    id: string,
    invocationId: string,
    options?: RequestOptions,
  ): Promise<Schemas['WebhookAttempt'][]>;
  /** Has it sent once more, whatever has come of it. */
  resendInvocation(
    id: string,
    invocationId: string,
    options?: RequestOptions,
  ): Promise<Schemas['WebhookInvocation']>;
}
