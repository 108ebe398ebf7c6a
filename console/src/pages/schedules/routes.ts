import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../api/lazy-page.ts';
import { shellRoute, withIds } from '../../root-route.ts';
import { scheduleQuery, schedulesQuery } from './queries.ts';

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'schedules',
  staticData: { title: 'Schedules' },
  loader: ({ context: { queryClient } }) => queryClient.ensureInfiniteQueryData(schedulesQuery()),
  component: lazyPage(() => import('./schedules-page.tsx'), 'SchedulesPage'),
});

const newRoute = createRoute({
  getParentRoute: () => listRoute,
  path: 'new',
  component: lazyPage(() => import('./schedule-panels.tsx'), 'NewSchedulePanel'),
});

const oneRoute = createRoute({
  getParentRoute: () => listRoute,
  path: '$scheduleId',
  params: withIds('scheduleId'),
  loader: ({ context: { queryClient }, params: { scheduleId } }) =>
    queryClient.ensureQueryData(scheduleQuery(scheduleId)),
  component: lazyPage(() => import('./schedule-panels.tsx'), 'SchedulePanel'),
});

export const schedulesRoutes = listRoute.addChildren([newRoute, oneRoute]);
