import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.ts';

export const auditRoutes = createRoute({
  getParentRoute: () => shellRoute,
  path: 'audit',
  staticData: { title: 'Audit log' },
  component: lazyRouteComponent(() => import('./audit-page.tsx'), 'AuditPage'),
});
