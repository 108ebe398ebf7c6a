import type { PageWindow } from './ports/phone-numbers.ts';

export interface ListedPage<Row> {
  readonly rows: readonly Row[];
  readonly first: number | null;
  readonly last: number | null;
  /** in the order of the list: newer ones */
  readonly hasEarlier: boolean;
  readonly hasLater: boolean;
}

/** A page read in one direction, and one look to its other side. */
export async function pageBothWays<Row>(
  read: (window: PageWindow) => Promise<{ rows: readonly Row[]; hasMore: boolean }>,
  idOf: (row: Row) => number,
  window: PageWindow,
): Promise<ListedPage<Row>> {
  const { rows, hasMore } = await read(window);
  const [newest, oldest] = [rows.at(0), rows.at(-1)];
  const first = newest === undefined ? null : idOf(newest);
  const last = oldest === undefined ? null : idOf(oldest);
  const isBackward = window.before !== undefined;
  const edge = isBackward ? last : first;
  const side = isBackward ? { after: edge ?? 0 } : { before: edge ?? 0 };
  const isMoreThere = edge !== null && (await read({ limit: 1, ...side })).rows.length > 0;
  return {
    rows,
    first,
    last,
    hasEarlier: isBackward ? hasMore : isMoreThere,
    hasLater: isBackward ? isMoreThere : hasMore,
  };
}
