import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.ts';

export const webhooksRoutes = createRoute({
  getParentRoute: () => shellRoute,
  path: 'webhooks',
  staticData: { title: 'Webhooks' },
  component: lazyRouteComponent(() => import('./webhooks-page.tsx'), 'WebhooksPage'),
});
