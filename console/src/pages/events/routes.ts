import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.ts';

export const eventsRoutes = createRoute({
  getParentRoute: () => shellRoute,
  path: 'events',
  staticData: { title: 'Events' },
  component: lazyRouteComponent(() => import('./events-page.tsx'), 'EventsPage'),
});
