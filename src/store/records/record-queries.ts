import { sql, type Kysely } from 'kysely';
import type { RecordKind } from '../../domain/resources/record.ts';
import type { DialectFunctions } from '../../database/dialects.ts';
import { prepared } from '../../database/prepared.ts';
import { countQueries } from './record-counts.ts';
import type { Tables } from '../tables.ts';

/** What requests ask of records, each compiled once for all tenants and kinds. */
export function recordQueries(db: Kysely<Tables>, { forUpdate }: DialectFunctions) {
  return {
    ...countQueries(db),
    ends: endsQuery(db),
    newer: walkQuery(db, 'asc'),
    older: walkQuery(db, 'desc'),
    find: prepared((parameter) => oneRecord(db, parameter)),
    // Read in the transaction that writes it: nobody may change it in between.
    toChange: prepared((parameter) => forUpdate(oneRecord(db, parameter))),
    findByKey: prepared((parameter) =>
      db
        .selectFrom('records')
        .select('document')
        .where('account_id', '=', parameter<number>('account_id'))
        .where('kind', '=', parameter<RecordKind>('kind'))
        .where('key', '=', parameter<string>('key'))
        .orderBy('id')
        .limit(1),
    ),
    insert: prepared((parameter) =>
      db
        .insertInto('records')
        .values({
          account_id: parameter('account_id'),
          kind: parameter('kind'),
          id: parameter('id'),
          key: parameter('key'),
          document: parameter('document'),
        })
        .onConflict((conflict) => conflict.columns(['account_id', 'kind', 'id']).doNothing()),
    ),
    update: prepared((parameter) =>
      db
        .updateTable('records')
        .set({ document: parameter<string>('document') })
        .where('account_id', '=', parameter<number>('account_id'))
        .where('kind', '=', parameter<RecordKind>('kind'))
        .where('id', '=', parameter<number>('id')),
    ),
  };
}

function oneRecord(db: Kysely<Tables>, parameter: <T>(name: string) => T) {
  return db
    .selectFrom('records')
    .select('document')
    .where('account_id', '=', parameter<number>('account_id'))
    .where('kind', '=', parameter<RecordKind>('kind'))
    .where('id', '=', parameter<number>('id'));
}

function endsQuery(db: Kysely<Tables>) {
  return prepared((parameter) => {
    const ids = () =>
      db
        .selectFrom('records')
        .where('account_id', '=', parameter<number>('account_id'))
        .where('kind', '=', parameter<RecordKind>('kind'));
    return db.selectNoFrom([
      ids()
        .select(({ fn }) => fn.min<number>('id').as('id'))
        .as('oldest'),
      ids()
        .select(({ fn }) => fn.max<number>('id').as('id'))
        .as('newest'),
    ]);
  });
}

/** Rows up to the one with which they have so many bytes: what follows it is not even read. */
function walkQuery(db: Kysely<Tables>, order: 'asc' | 'desc') {
  return prepared((parameter) => {
    const walked = db
      .selectFrom('records')
      .select(['id', 'document', sql<number>`octet_length(document)`.as('size')])
      .where('account_id', '=', parameter<number>('account_id'))
      .where('kind', '=', parameter<RecordKind>('kind'))
      .where('id', order === 'asc' ? '>' : '<', parameter<number>('from'))
      .orderBy('id', order)
      .limit(parameter<number>('limit'))
      .offset(parameter<number>('offset'));
    const summed = db
      .selectFrom(walked.as('walked'))
      .select(['id', 'document', 'size'])
      .select(({ fn }) =>
        sql<number>`${fn.sum('size').over((over) => over.orderBy('id', order))} - size`.as(
          'before',
        ),
      );
    return db
      .selectFrom(summed.as('summed'))
      .select(['document', 'size'])
      .where('before', '<', parameter<number>('bytes'))
      .orderBy('id', order);
  });
}

/** Those of the ids that are there; one query for any number of them. */
export function recordsAmong(
  db: Kysely<Tables>,
  { account_id, kind, ids }: { account_id: number; kind: RecordKind; ids: readonly number[] },
) {
  return db
    .selectFrom('records')
    .select('document')
    .where('account_id', '=', account_id)
    .where('kind', '=', kind)
    .where('id', 'in', ids)
    .execute();
}
