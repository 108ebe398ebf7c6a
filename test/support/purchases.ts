import type { Client } from './client.ts';

const url = '/api/v2/trunkline/purchases';

/** What has become of the purchases of an account, as it is told. */
export const purchases = (client: Client) => ({
  list: async (query: Record<string, string> = {}) =>
    (await client.request({ method: 'GET', url, query })).json.purchases,
  show: async (id: number) =>
    (await client.request({ method: 'GET', url: `${url}/${id}` })).json.purchase,
});
