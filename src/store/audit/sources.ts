import { sql, type Kysely, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';
import { positionKey, rowsOf, type Batch } from './batch.ts';

/**
 * Finds the changes of one resource. Written here and not with the change: many at a time they share the pages
 * that they are written to.
 */
export async function noteSources(trx: Transaction<Tables>, batch: Batch): Promise<void> {
  await trx
    .insertInto('audit_log_sources')
    .columns(['account_id', 'source_type', 'source_id', 'id'])
    .expression(
      rowsOf(trx, batch)
        .select(['account_id', 'source_type', 'source_id', 'id'])
        .orderBy('account_id')
        .orderBy('source_type')
        .orderBy('source_id'),
    )
    .execute();
}

export interface Source {
  readonly account_id: number;
  readonly source_type: string;
  readonly source_id: string;
}

/** All changes of one resource from an id on, oldest first: those that were noted, and the last ones, which were not yet. */
export async function changesOf(db: Kysely<Tables>, source: Source, fromId: number) {
  const columns = ['audit_logs.id', 'audit_logs.document', 'audit_logs.detail'] as const;
  const taken = db
    .selectFrom('installation')
    .select(sql<number>`cast(value as bigint)`.as('position'))
    .where('key', '=', positionKey);
  const last = () =>
    db
      .selectFrom('audit_logs')
      .select(columns)
      .where('audit_logs.account_id', '=', source.account_id)
      .where('audit_logs.source_type', '=', source.source_type)
      .where('audit_logs.source_id', '=', source.source_id)
      .where('audit_logs.id', '>=', fromId);
  return db
    .selectFrom('audit_log_sources as source')
    .innerJoin('audit_logs', 'audit_logs.id', 'source.id')
    .select(columns)
    .where('source.account_id', '=', source.account_id)
    .where('source.source_type', '=', source.source_type)
    .where('source.source_id', '=', source.source_id)
    .where('source.id', '>=', fromId)
    .union(last().where('audit_logs.position', '>', taken))
    .union(last().where('audit_logs.position', 'is', null))
    .orderBy('id')
    .execute();
}
