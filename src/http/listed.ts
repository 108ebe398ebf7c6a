import type { FastifyRequest } from 'fastify';
import type { ListedPage } from '../app/listed-page.ts';
import type { Ends, FoundPage, PageWindow } from '../app/ports/paging.ts';
import {
  cursorPaging,
  cursorWindow,
  offsetPaging,
  offsetWindow,
  searchWindow,
} from './pagination.ts';
import type { Query } from './quirks.ts';
import { absoluteUrl, type Addressing } from './tenant.ts';

/** What stands behind a page. */
export interface Paging {
  /** beside the URL that was called, all that it is made of */
  readonly facts: string;
  render(): object;
}

/** The page of a list that was asked for, by offset unless a cursor is asked for, and what stands behind it. */
export async function listedPage<Page extends Ends>(
  request: FastifyRequest,
  { query, addressing }: { query: Query; addressing: Addressing },
  list: (window: PageWindow) => Promise<ListedPage<Page>>,
): Promise<{ page: Page; paging: Paging }> {
  const url = () => absoluteUrl(request, addressing);
  const window: PageWindow = cursorWindow(query) ?? offsetWindow(query);
  const listed = await list(window);
  const { page, ...around } = listed;
  const render = () =>
    'count' in listed
      ? { ...offsetPaging({ offset: 0, ...window }, listed.count, url), count: listed.count }
      : cursorPaging({ ...page, ...listed }, window.before !== undefined, url);
  return { page, paging: { facts: Object.values(around).join(' '), render } };
}

/** The page of what is found among others, and what stands behind it: always by cursor. */
export async function foundPage<Row>(
  request: FastifyRequest,
  { query, addressing }: { query: Query; addressing: Addressing },
  find: (window: PageWindow) => Promise<FoundPage<Row>>,
): Promise<{ rows: readonly Row[]; paging: object }> {
  const window = searchWindow(query);
  const page = await find(window);
  const url = () => absoluteUrl(request, addressing);
  return { rows: page.rows, paging: cursorPaging(page, window.before !== undefined, url) };
}
