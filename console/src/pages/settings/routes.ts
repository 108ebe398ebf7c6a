import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.ts';

export const settingsRoutes = createRoute({
  getParentRoute: () => shellRoute,
  path: 'settings',
  staticData: { title: 'Voice settings' },
  component: lazyRouteComponent(() => import('./settings-page.tsx'), 'SettingsPage'),
});
