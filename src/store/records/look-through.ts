import { giveWay } from '../../database/event-loop.ts';
import type { FoundPage, ListOrder, PageWindow } from '../../app/ports/paging.ts';

/** Rows that a request looks through for those that it means, where no index finds these. */
const mostLookedThrough = 5_000;
/** Rows that are read and looked at in one go: others get their turn between. */
const rowsAtATime = 250;

/** From which id on, in which direction, rows are read. */
export interface Stretch {
  /** null: from the end */
  readonly key: number | null;
  readonly direction: 'asc' | 'desc';
  readonly limit: number;
}

export interface Search<Row> {
  /** whose turns of the event loop it takes */
  readonly owner: unknown;
  readonly order: ListOrder;
  read(stretch: Stretch): Promise<readonly Row[]>;
  idOf(row: Row): number;
  isMeant(row: Row): boolean;
}

/** A page of the rows that are meant; one more than it holds is looked for, to see whether there is more. */
export async function lookThrough<Row>(
  search: Search<Row>,
  { limit, after, before }: PageWindow,
): Promise<FoundPage<Row>> {
  const isBackward = before !== undefined;
  const { found, end } = await walk(search, {
    direction: (search.order === 'oldest') === isBackward ? 'desc' : 'asc',
    key: before ?? after ?? null,
    limit,
  });
  const rows = isBackward ? found.slice(0, limit).reverse() : found.slice(0, limit);
  const isMore = found.length > limit || end !== null;
  const first = rows[0] === undefined ? end : search.idOf(rows[0]);
  const lastRow = rows.at(-1);
  const last = lastRow === undefined ? end : search.idOf(lastRow);
  // Beyond what was found, what was looked through belongs to the page.
  if (isBackward) return { rows, first: end ?? first, last, hasEarlier: isMore, hasLater: true };
  return { rows, first, last: end ?? last, hasEarlier: after !== undefined, hasLater: isMore };
}

/** `end`: where it stopped though it may not have seen all, and has not found enough. */
async function walk<Row>(
  { owner, read, idOf, isMeant }: Search<Row>,
  { limit, ...from }: Stretch,
): Promise<{ found: Row[]; end: number | null }> {
  const found: Row[] = [];
  let { key } = from;
  for (let seen = 0; seen < mostLookedThrough; seen += rowsAtATime) {
    await giveWay(owner);
    const rows = await read({ ...from, key, limit: rowsAtATime });
    found.push(...rows.filter(isMeant));
    const last = rows.at(-1);
    if (last === undefined || rows.length < rowsAtATime || found.length > limit) {
      return { found, end: null };
    }
    key = idOf(last);
  }
  return { found, end: key };
}
