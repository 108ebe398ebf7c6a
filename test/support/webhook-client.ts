import type { Answer, Client } from './client.ts';

const path = '/api/v2/webhooks';

/** What clients do with webhooks. */
export interface Webhooks {
  list(query?: Record<string, string>): Promise<Answer>;
  create(webhook: object): Promise<Answer>;
  clone(id: string): Promise<Answer>;
  show(id: string): Promise<Answer>;
  put(id: string, webhook: object): Promise<Answer>;
  patch(id: string, webhook: object): Promise<Answer>;
  remove(id: string): Promise<Answer>;
  secret(id: string): Promise<Answer>;
  resetSecret(id: string): Promise<Answer>;
  /** `id`: of a webhook whose values stand for what is left out */
  test(request: object, id?: string): Promise<Answer>;
}

export function webhooksOf(client: Pick<Client, 'request'>): Webhooks {
  const ask = (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    payload?: object,
  ) => client.request({ method, url: `${path}${url}`, ...(payload && { payload }) });
  return {
    list: (query = {}) => client.request({ method: 'GET', url: path, query }),
    create: (webhook) => ask('POST', '', { webhook }),
    clone: (id) => ask('POST', `?clone_webhook_id=${id}`),
    show: (id) => ask('GET', `/${id}`),
    put: (id, webhook) => ask('PUT', `/${id}`, { webhook }),
    patch: (id, webhook) => ask('PATCH', `/${id}`, { webhook }),
    remove: (id) => ask('DELETE', `/${id}`),
    secret: (id) => ask('GET', `/${id}/signing_secret`),
    resetSecret: (id) => ask('POST', `/${id}/signing_secret`),
    test: (request, id) =>
      ask('POST', id === undefined ? '/test' : `/test?webhook_id=${id}`, { request }),
  };
}

export type ShownWebhook = Readonly<Record<string, unknown>> & { readonly id: string };

/** What one cannot be without. */
export const wholeWebhook = {
  name: 'Changes',
  endpoint: 'https://example.com/hook',
  http_method: 'POST',
  request_format: 'json',
};

/** Makes one. */
export async function aWebhook(client: Client, settings: object = {}): Promise<ShownWebhook> {
  const { status, text, json } = await webhooksOf(client).create({ ...wholeWebhook, ...settings });
  if (status !== 201) throw new Error(`${status}: ${text}`);
  return json.webhook;
}
