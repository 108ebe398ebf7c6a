import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lineRoute } from './line/route.ts';
import { numbersRoute } from './list-route.ts';

const changeRoute = createRoute({
  getParentRoute: () => numbersRoute,
  path: 'change',
  component: lazyRouteComponent(() => import('./bulk/change-panel.tsx'), 'ChangePanel'),
});

const deleteRoute = createRoute({
  getParentRoute: () => numbersRoute,
  path: 'delete',
  component: lazyRouteComponent(() => import('./bulk/delete-panel.tsx'), 'DeletePanel'),
});

export const numbersRoutes = numbersRoute.addChildren([changeRoute, deleteRoute, lineRoute]);
