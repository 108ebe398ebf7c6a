import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../api/lazy-page.ts';
import { shellRoute, withIds } from '../../root-route.ts';
import { ivrQuery, ivrsQuery } from './queries.ts';

const ivrsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'ivrs',
  staticData: { title: 'IVRs' },
});

const listRoute = createRoute({
  getParentRoute: () => ivrsRoute,
  id: 'list',
  loader: ({ context: { queryClient } }) => queryClient.ensureInfiniteQueryData(ivrsQuery()),
  component: lazyPage(() => import('./ivrs-page.tsx'), 'IvrsPage'),
});

const indexRoute = createRoute({ getParentRoute: () => listRoute, path: '/' });

const newRoute = createRoute({
  getParentRoute: () => listRoute,
  path: 'new',
  component: lazyPage(() => import('./ivr-panels.tsx'), 'NewIvrPanel'),
});

const ivrRoute = createRoute({
  getParentRoute: () => ivrsRoute,
  path: '$ivrId',
  params: withIds('ivrId'),
  staticData: { title: 'IVR' },
  loader: ({ context: { queryClient }, params: { ivrId } }) =>
    queryClient.ensureQueryData(ivrQuery(ivrId)),
  component: lazyPage(() => import('./ivr-page.tsx'), 'IvrPage'),
});

const editRoute = createRoute({
  getParentRoute: () => ivrRoute,
  path: 'edit',
  component: lazyPage(() => import('./ivr-panels.tsx'), 'IvrPanel'),
});

const newMenuRoute = createRoute({
  getParentRoute: () => ivrRoute,
  path: 'menus/new',
  component: lazyPage(() => import('./menu-panels.tsx'), 'NewMenuPanel'),
});

const menuParams = withIds('menuId');

const menuRoute = createRoute({
  getParentRoute: () => ivrRoute,
  path: 'menus/$menuId',
  params: menuParams,
  component: lazyPage(() => import('./menu-panels.tsx'), 'MenuPanel'),
});

const newRouteRoute = createRoute({
  getParentRoute: () => ivrRoute,
  path: 'menus/$menuId/routes/new',
  params: menuParams,
  component: lazyPage(() => import('./route-panels.tsx'), 'NewRoutePanel'),
});

const routeRoute = createRoute({
  getParentRoute: () => ivrRoute,
  path: 'menus/$menuId/routes/$routeId',
  params: withIds('menuId', 'routeId'),
  component: lazyPage(() => import('./route-panels.tsx'), 'RoutePanel'),
});

export const ivrsRoutes = ivrsRoute.addChildren([
  listRoute.addChildren([indexRoute, newRoute]),
  ivrRoute.addChildren([editRoute, newMenuRoute, menuRoute, newRouteRoute, routeRoute]),
]);
