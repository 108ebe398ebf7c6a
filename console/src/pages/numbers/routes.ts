import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../api/lazy-page.ts';
import { lineRoute } from './line/route.ts';
import { numbersRoute } from './list-route.ts';

const changeRoute = createRoute({
  getParentRoute: () => numbersRoute,
  path: 'change',
  component: lazyPage(() => import('./bulk/change-panel.tsx'), 'ChangePanel'),
});

const deleteRoute = createRoute({
  getParentRoute: () => numbersRoute,
  path: 'delete',
  component: lazyPage(() => import('./bulk/delete-panel.tsx'), 'DeletePanel'),
});

export const numbersRoutes = numbersRoute.addChildren([changeRoute, deleteRoute, lineRoute]);
