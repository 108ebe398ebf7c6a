import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { UnauthorizedError } from 'trunkline/client';
import { accountQuery } from './api/account.ts';
import { NotFoundPage, PageFailure, RootLayout } from './layout/root-layout.tsx';

export { PageFailure };

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** of the document, and read out when the page is shown */
    title?: string;
  }
}

export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: RootLayout,
  notFoundComponent: NotFoundPage,
  errorComponent: PageFailure,
});

/** The frame of all pages for who is signed in. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: lazyRouteComponent(() => import('./layout/shell.tsx'), 'Shell'),
  errorComponent: PageFailure,
  // Before the loaders of the pages, which ask for what is allowed alone.
  async beforeLoad({ context: { queryClient }, location }) {
    try {
      await queryClient.ensureQueryData(accountQuery());
    } catch (error) {
      if (!(error instanceof UnauthorizedError)) throw error;
      throw redirect({ to: '/sign-in', search: { to: location.href } });
    }
  },
});
