import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { PageFailure } from '../../layout/root-layout.tsx';
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
  component: lazyRouteComponent(() => import('./webhooks-page.tsx'), 'WebhooksPage'),
  errorComponent: PageFailure,
});

const indexRoute = createRoute({ getParentRoute: () => listRoute, path: '/' });

const newRoute = createRoute({
  getParentRoute: () => listRoute,
  path: 'new',
  component: lazyRouteComponent(() => import('./new-webhook-panel.tsx'), 'NewWebhookPanel'),
});

const oneRoute = createRoute({
  getParentRoute: () => listRoute,
  path: '$webhookId',
  loader: ({ context: { queryClient }, params: { webhookId } }) =>
    queryClient.ensureQueryData(webhookQuery(webhookId)),
  component: lazyRouteComponent(() => import('./webhook-panel.tsx'), 'WebhookPanel'),
  errorComponent: PageFailure,
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
  component: lazyRouteComponent(() => import('./invocations-page.tsx'), 'InvocationsPage'),
  errorComponent: PageFailure,
});

const attemptsRoute = createRoute({
  getParentRoute: () => invocationsRoute,
  path: '$invocationId',
  loader: ({ context: { queryClient }, params: { webhookId, invocationId } }) =>
    queryClient.ensureQueryData(attemptsQuery(webhookId, invocationId)),
  component: lazyRouteComponent(() => import('./attempts-panel.tsx'), 'AttemptsPanel'),
  errorComponent: PageFailure,
});

export const webhooksRoutes = rootRoute.addChildren([
  listRoute.addChildren([indexRoute, newRoute, oneRoute]),
  invocationsRoute.addChildren([attemptsRoute]),
]);
