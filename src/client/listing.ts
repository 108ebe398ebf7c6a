import { notTheApi } from './errors.ts';

/** Records of one page, with what stands beside them in the answer, such as `count`. */
export type Page<Item, Beside = object> = Item[] & Readonly<Beside>;

/** A list, which is asked for as it is read: `for await` goes through all pages. */
export interface Listing<Item, Beside = object> extends AsyncIterable<Item> {
  /** one page: that of `page` and `perPage`, the first 100 records unless they are given */
  page(): Promise<Page<Item, Beside>>;
  /** the records of all pages */
  toArray(): Promise<Item[]>;
}

/** What leads to the next page: by cursor, or by number where a service has no cursors for a list. */
interface Paging {
  readonly links?: { readonly next?: string | null };
  readonly next_page?: string | null;
}

interface Parameters {
  readonly page?: number;
  readonly perPage?: number;
}

/** `read` asks for one page. */
export function listing(
  given: Parameters = {},
  read: (parameters: object) => Promise<Page<unknown, Paging>>,
): Listing<unknown> {
  async function* all(): AsyncGenerator<unknown, void, undefined> {
    // Cursors lead through lists of any length, and past nothing that comes or goes meanwhile.
    const byCursor = { ...given, perPage: undefined, 'page[size]': given.perPage ?? 100 };
    let page = await read(given.page ? given : byCursor);
    const asked = new Set<string>();
    for (;;) {
      yield* page;
      const next = page.links?.next ?? page.next_page;
      if (!next) return;
      if (asked.has(next)) throw notTheApi(`the pages of a list lead back to ${next}`);
      asked.add(next);
      // Its parameters alone: whatever host it names gets no credentials.
      page = await read({ ...given, ...Object.fromEntries(new URL(next).searchParams) });
    }
  }
  return {
    [Symbol.asyncIterator]: all,
    page: () => read(given),
    async toArray() {
      const items: unknown[] = [];
      for await (const item of all()) items.push(item);
      return items;
    },
  };
}
