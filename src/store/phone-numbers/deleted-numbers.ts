import { sql, type Kysely, type Transaction } from 'kysely';
import type {
  DeletedNumber,
  DeletedNumberStore,
  Release,
  Settle,
} from '../../app/ports/deleted-numbers.ts';
import type { PageWindow, RowPage } from '../../app/ports/paging.ts';
import type { Database } from '../../database/open.ts';
import { prepared } from '../../database/prepared.ts';
import type { Actor } from '../../domain/audit/actor.ts';
import { changesBetween } from '../../domain/audit/changes.ts';
import type { Journal } from '../audit/journal.ts';
import { transaction } from '../../database/transaction.ts';
import { textMatcher } from '../../domain/phone-numbers/number-filters.ts';
import { lineOf, type Line, type PhoneNumber } from '../../domain/phone-numbers/phone-number.ts';
import { countQueries } from '../records/record-counts.ts';
import { takeExternalId } from './external-ids.ts';
import type { PhoneNumbers } from './phone-numbers.ts';
import { releaseColumns } from '../purchases/leases.ts';
import type { Tables } from '../tables.ts';
import { missingAmong, writeReferences } from '../records/references.ts';
import { lookThrough, type Stretch } from '../records/look-through.ts';
import { pageOf, inWindow } from '../records/walk.ts';

const kind = 'deleted_phone_number';

export interface Restoration {
  account_id: number;
  id: number;
  actor: Actor;
}

/** Part of a transaction: the number is back. */
export type RestoreIn = (
  trx: Transaction<Tables>,
  restoration: Restoration,
  settle: Settle,
) => ReturnType<DeletedNumberStore['restore']>;

export function createRestoreIn(
  { db, functions }: Database<Tables>,
  { phoneNumbers, journal }: { phoneNumbers: PhoneNumbers; journal: Journal },
): RestoreIn {
  const { addToCount } = countQueries(db);
  return async (trx, { account_id, id, actor }, settle) => {
    const deleted = trx
      .selectFrom('releases')
      .selectAll()
      .where('account_id', '=', account_id)
      .where('id', '=', id)
      .where('released_at', 'is', null);
    const row = await functions.forUpdate(deleted).executeTakeFirst();
    if (!row) return null;
    if (row.lease_until > 0) return 'releasing';
    const before = lineOf({ ...row, phone_number: row.document });
    const { line: settled, references } = await settle(before, (wanted) =>
      missingAmong(trx, functions, { account_id, references: wanted }),
    );
    const line = { ...settled, external_id: await externalIdAgain(trx, row) };
    await trx
      .deleteFrom('releases')
      .where('account_id', '=', account_id)
      .where('id', '=', id)
      .execute();
    const { carrier, deleted_at: version } = row;
    await phoneNumbers.insert(trx, line, { account_id, carrier, version });
    const owner = { account_id, referrer_kind: 'phone_number' as const, referrer_id: id };
    await writeReferences(trx, functions, owner, { added: references, removed: [] });
    await addToCount.run(trx, { account_id, kind, difference: -1, bytes: 0 });
    await journal.record(trx, actor, {
      account_id,
      action: 'restore',
      source_type: 'phone_number',
      source_id: id,
      source_label: row.number,
      changes: {
        ...changesBetween(before.phone_number, line.phone_number),
        ...changesBetween(named(before), named(line)),
      },
      facts: { carrier },
      event: { type: 'phone_number.restored', detail: JSON.stringify(line.phone_number) },
    });
    return line;
  };
}

const named = ({ external_id }: Line) => ({ external_id });

/** null: it had none, or another number has it by now, which keeps none from coming back. */
async function externalIdAgain(
  trx: Transaction<Tables>,
  { external_id, ...key }: Pick<Tables['releases'], 'account_id' | 'id' | 'external_id'>,
): Promise<string | null> {
  const isFree = external_id !== null && (await takeExternalId(trx, key, external_id));
  return isFree ? external_id : null;
}

/** Numbers that were deleted and that their carrier still keeps. */
export function createDeletedNumberStores(
  { db, autocommit }: Database<Tables>,
  restoreIn: RestoreIn,
) {
  const { count } = countQueries(db);
  const ends = endsQuery(db);

  return (account_id: number, actor: Actor): DeletedNumberStore => ({
    count: async () => (await count.first(autocommit, { account_id, kind }))?.count ?? 0,
    page: (window) => read(db, account_id, window),
    search(query, window) {
      const isMeant = textMatcher(query);
      return lookThrough(
        {
          owner: `numbers of ${account_id}`,
          order: 'newest',
          read: (stretch) => readStretch(db, account_id, stretch),
          idOf: ({ phone_number }) => phone_number.id,
          isMeant: ({ phone_number }) => isMeant(phone_number),
        },
        window,
      );
    },
    ends: async () => (await ends.first(autocommit, { account_id })) ?? { first: null, last: null },
    async find(id) {
      const { rows } = await read(db, account_id, { limit: 1, after: id + 1 });
      return rows.find(({ phone_number }) => phone_number.id === id) ?? null;
    },
    restore: (id, settle) =>
      transaction(db, (trx) => restoreIn(trx, { account_id, id, actor }, settle)),
    releaseNow: (id, lease) => releaseNow(db, { account_id, id }, lease),
  });
}

async function releaseNow(
  db: Kysely<Tables>,
  { account_id, id }: { account_id: number; id: number },
  { now, lease_until, holder }: Parameters<DeletedNumberStore['releaseNow']>[1],
): Promise<Release | null> {
  const lateOrder = db
    .selectFrom('purchases')
    .select('may_sell_until')
    .where('account_id', '=', account_id)
    .where('id', '=', id)
    .where('may_sell_until', '>', now);
  const row = await db
    .updateTable('releases')
    .set({ release_at: now, lease_until, holder, attempt: sql`attempt + 1` })
    .where('account_id', '=', account_id)
    .where('id', '=', id)
    .where('released_at', 'is', null)
    // One that the carrier refused waits for its time; whoever asks for it now need not.
    .where(({ or, eb }) => or([eb('lease_until', '<=', now), eb('holder', '=', '')]))
    .where(({ not, exists }) => not(exists(lateOrder)))
    .returning(releaseColumns)
    .executeTakeFirst();
  if (row) return { kind: 'release', ...row };
  // It goes as soon as no late order can buy it again.
  await db
    .updateTable('releases')
    .set({ release_at: lateOrder, lease_until: 1 })
    .where('account_id', '=', account_id)
    .where('id', '=', id)
    .where('lease_until', '=', 0)
    .where(({ exists }) => exists(lateOrder))
    .execute();
  return null;
}

async function read(
  db: Kysely<Tables>,
  account_id: number,
  window: PageWindow,
): Promise<RowPage<DeletedNumber>> {
  const own = db
    .selectFrom('releases')
    .select(['document', 'deleted_at', 'release_at', 'lease_until', 'refusal'])
    .where('account_id', '=', account_id)
    .where('released_at', 'is', null);
  const found = await inWindow(own, window).execute();
  const deleted = found.map(({ document, lease_until, ...dates }) => ({
    ...dates,
    phone_number: JSON.parse(document) as PhoneNumber,
    isReleasing: lease_until > 0,
  }));
  return pageOf(deleted, ({ phone_number }) => phone_number.id);
}

/** In the order in which it is walked along. */
async function readStretch(
  db: Kysely<Tables>,
  account_id: number,
  { key, direction, limit }: Stretch,
): Promise<readonly DeletedNumber[]> {
  if (direction === 'desc') {
    return (await read(db, account_id, { limit, ...(key !== null && { after: key }) })).rows;
  }
  return (await read(db, account_id, { limit, before: key ?? 0 })).rows.toReversed();
}

function endsQuery(db: Kysely<Tables>) {
  return prepared((parameter) => {
    const ids = () =>
      db
        .selectFrom('releases')
        .where('account_id', '=', parameter<number>('account_id'))
        .where('released_at', 'is', null);
    return db.selectNoFrom([
      ids()
        .select(({ fn }) => fn.max<number>('id').as('id'))
        .as('first'),
      ids()
        .select(({ fn }) => fn.min<number>('id').as('id'))
        .as('last'),
    ]);
  });
}
