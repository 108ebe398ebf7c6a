import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute, withIds } from '../../root-route.ts';
import { scheduleQuery, schedulesQuery } from './queries.ts';

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'schedules',
  staticData: { title: 'Schedules' },
  loader: ({ context: { queryClient } }) => queryClient.ensureInfiniteQueryData(schedulesQuery()),
  component: lazyRouteComponent(() => import('./schedules-page.tsx'), 'SchedulesPage'),
});

const newRoute = createRoute({
  getParentRoute: () => listRoute,
  path: 'new',
  component: lazyRouteComponent(() => import('./schedule-panels.tsx'), 'NewSchedulePanel'),
});

const oneRoute = createRoute({
  getParentRoute: () => listRoute,
  path: '$scheduleId',
  params: withIds('scheduleId'),
  loader: ({ context: { queryClient }, params: { scheduleId } }) =>
    queryClient.ensureQueryData(scheduleQuery(scheduleId)),
  component: lazyRouteComponent(() => import('./schedule-panels.tsx'), 'SchedulePanel'),
});

export const schedulesRoutes = listRoute.addChildren([newRoute, oneRoute]);
