import type { FastifyRequest } from 'fastify';
import type { ListedPage } from '../app/listed-page.ts';
import type { PageWindow } from '../app/ports/phone-numbers.ts';
import { cursorPaging, cursorWindow, neighbours, offsetPage } from './pagination.ts';
import type { Query } from './quirks.ts';
import { absoluteUrl, type Addressing } from './tenant.ts';

type List<Row> = (window: PageWindow) => Promise<ListedPage<Row> & { count: number }>;

/** A page of a list as it was asked for, by offset or by cursor, and what stands behind it. */
export async function listedPage<Row>(
  request: FastifyRequest,
  { query, addressing }: { query: Query; addressing: Addressing },
  list: List<Row>,
): Promise<{ rows: readonly Row[]; paging: object }> {
  const url = () => absoluteUrl(request, addressing);
  const cursor = cursorWindow(query);
  if (cursor) {
    const page = await list(cursor);
    return { rows: page.rows, paging: cursorPaging(page, cursor.before !== undefined, url) };
  }
  const window = offsetPage(query);
  const { rows, count } = await list(window);
  return { rows, paging: { ...neighbours(window, count, url), count } };
}
