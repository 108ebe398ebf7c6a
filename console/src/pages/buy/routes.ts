import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../api/lazy-page.ts';
import { savedAddressesQuery } from '../../components/address/address.ts';
import { shellRoute } from '../../root-route.ts';
import { countriesQuery } from './queries.ts';
import { buySearch } from './search.ts';

const searchRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'buy',
  staticData: { title: 'Buy' },
  validateSearch: buySearch,
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.ensureQueryData(countriesQuery()),
      queryClient.ensureQueryData(savedAddressesQuery()),
    ]),
  component: lazyPage(() => import('./buy-page.tsx'), 'BuyPage'),
});

const basketRoute = createRoute({
  getParentRoute: () => searchRoute,
  path: 'basket',
  component: lazyPage(() => import('./basket-panel.tsx'), 'BasketPanel'),
});

const orderedRoute = createRoute({
  getParentRoute: () => searchRoute,
  path: 'ordered/$jobId',
  component: lazyPage(() => import('./ordered-panel.tsx'), 'OrderedPanel'),
});

/** A number in E.164; the search says of which country. */
const offerRoute = createRoute({
  getParentRoute: () => searchRoute,
  path: 'number/$number',
  component: lazyPage(() => import('./offer-panel.tsx'), 'OfferPanel'),
});

export const buyRoutes = searchRoute.addChildren([basketRoute, orderedRoute, offerRoute]);
