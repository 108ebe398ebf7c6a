import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Client } from 'trunkline/client';
import { api } from './client.ts';

/** What the API calls it: a group of the client's methods. Changes make all that was read of a subject stale. */
export type Subject = keyof Client;

/** Begins with the subject and the operation, then its parameters: `['groups', 'show', 17]`. */
export type ReadKey = readonly [Subject, operation: string, ...parameters: unknown[]];

/** One answer of the API. */
export function read<Answer>(key: ReadKey, call: (client: Client) => Promise<Answer>) {
  // Not aborted where its page is left: the next page often needs it.
  return queryOptions({ queryKey: key, queryFn: () => call(api) });
}

/** A page by cursor, as the API answers it. */
interface CursorPage {
  readonly meta?: { readonly has_more: boolean; readonly after_cursor: string | null };
}

interface AnyListing<Item> {
  page(): Promise<readonly Item[]>;
}

const pageSize = 100;

/**
 * A list, page by page by cursor, as far as it is scrolled. The call hands the paging on:
 * `(client, paging) => client.groups.list(paging)`. `fetchPage`: one of its pages by itself.
 */
export function readList<Item>(
  key: ReadKey,
  call: (client: Client, paging: object) => AnyListing<Item>,
) {
  const fetchPage = async (cursor: string | null) => {
    const after = cursor === null ? {} : { 'page[after]': cursor };
    const items = await call(api, { 'page[size]': String(pageSize), ...after }).page();
    const { meta } = items as unknown as CursorPage;
    return { items, after: meta?.has_more ? meta.after_cursor : null };
  };
  const all = infiniteQueryOptions({
    queryKey: key,
    queryFn: ({ pageParam }) => fetchPage(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ after }) => after,
  });
  return { ...all, fetchPage };
}

/** All of a list that is short by nature, such as groups to choose from: its first thousand. */
export function readAll<Item>(key: ReadKey, call: (client: Client) => AsyncIterable<Item>) {
  return read<Item[]>(key, async (client) => {
    const items: Item[] = [];
    for await (const item of call(client)) {
      items.push(item);
      if (items.length >= mostToChooseFrom) break;
    }
    return items;
  });
}

const mostToChooseFrom = 1_000;
