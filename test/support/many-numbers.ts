import type { TestTrunkline } from './trunkline.ts';
import { inTables } from './tables.ts';

/** Rows that are written by one statement. */
const atATime = 500;

/** Puts so many numbers into the account that has this one, older than it and like it but for their ids; they count. */
export async function fillAccount(
  { data }: Pick<TestTrunkline, 'data'>,
  id: number,
  count: number,
): Promise<void> {
  await inTables(data, async (db) => {
    const row = await db
      .selectFrom('phone_numbers')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    for (let start = 1; start <= count; start += atATime) {
      const rows = Array.from({ length: Math.min(atATime, count + 1 - start) }, (_, index) => {
        const document = { ...JSON.parse(row.document), id: id - start - index };
        const minimal = { ...JSON.parse(row.minimal), id: document.id };
        return {
          ...row,
          id: document.id,
          document: JSON.stringify(document),
          minimal: JSON.stringify(minimal),
        };
      });
      await db.insertInto('phone_numbers').values(rows).execute();
    }
    await db
      .updateTable('accounts')
      .set((account) => ({ phone_number_count: account('phone_number_count', '+', count) }))
      .where('id', '=', row.account_id)
      .execute();
  });
}
