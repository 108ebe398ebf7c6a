import type { Schemas } from 'trunkline/client';
import { given } from '../../api/given.ts';
import { read, readList } from '../../api/read.ts';

export interface WebhookFilters {
  readonly name?: string | undefined;
  readonly status?: 'active' | 'inactive' | undefined;
}

export interface InvocationFilters {
  readonly status?: Schemas['WebhookInvocation']['status'] | undefined;
  /** instants, by when they were tried last */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** As the API names them; what is not set is not sent. */
export const webhookFilters = ({ name, status }: WebhookFilters) =>
  given({ 'filter[name_contains]': name, 'filter[status]': status });

export const invocationFilters = ({ status, from, to }: InvocationFilters) =>
  given({ 'filter[status]': status, 'filter[from_ts]': from, 'filter[to_ts]': to });

export const webhooksQuery = (filters: WebhookFilters = {}) =>
  readList(['webhooks', 'list', filters], (client, paging) =>
    client.webhooks.list({ ...paging, ...webhookFilters(filters) }),
  );

export const webhookQuery = (id: string) =>
  read(['webhooks', 'show', id], (client) => client.webhooks.show(id));

export const signingSecretQuery = (id: string) =>
  read(['webhooks', 'showSigningSecret', id], (client) => client.webhooks.showSigningSecret(id));

export const invocationsQuery = (id: string, filters: InvocationFilters = {}) =>
  readList(['webhooks', 'listInvocations', id, filters], (client, paging) =>
    client.webhooks.listInvocations(id, { ...paging, ...invocationFilters(filters) }),
  );

export const attemptsQuery = (id: string, invocationId: string) =>
  read(['webhooks', 'listAttempts', id, invocationId], (client) =>
    client.webhooks.listAttempts(id, invocationId),
  );
