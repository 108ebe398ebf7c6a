import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../api/lazy-page.ts';
import { shellRoute, withIds } from '../../root-route.ts';
import { brandQuery, brandsQuery } from './queries.ts';

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'brands',
  staticData: { title: 'Brands' },
  loader: ({ context: { queryClient } }) => queryClient.ensureInfiniteQueryData(brandsQuery()),
  component: lazyPage(() => import('./brands-page.tsx'), 'BrandsPage'),
});

const newRoute = createRoute({
  getParentRoute: () => listRoute,
  path: 'new',
  component: lazyPage(() => import('./brand-panels.tsx'), 'NewBrandPanel'),
});

const oneRoute = createRoute({
  getParentRoute: () => listRoute,
  path: '$brandId',
  params: withIds('brandId'),
  loader: ({ context: { queryClient }, params: { brandId } }) =>
    queryClient.ensureQueryData(brandQuery(brandId)),
  component: lazyPage(() => import('./brand-panels.tsx'), 'BrandPanel'),
});

export const brandsRoutes = listRoute.addChildren([newRoute, oneRoute]);
