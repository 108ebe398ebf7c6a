import { createRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { lazyPage } from '../../../api/lazy-page.ts';
import { withIds } from '../../../root-route.ts';
import { numbersRoute } from '../list-route.ts';
import { lineQuery } from './queries.ts';
import { tabs, type Tab } from './tabs.ts';

const names = tabs.map(([name]) => name);

/** A line, over the list that it was found in. The first tab is left out of its address. */
export const lineRoute = createRoute({
  getParentRoute: () => numbersRoute,
  path: '$numberId',
  params: withIds('numberId'),
  validateSearch: z.object({
    tab: z.catch(z.optional(z.enum(names as [Tab, ...Tab[]])), undefined),
  }),
  loader: ({ context: { queryClient }, params: { numberId } }) =>
    queryClient.ensureQueryData(lineQuery(numberId)),
  component: lazyPage(() => import('./line-panel.tsx'), 'LinePanel'),
  errorComponent: lazyPage(() => import('./missing-line-panel.tsx'), 'MissingLinePanel'),
});
