import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.ts';

export const buyRoutes = createRoute({
  getParentRoute: () => shellRoute,
  path: 'buy',
  staticData: { title: 'Buy' },
  component: lazyRouteComponent(() => import('./buy-page.tsx'), 'BuyPage'),
});
