import { createRoute } from '@tanstack/react-router';
import { accountQuery, hasFeature } from '../../api/account.ts';
import { lazyPage } from '../../api/lazy-page.ts';
import { shellRoute, withIds } from '../../root-route.ts';
import { digitalLineQuery, digitalLinesQuery } from './queries.ts';

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'digital-lines',
  staticData: { title: 'Digital lines' },
  async loader({ context: { queryClient } }) {
    const account = await queryClient.ensureQueryData(accountQuery());
    if (hasFeature(account, 'phone_numbers'))
      await queryClient.ensureInfiniteQueryData(digitalLinesQuery());
  },
  component: lazyPage(() => import('./digital-lines-page.tsx'), 'DigitalLinesPage'),
});

const newRoute = createRoute({
  getParentRoute: () => listRoute,
  path: 'new',
  component: lazyPage(() => import('./digital-line-panels.tsx'), 'NewDigitalLinePanel'),
});

const oneRoute = createRoute({
  getParentRoute: () => listRoute,
  path: '$digitalLineId',
  params: withIds('digitalLineId'),
  loader: ({ context: { queryClient }, params: { digitalLineId } }) =>
    queryClient.ensureQueryData(digitalLineQuery(digitalLineId)),
  component: lazyPage(() => import('./digital-line-panels.tsx'), 'DigitalLinePanel'),
});

export const digitalLinesRoutes = listRoute.addChildren([newRoute, oneRoute]);
