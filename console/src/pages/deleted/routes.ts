import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.ts';

export const deletedRoutes = createRoute({
  getParentRoute: () => shellRoute,
  path: 'deleted',
  staticData: { title: 'Deleted numbers' },
  component: lazyRouteComponent(() => import('./deleted-page.tsx'), 'DeletedPage'),
});
