import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.ts';

export const ivrsRoutes = createRoute({
  getParentRoute: () => shellRoute,
  path: 'ivrs',
  staticData: { title: 'IVRs' },
  component: lazyRouteComponent(() => import('./ivrs-page.tsx'), 'IvrsPage'),
});
