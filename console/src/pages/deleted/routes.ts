import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../api/lazy-page.ts';
import { shellRoute, withIds } from '../../root-route.ts';
import { deletedNumberQuery, deletedNumbersQuery } from './queries.ts';

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'deleted',
  staticData: { title: 'Deleted numbers' },
  loader: ({ context: { queryClient } }) =>
    queryClient.ensureInfiniteQueryData(deletedNumbersQuery()),
  component: lazyPage(() => import('./deleted-page.tsx'), 'DeletedPage'),
});

const oneRoute = createRoute({
  getParentRoute: () => listRoute,
  path: '$numberId',
  params: withIds('numberId'),
  loader: ({ context: { queryClient }, params: { numberId } }) =>
    queryClient.ensureQueryData(deletedNumberQuery(numberId)),
  component: lazyPage(() => import('./deleted-panel.tsx'), 'DeletedPanel'),
});

export const deletedRoutes = listRoute.addChildren([oneRoute]);
