import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';
import { UnauthorizedError } from 'trunkline/client';
import { accountQuery } from './api/account.ts';
import { lazyPage } from './api/lazy-page.ts';
import { noteSession } from './api/owner.ts';
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

type Ids<Name extends string> = Record<Name, number>;

/** Of an address whose parts of these names are ids of the API: with something else there it is no address. */
export const withIds = <Name extends string>(...names: readonly Name[]) => ({
  parse(given: Record<Name, string>): Ids<Name> | false {
    const isId = (name: Name) => /^[1-9]\d{0,15}$/.test(given[name]);
    if (!names.every(isId)) return false;
    return Object.fromEntries(names.map((name) => [name, Number(given[name])])) as Ids<Name>;
  },
});

/** The frame of all pages for who is signed in. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: lazyPage(() => import('./layout/shell.tsx'), 'Shell'),
  errorComponent: PageFailure,
  // Before the loaders of the pages, which ask for what is allowed alone.
  async beforeLoad({ context: { queryClient }, location }) {
    try {
      await queryClient.ensureQueryData(accountQuery());
    } catch (error) {
      if (!(error instanceof UnauthorizedError)) throw error;
      noteSession(false);
      throw redirect({ to: '/sign-in', search: { to: location.href } });
    }
  },
});
