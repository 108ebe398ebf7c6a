import { sql, type Kysely, type Transaction } from 'kysely';
import type { AuditSource } from '../../app/ports/audit-logs.ts';
import type { Tables } from '../tables.ts';
import { rowsOf, type Batch } from './batch.ts';
import { takenPosition } from './taken.ts';

/** What tells the rows of `audit_log_sources` apart. */
export const sourceKey = ['account_id', 'source_type', 'source_id', 'id'] as const;

/**
 * Finds the changes of one resource. Written here and not with the change: many at a time they share the pages
 * that they are written to.
 */
export async function noteSources(trx: Transaction<Tables>, batch: Batch): Promise<void> {
  await trx
    .insertInto('audit_log_sources')
    .columns(sourceKey)
    .expression(
      rowsOf(trx, batch)
        .select(sourceKey)
        .orderBy('account_id')
        .orderBy('source_type')
        .orderBy('source_id'),
    )
    .execute();
}

interface Range {
  readonly account_id: number;
  readonly order: 'asc' | 'desc';
  /** of each source so many at most; absent: all */
  readonly limit?: number | undefined;
  /** after that one in the order; absent: from its beginning */
  readonly beyond?: number | undefined;
}

/**
 * The ids of all changes of some resources: those that were noted, and the last ones, which were not yet. What is
 * noted while this is asked is found once: `taken` is a place from before.
 */
export function idsOfSources(
  db: Kysely<Tables>,
  sources: readonly AuditSource[],
  { taken, ...range }: Range & { readonly taken: number },
) {
  const none = db
    .selectFrom('audit_log_sources')
    .select('id')
    .where(sql<boolean>`1 = 0`);
  return sources.reduce(
    (ids, source) =>
      ids
        .union(notedIds(db, source, range))
        .union(latestIds(db, source, range).where('position', '>', taken))
        .union(latestIds(db, source, range).where('position', 'is', null)),
    none,
  );
}

function notedIds(db: Kysely<Tables>, source: AuditSource, range: Range) {
  const { account_id, order, limit } = range;
  const [above, below] = boundsOf(source, range);
  const noted = db
    .selectFrom('audit_log_sources')
    .select('id')
    .where('account_id', '=', account_id)
    .where('source_type', '=', source.source_type)
    .where('source_id', '=', source.source_id)
    .where('id', '>', above)
    .where('id', '<', below)
    .orderBy('id', order)
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0));
  return db.selectFrom(noted.as('noted')).select('id');
}

/** There are few that were not taken, as they are taken soon. */
function latestIds(db: Kysely<Tables>, source: AuditSource, range: Range) {
  const [above, below] = boundsOf(source, range);
  return db
    .selectFrom('audit_logs')
    .select('id')
    .where('account_id', '=', range.account_id)
    .where('source_type', '=', source.source_type)
    .where('source_id', '=', source.source_id)
    .where('id', '>', above)
    .where('id', '<', below);
}

function boundsOf({ before = Infinity }: AuditSource, { order, beyond }: Range) {
  const below = Math.min(before, Number.MAX_SAFE_INTEGER);
  const lowest = order === 'asc' ? (beyond ?? 0) : 0;
  return [lowest, order === 'asc' ? below : Math.min(below, beyond ?? below)] as const;
}

export interface Source {
  readonly account_id: number;
  readonly source_type: string;
  readonly source_id: string;
}

/** All changes of one resource from an id on, oldest first, or the first ones. */
export async function changesOf(
  db: Kysely<Tables>,
  { account_id, ...source }: Source,
  fromId: number,
  limit?: number,
) {
  const taken = await takenPosition(db);
  const range = { account_id, order: 'asc', limit, beyond: fromId - 1, taken } as const;
  return db
    .selectFrom('audit_logs')
    .select(['id', 'document', 'detail'])
    .where('id', 'in', idsOfSources(db, [source], range))
    .orderBy('id')
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
    .execute();
}

interface SourceRange {
  readonly source_id: string;
  readonly fromId: number;
}

/** The same of several resources at once: of each so many at least, where there are so many. */
export async function firstChangesOf(
  db: Kysely<Tables>,
  { account_id, source_type }: Omit<Source, 'source_id'>,
  ranges: readonly SourceRange[],
  limit: number,
) {
  const taken = await takenPosition(db);
  const order = 'asc' as const;
  const noted = ranges.map(({ source_id, fromId }) =>
    notedIds(db, { source_type, source_id }, { account_id, order, limit, beyond: fromId - 1 }),
  );
  const latest = db
    .selectFrom('audit_logs')
    .select('id')
    .where('account_id', '=', account_id)
    .where('source_type', '=', source_type)
    .where(
      'source_id',
      'in',
      ranges.map(({ source_id }) => source_id),
    );
  const ids = noted.reduce(
    (all, own) => all.union(own),
    latest.where('position', '>', taken).union(latest.where('position', 'is', null)),
  );
  const rows = await db
    .selectFrom('audit_logs')
    .select(['id', 'source_id', 'document', 'detail'])
    .where('id', 'in', ids)
    .orderBy('id')
    .execute();
  const first = new Map(ranges.map(({ source_id, fromId }) => [source_id, fromId]));
  return rows.filter(({ id, source_id }) => id >= (first.get(source_id) ?? Infinity));
}
