import { queryOptions } from '@tanstack/react-query';
import { read, readList } from '../../api/read.ts';
import { isOpen } from '../../components/purchase/purchase-state.tsx';

/** While the outcome of a purchase is not known: events tell of it too, but a stream may break. */
export const whileOpen = 2_000;

const openFilter = { 'filter[state]': 'open' } as const;

export const purchasesQuery = (state?: 'open') =>
  readList(['purchases', 'list', state], (client, paging) =>
    client.purchases.list({ ...(state && openFilter), ...paging }),
  );

export const openPurchasesQuery = () =>
  queryOptions({
    ...read(['purchases', 'open'], (client) => client.purchases.list(openFilter).page()),
    refetchInterval: ({ state: { data } }) => ((data?.length ?? 0) > 0 ? whileOpen : false),
  });

export const purchaseQuery = (id: number) =>
  queryOptions({
    ...read(['purchases', 'show', id], (client) => client.purchases.show(id)),
    refetchInterval: ({ state: { data } }) => (data && isOpen(data) ? whileOpen : false),
  });

/** The purchase that a search token has begun, or joined; null: there is none so far. */
export const purchaseOfTokenQuery = (token: string, number: string) =>
  queryOptions({
    ...read(['purchases', 'ofToken', token], async (client) => {
      const [own] = await client.purchases.list({ 'filter[token]': token }).page();
      if (own) return own;
      // Of two orders for one number, the later one joins the purchase of the other.
      const open = await client.purchases.list(openFilter).page();
      return open.find((purchase) => purchase.number === number) ?? null;
    }),
    staleTime: 0,
    retry: false,
    refetchInterval: whileOpen,
  });
