import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addFault, clearFaults, listFaults } from '../../src/carriers/sandbox/faults.ts';
import type { FaultKind } from '../../src/domain/faults.ts';
import type { SandboxDatabase } from '../../src/carriers/sandbox/database.ts';
import type { Answer, Client } from '../support/client.ts';
import { faultsLeft } from '../support/faults.ts';
import { openLedger } from '../support/ledger.ts';
import { leaseTime } from '../support/leases.ts';
import { buyOne, findOne, problemsOf, refusedFields } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';
import { ownedBy } from '../support/owned.ts';

let trunkline: TestTrunkline;
let ledger: SandboxDatabase;
let client: Client;

beforeAll(async () => {
  trunkline = await startTrunkline();
  ledger = await openLedger(trunkline.data);
  client = trunkline.support;
});
beforeEach(() => clearFaults(ledger));
afterAll(async () => {
  await ledger.db.destroy();
  await trunkline.close();
});

/** What a carrier has for an answer, in milliseconds. */
const patience = 10_000;

const create = (token: string, buyer = client) => buyer.create({ phone_number: { token } });
const owned = () => ownedBy(trunkline.sandbox);
const countOf = async () => (await client.list()).json.count;
const script = (
  kind: FaultKind,
  { times = 1, milliseconds = 0, number = null as string | null } = {},
) =>
  addFault(ledger, {
    operation: 'buy',
    kind,
    number,
    milliseconds,
    remaining: times,
    probability: 1,
  });

/** Sends the token, and lets the time pass that a carrier that keeps silent has. */
async function sendInVain(token: string, kind: FaultKind, properties: object = {}): Promise<void> {
  await script(kind);
  const answering = client.create({ phone_number: { token, ...properties } });
  await faultsLeft(ledger, 0);
  if (kind !== 'unavailable') await trunkline.clock.pass(patience);
  expectUnfinished(await answering);
}

/** Lets the recovery run, each time past the lease of what was tried before, until the purchase has ended. */
async function recovered(token: string): Promise<void> {
  while ((await stageOf(token)) === 'under way') await trunkline.clock.advance(leaseTime);
}

async function outcomeOf(token: string): Promise<Answer> {
  await recovered(token);
  return create(token);
}

function expectUnfinished({ status, headers, json }: Answer): void {
  expect(status).toBe(503);
  expect(headers['retry-after']).toMatch(/^[1-9]\d*$/);
  expect(json).toEqual({ error: 'PurchaseUnfinished', description: expect.any(String) });
  expect(json.description).toContain('same token');
}

describe('a carrier that says no', () => {
  test('is a 422 with its reason; nothing is bought, and the number is free again', async () => {
    const [before, count] = [await owned(), await countOf()];
    const { token, number } = await findOne(client);
    await script('refuse');
    const answer = await create(token);
    expect(answer.status).toBe(422);
    expect(answer.headers).not.toHaveProperty('retry-after');
    expect(refusedFields(answer)).toEqual({ token: ['NotAvailable'] });
    expect(problemsOf(answer)).toContain('21422');
    expect(problemsOf(answer)).toContain('nothing was bought');
    expect(await owned()).toEqual(before);
    expect(await countOf()).toBe(count);

    const rival = await trunkline.signUp('rival');
    const theirs = await findOne(rival);
    expect(theirs.number).toBe(number);
    expect((await create(theirs.token, rival)).status).toBe(200);
  });

  test('for now only (rate-limit) is a 503: the purchase stays, and the same token goes on', async () => {
    const { token, number } = await findOne(client);
    await script('rate-limit');
    expectUnfinished(await create(token));
    expect((await outcomeOf(token)).json.phone_number).toMatchObject({ number });
  });

  test('may say yes to the same token later', async () => {
    const { token, number } = await findOne(client);
    await script('refuse', { times: 3 });
    for (let attempt = 0; attempt < 3; attempt++) {
      expect((await create(token)).status).toBe(422);
    }
    const answer = await create(token);
    expect(answer.status).toBe(200);
    expect(answer.json.phone_number.number).toBe(number);
  });

  test('has sold the number to somebody else: a 422, and from then on it is sold', async () => {
    const before = await owned();
    const { token, number } = await findOne(client);
    await script('lost-race');
    const answer = await create(token);
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual({ token: ['NotAvailable'] });
    expect(await owned()).toEqual(before);

    const again = await create(token);
    expect(again.status).toBe(422);
    expect(problemsOf(again)).toContain(`${number} has been sold`);
    expect((await findOne(client)).number).not.toBe(number);
  });

  test('does not keep other numbers from being bought', async () => {
    const { token, number } = await findOne(client);
    await script('refuse', { number, times: 100 });
    expect((await create(token)).status).toBe(422);
    const other = await buyOne(client, {}, { country: 'CA' });
    expect(other.country_code).toBe('CA');
  });
});

describe('a carrier whose answer is not known', () => {
  const kinds = ['unavailable', 'timeout-before', 'timeout-after'] as const;

  test.each(kinds)(
    '(%s) is a 503 with Retry-After; the same token later answers the number, bought exactly once',
    async (kind) => {
      const [before, count] = [await owned(), await countOf()];
      const { token, number } = await findOne(client);
      await sendInVain(token, kind);
      expect(await countOf()).toBe(count);

      const answer = await outcomeOf(token);
      expect(answer.status).toBe(200);
      const { id } = answer.json.phone_number;
      expect(answer.json.phone_number.number).toBe(number);
      expect(await countOf()).toBe(count + 1);
      expect((await create(token)).json).toEqual(answer.json);
      const sold = await owned();
      expect(sold).toHaveLength(before.length + 1);
      expect(sold.filter((one) => one.number === number)).toEqual([
        { number, reference: String(id) },
      ]);
    },
  );

  test.each(kinds)('(%s) lets nobody else have the number meanwhile', async (kind) => {
    const rival = await trunkline.signUp('rival');
    const [ours, theirs] = [await findOne(client), await findOne(rival)];
    expect(theirs.number).toBe(ours.number);
    await script(kind);
    const buying = create(ours.token);
    await faultsLeft(ledger, 0);
    expect(await stageOf(ours.token)).toBe('under way');
    const refused = await create(theirs.token, rival);
    expect(refused.status).toBe(422);
    expect(refusedFields(refused)).toEqual({ token: ['NotAvailable'] });
    await trunkline.clock.pass(patience);
    expectUnfinished(await buying);
    expect((await outcomeOf(ours.token)).status).toBe(200);
  });

  test('is finished by itself, without the token being sent again', async () => {
    const count = await countOf();
    const { token, number } = await findOne(client);
    await sendInVain(token, 'timeout-after');
    await trunkline.clock.advance(leaseTime);
    await expect.poll(countOf).toBe(count + 1);
    expect((await client.list({ per_page: 1 })).json.phone_numbers[0].number).toBe(number);
  });

  test('several times over is asked again and again, and the number still bought once', async () => {
    const before = await owned();
    const { token, number } = await findOne(client);
    await script('unavailable', { number, times: 2 });
    expectUnfinished(await create(token));
    const answer = await outcomeOf(token);
    expect(answer.status).toBe(200);
    expect(await owned()).toHaveLength(before.length + 1);
  });

  test('and that says no a good while later: the number is free again', async () => {
    const before = await owned();
    const { token } = await findOne(client);
    await script('unavailable');
    await script('refuse');
    expectUnfinished(await create(token));
    await trunkline.clock.advance(2 * 60_000);
    await expect.poll(() => stageOf(token)).toBe('none');
    expect(await owned()).toEqual(before);
    expect((await create(token)).status).toBe(200);
  });

  test('to one of many that send the token at once gives all of them the same number in the end', async () => {
    const before = await owned();
    const { token } = await findOne(client);
    await script('timeout-after');
    const answering = Promise.all([create(token), create(token), create(token)]);
    await faultsLeft(ledger, 0);
    for (const answer of await trunkline.clock.passDuring(answering)) expectUnfinished(answer);
    await recovered(token);
    const answers = await Promise.all([create(token), create(token), create(token)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ json }) => json.phone_number.id)).size).toBe(1);
    expect(await owned()).toHaveLength(before.length + 1);
  });

  test('keeps the line properties of the request that began the purchase', async () => {
    const { token } = await findOne(client);
    await sendInVain(token, 'timeout-before', { nickname: 'Begun', priority: 1 });
    const { json } = await outcomeOf(token);
    expect(json.phone_number).toMatchObject({ nickname: 'Begun', name: 'Begun', priority: 1 });
  });
});

describe('a slow carrier', () => {
  test('that sells after all, when it has refused in between, leaves nothing it sold unaccounted for', async () => {
    const { token, number } = await findOne(client);
    const isOwned = async () => (await owned()).some((one) => one.number === number);
    await script('slow', { milliseconds: 3 * patience });
    await script('rate-limit', { times: 100 });
    const answering = create(token);
    await faultsLeft(ledger, 100);
    await trunkline.clock.pass(patience);
    expectUnfinished(await answering);
    await trunkline.clock.pass(patience);
    expect((await listFaults(ledger)).at(-1)?.remaining).toBeLessThan(100);
    expect(await stageOf(token)).toBe('under way');
    expect(await isOwned()).toBe(false);
    await trunkline.clock.pass(patience);
    await expect.poll(isOwned).toBe(true);
    expect((await outcomeOf(token)).status).toBe(200);
    expect((await client.list({ per_page: 1 })).json.phone_numbers[0].number).toBe(number);
  });

  test('within its time is waited for, by everybody who sent the token', async () => {
    const { token } = await findOne(client);
    await script('slow', { milliseconds: patience / 2 });
    const answering = Promise.all([create(token), create(token)]);
    await faultsLeft(ledger, 0);
    await trunkline.clock.pass(patience / 2);
    const answers = await answering;
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[0]?.json).toEqual(answers[1]?.json);
  });

  test('beyond its time is a 503, and what it sold late is kept', async () => {
    const before = await owned();
    const { token } = await findOne(client);
    await script('slow', { milliseconds: 2 * patience });
    const answering = create(token);
    await faultsLeft(ledger, 0);
    await trunkline.clock.pass(patience);
    expectUnfinished(await answering);
    expect((await outcomeOf(token)).status).toBe(200);
    expect(await owned()).toHaveLength(before.length + 1);
  });
});

describe('a search the carrier does not answer', () => {
  test.each(['unavailable', 'timeout-before'] as const)(
    '(%s) is a 503 with Retry-After',
    async (kind) => {
      await addFault(ledger, {
        operation: 'search',
        kind,
        number: null,
        milliseconds: 0,
        remaining: 1,
        probability: 1,
      });
      const answering = client.search({ country: 'US' });
      await faultsLeft(ledger, 0);
      await trunkline.clock.pass(patience);
      const { status, headers, json } = await answering;
      expect(status).toBe(503);
      expect(headers['retry-after']).toMatch(/^[1-9]\d*$/);
      expect(json).toEqual({ error: 'Unavailable', description: expect.any(String) });
      expect((await client.search({ country: 'US' })).status).toBe(200);
    },
  );
});

/** How far the account's purchase by this token is. */
async function stageOf(token: string): Promise<'none' | 'under way' | 'completed'> {
  const { store } = trunkline.ports;
  const account = await store.operator.findAccount('support');
  const found = account && (await store.of(account).purchases.find(token));
  if (!found) return 'none';
  return found.completed ? 'completed' : 'under way';
}
