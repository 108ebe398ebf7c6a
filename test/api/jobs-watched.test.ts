import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jobMaxAge } from '../../src/domain/jobs/job.ts';
import { ended, signUpForMany, statusesOf } from '../support/jobs.ts';
import { buyMany, findMany, follow } from '../support/numbers.ts';
import { inTables } from '../support/tables.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';
import type { Client } from '../support/client.ts';

let trunkline: TestTrunkline;
beforeAll(async () => (trunkline = await startTrunkline()));
afterAll(() => trunkline.close());

const signUp = (options?: Parameters<typeof signUpForMany>[1]) => signUpForMany(trunkline, options);

/** Lets orders, or whatever is named, of the account go wrong. */
function fault(client: Client, given: object) {
  const url = '/api/v2/trunkline/sandbox/faults';
  return client.request({ method: 'POST', url, body: { fault: given } });
}

/** Jobs whose orders get no answer: they stay open until time passes. */
async function openJobs({ client, many }: Awaited<ReturnType<typeof signUp>>, count: number) {
  await fault(client, { kind: 'timeout-before', times: 1_000 });
  const found = await findMany(client, count);
  const ids: string[] = [];
  for (const { token } of found) {
    ids.push((await many.create({ phone_numbers: [{ token }] })).json.job_status.id);
  }
  return ids;
}

describe('GET job_statuses', () => {
  test('lists the account’s jobs, newest first, by page and by cursor', async () => {
    const { client, many } = await signUp();
    const [id = 0] = await buyMany(client, 1);
    const ids: string[] = [];
    for (const nickname of ['a', 'b', 'c']) {
      const begun = await many.update({ ids: id }, { phone_number: { nickname } });
      ids.unshift((await ended(client, begun)).id);
    }
    const listed = (await many.jobs()).json;
    expect(listed.job_statuses.map((job: { id: string }) => job.id)).toEqual(ids);
    expect(listed).toMatchObject({ count: 3, next_page: null, previous_page: null });
    expect(listed.job_statuses[0].results).toHaveLength(1);
    const first = await many.jobs({ 'page[size]': 2 });
    expect(first.json.meta.has_more).toBe(true);
    const second = await follow(client, first.json.links.next);
    expect(second.json.job_statuses.map((job: { id: string }) => job.id)).toEqual(ids.slice(2));
  });

  test('shows many in the order in which they are asked for, without those that there are not', async () => {
    const { client, many } = await signUp();
    const [id = 0] = await buyMany(client, 1);
    const one = await ended(client, await many.update({ ids: id }, { phone_number: {} }));
    const two = await ended(client, await many.update({ ids: id }, { phone_number: {} }));
    const { json } = await many.showJobs(`${two.id},V3-${'0'.repeat(32)},${one.id}`);
    expect(json.job_statuses).toEqual([two, one]);
  });

  test('has nothing of other accounts: 404, whether shown or cancelled', async () => {
    const mine = await signUp();
    const other = await signUp();
    const [id = 0] = await buyMany(mine.client, 1);
    const job = await ended(mine.client, await mine.many.destroy([id]));
    expect((await other.many.job(job.id)).status).toBe(404);
    expect((await other.many.cancel(job.id)).status).toBe(404);
    expect((await other.many.jobs()).json.count).toBe(0);
    expect((await other.many.showJobs(job.id)).json.job_statuses).toEqual([]);
  });

  test('keeps a job for a day after its end', async () => {
    const { client, many } = await signUp();
    const [id = 0] = await buyMany(client, 1);
    const job = await ended(client, await many.update({ ids: id }, { phone_number: {} }));
    await trunkline.clock.advance(jobMaxAge - 120_000);
    expect((await many.job(job.id)).status).toBe(200);
    await trunkline.clock.advance(180_000);
    await expect.poll(async () => (await many.job(job.id)).status).toBe(404);
  });
});

describe('scopes', () => {
  test('are those of the single operations', async () => {
    const { many } = await signUp({ scope: 'phone_numbers:read' });
    expect((await many.create({ phone_numbers: [{}] })).json.error).toBe('Forbidden');
    expect((await many.update({ ids: 1 }, { phone_number: {} })).json.error).toBe('Forbidden');
    expect((await many.destroy([1])).json.error).toBe('Forbidden');
    expect((await many.restore([1])).json.error).toBe('Forbidden');
    expect((await many.cancel('V3-0')).json.error).toBe('Forbidden');
    expect((await many.show('1')).status).toBe(200);
    expect((await many.jobs()).status).toBe(200);
    const buyer = await signUp({ scope: 'purchases:write' });
    expect((await buyer.many.destroy([1])).json.error).toBe('Forbidden');
    expect((await buyer.many.create({ phone_numbers: [{}] })).status).toBe(200);
  });
});

describe('an unanswered order', () => {
  test.each(['timeout-before', 'timeout-after'])(
    'keeps its item working until it is known what came of it (%s)',
    async (kind) => {
      const { client, many } = await signUp();
      const found = await findMany(client, 3);
      await fault(client, { kind, number: found[1]?.number, times: 1 });
      const phone_numbers = found.map(({ token }) => ({ token }));
      const begun = await many.create({ phone_numbers });
      const { id } = begun.json.job_status;
      await expect.poll(async () => (await many.job(id)).json.job_status.progress).toBe(2);
      expect((await many.job(id)).json.job_status).toMatchObject({
        status: 'working',
        message: 'Creating phone number #3',
        results: null,
      });
      const job = await ended(client, begun, () => trunkline.clock.advance(1_000));
      expect(statusesOf(job)).toEqual(['Created', 'Created', 'Created']);
      expect((await client.list()).json.count).toBe(3);
    },
  );

  test('of what a search has found is not bought a second time under another number', async () => {
    const { client, many } = await signUp();
    await fault(client, { kind: 'timeout-after', times: 2 });
    const begun = await many.create({ search: { country: 'US' }, count: 3 });
    const job = await ended(client, begun, () => trunkline.clock.advance(1_000));
    expect(statusesOf(job)).toEqual(['Created', 'Created', 'Created']);
    expect((await client.list()).json.count).toBe(3);
  });
});

describe('a number that is gone', () => {
  test('is replaced by another, where a search has found it', async () => {
    const { client, many } = await signUp();
    await fault(client, { kind: 'lost-race', times: 3 });
    const job = await ended(client, await many.create({ search: { country: 'US' }, count: 5 }));
    expect(statusesOf(job)).toEqual(Array(5).fill('Created'));
    expect((await client.list()).json.count).toBe(5);
  });

  test('is refused, where a token names it', async () => {
    const { client, many } = await signUp();
    const [found] = await findMany(client, 1);
    await fault(client, { kind: 'lost-race', times: 1 });
    const job = await ended(
      client,
      await many.create({ phone_numbers: [{ token: found?.token }] }),
    );
    expect(job.results[0]?.field_errors).toMatchObject({ token: [{ error: 'NotAvailable' }] });
  });
});

describe('jobs that are open', () => {
  test('are 30 at most: 429 with their ids, and none is begun', async () => {
    const mine = await signUp();
    const ids = await openJobs(mine, 30);
    const refused = await mine.many.destroy([1]);
    expect(refused.status).toBe(429);
    expect(refused.headers['retry-after']).toBe('5');
    expect(refused.json).toMatchObject({ error: 'TooManyJobs', current_job_ids: ids });
    for (const id of ids) await mine.many.cancel(id);
    await mine.client.request({ method: 'DELETE', url: '/api/v2/trunkline/sandbox/faults' });
    for (const id of ids) {
      const begun = await mine.many.job(id);
      await ended(mine.client, begun, () => trunkline.clock.advance(1_000));
    }
    expect((await mine.many.destroy([1])).status).toBe(200);
  });
});

describe('POST cancel', () => {
  test('begins nothing more: what had begun comes to its end, and the rest says that it was cancelled', async () => {
    const { client, many } = await signUp();
    await fault(client, { kind: 'timeout-before', times: 5 });
    const begun = await many.create({ search: { country: 'US' }, count: 12 });
    const { id } = begun.json.job_status;
    // Five are under way at a time; their orders get no answer.
    await expect
      .poll(async () => {
        const { held } = await trunkline.ports.store.operator.quota(
          (await trunkline.ports.store.operator.findAccount(client.subdomain ?? ''))!,
        );
        return held;
      })
      .toBeGreaterThanOrEqual(5);
    expect((await many.cancel(id)).json.job_status.id).toBe(id);
    const job = await ended(client, begun, () => trunkline.clock.advance(1_000));
    expect(job.status).toBe('killed');
    expect(job.message).toMatch(/^Killed at /);
    const created = statusesOf(job).filter((status) => status === 'Created').length;
    expect(created).toBeGreaterThanOrEqual(5);
    expect((await client.list()).json.count).toBe(created);
    for (const row of job.results) {
      if (!row.success)
        expect(row).toMatchObject({ status: 'Cancelled', error: 'Cancelled', id: null });
    }
    expect((await many.cancel(id)).json.job_status).toEqual(job);
  });
});

const requestOf = ({ document }: { document: string }) =>
  (JSON.parse(document) as { request_id: string }).request_id;

describe('the audit log', () => {
  test('says who began a job and how it ended, and that its agent made the changes', async () => {
    const { client, many } = await signUp();
    const [id = 0] = await buyMany(client, 1);
    const begun = await many.update({ ids: id }, { phone_number: { nickname: 'x' } });
    const job = await ended(client, begun);
    const { operator } = trunkline.ports.store;
    const account = await operator.findAccount(client.subdomain ?? '');
    const [agent] = await operator.listAgents(account!);
    const rows = await inTables(trunkline.data, (db) =>
      db
        .selectFrom('audit_logs')
        .selectAll()
        .where('account_id', '=', account!.id)
        .orderBy('id')
        .execute(),
    );
    const ofRequest = rows.filter((row) => requestOf(row) === begun.headers['x-request-id']);
    expect(
      ofRequest.map(({ actor_id, action, source_type, source_id }) => [
        actor_id,
        action,
        source_type,
        source_id,
      ]),
    ).toEqual([
      [agent?.id, 'create', 'job', job.id],
      [agent?.id, 'update', 'phone_number', String(id)],
      [agent?.id, 'update', 'job', job.id],
    ]);
    const end = JSON.parse(ofRequest.at(-1)?.document ?? '') as object;
    expect(end).toMatchObject({
      changes: { status: { previous: 'working', current: 'completed' } },
      facts: { succeeded: 1, failed: 0 },
    });
  });
});

describe('a sandbox reset', () => {
  test('takes jobs away, and what was under way buys nothing any more', async () => {
    const mine = await signUp();
    const [id = ''] = await openJobs(mine, 1);
    const reset = await mine.client.request({
      method: 'POST',
      url: '/api/v2/trunkline/sandbox/reset',
    });
    expect(reset.status, reset.text).toBe(200);
    expect((await mine.many.job(id)).status).toBe(404);
    await trunkline.clock.pass(10_000);
    expect((await mine.client.list()).json.count).toBe(0);
  });
});
