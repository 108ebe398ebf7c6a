import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.ts';

export const purchasesRoutes = createRoute({
  getParentRoute: () => shellRoute,
  path: 'purchases',
  staticData: { title: 'Purchases' },
  component: lazyRouteComponent(() => import('./purchases-page.tsx'), 'PurchasesPage'),
});
