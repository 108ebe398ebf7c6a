import { maxKeptJobs } from '../../src/domain/jobs/job.ts';
import { inTables } from './tables.ts';
import type { TestTrunkline } from './trunkline.ts';

/** Rows that are written by one statement. */
const atATime = 500;

/**
 * Lets the account of a job that has ended begin so many more today, by putting ended ones like it before it; answers
 * what takes them away again.
 */
export async function leaveRoomForJobs(
  { data }: Pick<TestTrunkline, 'data'>,
  jobId: string,
  room: number,
): Promise<() => Promise<void>> {
  const isFiller = 'V3-filler-%';
  await inTables(data, async (db) => {
    const row = await db
      .selectFrom('jobs')
      .selectAll()
      .where('public_id', '=', jobId)
      .executeTakeFirstOrThrow();
    const { count } = await db
      .selectFrom('jobs')
      .select(({ fn }) => fn.countAll().as('count'))
      .where('account_id', '=', row.account_id)
      .executeTakeFirstOrThrow();
    const missing = maxKeptJobs - Number(count) - room;
    const fillers = Array.from({ length: missing }, (_, index) => ({
      ...row,
      id: row.id - 1 - index,
      public_id: `V3-filler-${index}`,
      idempotency_key: null,
    }));
    for (let start = 0; start < missing; start += atATime)
      await db
        .insertInto('jobs')
        .values(fillers.slice(start, start + atATime))
        .execute();
  });
  return () =>
    inTables(data, async (db) => {
      await db.deleteFrom('jobs').where('public_id', 'like', isFiller).execute();
    });
}
