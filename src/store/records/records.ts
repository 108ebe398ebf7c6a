import type { Kysely, Transaction } from 'kysely';
import type {
  ChangedRecord,
  NewRecord,
  RecordStore,
  UpdatedRecord,
} from '../../app/ports/records.ts';
import type { DialectFunctions } from '../../database/dialects.ts';
import type { Database } from '../../database/open.ts';
import { giveWay } from '../../database/event-loop.ts';
import { transaction } from '../../database/transaction.ts';
import { DomainError, fieldError, recordInvalid } from '../../domain/errors.ts';
import { maxPageSize, maxRecordSize } from '../../domain/storage.ts';
import type { NumberedRecord, RecordKind } from '../../domain/resources/record.ts';
import type { RecordOf, RecordType } from '../../domain/resources/resource.ts';
import type { Actor } from '../../domain/audit/actor.ts';
import type { Journal } from '../audit/journal.ts';
import { creationOf, removalOf, updateOf } from './record-changes.ts';
import { recordQueries, recordsAmong } from './record-queries.ts';
import type { KeepAmount } from './stored-amounts.ts';
import type { Tables } from '../tables.ts';
import { isReferenced, removeReferences, referrersOf, writeReferences } from './references.ts';

/** What ids are compared with when a walk starts at an end. */
const ends = { newer: 0, older: Number.MAX_SAFE_INTEGER };

export interface RecordKey {
  readonly account_id: number;
  readonly kind: RecordKind;
  readonly id: number;
}

export interface Records {
  of(account_id: number, actor: Actor): RecordStore;
  /** Part of the transaction that makes an account. */
  insert(trx: Transaction<Tables>, account_id: number, record: NewRecord): Promise<string>;
}

/** By kind: what tables beside a record have of it, in the transaction that changes or removes it. */
export type Dependents = Readonly<Record<RecordKind, Dependent>>;

export interface Dependent {
  onInsert?(trx: Transaction<Tables>, key: RecordKey, record: NumberedRecord): Promise<void>;
  /** answers the version of what is there beside it now; null: nothing is */
  onUpdate?(
    trx: Transaction<Tables>,
    key: RecordKey,
    change: {
      readonly before: NumberedRecord;
      readonly after: NumberedRecord;
      readonly isChanged: boolean;
    },
  ): Promise<number | null>;
  onRemoval(trx: Transaction<Tables>, key: RecordKey, record: NumberedRecord): Promise<void>;
}

export function createRecordStores(
  { db, autocommit, functions }: Database<Tables>,
  { dependents, keep, journal }: Writing,
): Records {
  const queries = recordQueries(db, functions);
  const { insert, update } = createWrites(db, queries, { functions, dependents, keep, journal });
  const remove = createRemoval(db, queries, { dependents, keep, journal });
  return {
    insert,
    of: (account_id, actor) => ({
      count: async ({ kind }) =>
        (await queries.count.first(autocommit, { account_id, kind }))?.count ?? 0,
      ends: async ({ kind }) =>
        (await queries.ends.first(autocommit, { account_id, kind })) ?? {
          oldest: null,
          newest: null,
        },
      async next(type, { towards, from = ends[towards], limit, offset = 0 }) {
        // A page may be large: to read and render it can take as long as a thousand small requests.
        await giveWay(account_id);
        const walk = { account_id, kind: type.kind, from, limit, offset, bytes: maxPageSize };
        const rows = await queries[towards].all(autocommit, walk);
        const size = rows.reduce((sum, row) => sum + row.size, 0);
        const isCut = rows.length < limit && size >= maxPageSize;
        return { rows: rows.map((row) => recordOf(type, row)), isCut };
      },
      async find(type, id) {
        const row = await queries.find.first(autocommit, { account_id, kind: type.kind, id });
        return row ? recordOf(type, row) : null;
      },
      async findAll(type, ids) {
        const rows = await recordsAmong(db, { account_id, kind: type.kind, ids });
        return rows.map((row) => recordOf(type, row));
      },
      async findByKey(type, key) {
        const row = await queries.findByKey.first(autocommit, { account_id, kind: type.kind, key });
        return row ? recordOf(type, row) : null;
      },
      insert: (made) =>
        transaction(db, async (trx) => {
          const document = await insert(trx, account_id, made);
          const { kind, record } = made;
          await journal.record(trx, actor, creationOf({ account_id, kind, record, document }));
        }),
      update: ({ kind }, id, change) => update({ account_id, kind, id }, actor, change),
      remove: ({ kind }, id) => remove({ account_id, kind, id }, actor),
      referrers: (of, wanted) => referrersOf({ db, functions }, { account_id, ...of }, wanted),
    }),
  };
}

export interface Writing {
  readonly dependents: Dependents;
  /** The last of a transaction: others wait for the account's amounts as short as can be. */
  readonly keep: KeepAmount;
  readonly journal: Journal;
}

function createWrites(
  db: Kysely<Tables>,
  queries: ReturnType<typeof recordQueries>,
  { functions, dependents, keep, journal }: Writing & { functions: DialectFunctions },
) {
  async function insert(trx: Transaction<Tables>, account_id: number, made: NewRecord) {
    const { kind, record, key = null, references = [] } = made;
    const { id } = record;
    const document = documentOf(record);
    const isNew = await queries.insert.run(trx, { account_id, kind, id, key, document });
    if (!isNew) throw idTaken();
    const owner = { account_id, referrer_kind: kind, referrer_id: id };
    await writeReferences(trx, functions, owner, { added: references, removed: [] });
    await dependents[kind]?.onInsert?.(trx, { account_id, kind, id }, record);
    await keep(trx, { account_id, kind, count: 1, bytes: Buffer.byteLength(document) });
    return document;
  }

  async function update(
    recordKey: RecordKey,
    actor: Actor,
    settle: (record: NumberedRecord) => ChangedRecord,
  ): Promise<UpdatedRecord | null> {
    return transaction(db, async (trx) => {
      const row = await queries.toChange.first(trx, { ...recordKey });
      if (!row) return null;
      const before = JSON.parse(row.document) as NumberedRecord;
      const { record, ...referenceChanges } = settle(before);
      const document = documentOf(record);
      await queries.update.run(trx, { ...recordKey, document });
      const { account_id, kind, id } = recordKey;
      await writeReferences(
        trx,
        functions,
        { account_id, referrer_kind: kind, referrer_id: id },
        referenceChanges,
      );
      const change = { before, after: record, isChanged: document !== row.document };
      const version = await dependents[kind]?.onUpdate?.(trx, recordKey, change);
      if (change.isChanged) {
        await journal.record(trx, actor, updateOf({ ...recordKey, before, record, document }));
      }
      const bytes = Buffer.byteLength(document) - Buffer.byteLength(row.document);
      await keep(trx, { account_id, kind, count: 0, bytes });
      return { record, version: version ?? null };
    });
  }

  return { insert, update };
}

function createRemoval(
  db: Kysely<Tables>,
  queries: ReturnType<typeof recordQueries>,
  { dependents, keep, journal }: Writing,
) {
  return ({ account_id, kind, id }: RecordKey, actor: Actor) =>
    transaction(db, async (trx) => {
      const row = await queries.toChange.first(trx, { account_id, kind, id });
      if (!row) return 'missing';
      if (await isReferenced(trx, account_id, { kind, id })) return 'used';
      await trx
        .deleteFrom('records')
        .where('account_id', '=', account_id)
        .where('kind', '=', kind)
        .where('id', '=', id)
        .execute();
      const record = JSON.parse(row.document) as NumberedRecord;
      await dependents[kind]?.onRemoval(trx, { account_id, kind, id }, record);
      await removeReferences(trx, { account_id, referrer_kind: kind, referrer_id: id });
      const removed = { account_id, kind, record, document: row.document };
      await journal.record(trx, actor, removalOf(removed));
      await keep(trx, { account_id, kind, count: -1, bytes: -Buffer.byteLength(row.document) });
      return 'removed';
    });
}

/** Throws RecordInvalid when it is larger than a record may be. */
function documentOf(record: NumberedRecord): string {
  const document = JSON.stringify(record);
  if (Buffer.byteLength(document) <= maxRecordSize) return document;
  const problem = `would be larger than ${maxRecordSize} bytes, with all that lies in it`;
  throw recordInvalid(fieldError('base', 'ValueTooLong', problem));
}

/** Two nodes that make ids in one millisecond may make the same. */
export function idTaken(): DomainError {
  const message = 'Another record has just been given the same id; nothing was kept';
  return new DomainError('Unavailable', message, { retryAfter: 1 });
}

/** What was written under a type is read as it: its declaration made the document. */
function recordOf<Type extends RecordType>(_: Type, { document }: { document: string }) {
  return JSON.parse(document) as RecordOf<Type>;
}
