import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../support/client.ts';
import { findOne } from '../support/numbers.ts';
import { path } from '../support/client.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';
import { ownedBy } from '../support/owned.ts';

let trunkline: TestTrunkline;
let client: Client;
beforeAll(async () => {
  trunkline = await startTrunkline();
  client = trunkline.support;
});
afterAll(() => trunkline.close());

const send = (key: string, phone_number: object, by = client) =>
  by.request({
    method: 'POST',
    url: path,
    payload: { phone_number },
    headers: { 'idempotency-key': key },
  });

describe('Idempotency-Key', () => {
  test('says miss, then hit: the same request has the same answer, and buys once', async () => {
    const { token } = await findOne(client);
    const owned = (await ownedBy(trunkline.sandbox)).length;
    const first = await send('key one', { token });
    expect([first.status, first.headers['x-idempotency-lookup']]).toEqual([200, 'miss']);
    const second = await send('key one', { token });
    expect([second.status, second.headers['x-idempotency-lookup']]).toEqual([200, 'hit']);
    expect(second.json).toEqual(first.json);
    expect(await ownedBy(trunkline.sandbox)).toHaveLength(owned + 1);
  });

  test('with another body is a 400, and nothing is bought', async () => {
    const [{ token }, other] = [await findOne(client), await findOne(client, { country: 'CA' })];
    await send('key two', { token });
    const refused = await send('key two', { token: other.token });
    expect(refused.status).toBe(400);
    expect(refused.json).toEqual({
      error: 'IdempotentRequestError',
      description: "Request parameters don't match the given idempotency key",
    });
    expect((await send('key two', { token, nickname: 'x' })).status).toBe(400);
    expect((await client.create({ phone_number: { token: other.token } })).status).toBe(200);
  });

  test('belongs to its account, and is forgotten after two hours', async () => {
    const { token } = await findOne(client);
    await send('key three', { token });
    const other = await trunkline.signUp('keys');
    const theirs = await findOne(other);
    const answer = await send('key three', { token: theirs.token }, other);
    expect([answer.status, answer.headers['x-idempotency-lookup']]).toEqual([200, 'miss']);
    await trunkline.clock.advance(2 * 3_600_000 - 1);
    const kept = await send('key three', { token: 'another' });
    expect(kept.json.error).toBe('IdempotentRequestError');
    await trunkline.clock.advance(2);
    const later = await send('key three', { token: (await findOne(client)).token });
    expect([later.status, later.headers['x-idempotency-lookup']]).toEqual([200, 'miss']);
  });

  test('sent many times at once buys once', async () => {
    const { token } = await findOne(client);
    const answers = await Promise.all(Array.from({ length: 5 }, () => send('key four', { token })));
    expect(new Set(answers.map(({ json }) => json.phone_number.id)).size).toBe(1);
    const lookups = answers.map(({ headers }) => headers['x-idempotency-lookup']);
    expect(lookups.filter((one) => one === 'miss')).toHaveLength(1);
  });

  test('may be 255 characters long, and no longer; none is no key', async () => {
    const { token } = await findOne(client);
    expect((await send('k'.repeat(256), { token })).status).toBe(400);
    expect((await send('k'.repeat(255), { token })).status).toBe(200);
    const without = await client.create({ phone_number: { token } });
    expect(without.headers).not.toHaveProperty('x-idempotency-lookup');
  });
});
