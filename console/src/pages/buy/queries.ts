import { infiniteQueryOptions } from '@tanstack/react-query';
import type { LineProperties } from 'trunkline/client';
import { api } from '../../api/client.ts';
import { read } from '../../api/read.ts';
import { neighboursOf, type Filters } from './search.ts';

// What is for sale stands under the countries: what happens to numbers of the account does not make it stale, as each
// search may cost the operator a call of the carrier, and each dry run is written down.

export const countriesQuery = () =>
  read(['countries', 'list'], (client) => client.countries.list());

const pageSize = 50;

export const offersCall = (filters: Filters, page = 1) => ({
  call: (client: typeof api) =>
    client.phoneNumbers.search({ ...filters, page, perPage: pageSize }),
});

/** What is for sale, as far as it is scrolled. */
export const offersQuery = (filters: Filters) =>
  infiniteQueryOptions({
    queryKey: ['countries', 'offers', filters],
    queryFn: async ({ pageParam }) => {
      const found = await offersCall(filters, pageParam).call(api);
      const { count, next_page, not_offered = [] } = found;
      return { items: [...found], count, hasMore: next_page !== null, withheld: not_offered };
    },
    initialPageParam: 1,
    getNextPageParam: ({ hasMore }, _pages, page) => (hasMore ? page + 1 : null),
    staleTime: 60_000,
  });

/** One number that is for sale; null: it is not, or not any more. */
export const offerQuery = (number: string, country: string) =>
  read(['countries', 'offer', number], async (client) => {
    const found = await client.phoneNumbers.search({ country, contains: number, perPage: 1 });
    return found.find((offer) => offer.number === number) ?? null;
  });

/** Others like it: with the same first digits. */
export const neighboursQuery = (number: string, country: string) =>
  read(['countries', 'neighbours', number], async (client) => {
    const found = await client.phoneNumbers.search({ ...neighboursOf(number, country), perPage: 6 });
    return found.filter((offer) => offer.number !== number);
  });

export const dryRunQuery = (token: string, properties: LineProperties) =>
  read(['countries', 'dryRun', token, properties], (client) =>
    client.phoneNumbers.dryRun(token, properties),
  );
