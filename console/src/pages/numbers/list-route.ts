import { createRoute } from '@tanstack/react-router';
import { accountQuery, hasFeature } from '../../api/account.ts';
import { lazyPage } from '../../api/lazy-page.ts';
import { shellRoute } from '../../root-route.ts';
import { countQuery, numbersQuery } from './queries.ts';
import { numbersSearch } from './search.ts';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** those that are to be changed or deleted: they stay with the entry of the history, also after a reload */
    numberIds?: readonly number[];
  }
}

export const numbersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'numbers',
  staticData: { title: 'Numbers' },
  validateSearch: numbersSearch,
  loaderDeps: ({ search: { columns: _shown, ...asked } }) => asked,
  // Waited for once: a page that is there already shows that it reads, and what went wrong.
  async loader({ context: { queryClient }, deps, cause }) {
    const account = await queryClient.ensureQueryData(accountQuery());
    if (!hasFeature(account, 'phone_numbers')) return;
    const read = Promise.allSettled([
      queryClient.ensureInfiniteQueryData(numbersQuery(deps)),
      queryClient.ensureQueryData(countQuery()),
    ]);
    if (cause === 'enter') await read;
  },
  component: lazyPage(() => import('./numbers-page.tsx'), 'NumbersPage'),
});
