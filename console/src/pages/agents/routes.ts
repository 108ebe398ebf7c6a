import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../api/lazy-page.ts';
import { shellRoute, withIds } from '../../root-route.ts';
import { agentQuery, agentsQuery } from './queries.ts';

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'agents',
  staticData: { title: 'Agents' },
  loader: ({ context: { queryClient } }) => queryClient.ensureInfiniteQueryData(agentsQuery()),
  component: lazyPage(() => import('./agents-page.tsx'), 'AgentsPage'),
});

const newRoute = createRoute({
  getParentRoute: () => listRoute,
  path: 'new',
  component: lazyPage(() => import('./agent-panels.tsx'), 'NewAgentPanel'),
});

const oneRoute = createRoute({
  getParentRoute: () => listRoute,
  path: '$agentId',
  params: withIds('agentId'),
  loader: ({ context: { queryClient }, params: { agentId } }) =>
    queryClient.ensureQueryData(agentQuery(agentId)),
  component: lazyPage(() => import('./agent-panels.tsx'), 'AgentPanel'),
});

export const agentsRoutes = listRoute.addChildren([newRoute, oneRoute]);
