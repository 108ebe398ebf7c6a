import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../support/client.ts';
import { scriptFault } from '../support/faults.ts';
import { findOne, problemsOf, refusedFields, releaseNow } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
let client: Client;
beforeAll(async () => {
  trunkline = await startTrunkline();
  client = trunkline.support;
});
afterAll(() => trunkline.close());

const create = (token: string) => client.create({ phone_number: { token } });

/** Two tokens of one number; the first one's purchase has no answer yet. */
async function open() {
  const early = await findOne(client);
  await trunkline.clock.advance(2 * 60_000);
  const late = await findOne(client);
  expect([late.number === early.number, late.token === early.token]).toEqual([true, false]);
  const fault = { kind: 'unavailable', operation: 'buy' } as const;
  const unanswered = () => create(early.token);
  expect((await scriptFault(trunkline.data, fault, unanswered)).status).toBe(503);
  return { early: early.token, late: late.token };
}

/** The clock runs ahead of a slow machine: an order that was given up is sent again. */
async function boughtBy(token: string): Promise<{ id: number }> {
  let answer: Awaited<ReturnType<typeof create>> | undefined;
  const status = async () => (answer = await trunkline.clock.passDuring(create(token))).status;
  await expect.poll(status).toBe(200);
  return answer?.json.phone_number;
}

test('another token joins the purchase that is open: both answer what it bought', async () => {
  const { early, late } = await open();
  const { id } = await boughtBy(late);
  for (const token of [early, late]) expect((await create(token)).json.phone_number.id).toBe(id);
});

test('once the number is deleted, and once its carrier has it back, neither token buys again', async () => {
  const { early, late } = await open();
  const { id } = await boughtBy(late);
  await client.remove(id);
  // No order of it may be carried out any more: the carrier gets it back.
  await trunkline.clock.advance(2 * 60_000);
  for (const isReleased of [false, true]) {
    if (isReleased) expect((await releaseNow(client, id)).status).toBe(200);
    for (const token of [early, late]) {
      const answer = await create(token);
      expect(refusedFields(answer)).toEqual({ token: ['ExpiredToken'] });
      expect(problemsOf(answer)).toContain('deleted');
    }
  }
});
