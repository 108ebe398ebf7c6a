import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.ts';

export const sandboxRoutes = createRoute({
  getParentRoute: () => shellRoute,
  path: 'sandbox',
  staticData: { title: 'Sandbox' },
  component: lazyRouteComponent(() => import('./sandbox-page.tsx'), 'SandboxPage'),
});
