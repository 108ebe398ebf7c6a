import type { Client, RequestOptions } from '../client/index.ts';

/**
 * The server's own memory of which number was bought for which key. Its contract is younger than the client's
 * types: what is asked of it stands here.
 */

type ListOptions = RequestOptions & { readonly minimalMode?: false };

/** What numbers are listed with, where the server can. */
export const listedWith = { include: ['external_id', 'carrier_terms'] } as unknown as ListOptions;

/** Numbers that have one of the external ids. */
export const withExternalId = (externalId: string) =>
  ({ ...listedWith, filter: { external_id: [externalId] } }) as unknown as ListOptions;

/** Purchases under one, whatever has become of them. */
export const purchasesUnder = (externalId: string) =>
  ({ 'filter[external_id]': externalId }) as Parameters<Client['purchases']['list']>[0];
