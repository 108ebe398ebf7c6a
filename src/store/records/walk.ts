import { sql, type SelectQueryBuilder } from 'kysely';
import type { Ends, PageWindow, RowPage } from '../../app/ports/paging.ts';
import type { Tables } from '../tables.ts';

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

/** Of rows that have an `id`, those of a window. */
export function inWindow<Table extends keyof Tables, Row>(
  rows: SelectQueryBuilder<Tables, Table, Row>,
  window: PageWindow,
): SelectQueryBuilder<Tables, Table, Row> {
  const { above, below, order, limit, offset } = walkOf(window);
  const id = sql.ref<number>('id');
  return rows
    .where(id, '>', above)
    .where(id, '<', below)
    .orderBy(id, order)
    .limit(limit)
    .offset(offset);
}

/** The newest and the oldest of rows that have an `id`. */
export async function endsOf<Table extends keyof Tables, Row>(
  rows: SelectQueryBuilder<Tables, Table, Row>,
): Promise<Ends> {
  const ends = rows
    .clearSelect()
    .select([sql<number | null>`max(id)`.as('first'), sql<number | null>`min(id)`.as('last')]);
  return ends.executeTakeFirstOrThrow();
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
