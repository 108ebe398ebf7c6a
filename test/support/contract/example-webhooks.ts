import { buyOne } from '../numbers.ts';
import { takeAll, tellAll } from '../webhooks.ts';
import type { Answered, Step } from './example-world.ts';

const webhook = {
  name: 'Line changes',
  endpoint: 'https://hooks.example.com/lines',
  http_method: 'POST',
  request_format: 'json',
  subscriptions: ['zen:event-type:phone_number.purchased', 'zen:event-type:phone_number.deleted'],
};
const ofWebhook = ({ CreateWebhook }: Answered) => ({
  path: { webhook_id: CreateWebhook.webhook.id },
});

const ofInvocation = ({ ListWebhookInvocations, ...answered }: Answered) => ({
  path: {
    ...ofWebhook(answered).path,
    invocation_id: ListWebhookInvocations.invocations[0].id,
  },
});

export const webhookSteps: readonly Step[] = [
  {
    operationId: 'CreateWebhook',
    // What has happened before is not for it.
    before: ({ trunkline: { ports } }) => takeAll(ports),
    request: () => ({ body: { webhook } }),
    refused: { 422: { body: { webhook: { ...webhook, endpoint: 'ftp://hooks.example.com' } } } },
  },
  {
    operationId: 'ListWebhooks',
    request: () => ({ query: { 'filter[status]': 'active', 'page[size]': 2 } }),
    refused: { 400: { query: { 'page[after]': 'nowhere' } } },
  },
  { operationId: 'ShowWebhook', request: ofWebhook },
  {
    operationId: 'UpdateWebhook',
    request: (answered) => ({
      ...ofWebhook(answered),
      body: { webhook: { ...webhook, description: 'For the desk' } },
    }),
  },
  {
    operationId: 'PatchWebhook',
    request: (answered) => ({
      ...ofWebhook(answered),
      body: {
        webhook: { authentication: { type: 'bearer_token', data: { token: 'our-own-token' } } },
      },
    }),
  },
  { operationId: 'ShowWebhookSigningSecret', request: ofWebhook },
  { operationId: 'ResetWebhookSigningSecret', request: ofWebhook },
  {
    operationId: 'TestWebhook',
    request: (answered) => ({
      query: { webhook_id: ofWebhook(answered).path.webhook_id },
      body: { request: { payload: '{"hello":"world"}' } },
    }),
  },
  {
    operationId: 'ListWebhookInvocations',
    async before({ trunkline: { support, ports } }) {
      await buyOne(support);
      await tellAll(ports);
    },
    request: (answered) => ({
      ...ofWebhook(answered),
      query: { 'filter[status]': 'success', 'page[size]': 2 },
    }),
    refused: { 400: { query: { 'filter[status]': 'great' } } },
  },
  { operationId: 'ListWebhookInvocationAttempts', request: ofInvocation },
  { operationId: 'ResendWebhookInvocation', request: ofInvocation },
  { operationId: 'DeleteWebhook', request: ofWebhook },
];
