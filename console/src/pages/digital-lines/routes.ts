import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute, withIds } from '../../root-route.ts';
import { digitalLineQuery, digitalLinesQuery } from './queries.ts';

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'digital-lines',
  staticData: { title: 'Digital lines' },
  loader: ({ context: { queryClient } }) =>
    queryClient.ensureInfiniteQueryData(digitalLinesQuery()),
  component: lazyRouteComponent(() => import('./digital-lines-page.tsx'), 'DigitalLinesPage'),
});

const newRoute = createRoute({
  getParentRoute: () => listRoute,
  path: 'new',
  component: lazyRouteComponent(() => import('./digital-line-panels.tsx'), 'NewDigitalLinePanel'),
});

const oneRoute = createRoute({
  getParentRoute: () => listRoute,
  path: '$digitalLineId',
  params: withIds('digitalLineId'),
  loader: ({ context: { queryClient }, params: { digitalLineId } }) =>
    queryClient.ensureQueryData(digitalLineQuery(digitalLineId)),
  component: lazyRouteComponent(() => import('./digital-line-panels.tsx'), 'DigitalLinePanel'),
});

export const digitalLinesRoutes = listRoute.addChildren([newRoute, oneRoute]);
