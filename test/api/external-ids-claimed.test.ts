import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../support/client.ts';
import { ended, signUpForMany, statusesOf, tokensOf } from '../support/jobs.ts';
import { buyOne, findMany, findOne, idsOf, problemsOf, refusedFields } from '../support/numbers.ts';
import { permit } from '../support/owned.ts';
import { purchases } from '../support/purchases.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

const faults = '/api/v2/trunkline/sandbox/faults';
const named = 'filter[external_id]';
const statusesIn = (answers: readonly Answer[]) =>
  answers.map(({ status }) => status).toSorted((a, b) => a - b);
const taken = { external_id: ['DuplicateValue'] };

let trunkline: TestTrunkline;
beforeAll(async () => {
  trunkline = await startTrunkline();
});
afterAll(() => trunkline.close());

async function signUp() {
  const { client, many } = await signUpForMany(trunkline);
  const create = (token: string, external_id: string) =>
    client.create({ phone_number: { token, external_id } });
  const fail = (kind: string, number: string) =>
    client.request({
      method: 'POST',
      url: faults,
      payload: { fault: { kind, operation: 'buy', number, times: 1 } },
    });
  const found = async (external_id: string) => idsOf(await client.list({ [named]: external_id }));
  return { client, many, create, fail, found, ...purchases(client) };
}

describe('while a purchase is open, its external_id', () => {
  test('is its own: no purchase and no update takes it, and its number has it in the end', async () => {
    const { client, create, fail, list, found } = await signUp();
    const other = await buyOne(client);
    const [first, second] = await findMany(client, 2);
    await fail('unavailable', first!.number);
    expect((await create(first!.token, 'desk')).status).toBe(503);
    const [open] = await list({ [named]: 'desk', 'filter[state]': 'open' });
    expect(open).toMatchObject({ number: first!.number, external_id: 'desk' });
    const update = client.update(other.id, { phone_number: { external_id: 'desk' } });
    for (const answer of [await create(second!.token, 'desk'), await update]) {
      expect([answer.status, refusedFields(answer)]).toEqual([422, taken]);
    }
    expect(await found('desk')).toEqual([]);
    const again = () => trunkline.clock.passDuring(create(first!.token, 'desk'));
    await expect.poll(async () => (await again()).status).toBe(200);
    expect(await found('desk')).toEqual([open.id]);
    const [completed, ...others] = await list({ [named]: 'desk,chair' });
    expect(completed).toMatchObject({ id: open.id, state: 'completed', external_id: 'desk' });
    expect(others).toEqual([]);
  });

  test('is free once the carrier has refused, and the purchase tells what it was', async () => {
    const { client, create, fail, list } = await signUp();
    const [first, second] = await findMany(client, 2);
    await fail('refuse', first!.number);
    expect(refusedFields(await create(first!.token, 'desk'))).toEqual({ token: ['NotAvailable'] });
    expect((await create(second!.token, 'desk')).status).toBe(200);
    const told = (await list({ [named]: 'desk' })).map(
      ({ state, external_id }: { state: string; external_id: string }) => [state, external_id],
    );
    expect(told).toEqual([
      ['completed', 'desk'],
      ['refused', 'desk'],
    ]);
    await buyOne(client);
    expect((await list())[0].external_id).toBeNull();
  });

  test('is said before the carrier is asked: of several open at once one order goes out', async () => {
    const { client, create } = await signUp();
    const offers = await findMany(client, 4);
    await client.request({
      method: 'POST',
      url: faults,
      payload: { fault: { kind: 'unavailable', operation: 'buy', times: 10 } },
    });
    const answers = await Promise.all(offers.map(({ token }) => create(token, 'desk')));
    await client.request({ method: 'DELETE', url: faults });
    expect(statusesIn(answers)).toEqual([422, 422, 422, 503]);
    await trunkline.clock.pass(120_000);
    await expect.poll(async () => (await client.list()).json.count).toBe(1);
  });
});

test('an external_id that is taken is refused before the carrier is asked whether it still has the number', async () => {
  const { client, create } = await signUp();
  await buyOne(client, { external_id: 'desk' });
  const { token, number } = await findOne(client);
  await trunkline.sandbox.buy(
    { number, reference: 'of somebody else', account_id: 0, address_sid: null },
    permit,
  );
  expect(refusedFields(await create(token, 'desk'))).toEqual(taken);
  expect(refusedFields(await create(token, 'chair'))).toEqual({ token: ['NotAvailable'] });
});

describe('of many at once, an external_id', () => {
  test('is refused before anything is begun where two would have the same', async () => {
    const { client, many } = await signUp();
    const tokens = await tokensOf(client, 2);
    const { id } = await buyOne(client);
    const other = await buyOne(client);
    const external_id = 'desk';
    const ids = `${id},${other.id}`;
    const same = [
      await many.create({ phone_numbers: tokens.map((token) => ({ token, external_id })) }),
      await many.update(
        {},
        { phone_numbers: [id, other.id].map((one) => ({ id: one, external_id })) },
      ),
    ];
    for (const answer of same) {
      expect(answer.status).toBe(422);
      expect(refusedFields(answer)).toEqual({ 'phone_numbers[1].external_id': ['DuplicateValue'] });
    }
    const phone_number = { external_id };
    const shared = [
      await many.create({ search: { country: 'US' }, count: 2, phone_number }),
      await many.update({ ids }, { phone_number }),
    ];
    for (const answer of shared) {
      expect([answer.status, refusedFields(answer)]).toEqual([422, taken]);
      expect(problemsOf(answer)).toContain('can be of one phone number, not of 2');
    }
    expect((await many.jobs()).json.job_statuses).toEqual([]);
  });

  test.each([false, true])('is each number’s own (all or nothing: %s)', async (all_or_nothing) => {
    const { client, many, found } = await signUp();
    const tokens = await tokensOf(client, 2);
    const bought = await ended(
      client,
      await many.create(
        { phone_numbers: tokens.map((token, index) => ({ token, external_id: `line ${index}` })) },
        { all_or_nothing },
      ),
    );
    expect(statusesOf(bought)).toEqual(['Created', 'Created']);
    const ids = bought.results.map(({ id }) => id ?? 0);
    expect(await found('line 0')).toEqual([ids[0]]);
    const changed = await ended(
      client,
      await many.update(
        { all_or_nothing },
        { phone_numbers: ids.map((id) => ({ id, external_id: `desk ${id}` })) },
      ),
    );
    expect(statusesOf(changed)).toEqual(['Updated', 'Updated']);
    expect(await found(ids.map((id) => `desk ${id}`).join())).toHaveLength(2);
    const cleared = await ended(
      client,
      await many.update({ ids: ids.join() }, { phone_number: { external_id: null } }),
    );
    expect(statusesOf(cleared)).toEqual(['Updated', 'Updated']);
    expect(await found(ids.map((id) => `desk ${id}`).join())).toEqual([]);
  });

  test('that is taken refuses its row, or all; what was claimed beside it is free again', async () => {
    const { client, many, found } = await signUp();
    const { id } = await buyOne(client, { external_id: 'desk' });
    const tokens = await tokensOf(client, 2);
    const order = {
      phone_numbers: tokens.map((token, index) => ({
        token,
        external_id: ['chair', 'desk'][index],
      })),
    };
    const { dry_run } = (await many.create(order, { dry_run: true })).json;
    expect(dry_run.items.map((one: { would_succeed: boolean }) => one.would_succeed)).toEqual([
      true,
      false,
    ]);
    const all = await ended(client, await many.create(order, { all_or_nothing: true }));
    expect(all.results[1]).toMatchObject({ status: 'Failed', error: 'RecordInvalid' });
    expect((await client.list()).json.count).toBe(1);
    const { token } = await findOne(client);
    expect(
      (await client.dryRun({ phone_number: { token, external_id: 'chair' } })).json.dry_run,
    ).toMatchObject({ would_succeed: true });
    const some = await ended(
      client,
      await many.create({
        phone_numbers: (await tokensOf(client, 2)).map((one, index) => ({
          token: one,
          external_id: ['chair', 'desk'][index],
        })),
      }),
    );
    expect(statusesOf(some)).toEqual(['Created', 'Failed']);
    expect(await found('chair,desk')).toEqual([some.results[0]?.id, id]);
  });
});
