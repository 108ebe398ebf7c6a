import {
  sql,
  type Expression,
  type ExpressionBuilder,
  type Kysely,
  type SelectQueryBuilder,
  type SqlBool,
} from 'kysely';
import type { AuditQuery, AuditSource } from '../../app/ports/audit-logs.ts';
import type { AuditFilters } from '../../domain/audit/audit-log.ts';
import type { Tables } from '../tables.ts';
import { idsOfSources } from './sources.ts';
import { isUntaken, type AuditReader } from './taken.ts';

/** Rows that a request looks through for those that its filters leave, where no index finds these. */
export const mostLookedThrough = 5_000;

export interface Walking {
  /** null: all of them */
  readonly account_id: number | null;
  readonly query: AuditQuery;
  /** against the order */
  readonly isBackward: boolean;
  /** an id, from which on; absent: from the beginning */
  readonly key: number | undefined;
}

type Query<Row> = SelectQueryBuilder<Tables, 'audit_logs', Row>;

/** A way along an index. */
export interface Walk {
  /** some of what lies on it may be left out */
  readonly isFiltered: boolean;
  /** of all that lies on it, so many */
  ids(limit: number, offset?: number): Query<{ id: number }>;
  /** so many of those that are meant */
  found(limit: number, offset?: number): Query<object>;
}

/** Of an account by time, of resources by id: theirs are in the order of their changes. */
export async function walkAlong(reader: AuditReader, walking: Walking): Promise<Walk> {
  const { db } = reader;
  const { account_id, query, isBackward, key } = walking;
  const order = (query.order === 'newest') === isBackward ? ('asc' as const) : ('desc' as const);
  const walk = { order, key };
  if (account_id === null) {
    return walkOf(db, alongIds(db, walk), { order, filters: query.filters });
  }
  const { sources, filters } = sourcesIn(query);
  if (sources) {
    const ids = (limit: number) =>
      idsOfSources(reader, sources, { account_id, order, limit, beyond: key });
    const along = (limit: number, offset: number) =>
      db
        .selectFrom('audit_logs')
        .select('id')
        .where('id', 'in', ids(limit + offset))
        .orderBy('id', order);
    return walkOf(db, along, { order, filters });
  }
  const { from, until, ...others } = filters;
  const along = await alongTime(reader, { ...walk, account_id, from, until });
  return walkOf(db, along, { order, filters: others, isByTime: true });
}

/** Of one resource there are no others to be left out. */
function sourcesIn({ sources, filters }: AuditQuery) {
  const { source_type, source_id, ...others } = filters;
  if (sources || source_type === undefined || source_id === undefined) return { sources, filters };
  const one: AuditSource = { source_type, source_id };
  return { sources: [one], filters: others };
}

type Along = (limit: number, offset: number) => Query<{ id: number }>;

interface Left {
  readonly order: 'asc' | 'desc';
  readonly filters: AuditFilters;
  readonly isByTime?: boolean;
}

/** Of what is left out no more is read than what it is left out by. */
function walkOf(
  db: Kysely<Tables>,
  along: Along,
  { order, filters, isByTime = false }: Left,
): Walk {
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  const ids: Walk['ids'] = (limit, offset = 0) => along(limit, offset).limit(limit).offset(offset);
  const left = () =>
    db
      .selectFrom(ids(mostLookedThrough).select(filterColumns).as('walked'))
      .select('walked.id')
      .where(({ and }) => and(conditions(filters)))
      .$if(isByTime, (query) => query.orderBy('walked.at', order))
      .orderBy('walked.id', order);
  const among = (some: ReturnType<typeof ids> | ReturnType<typeof left>) =>
    db
      .selectFrom('audit_logs')
      .where('id', 'in', some)
      .$if(isByTime, (query) => query.orderBy('at', order))
      .orderBy('id', order);
  return {
    isFiltered,
    ids,
    found: (limit, offset = 0) =>
      among(isFiltered ? left().limit(limit).offset(offset) : ids(limit, offset)),
  };
}

const filterColumns = [
  'at',
  'actor_id',
  'ip_address',
  'action',
  'source_type',
  'source_id',
] as const;

/** Of what was walked along. */
function conditions({ from, until, ...equal }: AuditFilters): Expression<SqlBool>[] {
  const given = Object.entries(equal).filter(([, value]) => value !== undefined);
  return [
    ...given.map(([name, value]) => sql<SqlBool>`${sql.ref(`walked.${name}`)} = ${value}`),
    ...(from === undefined ? [] : [sql<SqlBool>`walked.at >= ${from}`]),
    ...(until === undefined ? [] : [sql<SqlBool>`walked.at < ${until}`]),
  ];
}

interface Way {
  readonly order: 'asc' | 'desc';
  readonly key: number | undefined;
}

const beyond = { asc: '>', desc: '<' } as const;

function alongIds(db: Kysely<Tables>, { order, key }: Way): Along {
  return () =>
    db
      .selectFrom('audit_logs')
      .select('id')
      .$if(key !== undefined, (query) => query.where('id', beyond[order], key ?? 0))
      .orderBy('id', order);
}

interface TimeWay extends Way {
  readonly account_id: number;
  readonly from: number | undefined;
  readonly until: number | undefined;
}

/** The key of one that has gone was older than all there are: nothing is removed before it. */
async function alongTime(reader: AuditReader, way: TimeWay): Promise<Along> {
  const { db } = reader;
  const { account_id, order, key } = way;
  const at = key === undefined ? undefined : await timeOf(db, account_id, key);
  return (limit, offset) =>
    db
      .selectFrom('audit_logs')
      .select('id')
      .where('id', 'in', idsInTime(reader, { ...way, at, limit: limit + offset }))
      .orderBy('at', order)
      .orderBy('id', order);
}

async function timeOf(db: Kysely<Tables>, account_id: number, id: number): Promise<number> {
  const row = await db
    .selectFrom('audit_logs')
    .select('at')
    .where('account_id', '=', account_id)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.at ?? 0;
}

interface TimeRange extends TimeWay {
  /** of the one that has the key */
  readonly at: number | undefined;
  readonly limit: number;
}

/** Those that were noted, so many at most, and the last ones, which were not yet. */
function idsInTime({ db, isShared }: AuditReader, range: TimeRange) {
  const noted = db.selectFrom('audit_log_times').select('id').where(isInTime(range));
  const ordered = noted.orderBy('at', range.order).orderBy('id', range.order).limit(range.limit);
  return db
    .selectFrom(ordered.as('noted'))
    .select('id')
    .unionAll(
      db
        .selectFrom('audit_logs')
        .select('id')
        .where(isUntaken({ isShared }))
        .where(isInTime(range)),
    );
}

const isInTime =
  ({ account_id, from, until, at, key, order }: TimeRange) =>
  ({ eb, and, refTuple, tuple }: ExpressionBuilder<Tables, 'audit_logs' | 'audit_log_times'>) =>
    and([
      eb('account_id', '=', account_id),
      ...(from === undefined ? [] : [eb('at', '>=', from)]),
      ...(until === undefined ? [] : [eb('at', '<', until)]),
      ...(at === undefined || key === undefined
        ? []
        : [eb(refTuple('at', 'id'), beyond[order], tuple(at, key))]),
    ]);
