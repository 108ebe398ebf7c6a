import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

/** Rows of `audit_logs` that follow each other in the order of all. */
export interface Batch {
  /** what their ids lie between, both included */
  readonly firstId: number;
  readonly lastId: number;
  /** their positions are above the first and up to the last */
  readonly after: number;
  readonly upTo: number;
}

/** What follows from changes, in the transaction that takes them: it happens once for each. */
export type Projection = (trx: Transaction<Tables>, batch: Batch) => Promise<void>;

/** The rows of a batch, for what a projection writes of them. */
export const rowsOf = (db: Kysely<Tables>, { firstId, lastId, after, upTo }: Batch) =>
  db
    .selectFrom('audit_logs')
    .where('audit_logs.id', '>=', firstId)
    .where('audit_logs.id', '<=', lastId)
    .where('audit_logs.position', '>', after)
    .where('audit_logs.position', '<=', upTo);
