import type { Kysely } from 'kysely';
import { prepared } from '../../database/prepared.ts';
import type { Tables } from '../tables.ts';

/** Counts and sizes are kept, in the transactions that make, change and remove what is counted. */
export function countQueries(db: Kysely<Tables>) {
  return {
    count: prepared((parameter) =>
      db
        .selectFrom('record_counts')
        .select('count')
        .where('account_id', '=', parameter<number>('account_id'))
        .where('kind', '=', parameter<string>('kind')),
    ),
    addToCount: prepared((parameter) =>
      db
        .insertInto('record_counts')
        .values({
          account_id: parameter('account_id'),
          kind: parameter('kind'),
          count: parameter('difference'),
          bytes: parameter('bytes'),
        })
        .onConflict((conflict) =>
          conflict.columns(['account_id', 'kind']).doUpdateSet((row) => ({
            count: row('record_counts.count', '+', row.ref('excluded.count')),
            bytes: row('record_counts.bytes', '+', row.ref('excluded.bytes')),
          })),
        ),
    ),
  };
}
