import type { Kysely, Transaction } from 'kysely';
import type { ChangedRecord, NewRecord, RecordStore } from '../../app/ports/records.ts';
import type { DialectFunctions } from '../../database/dialects.ts';
import type { Database } from '../../database/open.ts';
import { transaction } from '../../database/transaction.ts';
import { DomainError } from '../../domain/errors.ts';
import type { RecordKind } from '../../domain/resources/record.ts';
import type { StoredRecord, NumberedRecord } from '../../domain/resources/resource.ts';
import { removeAudio } from './audio.ts';
import { recordQueries, recordsAmong } from './record-queries.ts';
import type { Tables } from '../tables.ts';
import { isReferenced, removeReferences, referrersOf, writeReferences } from './references.ts';

/** What ids are compared with when a walk starts at an end. */
const ends = { newer: 0, older: Number.MAX_SAFE_INTEGER };

interface Place {
  readonly account_id: number;
  readonly kind: RecordKind;
  readonly id: number;
}

export interface Records {
  of(account_id: number): RecordStore;
  /** Part of the transaction that makes an account. */
  insert(trx: Transaction<Tables>, account_id: number, record: NewRecord): Promise<void>;
}

export function recordsIn({ db, autocommit, functions }: Database<Tables>): Records {
  const queries = recordQueries(db, functions);
  const { insert, update, remove } = writesIn(db, queries, functions);
  return {
    insert,
    of: (account_id) => ({
      count: async (kind) =>
        (await queries.count.first(autocommit, { account_id, kind }))?.count ?? 0,
      async next(kind, { towards, from = ends[towards], limit, offset = 0 }) {
        const walk = { account_id, kind, from, limit, offset };
        return (await queries[towards].all(autocommit, walk)).map(recordOf);
      },
      async find(kind, id) {
        const row = await queries.find.first(autocommit, { account_id, kind, id });
        return row ? recordOf(row) : null;
      },
      async findAll(kind, ids) {
        const rows = await recordsAmong(db, { account_id, kind, ids });
        return rows.map((row) => recordOf(row) as NumberedRecord);
      },
      async findByKey(kind, key) {
        const row = await queries.findByKey.first(autocommit, { account_id, kind, key });
        return row ? recordOf(row) : null;
      },
      insert: (record) => transaction(db, (trx) => insert(trx, account_id, record)),
      update: (kind, id, change) => update({ account_id, kind, id }, change),
      remove: (kind, id) => remove({ account_id, kind, id }),
      referrers: (of, limit) => referrersOf(db, account_id, { ...of, limit }),
    }),
  };
}

function writesIn(
  db: Kysely<Tables>,
  queries: ReturnType<typeof recordQueries>,
  functions: DialectFunctions,
) {
  async function insert(trx: Transaction<Tables>, account_id: number, made: NewRecord) {
    const { kind, record, key = null, references = [] } = made;
    const { id } = record;
    const document = JSON.stringify(record);
    const isNew = await queries.insert.run(trx, { account_id, kind, id, key, document });
    if (!isNew) throw idTaken();
    await queries.addToCount.run(trx, { account_id, kind, difference: 1 });
    const owner = { account_id, referrer_kind: kind, referrer_id: id };
    await writeReferences(trx, functions, owner, { added: references, removed: [] });
  }

  async function update(place: Place, change: (record: StoredRecord) => ChangedRecord) {
    return transaction(db, async (trx) => {
      const row = await queries.toChange.first(trx, { ...place });
      if (!row) return null;
      const { record, ...useChanges } = change(recordOf(row));
      await queries.update.run(trx, { ...place, document: JSON.stringify(record) });
      const { account_id, kind, id } = place;
      await writeReferences(
        trx,
        functions,
        { account_id, referrer_kind: kind, referrer_id: id },
        useChanges,
      );
      return record;
    });
  }

  async function remove({ account_id, kind, id }: Place) {
    return transaction(db, async (trx) => {
      if (!(await queries.toChange.first(trx, { account_id, kind, id }))) return 'missing';
      if (await isReferenced(trx, account_id, { kind, id })) return 'used';
      await trx
        .deleteFrom('records')
        .where('account_id', '=', account_id)
        .where('kind', '=', kind)
        .where('id', '=', id)
        .execute();
      if (kind === 'greeting') await removeAudio(trx, account_id, id);
      await queries.addToCount.run(trx, { account_id, kind, difference: -1 });
      await removeReferences(trx, { account_id, referrer_kind: kind, referrer_id: id });
      return 'removed';
    });
  }

  return { insert, update, remove };
}

/** Two nodes that make ids in one millisecond may make the same. */
function idTaken(): DomainError {
  const message = 'Another record has just been given the same id; nothing was kept';
  return new DomainError('Unavailable', message, { retryAfter: 1 });
}

function recordOf({ document }: { document: string }): StoredRecord {
  return JSON.parse(document) as StoredRecord;
}
