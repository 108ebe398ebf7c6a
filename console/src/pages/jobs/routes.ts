import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.ts';

export const jobsRoutes = createRoute({
  getParentRoute: () => shellRoute,
  path: 'jobs',
  staticData: { title: 'Jobs' },
  component: lazyRouteComponent(() => import('./jobs-page.tsx'), 'JobsPage'),
});
