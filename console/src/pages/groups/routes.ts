import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../api/lazy-page.ts';
import { shellRoute, withIds } from '../../root-route.ts';
import { groupQuery, groupsQuery } from './queries.ts';

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'groups',
  staticData: { title: 'Groups' },
  loader: ({ context: { queryClient } }) => queryClient.ensureInfiniteQueryData(groupsQuery()),
  component: lazyPage(() => import('./groups-page.tsx'), 'GroupsPage'),
});

const newRoute = createRoute({
  getParentRoute: () => listRoute,
  path: 'new',
  component: lazyPage(() => import('./group-panels.tsx'), 'NewGroupPanel'),
});

const oneRoute = createRoute({
  getParentRoute: () => listRoute,
  path: '$groupId',
  params: withIds('groupId'),
  loader: ({ context: { queryClient }, params: { groupId } }) =>
    queryClient.ensureQueryData(groupQuery(groupId)),
  component: lazyPage(() => import('./group-panels.tsx'), 'GroupPanel'),
});

export const groupRoutes = listRoute.addChildren([newRoute, oneRoute]);
