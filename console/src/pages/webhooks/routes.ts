import { createRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { lazyPage } from '../../api/lazy-page.ts';
import { shellRoute } from '../../root-route.ts';
import { invocationStatuses } from './invocation-statuses.ts';
import { attemptsQuery, invocationsQuery, webhookQuery, webhooksQuery } from './queries.ts';

const text = z.catch(z.optional(z.string()), undefined);

const rootRoute = createRoute({ getParentRoute: () => shellRoute, path: 'webhooks' });

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'list',
  staticData: { title: 'Webhooks' },
  validateSearch: z.object({
    name: text,
    status: z.catch(z.optional(z.enum(['active', 'inactive'])), undefined),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps }) =>
    queryClient.ensureInfiniteQueryData(webhooksQuery(deps)),
  component: lazyPage(() => import('./webhooks-page.tsx'), 'WebhooksPage'),
});

const indexRoute = createRoute({ getParentRoute: () => listRoute, path: '/' });

const newRoute = createRoute({
  getParentRoute: () => listRoute,
  path: 'new',
  component: lazyPage(() => import('./new-webhook-panel.tsx'), 'NewWebhookPanel'),
});

const oneRoute = createRoute({
  getParentRoute: () => listRoute,
  path: '$webhookId',
  loader: ({ context: { queryClient }, params: { webhookId } }) =>
    queryClient.ensureQueryData(webhookQuery(webhookId)),
  component: lazyPage(() => import('./webhook-panel.tsx'), 'WebhookPanel'),
});

const invocationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '$webhookId/invocations',
  staticData: { title: 'Invocations' },
  validateSearch: z.object({
    status: z.catch(z.optional(z.enum(invocationStatuses)), undefined),
    from: text,
    to: text,
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, params: { webhookId }, deps }) =>
    Promise.all([
      queryClient.ensureQueryData(webhookQuery(webhookId)),
      queryClient.ensureInfiniteQueryData(invocationsQuery(webhookId, deps)),
    ]),
  component: lazyPage(() => import('./invocations-page.tsx'), 'InvocationsPage'),
});

const attemptsRoute = createRoute({
  getParentRoute: () => invocationsRoute,
  path: '$invocationId',
  loader: ({ context: { queryClient }, params: { webhookId, invocationId } }) =>
    queryClient.ensureQueryData(attemptsQuery(webhookId, invocationId)),
  component: lazyPage(() => import('./attempts-panel.tsx'), 'AttemptsPanel'),
});

export const webhooksRoutes = rootRoute.addChildren([
  listRoute.addChildren([indexRoute, newRoute, oneRoute]),
  invocationsRoute.addChildren([attemptsRoute]),
]);
