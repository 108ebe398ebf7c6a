import { describe, expect, test } from 'vitest';
import { addFault } from '../../src/carriers/sandbox/faults.ts';
import { maxFaults } from '../../src/domain/faults.ts';
import type { Client } from '../support/client.ts';
import { openLedger } from '../support/ledger.ts';
import { findOne, releaseNow } from '../support/numbers.ts';
import { startTrunkline } from '../support/trunkline.ts';

const url = '/api/v2/trunkline/sandbox/faults';
const add = (client: Client, fault: object) =>
  client.request({ method: 'POST', url, payload: { fault } });
const list = async (client: Client) =>
  (await client.request({ method: 'GET', url })).json.faults as { id: number }[];
const clear = (client: Client) => client.request({ method: 'DELETE', url });

async function buy(client: Client) {
  const { token } = await findOne(client);
  return (await client.create({ phone_number: { token } })).json.phone_number?.id as
    number | undefined;
}

async function release(client: Client) {
  const id = (await buy(client)) ?? 0;
  await client.remove(id);
  return (await releaseNow(client, id)).status;
}

async function start() {
  const trunkline = await startTrunkline();
  const other = await trunkline.signUp('globex', { role: 'admin' });
  return { trunkline, own: trunkline.support, other };
}

describe('ASVS 4.2.1: what an account makes go wrong at the sandbox carrier goes wrong for it alone', () => {
  test('purchases', async () => {
    const { own, other } = await start();
    await add(own, { kind: 'refuse', probability: 1 });
    expect(await buy(other)).toEqual(expect.any(Number));
    expect(await buy(own)).toBeUndefined();
  });

  test('searches', async () => {
    const { own, other } = await start();
    await add(own, { kind: 'unavailable', operation: 'search', probability: 1 });
    expect((await other.search({ country: 'US' })).status).toBe(200);
    expect((await own.search({ country: 'US' })).status).toBe(503);
  });

  test('releases', async () => {
    const { own, other } = await start();
    await add(own, { kind: 'unavailable', operation: 'release', probability: 1 });
    expect([await release(other), await release(own)]).toEqual([200, 503]);
  });

  test('and is seen and cleared by it alone, whereas what the operator scripts strikes all', async () => {
    const { trunkline, own, other } = await start();
    const { id } = (await add(own, { kind: 'refuse' })).json.fault as { id: number };
    expect(await list(other)).toEqual([]);
    await clear(other);
    expect(await list(own)).toMatchObject([{ id, remaining: 1 }]);
    const ledger = await openLedger(trunkline.data);
    const everybodys = { kind: 'refuse', operation: 'buy', number: null, milliseconds: 0 } as const;
    await addFault(ledger, { ...everybodys, remaining: 2, probability: 1 });
    await ledger.db.destroy();
    await clear(own);
    expect([await buy(own), await buy(other)]).toEqual([undefined, undefined]);
    expect([await list(own), await list(other)]).toEqual([[], []]);
  });

  test('and is bounded: a refusal says how to have room again', async () => {
    const { own, other } = await start();
    const statuses = new Set<number>();
    for (let at = 0; at < maxFaults; at += 1)
      statuses.add((await add(own, { kind: 'slow' })).status);
    expect([...statuses]).toEqual([201]);
    const refused = await add(own, { kind: 'slow' });
    expect([refused.status, JSON.stringify(refused.json)]).toEqual([
      422,
      expect.stringContaining('DELETE /api/v2/trunkline/sandbox/faults'),
    ]);
    expect((await add(other, { kind: 'slow' })).status).toBe(201);
    await clear(own);
    expect((await add(own, { kind: 'slow' })).status).toBe(201);
  });

  test('and one that is used up gives way to a new one, the oldest first', async () => {
    const { own } = await start();
    const { id } = (await add(own, { kind: 'refuse' })).json.fault;
    await buy(own);
    for (let at = 1; at < maxFaults; at += 1) await add(own, { kind: 'slow' });
    expect((await list(own))[0]).toMatchObject({ id, used: true });
    expect((await add(own, { kind: 'slow' })).status).toBe(201);
    const left = await list(own);
    expect(left).toHaveLength(maxFaults);
    expect(left.filter((one) => 'used' in one && one.used)).toEqual([]);
  });
});

test('faults that many add at once are all added', async () => {
  const { own, other } = await start();
  const adding = Array.from({ length: 40 }, (_, at) =>
    add(at % 2 === 0 ? own : other, { kind: 'slow' }),
  );
  const statuses = (await Promise.all(adding)).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([201]));
  expect([(await list(own)).length, (await list(other)).length]).toEqual([20, 20]);
});
