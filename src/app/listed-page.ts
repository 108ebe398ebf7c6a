import type { Ends, PageWindow } from './ports/paging.ts';

/** A list that is read page by page. */
export interface PagedList<Page extends Ends> {
  page(window: PageWindow): Promise<Page>;
  /** of the whole list */
  ends(): Promise<Ends>;
  count(): number | Promise<number>;
}

/** A page that was asked for by offset comes with the length of the list; one next to a key, with what lies around it. */
export type ListedPage<Page> =
  | { readonly page: Page; readonly count: number }
  | { readonly page: Page; readonly hasEarlier: boolean; readonly hasLater: boolean };

export async function readPage<Page extends Ends>(
  list: PagedList<Page>,
  window: PageWindow,
): Promise<ListedPage<Page>> {
  const page = await list.page(window);
  if (window.offset !== undefined) return { page, count: await list.count() };
  const { first, last } = await list.ends();
  return {
    page,
    hasEarlier: page.first !== null && page.first !== first,
    hasLater: page.last !== null && page.last !== last,
  };
}
