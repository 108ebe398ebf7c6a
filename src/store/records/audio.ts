import type { Kysely, Transaction } from 'kysely';
import type { AudioStore } from '../../app/ports/records.ts';
import type { Database } from '../../database/open.ts';
import { transaction } from '../../database/transaction.ts';
import { greetings, type Greeting } from '../../domain/resources/greetings.ts';
import { recordQueries } from './record-queries.ts';
import type { Tables } from '../tables.ts';
import type { Dependent } from './records.ts';
import { audioKind, createStoredAmounts, type KeepAmount } from './stored-amounts.ts';

/** Bytes in a row: a part of the audio can be read without the rest. */
const partSize = 256 * 1024;

/** The audio of greetings lies in the database, so that every node has it, and a backup too. */
export function createAudioStores({ db, functions }: Database<Tables>) {
  const queries = recordQueries(db, functions);
  const keep = createStoredAmounts(db);
  return (account_id: number): AudioStore => ({
    async attach(greeting_id, bytes, change) {
      const recordKey = { account_id, kind: greetings.kind, id: greeting_id };
      return transaction(db, async (trx) => {
        const row = await queries.toChange.first(trx, recordKey);
        if (!row) return null;
        const before = JSON.parse(row.document) as Greeting;
        const changed = change(before);
        const document = JSON.stringify(changed);
        await queries.update.run(trx, { ...recordKey, document });
        await removeParts(trx, { account_id, greeting_id });
        await insertParts(trx, { account_id, greeting_id }, bytes);
        const difference = Buffer.byteLength(document) - Buffer.byteLength(row.document);
        await keep(trx, { account_id, kind: greetings.kind, count: 0, bytes: difference });
        await keep(trx, { account_id, kind: audioKind, ...differenceOf(before, changed) });
        return changed;
      });
    },
    read: (greeting_id, range) => read(db, { account_id, greeting_id }, range),
  });
}

interface Owner {
  readonly account_id: number;
  readonly greeting_id: number;
}

async function insertParts(trx: Transaction<Tables>, owner: Owner, bytes: Buffer): Promise<void> {
  for (let part = 0; part * partSize < bytes.length; part += 1) {
    const start = part * partSize;
    await trx
      .insertInto('audio_parts')
      .values({ ...owner, part, bytes: bytes.subarray(start, start + partSize) })
      .execute();
  }
}

async function read(
  db: Kysely<Tables>,
  { account_id, greeting_id }: Owner,
  { start, end }: { start: number; end: number },
): Promise<Buffer> {
  const first = Math.floor(start / partSize);
  const rows = await db
    .selectFrom('audio_parts')
    .select('bytes')
    .where('account_id', '=', account_id)
    .where('greeting_id', '=', greeting_id)
    .where('part', '>=', first)
    .where('part', '<=', Math.floor(end / partSize))
    .orderBy('part')
    .execute();
  const parts = Buffer.concat(rows.map(({ bytes }) => bytes));
  return parts.subarray(start - first * partSize, end + 1 - first * partSize);
}

/** How much less audio there is without the greeting, or with another state of it. */
function differenceOf(before: Greeting, after: Greeting | null) {
  const [old, now] = [before.audio_size, after?.audio_size];
  return {
    count: Number(now !== undefined) - Number(old !== undefined),
    bytes: (now ?? 0) - (old ?? 0),
  };
}

async function removeParts(
  trx: Transaction<Tables>,
  { account_id, greeting_id }: Owner,
): Promise<void> {
  await trx
    .deleteFrom('audio_parts')
    .where('account_id', '=', account_id)
    .where('greeting_id', '=', greeting_id)
    .execute();
}

/** Part of the transaction that takes the greeting. */
export function audioDependent(keep: KeepAmount): Dependent {
  return {
    async onRemoval(trx, { account_id, id }, record) {
      await removeParts(trx, { account_id, greeting_id: id });
      await keep(trx, { account_id, kind: audioKind, ...differenceOf(record as Greeting, null) });
    },
  };
}
