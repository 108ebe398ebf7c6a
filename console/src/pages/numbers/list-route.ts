import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.ts';

export const numbersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'numbers',
  staticData: { title: 'Numbers' },
  component: lazyRouteComponent(() => import('./numbers-page.tsx'), 'NumbersPage'),
});
