import { sql, type Kysely, type Transaction } from 'kysely';
import { prepared } from '../../database/prepared.ts';
import { quotaExceeded } from '../../domain/quota.ts';
import { storageProblem, type Stored } from '../../domain/storage.ts';
import type { Tables } from '../tables.ts';
import { countQueries } from './record-counts.ts';

/** What the audio of greetings is counted under, beside the records of each kind. */
export const audioKind = 'greeting_audio';

export interface StoredAmount {
  readonly account_id: number;
  readonly kind: string;
  /** how many more there are */
  readonly count: number;
  /** how many more bytes they have */
  readonly bytes: number;
}

/** Throws RecordInvalid, and so undoes the transaction, when the account would keep too much. */
export type KeepAmount = (trx: Transaction<Tables>, added: StoredAmount) => Promise<void>;

export function createStoredAmounts(db: Kysely<Tables>): KeepAmount {
  const { addToCount } = countQueries(db);
  const state = stateQuery(db);
  return async (trx, { account_id, kind, count, bytes }) => {
    if (count === 0 && bytes === 0) return;
    await addToCount.run(trx, { account_id, kind, difference: count, bytes });
    if (count <= 0 && bytes <= 0) return;
    const found = await state.first(trx, { account_id, kind });
    const problem = found && storageProblem(kind, found, found);
    if (problem) throw quotaExceeded(problem);
  };
}

function stateQuery(db: Kysely<Tables>) {
  return prepared((parameter) => {
    const amounts = (column: 'count' | 'bytes') =>
      db
        .selectFrom('record_counts')
        .where('account_id', '=', parameter<number>('account_id'))
        // A sum of whole numbers is one of any length to PostgreSQL, which comes as text.
        .select(sql<number>`cast(coalesce(sum(${sql.ref(column)}), 0) as bigint)`.as('amount'));
    return db
      .selectFrom('quotas')
      .where('account_id', '=', parameter<number>('account_id'))
      .select(['max_records', 'max_record_bytes', 'max_audio_bytes'])
      .select([
        amounts('count').where('kind', '=', parameter<string>('kind')).as('records'),
        amounts('bytes').where('kind', '!=', audioKind).as('record_bytes'),
        amounts('bytes').where('kind', '=', audioKind).as('audio_bytes'),
      ])
      .$narrowType<Stored>();
  });
}

/** What an account keeps; `records`: of the kind that has the most. */
export async function storedAmounts(db: Kysely<Tables>, account_id: number): Promise<Stored> {
  const rows = await db
    .selectFrom('record_counts')
    .select(['kind', 'count', 'bytes'])
    .where('account_id', '=', account_id)
    .execute();
  return amountsIn(rows);
}

type Amount = Pick<StoredAmount, 'kind' | 'count' | 'bytes'>;

/** What they come to, of one account. */
export function amountsIn(rows: readonly Amount[] = []): Stored {
  const stored = { records: 0, record_bytes: 0, audio_bytes: 0 };
  for (const { kind, count, bytes } of rows) {
    if (kind === audioKind) stored.audio_bytes = bytes;
    else {
      stored.records = Math.max(stored.records, count);
      stored.record_bytes += bytes;
    }
  }
  return stored;
}
