import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../api/lazy-page.ts';
import { shellRoute, withIds } from '../../root-route.ts';
import { addressesQuery, addressQuery } from './queries.ts';

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'addresses',
  staticData: { title: 'Addresses' },
  loader: ({ context: { queryClient } }) => queryClient.ensureInfiniteQueryData(addressesQuery()),
  component: lazyPage(() => import('./addresses-page.tsx'), 'AddressesPage'),
});

const newRoute = createRoute({
  getParentRoute: () => listRoute,
  path: 'new',
  component: lazyPage(() => import('./address-panels.tsx'), 'NewAddressPanel'),
});

const oneRoute = createRoute({
  getParentRoute: () => listRoute,
  path: '$addressId',
  params: withIds('addressId'),
  loader: ({ context: { queryClient }, params: { addressId } }) =>
    queryClient.ensureQueryData(addressQuery(addressId)),
  component: lazyPage(() => import('./address-panels.tsx'), 'AddressPanel'),
});

export const addressesRoutes = listRoute.addChildren([newRoute, oneRoute]);
