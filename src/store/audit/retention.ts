import type { Kysely, Transaction } from 'kysely';
import type { AuditRetentionStore } from '../../app/ports/audit-logs.ts';
import { giveWay } from '../../database/event-loop.ts';
import { transaction } from '../../database/transaction.ts';
import { readValue, writeValue } from '../installation-values.ts';
import type { Tables } from '../tables.ts';
import { removeFromIndexes } from './indexes.ts';
import { takenPosition } from './taken.ts';

/** Rows at a time: others get their turn between. And how many times in a row. */
const [rowsAtATime, mostBatches] = [500, 100];

/** Of `installation`: the last audit log whose details were forgotten. */
const forgottenKey = 'audit_details_forgotten';

/** Ids are in the order of time: whoever finds one that is to stay has come to the end. */
export function createAuditRetention(db: Kysely<Tables>): AuditRetentionStore {
  return {
    removeBefore: (before) => inBatches(() => transaction(db, (trx) => removeSome(trx, before))),
    forgetDetailsBefore: (before) =>
      inBatches(() => transaction(db, (trx) => forgetSome(trx, before))),
  };
}

async function inBatches(work: () => Promise<number>): Promise<void> {
  for (let batch = 0; batch < mostBatches; batch += 1) {
    if ((await work()) < rowsAtATime) return;
    await giveWay(inBatches);
  }
}

async function removeSome(trx: Transaction<Tables>, before: number): Promise<number> {
  const ids = await oldest(trx, { before, above: 0 });
  if (ids.length === 0) return 0;
  await removeFromIndexes(trx, ids);
  await trx.deleteFrom('audit_logs').where('id', 'in', ids).execute();
  return ids.length;
}

async function forgetSome(trx: Transaction<Tables>, before: number): Promise<number> {
  const above = Number((await readValue(trx, forgottenKey)) ?? 0);
  const ids = await oldest(trx, { before, above });
  const last = ids.at(-1);
  if (last === undefined) return 0;
  await trx
    .updateTable('audit_logs')
    .set({ detail: null })
    .where('id', 'in', ids)
    .where('detail', 'is not', null)
    .execute();
  await writeValue(trx, forgottenKey, String(last));
  return ids.length;
}

/** Those that nothing has followed from yet stay, and so does the newest one, from which ids are counted on. */
async function oldest(
  trx: Transaction<Tables>,
  { before, above }: { before: number; above: number },
): Promise<number[]> {
  const taken = await takenPosition(trx);
  const newest = trx.selectFrom('audit_logs').select(({ fn }) => fn.max('id').as('id'));
  const rows = await trx
    .selectFrom('audit_logs')
    .select(['id', 'at', 'position'])
    .where('id', '>', above)
    .where('id', '<', newest)
    .orderBy('id')
    .limit(rowsAtATime)
    .execute();
  const staying = rows.findIndex(
    ({ at, position }) => at >= before || position === null || position > taken,
  );
  return rows.slice(0, staying < 0 ? rows.length : staying).map(({ id }) => id);
}
