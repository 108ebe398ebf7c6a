import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { searchAvailableNumbers } from '../../src/app/phone-numbers/search.ts';
import { openToken } from '../../src/app/purchases/search-tokens.ts';
import { openSandbox, type Sandbox } from '../../src/carriers/sandbox/sandbox.ts';
import { openDatabase, type Database } from '../../src/database/open.ts';
import { databaseOf } from '../../src/installation/home.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import type { Tables } from '../../src/store/tables.ts';
import { systemClock } from '../../src/system/clock.ts';
import type { Answer, AvailableNumberAnswer, Client } from '../support/client.ts';
import { homeIn } from '../support/home.ts';
import { numbersIn } from '../support/numbers.ts';
import { tries } from '../support/runs.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
let clients: readonly Client[];
/** Another process on the same installation: its own connections to store and ledger. */
let beside: { store: Database<Tables>['db']; sandbox: Sandbox };

const filters = { country: 'US', area_code: '415' };
const limit = 3;
const permit = { signal: new AbortController().signal, check: () => {} };
/** Strikes the next search. */
const fault = {
  kind: 'unavailable',
  operation: 'search',
  number: null,
  remaining: 1,
  probability: 1,
  milliseconds: 0,
} as const;

beforeAll(async () => {
  trunkline = await startTrunkline({ carriers: 'inventory,sandbox' });
  clients = [trunkline.support, await trunkline.signUp('acme')];
  const home = homeIn(trunkline.data);
  beside = {
    store: (await openDatabase<Tables>(databaseOf(home, 'trunkline'), migrations)).db,
    sandbox: await openSandbox(databaseOf(home, 'sandbox'), 'test', systemClock),
  };
});
afterAll(async () => {
  await beside.store.destroy();
  await beside.sandbox.close();
  await trunkline.close();
});

const search = (client: Client, page: number) =>
  client.search({ ...filters, per_page: limit, page });
/** Where nothing is bought. */
const searchElsewhere = (client: Client) =>
  client.search({ country: 'US', area_code: '212', per_page: limit });
const shown = (answer: Answer): AvailableNumberAnswer[] => answer.json.phone_numbers;

/** What a search finds that remembers nothing of the one before. */
async function foundAnew(client: Client, page: number) {
  const { store } = trunkline.ports;
  const account = await store.operator.findAccount(client.subdomain ?? 'support');
  const window = { limit, offset: (page - 1) * limit };
  const found = await searchAvailableNumbers(trunkline.ports, account!, { filters, window });
  return {
    numbers: found.page.offers.map(({ terms }) => terms.number),
    count: found.page.count,
    accountId: account!.id,
  };
}

const writers: Record<string, (number: string, token: string, client: Client) => Promise<unknown>> =
  {
    buy: (_, token, client) => client.create({ phone_number: { token } }),
    'sell beside': async (number) =>
      number !== '' &&
      beside.sandbox.buy({ number, reference: number, account_id: 1, address_sid: null }, permit),
    'take back beside': async () => {
      const [sold] = (await beside.sandbox.listOwned(null)).owned;
      if (sold) await beside.sandbox.release(sold, permit);
    },
    'claim beside': async (number) =>
      number !== '' &&
      beside.store
        .insertInto('claims')
        .values({ carrier: 'sandbox', number, account_id: 1, purchase_id: 1 })
        .execute(),
    'drop a claim beside': () =>
      beside.store.deleteFrom('claims').where('purchase_id', '=', 1).execute(),
    'fault beside': async () => {
      await beside.sandbox.faults.add(1, fault);
      await beside.sandbox.faults.clear(1);
    },
    nothing: async () => {},
  };

describe('a search that is repeated', () => {
  test('shows what one shows that is made anew, whoever has written what in between', async () => {
    const step = fc.record({
      writer: fc.constantFrom(...Object.keys(writers)),
      page: fc.integer({ min: 1, max: 2 }),
      client: fc.nat({ max: 1 }),
      repeated: fc.integer({ min: 1, max: 2 }),
    });
    const property = fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      for (const { writer, page, client: index, repeated } of steps) {
        const client = clients[index]!;
        let answer = await search(client, page);
        for (let again = 0; again < repeated; again += 1) answer = await search(client, page);
        const [first] = shown(answer);
        await writers[writer]!(first?.number ?? '', first?.token ?? '', client);
        for (const other of clients) {
          const after = await search(other, page);
          const { numbers, count, accountId } = await foundAnew(other, page);
          expect(numbersIn(after)).toEqual(numbers);
          expect(after.json.count).toBe(count);
          expectTokens(after, accountId);
        }
      }
    });
    await fc.assert(property, tries(15));
  });

  test('has tokens of its own, each for its number and its account', async () => {
    const answers = [];
    for (let time = 0; time < 20; time += 1)
      answers.push(await searchElsewhere(clients[time % 2]!));
    const tokens = answers.flatMap(shown).map(({ token }) => token);
    expect(new Set(tokens).size).toBe(20 * limit);
  });

  test('has links to where each client called it', async () => {
    const hosts = ['one.example.com', 'localhost', 'one.example.com'];
    for (const host of hosts) {
      const answer = await clients[0]!.request({
        method: 'GET',
        url: `/api/v2/channels/voice/phone_numbers/search?country=US&area_code=415&per_page=${limit}`,
        headers: { host },
      });
      expect(new URL(answer.json.next_page).host).toBe(host);
    }
  });

  test('is refused by a fault that came in between, and shown again after it', async () => {
    const { status, json } = await searchElsewhere(clients[0]!);
    expect(status).toBe(200);
    const account = await trunkline.ports.store.operator.findAccount('support');
    await beside.sandbox.faults.add(account!.id, fault);
    expect(numbersIn(await searchElsewhere(clients[1]!))).toEqual(json.phone_numbers.map(numberOf));
    expect((await searchElsewhere(clients[0]!)).status).toBe(503);
    expect(numbersIn(await searchElsewhere(clients[0]!))).toEqual(json.phone_numbers.map(numberOf));
  });
});

const numberOf = ({ number }: AvailableNumberAnswer) => number;

function expectTokens(answer: Answer, accountId: number): void {
  const now = trunkline.clock.now();
  for (const { number, token } of shown(answer)) {
    const opened = openToken(trunkline.ports.sealingKey, token, now);
    expect(opened?.number).toBe(number);
    expect(opened?.isFor(accountId)).toBe(true);
  }
}
