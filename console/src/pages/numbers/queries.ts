import { read, readList } from '../../api/read.ts';
import { narrowing, type NumbersSearch } from './search.ts';

export const numbersQuery = (search: NumbersSearch) => {
  const asked = {
    ...narrowing(search),
    ...(search.sort && { sort: search.sort }),
    include: ['carrier_terms' as const],
  };
  return readList(['phoneNumbers', 'list', asked], (client, paging) =>
    client.phoneNumbers.list({ ...asked, ...paging }),
  );
};

/** Of all numbers: those that are found are not counted. */
export const countQuery = () =>
  read(['phoneNumbers', 'count'], async (client) => {
    const { count } = await client.phoneNumbers
      .list({ minimalMode: true, page: 1, perPage: 1 })
      .page();
    return count;
  });

export const usageQuery = () => read(['usage', 'show'], (client) => client.usage.show());

/** By id, as the account has them now; those that are gone are left out. */
export const thoseQuery = (ids: readonly number[]) =>
  read(['phoneNumbers', 'showMany', ids], async (client) =>
    ids.length === 0 ? [] : client.phoneNumbers.showMany(ids),
  );
