import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.ts';

export const addressesRoutes = createRoute({
  getParentRoute: () => shellRoute,
  path: 'addresses',
  staticData: { title: 'Addresses' },
  component: lazyRouteComponent(() => import('./addresses-page.tsx'), 'AddressesPage'),
});
