import { createRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { lazyPage } from '../../api/lazy-page.ts';
import { shellRoute } from '../../root-route.ts';
import { jobQuery, jobsOfQuery, jobsQuery } from './queries.ts';

const jobId = z.string().check(z.regex(/^V3-[0-9a-f]{32}$/));

/** `ids`: those of one action that took several. */
const jobsSearch = z.object({
  ids: z.catch(z.optional(z.array(jobId).check(z.minLength(1), z.maxLength(100))), undefined),
});

const baseRoute = createRoute({ getParentRoute: () => shellRoute, path: 'jobs' });

const listRoute = createRoute({
  getParentRoute: () => baseRoute,
  path: '/',
  staticData: { title: 'Jobs' },
  validateSearch: jobsSearch,
  loaderDeps: ({ search: { ids } }) => ({ ids }),
  loader: ({ context: { queryClient }, deps: { ids } }) =>
    ids
      ? queryClient.ensureQueryData(jobsOfQuery(ids))
      : queryClient.ensureInfiniteQueryData(jobsQuery()),
  component: lazyPage(() => import('./jobs-page.tsx'), 'JobsPage'),
});

const jobRoute = createRoute({
  getParentRoute: () => baseRoute,
  path: '$jobId',
  staticData: { title: 'Job' },
  /** `only`: those rows alone that were not done */
  validateSearch: z.object({ only: z.catch(z.optional(z.literal('failed')), undefined) }),
  loader: ({ context: { queryClient }, params }) =>
    queryClient.ensureQueryData(jobQuery(params.jobId)),
  component: lazyPage(() => import('./job-page.tsx'), 'JobPage'),
});

export const jobsRoutes = baseRoute.addChildren([listRoute, jobRoute]);
