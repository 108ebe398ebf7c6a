import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.ts';

export const brandsRoutes = createRoute({
  getParentRoute: () => shellRoute,
  path: 'brands',
  staticData: { title: 'Brands' },
  component: lazyRouteComponent(() => import('./brands-page.tsx'), 'BrandsPage'),
});
