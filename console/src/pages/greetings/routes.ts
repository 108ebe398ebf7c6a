import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.ts';

export const greetingsRoutes = createRoute({
  getParentRoute: () => shellRoute,
  path: 'greetings',
  staticData: { title: 'Greetings' },
  component: lazyRouteComponent(() => import('./greetings-page.tsx'), 'GreetingsPage'),
});
