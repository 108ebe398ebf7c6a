import type { Kysely, Transaction } from 'kysely';
import { externalIdTaken } from '../../domain/phone-numbers/external-id.ts';
import type { Tables } from '../tables.ts';
import type { NumberKey } from './known-pages.ts';

/** Whether a phone number of the account, or an open purchase, has it. */
export async function isTaken(
  db: Kysely<Tables>,
  account_id: number,
  external_id: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('external_ids')
    .select('phone_number_id')
    .where('account_id', '=', account_id)
    .where('external_id', '=', external_id)
    .executeTakeFirst();
  return row !== undefined;
}

/** Part of a transaction. Of two that want the same one the second waits for the first. False: it is taken. */
export async function takeExternalId(
  trx: Transaction<Tables>,
  { account_id, id }: NumberKey,
  external_id: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await trx
    .insertInto('external_ids')
    .values({ account_id, external_id, phone_number_id: id })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows > 0n;
}

/** Part of a transaction: another number may have it. */
export async function freeExternalId(
  trx: Transaction<Tables>,
  { account_id, id }: NumberKey,
  external_id: string,
): Promise<void> {
  await trx
    .deleteFrom('external_ids')
    .where('account_id', '=', account_id)
    .where('external_id', '=', external_id)
    .where('phone_number_id', '=', id)
    .execute();
}

/** Part of a transaction; asks nothing where there is no difference. Throws RecordInvalid where it is taken. */
export async function changeExternalId(
  trx: Transaction<Tables>,
  key: NumberKey,
  { before, after }: { before: string | null; after: string | null },
): Promise<void> {
  if (before === after) return;
  if (before !== null) await freeExternalId(trx, key, before);
  if (after !== null && !(await takeExternalId(trx, key, after))) throw externalIdTaken(after);
}
