import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.ts';

export const schedulesRoutes = createRoute({
  getParentRoute: () => shellRoute,
  path: 'schedules',
  staticData: { title: 'Schedules' },
  component: lazyRouteComponent(() => import('./schedules-page.tsx'), 'SchedulesPage'),
});
