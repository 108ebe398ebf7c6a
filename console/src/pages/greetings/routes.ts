import { createRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { lazyPage } from '../../api/lazy-page.ts';
import { shellRoute } from '../../root-route.ts';
import { categoriesQuery, greetingQuery, greetingsQuery } from './queries.ts';

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'greetings',
  staticData: { title: 'Greetings' },
  validateSearch: z.object({ category: z.catch(z.optional(z.int()), undefined) }),
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.ensureInfiniteQueryData(greetingsQuery()),
      queryClient.ensureQueryData(categoriesQuery()),
    ]),
  component: lazyPage(() => import('./greetings-page.tsx'), 'GreetingsPage'),
});

const newRoute = createRoute({
  getParentRoute: () => listRoute,
  path: 'new',
  component: lazyPage(() => import('./new-greeting-panel.tsx'), 'NewGreetingPanel'),
});

const oneRoute = createRoute({
  getParentRoute: () => listRoute,
  path: '$greetingId',
  params: {
    // Those of the system have names.
    parse: ({ greetingId }) => ({
      greetingId: /^\d+$/.test(greetingId) ? Number(greetingId) : greetingId,
    }),
  },
  loader: ({ context: { queryClient }, params: { greetingId } }) =>
    queryClient.ensureQueryData(greetingQuery(greetingId)),
  component: lazyPage(() => import('./greeting-panel.tsx'), 'GreetingPanel'),
});

export const greetingsRoutes = listRoute.addChildren([newRoute, oneRoute]);
