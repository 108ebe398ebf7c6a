import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../api/lazy-page.ts';
import { shellRoute } from '../../root-route.ts';
import { settingsQuery } from './queries.ts';

export const settingsRoutes = createRoute({
  getParentRoute: () => shellRoute,
  path: 'settings',
  staticData: { title: 'Voice settings' },
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(settingsQuery()),
  component: lazyPage(() => import('./settings-page.tsx'), 'SettingsPage'),
});
