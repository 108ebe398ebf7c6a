import { createRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { lazyPage } from '../../api/lazy-page.ts';
import { shellRoute } from '../../root-route.ts';
import { loadOverview } from './queries.ts';

export const overviewRoutes = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  staticData: { title: 'Overview' },
  /** `days`: how far back it looks; 30 unless it is said */
  validateSearch: z.object({ days: z.catch(z.optional(z.literal([7, 90])), undefined) }),
  loaderDeps: ({ search: { days = 30 } }) => ({ days }),
  loader: ({ context: { queryClient }, deps: { days } }) => loadOverview(queryClient, days),
  component: lazyPage(() => import('./overview-page.tsx'), 'OverviewPage'),
});
