import type { Kysely, Transaction } from 'kysely';
import type { AudioStore } from '../../app/ports/records.ts';
import type { Database } from '../../database/open.ts';
import { prepared } from '../../database/prepared.ts';
import { transaction } from '../../database/transaction.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Greeting } from '../../domain/resources/greetings.ts';
import type { NumberedRecord } from '../../domain/resources/record.ts';
import type { Tables } from '../tables.ts';
import { idTaken, type Dependent } from './records.ts';
import { audioKind, type KeepAmount } from './stored-amounts.ts';

/** The audio of greetings lies in the database, so that every node has it, and a backup too. */
export function createAudioStores({ db, autocommit }: Database<Tables>) {
  const partQuery = prepared((parameter) =>
    db
      .selectFrom('upload_parts')
      .select('bytes')
      .where('account_id', '=', parameter<number>('account_id'))
      .where('upload_id', '=', parameter<number>('upload_id'))
      .where('part', '=', parameter<number>('part')),
  );
  return (account_id: number): AudioStore => ({
    write: ({ uploadId: upload_id, part, bytes, now }) =>
      transaction(db, async (trx) => {
        await noteUpload(trx, { account_id, upload_id, written_at: now }, part === 0);
        const { numInsertedOrUpdatedRows } = await trx
          .insertInto('upload_parts')
          .values({ account_id, upload_id, part, bytes })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (!numInsertedOrUpdatedRows) throw idTaken();
      }),
    async read(upload_id, part) {
      const row = await partQuery.first(autocommit, { account_id, upload_id, part });
      return row?.bytes ?? null;
    },
    discard: (upload_id) =>
      transaction(db, async (trx) => {
        if (await endUpload(trx, { account_id, upload_id })) {
          await removeParts(trx, { account_id, upload_id });
        }
      }),
  });
}

interface Upload {
  readonly account_id: number;
  readonly upload_id: number;
}

/** The row is locked until the part is written: who removes what was abandoned waits, and sees that it is not. */
async function noteUpload(
  trx: Transaction<Tables>,
  upload: Tables['unfinished_uploads'],
  isNew: boolean,
): Promise<void> {
  if (isNew) {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('unfinished_uploads')
      .values(upload)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (!numInsertedOrUpdatedRows) throw idTaken();
    return;
  }
  const { account_id, upload_id, written_at } = upload;
  const { numUpdatedRows } = await trx
    .updateTable('unfinished_uploads')
    .set({ written_at })
    .where('account_id', '=', account_id)
    .where('upload_id', '=', upload_id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw uploadGone();
}

/** True for one caller: who made it a greeting's, or who removes it. */
async function endUpload(
  trx: Transaction<Tables>,
  { account_id, upload_id }: Upload,
  writtenBefore = Number.MAX_SAFE_INTEGER,
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('unfinished_uploads')
    .where('account_id', '=', account_id)
    .where('upload_id', '=', upload_id)
    .where('written_at', '<', writtenBefore)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

async function removeParts(
  trx: Transaction<Tables>,
  { account_id, upload_id }: Upload,
): Promise<void> {
  await trx
    .deleteFrom('upload_parts')
    .where('account_id', '=', account_id)
    .where('upload_id', '=', upload_id)
    .execute();
}

function uploadGone(): DomainError {
  const message = 'The audio took too long to come, and was given up';
  return new DomainError('Unavailable', message, { retryAfter: 1 });
}

/** Each in a transaction of its own. What a greeting has is not among them. */
export async function removeAbandonedUploads(db: Kysely<Tables>, before: number): Promise<void> {
  const abandoned = await db
    .selectFrom('unfinished_uploads')
    .select(['account_id', 'upload_id'])
    .where('written_at', '<', before)
    .execute();
  for (const upload of abandoned) {
    await transaction(db, async (trx) => {
      if (await endUpload(trx, upload, before)) await removeParts(trx, upload);
    });
  }
}

/** Part of the transaction that writes or takes the greeting: its audio comes, changes and goes with it. */
export function audioDependent(keep: KeepAmount): Dependent {
  type Audio = Pick<Greeting, 'upload_id' | 'audio_size'>;
  const none: Audio = { upload_id: null };

  async function exchange(
    trx: Transaction<Tables>,
    account_id: number,
    { before, after }: { before: Audio; after: Audio },
  ): Promise<void> {
    const [old, now] = [before.upload_id, after.upload_id];
    if (old === now) return;
    if (now !== null && !(await endUpload(trx, { account_id, upload_id: now }))) throw uploadGone();
    if (old !== null) await removeParts(trx, { account_id, upload_id: old });
    const count = Number(now !== null) - Number(old !== null);
    const bytes = (after.audio_size ?? 0) - (before.audio_size ?? 0);
    await keep(trx, { account_id, kind: audioKind, count, bytes });
  }

  const audioOf = (record: NumberedRecord) => record as unknown as Audio;
  return {
    onInsert: (trx, { account_id }, record) =>
      exchange(trx, account_id, { before: none, after: audioOf(record) }),
    async onUpdate(trx, { account_id }, { before, after }) {
      await exchange(trx, account_id, { before: audioOf(before), after: audioOf(after) });
      return null;
    },
    onRemoval: (trx, { account_id }, record) =>
      exchange(trx, account_id, { before: audioOf(record), after: none }),
  };
}
