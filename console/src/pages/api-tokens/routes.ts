import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.ts';

export const apiTokensRoutes = createRoute({
  getParentRoute: () => shellRoute,
  path: 'api-tokens',
  staticData: { title: 'API tokens' },
  component: lazyRouteComponent(() => import('./api-tokens-page.tsx'), 'ApiTokensPage'),
});
