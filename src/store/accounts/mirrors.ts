import type { Kysely } from 'kysely';
import type { Mirror, MirrorStore } from '../../app/ports/mirrors.ts';
import { readValue, writeValue } from '../installation-values.ts';
import type { Tables } from '../tables.ts';

/** Of the row of `installation` that says of which account another one is a copy. */
const keyOf = (account_id: number) => `mirror ${account_id}`;

export function createMirrorStore(db: Kysely<Tables>): MirrorStore {
  return {
    async find({ id }) {
      const value = await readValue(db, keyOf(id));
      return value === null ? null : (JSON.parse(value) as Mirror);
    },
    note: ({ id }, mirror) => noteMirror(db, id, mirror),
    async hasAddress(carrier, reference) {
      const row = await db
        .selectFrom('address_references')
        .select('account_id')
        .where('carrier', '=', carrier)
        .where('reference', '=', reference)
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}

export function noteMirror(db: Kysely<Tables>, account_id: number, mirror: Mirror): Promise<void> {
  return writeValue(db, keyOf(account_id), JSON.stringify(mirror));
}

/** Part of the transaction that removes the account. */
export async function forgetMirror(db: Kysely<Tables>, account_id: number): Promise<void> {
  await db.deleteFrom('installation').where('key', '=', keyOf(account_id)).execute();
}
