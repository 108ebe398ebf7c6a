import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.ts';

export const digitalLinesRoutes = createRoute({
  getParentRoute: () => shellRoute,
  path: 'digital-lines',
  staticData: { title: 'Digital lines' },
  component: lazyRouteComponent(() => import('./digital-lines-page.tsx'), 'DigitalLinesPage'),
});
