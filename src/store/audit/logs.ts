import type {
  AuditLogPage,
  AuditLogStore,
  AuditQuery,
  AuditSource,
} from '../../app/ports/audit-logs.ts';
import type { PageWindow } from '../../app/ports/paging.ts';
import type { AuditLog } from '../../domain/audit/audit-log.ts';
import type { ChangeDocument } from '../../domain/audit/event.ts';
import { mostLookedThrough, walkAlong, type Walk } from './log-walks.ts';
import { changesOf } from './sources.ts';
import type { AuditReader } from './taken.ts';

const columns = [
  'id',
  'account_id',
  'at',
  'actor_id',
  'ip_address',
  'action',
  'source_type',
  'source_id',
  'event_type',
  'document',
] as const;

/** Of an account; null: of all, and of the whole installation, for the operator. */
export function auditLogs(reader: AuditReader, account_id: number | null): AuditLogStore {
  const { db } = reader;
  return {
    page: (query, window) => readPage(reader, { account_id, query, window }),
    async count(query, most) {
      const walk = await walkAlong(reader, {
        account_id,
        query,
        isBackward: false,
        key: undefined,
      });
      const counted = walk.isFiltered ? walk.found(most).select('id') : walk.ids(most);
      const { count } = await db
        .selectFrom(counted.as('counted'))
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return count;
    },
    async find(id) {
      const row = await db
        .selectFrom('audit_logs')
        .select(columns)
        .where('id', '=', id)
        .$if(account_id !== null, (query) => query.where('account_id', '=', account_id ?? 0))
        .executeTakeFirst();
      return row ? logOf(row) : null;
    },
    sourcesOfNumber: (id) => sourcesOfNumber(reader, { account_id: account_id ?? 0, id }),
  };
}

interface Reading {
  readonly account_id: number | null;
  readonly query: AuditQuery;
  readonly window: PageWindow;
}

/** One more than the page holds is asked for, to see whether there is more. */
async function readPage(
  reader: AuditReader,
  { account_id, query, window }: Reading,
): Promise<AuditLogPage> {
  const { limit, offset = 0, after, before } = window;
  const walk = await walkAlong(reader, {
    account_id,
    query,
    isBackward: before !== undefined,
    key: before ?? after,
  });
  const found = await walk
    .found(limit + 1, offset)
    .select(columns)
    .execute();
  const end = found.length > limit ? null : await endOf(walk);
  const logs = found.slice(0, limit).map(logOf);
  const isMore = found.length > limit || end !== null;
  if (before !== undefined) {
    return { ...endsOf(logs.reverse(), { first: end }), hasEarlier: isMore, hasLater: true };
  }
  const hasEarlier = after !== undefined || offset > 0;
  return { ...endsOf(logs, { last: end }), hasEarlier, hasLater: isMore };
}

interface LookedThrough {
  readonly first?: number | null;
  readonly last?: number | null;
}

/** Beyond what was found, what was looked through belongs to the page. */
function endsOf(rows: readonly AuditLog[], { first, last }: LookedThrough) {
  const end = first ?? last ?? null;
  return {
    rows,
    first: first ?? rows.at(0)?.id ?? end,
    last: last ?? rows.at(-1)?.id ?? end,
  };
}

/** Where a walk has stopped that came to no end; null: it has seen all. */
async function endOf(walk: Walk): Promise<number | null> {
  if (!walk.isFiltered) return null;
  const row = await walk.ids(1, mostLookedThrough - 1).executeTakeFirst();
  return row?.id ?? null;
}

type Row = Omit<AuditLog, 'document'> & { readonly document: string };

const logOf = ({ document, ...row }: Row): AuditLog => ({
  ...row,
  document: JSON.parse(document) as ChangeDocument,
});

const numberSource = 'phone_number';

/** Its own changes, and what was tried with its number before there were any. */
async function sourcesOfNumber(
  reader: AuditReader,
  { account_id, id }: { account_id: number; id: number },
): Promise<AuditSource[] | null> {
  const { db } = reader;
  const own = { source_type: numberSource, source_id: String(id) };
  const held = await db
    .selectFrom('phone_numbers')
    .select('number')
    .where('account_id', '=', account_id)
    .where('id', '=', id)
    .unionAll(
      db
        .selectFrom('releases')
        .select('number')
        .where('account_id', '=', account_id)
        .where('id', '=', id),
    )
    .executeTakeFirst();
  const [first] = await changesOf(reader, { account_id, ...own }, 1, 1);
  const number = held?.number ?? (first && labelIn(first.document));
  if (number === undefined) return null;
  return [own, { source_type: numberSource, source_id: number, before: first?.id }];
}

const labelIn = (document: string) => (JSON.parse(document) as ChangeDocument).source_label;
