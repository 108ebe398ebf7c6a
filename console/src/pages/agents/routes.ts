import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.ts';

export const agentsRoutes = createRoute({
  getParentRoute: () => shellRoute,
  path: 'agents',
  staticData: { title: 'Agents' },
  component: lazyRouteComponent(() => import('./agents-page.tsx'), 'AgentsPage'),
});
