import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Client, LineProperties, Schemas } from 'trunkline/client';
import { api } from '../../api/client.ts';
import { read } from '../../api/read.ts';
import { neighboursOf, type Filters } from './search.ts';

export type JobDryRun = Schemas['JobDryRunResponse']['dry_run'];
export type ManyOrder = Parameters<Client['phoneNumbers']['createMany']>[0];

// What is for sale stands under the countries: what happens to numbers of the account does not make it stale, as each
// search may cost the operator a call of the carrier, and each dry run is written down.

export const countriesQuery = () =>
  read(['countries', 'list'], (client) => client.countries.list());

const pageSize = 50;
/** What was said of another number is nothing to show of this one. */
const nothing = () => undefined;

export const offersCall = (filters: Filters, page = 1) => ({
  call: (client: Client) => client.phoneNumbers.search({ ...filters, page, perPage: pageSize }),
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

/** One number that is for sale; null: it is not, or not any more. Its token is kept while it is looked at. */
export const offerQuery = (number: string, country: string) =>
  queryOptions({
    ...read(['countries', 'offer', number], async (client) => {
      const found = await client.phoneNumbers.search({ country, contains: number, perPage: 1 });
      return found.find((offer) => offer.number === number) ?? null;
    }),
    staleTime: Infinity,
    placeholderData: nothing,
  });

/** The account's number; null: it does not have it. */
export const ownNumberQuery = (number: string) =>
  read(['phoneNumbers', 'own', number], async (client) => {
    const found = await client.phoneNumbers.list({ query: number }).page();
    return found.find((line) => line.number === number) ?? null;
  });

/** Others like it: with the same first digits. */
export const neighboursQuery = (number: string, country: string) =>
  read(['countries', 'neighbours', number], async (client) => {
    const found = await client.phoneNumbers.search({
      ...neighboursOf(number, country),
      perPage: 6,
    });
    return found.filter((offer) => offer.number !== number);
  });

export const dryRunQuery = (token: string, properties: LineProperties) =>
  queryOptions({
    ...read(['countries', 'dryRun', token, properties], (client) =>
      client.phoneNumbers.dryRun(token, properties),
    ),
    staleTime: Infinity,
    placeholderData: nothing,
  });

/** The same of all that is in a basket, whose quotas count together. */
export const basketDryRunQuery = (order: ManyOrder) =>
  queryOptions({
    ...read(['countries', 'dryRun', order], (client) =>
      client.phoneNumbers.createMany(order, { dryRun: true }),
    ),
    staleTime: Infinity,
    placeholderData: nothing,
  });
