import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../support/client.ts';
import { findMany, findOne, refusedFields } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

const url = '/api/v2/trunkline/sandbox/faults';

let trunkline: TestTrunkline;
let admin: Client;
beforeAll(async () => {
  trunkline = await startTrunkline();
  admin = trunkline.support;
});
afterAll(() => trunkline.close());
beforeEach(() => admin.request({ method: 'DELETE', url }));

const add = (fault: object, by = admin) => by.request({ method: 'POST', url, payload: { fault } });
const list = async () => (await admin.request({ method: 'GET', url })).json.faults;
const buy = async () => {
  const { token } = await findOne(admin);
  return (await admin.create({ phone_number: { token } })).status;
};

describe('faults on demand', () => {
  test('are added with defaults, listed, used up, and cleared', async () => {
    const { status, json } = await add({ kind: 'refuse' });
    expect(status).toBe(201);
    expect(json.fault).toEqual({
      id: expect.any(Number),
      kind: 'refuse',
      operation: 'buy',
      number: null,
      remaining: 1,
      probability: 1,
      milliseconds: null,
      used: false,
    });
    expect(await list()).toEqual([json.fault]);
    expect([await buy(), await buy()]).toEqual([422, 200]);
    expect(await list()).toMatchObject([{ remaining: 0, used: true }]);
    expect((await admin.request({ method: 'DELETE', url })).status).toBe(204);
    expect(await list()).toEqual([]);
  });

  test('strike as many calls as they say', async () => {
    await add({ kind: 'refuse', times: 2 });
    expect([await buy(), await buy(), await buy()]).toEqual([422, 422, 200]);
  });

  test('with a probability of 1 strike every call, without end', async () => {
    expect((await add({ kind: 'refuse', probability: 1 })).json.fault.remaining).toBe(999_999_999);
  });

  test('with a probability strike about that share of the calls, without end', async () => {
    await add({ kind: 'refuse', probability: 0.5 });
    const tokens = (await findMany(admin, 60)).map(({ token }) => token);
    const statuses: number[] = [];
    for (const token of tokens) {
      statuses.push((await admin.create({ phone_number: { token } })).status);
    }
    const struck = statuses.filter((status) => status === 422).length;
    // One in a hundred million such runs lies outside.
    expect(struck).toBeGreaterThan(8);
    expect(struck).toBeLessThan(52);
  });

  test.each([
    [{}, ['kind']],
    [{ kind: 'explode' }, ['kind']],
    [{ kind: 'slow', milliseconds: -1 }, ['milliseconds']],
    [{ kind: 'refuse', times: 0, operation: 'sing' }, ['operation', 'times']],
    [{ kind: 'refuse', probability: 1.5 }, ['probability']],
    [{ kind: 'refuse', number: 'abc' }, ['number']],
    [{ kind: 'slow', operation: 'search', number: '+12055550123' }, ['number']],
    [{ kind: 'lost-race', operation: 'release' }, ['operation']],
  ])('%o is a 422 that names the field', async (fault, fields) => {
    const answer = await add(fault);
    expect(answer.status).toBe(422);
    expect(Object.keys(refusedFields(answer)).toSorted()).toEqual(fields);
    expect(await list()).toEqual([]);
  });

  test('are for admins: agents are told so, and nothing happens', async () => {
    const agent = await trunkline.signUp('support');
    for (const answer of [
      await add({ kind: 'refuse' }, agent),
      await agent.request({ method: 'GET', url }),
      await agent.request({ method: 'DELETE', url }),
    ]) {
      expect([answer.status, answer.json.error.title]).toEqual([403, 'Forbidden']);
    }
    expect(await list()).toEqual([]);
  });

  test('are not there without a sandbox', async () => {
    const started = await startTrunkline({ carriers: 'inventory' });
    const answer = await started.support.request({ method: 'GET', url });
    expect([answer.status, answer.json.error]).toEqual([404, 'InvalidEndpoint']);
    await started.close();
  });
});
