import { createRouter } from '@tanstack/react-router';
import { basePath } from './api/base.ts';
import { queryClient } from './api/query-client.ts';
import { addressesRoutes } from './pages/addresses/routes.ts';
import { agentsRoutes } from './pages/agents/routes.ts';
import { apiTokensRoutes } from './pages/api-tokens/routes.ts';
import { auditRoutes } from './pages/audit/routes.ts';
import { brandsRoutes } from './pages/brands/routes.ts';
import { buyRoutes } from './pages/buy/routes.ts';
import { deletedRoutes } from './pages/deleted/routes.ts';
import { digitalLinesRoutes } from './pages/digital-lines/routes.ts';
import { eventsRoutes } from './pages/events/routes.ts';
import { greetingsRoutes } from './pages/greetings/routes.ts';
import { groupRoutes } from './pages/groups/routes.ts';
import { ivrsRoutes } from './pages/ivrs/routes.ts';
import { jobsRoutes } from './pages/jobs/routes.ts';
import { numbersRoutes } from './pages/numbers/routes.ts';
import { overviewRoutes } from './pages/overview/routes.ts';
import { purchasesRoutes } from './pages/purchases/routes.ts';
import { sandboxRoutes } from './pages/sandbox/routes.ts';
import { schedulesRoutes } from './pages/schedules/routes.ts';
import { settingsRoutes } from './pages/settings/routes.ts';
import { webhooksRoutes } from './pages/webhooks/routes.ts';
import { signInRoute } from './pages/sign-in/routes.ts';
import { PageFailure, rootRoute, shellRoute } from './root-route.ts';

const routeTree = rootRoute.addChildren([
  signInRoute,
  shellRoute.addChildren([
    addressesRoutes,
    agentsRoutes,
    apiTokensRoutes,
    auditRoutes,
    brandsRoutes,
    buyRoutes,
    deletedRoutes,
    digitalLinesRoutes,
    eventsRoutes,
    greetingsRoutes,
    groupRoutes,
    ivrsRoutes,
    jobsRoutes,
    numbersRoutes,
    overviewRoutes,
    purchasesRoutes,
    sandboxRoutes,
    schedulesRoutes,
    settingsRoutes,
    webhooksRoutes,
  ]),
]);

export const router = createRouter({
  routeTree,
  basepath: basePath,
  context: { queryClient },
  // Within the frame: whoever may not see a page, or finds nothing there, goes on from it.
  defaultErrorComponent: PageFailure,
  defaultPreload: 'intent',
  // The query cache knows how old its answers are.
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
