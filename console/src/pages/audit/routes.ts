import { createRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { lazyPage } from '../../api/lazy-page.ts';
import { shellRoute, withIds } from '../../root-route.ts';
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
  component: lazyPage(() => import('./audit-page.tsx'), 'AuditPage'),
});

const oneRoute = createRoute({
  getParentRoute: () => listRoute,
  path: '$auditLogId',
  params: withIds('auditLogId'),
  loader: ({ context: { queryClient }, params: { auditLogId } }) =>
    queryClient.ensureQueryData(auditLogQuery(auditLogId)),
  component: lazyPage(() => import('./audit-log-panel.tsx'), 'AuditLogPanel'),
});

export const auditRoutes = listRoute.addChildren([oneRoute]);
