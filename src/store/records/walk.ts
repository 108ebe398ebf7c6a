import type { PageWindow, RowPage } from '../../app/ports/paging.ts';

const noId = 0;
const anyId = Number.MAX_SAFE_INTEGER;

/** A page as a walk along ids: down from `after`, or up from `before`. */
export interface Walk {
  readonly above: number;
  readonly below: number;
  readonly order: 'asc' | 'desc';
  readonly limit: number;
  readonly offset: number;
}

export function walkOf({ limit, offset = 0, after = anyId, before }: PageWindow): Walk {
  return before === undefined
    ? { above: noId, below: after, order: 'desc', limit, offset }
    : { above: before, below: anyId, order: 'asc', limit, offset };
}

/** What a walk found, newest first. */
export function pageOf<Row>(found: readonly Row[], idOf: (row: Row) => number): RowPage<Row> {
  const rows = found.toSorted((a, b) => idOf(b) - idOf(a));
  const [newest, oldest] = [rows.at(0), rows.at(-1)];
  return {
    rows,
    first: newest === undefined ? null : idOf(newest),
    last: oldest === undefined ? null : idOf(oldest),
  };
}
