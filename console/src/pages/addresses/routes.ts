import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute, withIds } from '../../root-route.ts';
import { addressesQuery, addressQuery } from './queries.ts';

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'addresses',
  staticData: { title: 'Addresses' },
  loader: ({ context: { queryClient } }) => queryClient.ensureInfiniteQueryData(addressesQuery()),
  component: lazyRouteComponent(() => import('./addresses-page.tsx'), 'AddressesPage'),
});

const newRoute = createRoute({
  getParentRoute: () => listRoute,
  path: 'new',
  component: lazyRouteComponent(() => import('./address-panels.tsx'), 'NewAddressPanel'),
});

const oneRoute = createRoute({
  getParentRoute: () => listRoute,
  path: '$addressId',
  params: withIds('addressId'),
  loader: ({ context: { queryClient }, params: { addressId } }) =>
    queryClient.ensureQueryData(addressQuery(addressId)),
  component: lazyRouteComponent(() => import('./address-panels.tsx'), 'AddressPanel'),
});

export const addressesRoutes = listRoute.addChildren([newRoute, oneRoute]);
