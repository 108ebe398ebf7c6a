import { createRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { lazyPage } from '../../api/lazy-page.ts';
import { shellRoute, withIds } from '../../root-route.ts';
import { purchaseQuery, purchasesQuery } from './queries.ts';

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'purchases',
  staticData: { title: 'Purchases' },
  validateSearch: z.object({ state: z.catch(z.optional(z.enum(['open'])), undefined) }),
  loaderDeps: ({ search: { state } }) => ({ state }),
  loader: ({ context: { queryClient }, deps: { state } }) =>
    queryClient.ensureInfiniteQueryData(purchasesQuery(state)),
  component: lazyPage(() => import('./purchases-page.tsx'), 'PurchasesPage'),
});

const oneRoute = createRoute({
  getParentRoute: () => listRoute,
  path: '$purchaseId',
  params: withIds('purchaseId'),
  loader: ({ context: { queryClient }, params: { purchaseId } }) =>
    queryClient.ensureQueryData(purchaseQuery(purchaseId)),
  component: lazyPage(() => import('./purchase-panel.tsx'), 'PurchasePanel'),
});

export const purchasesRoutes = listRoute.addChildren([oneRoute]);
