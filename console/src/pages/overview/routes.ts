import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.ts';

export const overviewRoutes = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  staticData: { title: 'Overview' },
  component: lazyRouteComponent(() => import('./overview-page.tsx'), 'OverviewPage'),
});
