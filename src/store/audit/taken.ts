import { sql, type ExpressionBuilder, type Kysely, type Transaction } from 'kysely';
import type { DialectFunctions } from '../../database/dialects.ts';
import type { Database } from '../../database/open.ts';
import { writeValue } from '../installation-values.ts';
import type { Tables } from '../tables.ts';

/** Of `installation`: the place up to which changes were taken. A migration makes the row. */
const positionKey = 'event_position';

const positionIn = (db: Kysely<Tables>) =>
  db.selectFrom('installation').select('value').where('key', '=', positionKey);

export async function takenPosition(db: Kysely<Tables>): Promise<number> {
  return Number((await positionIn(db).executeTakeFirstOrThrow()).value);
}

/** The same, and no changes are taken by others until the transaction ends. */
export async function holdTaking(
  trx: Transaction<Tables>,
  { forUpdate }: Pick<DialectFunctions, 'forUpdate'>,
): Promise<number> {
  return Number((await forUpdate(positionIn(trx)).executeTakeFirstOrThrow()).value);
}

export function noteTaken(db: Kysely<Tables>, position: number): Promise<void> {
  return writeValue(db, positionKey, String(position));
}

/** Reads what was taken and what was not, in one statement, where neither is missed nor found twice. */
export type AuditReader = Pick<Database<Tables>, 'db' | 'isShared'>;

/** Where rows have their place from the beginning, it is the id. */
export const isUntaken =
  ({ isShared }: Pick<Database<Tables>, 'isShared'>) =>
  ({ eb, selectFrom }: ExpressionBuilder<Tables, 'audit_logs'>) =>
    isShared
      ? eb('position', 'is', null)
      : eb(
          'id',
          '>',
          selectFrom('installation')
            .select(sql<number>`cast(value as integer)`.as('position'))
            .where('key', '=', positionKey),
        );
