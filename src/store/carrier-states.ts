import type { CarrierStatus } from '../app/ports/carriers.ts';
import type { Database } from '../database/open.ts';
import { transaction } from '../database/transaction.ts';
import { installationAccount } from '../domain/audit/change.ts';
import type { Recorder } from './audit/journal.ts';
import { readValue } from './installation-values.ts';
import type { Tables } from './tables.ts';

/** A row of `installation` for each carrier that was ever down. */
const keyOf = (carrier: string) => `carrier ${carrier}`;

/** null: it was never down. */
export async function readCarrierStatus(
  { db }: Pick<Database<Tables>, 'db'>,
  carrier: string,
): Promise<CarrierStatus | null> {
  const value = await readValue(db, keyOf(carrier));
  return value === null ? null : value === 'down' ? 'down' : 'up';
}

/**
 * Whether a carrier answers is known to all nodes together: the first that sees it stop, or start, writes it down,
 * and nobody after it does until it is otherwise again.
 */
export async function noteCarrierStatus(
  { db }: Pick<Database<Tables>, 'db'>,
  record: Recorder,
  { carrier, status }: { carrier: string; status: CarrierStatus },
): Promise<void> {
  const key = keyOf(carrier);
  if (((await readValue(db, key)) ?? 'up') === status) return;
  await transaction(db, async (trx) => {
    const row = { key, value: 'up' };
    await trx
      .insertInto('installation')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const { numUpdatedRows } = await trx
      .updateTable('installation')
      .set({ value: status })
      .where('key', '=', key)
      .where('value', '!=', status)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    await record(trx, {
      account_id: installationAccount,
      action: status,
      source_type: 'carrier',
      source_id: carrier,
      source_label: carrier,
      event: { type: `carrier.${status}`, detail: JSON.stringify({ name: carrier, status }) },
    });
  });
}
