import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../api/lazy-page.ts';
import { shellRoute } from '../../root-route.ts';
import { faultsQuery } from './queries.ts';

export const sandboxRoutes = createRoute({
  getParentRoute: () => shellRoute,
  path: 'sandbox',
  staticData: { title: 'Sandbox' },
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(faultsQuery()),
  component: lazyPage(() => import('./sandbox-page.tsx'), 'SandboxPage'),
});
