import { createRouter } from '@tanstack/react-router';
import { basePath } from './api/base.ts';
import { queryClient } from './api/query-client.ts';
import { groupRoutes } from './pages/groups/routes.ts';
import { signInRoute } from './pages/sign-in/routes.ts';
import { rootRoute, shellRoute } from './root-route.ts';

const routeTree = rootRoute.addChildren([signInRoute, shellRoute.addChildren([groupRoutes])]);

export const router = createRouter({
  routeTree,
  basepath: basePath,
  context: { queryClient },
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
