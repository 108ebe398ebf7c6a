import { expect, onTestFinished, test } from 'vitest';
import { jobMaxAge, maxKeptJobs } from '../../src/domain/jobs/job.ts';
import { ended, manyBy } from '../support/jobs.ts';
import { inTables } from '../support/tables.ts';
import { startTrunkline } from '../support/trunkline.ts';

/** Rows that are written by one statement. */
const atATime = 500;

/** Lets the account of the one job that there is have begun so many as may be kept. */
async function fill(data: string): Promise<void> {
  await inTables(data, async (db) => {
    const job = await db.selectFrom('jobs').selectAll().executeTakeFirstOrThrow();
    const others = Array.from({ length: maxKeptJobs - 1 }, (_, index) => ({
      ...job,
      id: job.id - index - 1,
      idempotency_key: null,
      public_id: `V3-${String(index).padStart(32, '0')}`,
    }));
    for (let start = 0; start < others.length; start += atATime) {
      const rows = others.slice(start, start + atATime);
      await db.insertInto('jobs').values(rows).execute();
    }
  });
}

test('ASVS 12.1.3: what jobs came to is kept of so many a day, whoever begins more is refused until then', async () => {
  const trunkline = await startTrunkline();
  onTestFinished(() => trunkline.close());
  const many = manyBy(trunkline.support);
  const key = { 'idempotency-key': 'the first' };
  const order = { phone_numbers: [{ token: 'x' }] };
  const first = await many.create(order, {}, key);
  await ended(trunkline.support, first);
  await fill(trunkline.data);
  const refused = await many.destroy([7]);
  expect(refused.status).toBe(429);
  expect(refused.headers['retry-after']).toBe('60');
  expect(refused.json).toMatchObject({ error: 'TooManyJobs', current_job_ids: [] });
  const again = await many.create(order, {}, key);
  expect(again.json.job_status.id).toBe(first.json.job_status.id);
  await trunkline.clock.advance(jobMaxAge + 60_000);
  await expect.poll(async () => (await many.destroy([7])).status).toBe(200);
});
