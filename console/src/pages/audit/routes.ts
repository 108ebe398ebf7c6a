import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { PageFailure } from '../../layout/root-layout.tsx';
import { shellRoute } from '../../root-route.ts';
import { auditLogQuery, auditLogsQuery } from './queries.ts';

const text = z.catch(z.optional(z.coerce.string()), undefined);

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'audit',
  staticData: { title: 'Audit log' },
  validateSearch: z.object({
    actor: z.catch(z.optional(z.int()), undefined),
    type: text,
    id: text,
    ip: text,
    action: text,
    from: text,
    to: text,
  }),
  loaderDeps: ({ search }) => search,
  // Not awaited to succeed: what the API objects to in a filter is told beside the filters.
  loader: ({ context: { queryClient }, deps }) =>
    queryClient.prefetchInfiniteQuery(auditLogsQuery(deps)),
  component: lazyRouteComponent(() => import('./audit-page.tsx'), 'AuditPage'),
  errorComponent: PageFailure,
});

const oneRoute = createRoute({
  getParentRoute: () => listRoute,
  path: '$auditLogId',
  params: { parse: ({ auditLogId }) => ({ auditLogId: Number(auditLogId) }) },
  loader: ({ context: { queryClient }, params: { auditLogId } }) =>
    queryClient.ensureQueryData(auditLogQuery(auditLogId)),
  component: lazyRouteComponent(() => import('./audit-log-panel.tsx'), 'AuditLogPanel'),
  errorComponent: PageFailure,
});

export const auditRoutes = listRoute.addChildren([oneRoute]);
