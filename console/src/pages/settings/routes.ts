import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.ts';
import { settingsQuery } from './queries.ts';

export const settingsRoutes = createRoute({
  getParentRoute: () => shellRoute,
  path: 'settings',
  staticData: { title: 'Voice settings' },
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(settingsQuery()),
  component: lazyRouteComponent(() => import('./settings-page.tsx'), 'SettingsPage'),
});
