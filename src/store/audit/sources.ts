import { sql, type Kysely } from 'kysely';
import type { AuditSource } from '../../app/ports/audit-logs.ts';
import type { Tables } from '../tables.ts';
import { isUntaken, type AuditReader } from './taken.ts';

interface Range {
  readonly account_id: number;
  readonly order: 'asc' | 'desc';
  /** of each source so many at most; absent: all */
  readonly limit?: number | undefined;
  /** after that one in the order; absent: from its beginning */
  readonly beyond?: number | undefined;
}

/** The ids of all changes of some resources: those that were noted, and the last ones, which were not yet. */
export function idsOfSources(reader: AuditReader, sources: readonly AuditSource[], range: Range) {
  const none = reader.db
    .selectFrom('audit_log_sources')
    .select('id')
    .where(sql<boolean>`1 = 0`);
  return sources.reduce(
    (ids, source) =>
      ids.union(notedIds(reader.db, source, range)).union(latestIds(reader, source, range)),
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

/** There are few that were not taken, as they are taken soon: they are what an index is to find, and not the range. */
function latestIds(reader: AuditReader, source: AuditSource, range: Range) {
  const [above, below] = boundsOf(source, range);
  const id = sql<number>`audit_logs.id + 0`;
  return untakenIds(reader, range.account_id, source.source_type)
    .where('source_id', '=', source.source_id)
    .where(id, '>', above)
    .where(id, '<', below);
}

const untakenIds = ({ db, isShared }: AuditReader, account_id: number, source_type: string) =>
  db
    .selectFrom('audit_logs')
    .select('id')
    .where(isUntaken({ isShared }))
    .where('account_id', '=', account_id)
    .where('source_type', '=', source_type);

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
  reader: AuditReader,
  { account_id, source_type, source_id }: Source,
  fromId: number,
  limit?: number,
): Promise<readonly ChangeRow[]> {
  const range = { source_id, fromId };
  const all = await changesOfMany(reader, { account_id, source_type }, [range], limit);
  return all.get(source_id) ?? [];
}

export interface ChangeRow {
  readonly id: number;
  readonly document: string;
  readonly detail: string | null;
}

interface SourceRange {
  readonly source_id: string;
  readonly fromId: number;
}

/** The same of several resources of one type at once, by their ids. `limit`: of each. */
export async function changesOfMany(
  reader: AuditReader,
  { account_id, source_type }: Omit<Source, 'source_id'>,
  ranges: readonly SourceRange[],
  limit?: number,
): Promise<Map<string, ChangeRow[]>> {
  const { db } = reader;
  const sourceIds = ranges.map(({ source_id }) => source_id);
  const latest = untakenIds(reader, account_id, source_type).where('source_id', 'in', sourceIds);
  const range = { account_id, order: 'asc', limit } as const;
  const ids = ranges.reduce(
    (all, { source_id, fromId }) =>
      all.union(notedIds(db, { source_type, source_id }, { ...range, beyond: fromId - 1 })),
    latest,
  );
  const rows = await db
    .selectFrom('audit_logs')
    .select(['id', 'source_id', 'document', 'detail'])
    .where('id', 'in', ids)
    .orderBy('id')
    .execute();
  // The latest are found wherever they lie, and may lie far behind the first ones.
  return new Map(
    ranges.map(({ source_id, fromId }) => {
      const own = rows.filter((row) => row.source_id === source_id && row.id >= fromId);
      return [source_id, own.slice(0, limit)];
    }),
  );
}
