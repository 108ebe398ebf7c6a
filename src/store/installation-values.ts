import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** What is known of the whole installation, as text by its key; null: nothing was written. */
export async function readValue(db: Kysely<Tables>, key: string): Promise<string | null> {
  const row = await db
    .selectFrom('installation')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.value ?? null;
}

/** In the place of what was known before. */
export async function writeValue(db: Kysely<Tables>, key: string, value: string): Promise<void> {
  await db
    .insertInto('installation')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
