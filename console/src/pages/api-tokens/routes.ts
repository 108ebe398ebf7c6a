import { createRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { lazyPage } from '../../api/lazy-page.ts';
import { shellRoute, withIds } from '../../root-route.ts';
import { agentsQuery, apiTokenQuery, apiTokensQuery } from './queries.ts';

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'api-tokens',
  staticData: { title: 'API tokens' },
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.ensureInfiniteQueryData(apiTokensQuery()),
      queryClient.ensureQueryData(agentsQuery()),
    ]),
  component: lazyPage(() => import('./api-tokens-page.tsx'), 'ApiTokensPage'),
});

const newRoute = createRoute({
  getParentRoute: () => listRoute,
  path: 'new',
  /** `user`: whose it is to be */
  validateSearch: z.object({ user: z.catch(z.optional(z.int()), undefined) }),
  component: lazyPage(() => import('./new-api-token-panel.tsx'), 'NewApiTokenPanel'),
});

const oneRoute = createRoute({
  getParentRoute: () => listRoute,
  path: '$apiTokenId',
  params: withIds('apiTokenId'),
  loader: ({ context: { queryClient }, params: { apiTokenId } }) =>
    queryClient.ensureQueryData(apiTokenQuery(apiTokenId)),
  component: lazyPage(() => import('./api-token-panel.tsx'), 'ApiTokenPanel'),
});

export const apiTokensRoutes = listRoute.addChildren([newRoute, oneRoute]);
