import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PageFailure } from '../../layout/root-layout.tsx';
import { shellRoute } from '../../root-route.ts';
import { faultsQuery } from './queries.ts';

export const sandboxRoutes = createRoute({
  getParentRoute: () => shellRoute,
  path: 'sandbox',
  staticData: { title: 'Sandbox' },
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(faultsQuery()),
  component: lazyRouteComponent(() => import('./sandbox-page.tsx'), 'SandboxPage'),
  errorComponent: PageFailure,
});
