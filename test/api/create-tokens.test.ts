import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealTokens } from '../../src/app/purchases/search-tokens.ts';
import type { Answer, Client } from '../support/client.ts';
import { buyOne, findMany, findOne, problemsOf, refusedFields } from '../support/numbers.ts';
import { tries } from '../support/runs.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';
import { ownedBy } from '../support/owned.ts';

let trunkline: TestTrunkline;
let client: Client;

beforeAll(async () => {
  trunkline = await startTrunkline(
    { tokenMaxAge: 60 },
    // A key of its own: which reason a token of noise is refused for depends on it.
    { sealingKey: Buffer.alloc(32, 'key') },
  );
  client = trunkline.support;
});
afterAll(() => trunkline.close());

const minute = 60_000;
const create = (token: unknown, buyer = client) => buyer.create({ phone_number: { token } });
const owned = () => ownedBy(trunkline.sandbox);

/** A token that a node would issue now whose clock shows that time. */
async function sealed(now: number): Promise<string> {
  const { carriers, sealingKey, pages, store } = trunkline.ports;
  const carrier = carriers.byName('sandbox');
  const filters = { country: 'US', toll_free: false };
  const { available } = await carrier.search(filters, { limit: 1, offset: 0 });
  const account = await store.operator.findAccount('support');
  const offers = available.map((terms) => ({ carrier, terms }));
  const sealing = { accountId: account?.id ?? 0, now, series: pages };
  return sealTokens(sealingKey, sealing, offers).toString('hex');
}

/** A refusal of the token says what is wrong with it, and what to do. */
function expectRefusedToken(answer: Answer, code: string, reason: RegExp): void {
  expect(answer.status).toBe(422);
  expect(answer.json.error).toBe('RecordInvalid');
  expect(refusedFields(answer)).toEqual({ token: [code] });
  expect(problemsOf(answer)).toMatch(reason);
  expect(problemsOf(answer)).toMatch(/search/i);
}

describe('a token that is refused', () => {
  test('is missing: it is needed, and comes from a search', async () => {
    const answer = await client.create({ phone_number: { nickname: 'No token' } });
    expectRefusedToken(answer, 'BlankValue', /^Token: /);
  });

  test.each([
    '+14155550100',
    '+1 (415) 555-0100',
    '415.555.0100',
    'tel:+14155550100',
    '\u202a+44 20 7946 0000\u202c',
    14_155_550_100,
  ])('is a phone number: what buys it is told: %j', async (token) => {
    const code = typeof token === 'number' ? 'InvalidType' : 'InvalidToken';
    expectRefusedToken(
      await create(token),
      code,
      /^Token: is a phone number, and not the token .*send the token of a result$/,
    );
  });

  test.each(['', '  ', null])('is blank: %j', async (token) => {
    expectRefusedToken(await create(token), 'BlankValue', /^Token: /);
  });

  test.each([[5], [true], [{}], [[]], [['24a407cef67213be6d26b4c02d7d86c0']]])(
    'is no string: %j',
    async (token) => {
      expectRefusedToken(await create(token), 'InvalidType', /string/);
    },
  );

  test.each([
    'xxx',
    '24a407cef67213be6d26b4c02d7d86c0',
    '0'.repeat(32),
    'f'.repeat(32),
    '24a407cef67213be6d26b4c02d7d86c',
    '24a407cef67213be6d26b4c02d7d86c00',
    "'; drop table phone_numbers; --",
  ])('was not issued by any search: %j', async (token) => {
    expectRefusedToken(await create(token), 'InvalidToken', /not issued/);
  });

  test('is any guess at all, and nothing is bought by it', async () => {
    const before = await owned();
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[0-9a-f]{32}$/), async (token) => {
        expect(refusedFields(await create(token))).toEqual({ token: ['InvalidToken'] });
      }),
      tries(200),
    );
    expect(await owned()).toEqual(before);
  });

  test('has one digit altered, wherever it is', async () => {
    const { token } = await findOne(client);
    const before = await owned();
    for (let index = 0; index < token.length; index++) {
      const digit = (Number.parseInt(token.charAt(index), 16) ^ 1).toString(16);
      const altered = token.slice(0, index) + digit + token.slice(index + 1);
      expect((await create(altered)).status).toBe(422);
    }
    expect(await owned()).toEqual(before);
  });

  test('is too old', async () => {
    const { token } = await findOne(client);
    await trunkline.clock.advance(62 * minute);
    expectRefusedToken(await create(token), 'ExpiredToken', /too old/);
  });

  test('comes from the future, by more than a token is good for', async () => {
    const { clock } = trunkline;
    expectRefusedToken(
      await create(await sealed(clock.now() + 61 * minute)),
      'InvalidToken',
      /not/,
    );
    const early = await sealed(clock.now() + 59 * minute);
    expect((await create(early)).status, 'clocks of nodes differ').toBe(200);
  });

  test('was issued to another account', async () => {
    const acme = await trunkline.signUp('acme');
    const { token } = await findOne(acme);
    expectRefusedToken(await create(token), 'InvalidToken', /another account/);
    expect((await create(token, acme)).status).toBe(200);
  });

  test('is for a number that has been sold meanwhile, which is named', async () => {
    const rival = await trunkline.signUp('rival');
    const { token, number } = await findOne(client);
    const theirs = await findOne(rival);
    expect(theirs.number).toBe(number);
    expect((await create(theirs.token, rival)).status).toBe(200);
    const answer = await create(token);
    expectRefusedToken(answer, 'NotAvailable', /sold/);
    expect(problemsOf(answer)).toContain(number);
  });

  test('is for a number that this account has bought with another token', async () => {
    const early = await findOne(client);
    await trunkline.clock.advance(2 * minute);
    const late = await findOne(client);
    expect(late.number).toBe(early.number);
    expect(late.token).not.toBe(early.token);
    const { id } = (await create(late.token)).json.phone_number;
    const refused = await create(early.token);
    expectRefusedToken(refused, 'NotAvailable', /already/);
    expect(problemsOf(refused)).toContain(`id ${id}`);
  });

  test('has bought a number that was deleted since', async () => {
    const { token } = await findOne(client);
    const { id } = (await create(token)).json.phone_number;
    await client.remove(id);
    expectRefusedToken(await create(token), 'ExpiredToken', /deleted/);
  });
});

describe('a token', () => {
  test('can be used for as long as the operator allows', async () => {
    const { token } = await findOne(client);
    await trunkline.clock.advance(58 * minute);
    expect((await create(token)).status).toBe(200);
  });

  test('sent again buys nothing again: it answers the same phone number', async () => {
    const { token } = await findOne(client);
    const first = await create(token);
    const before = await owned();
    const { count } = (await client.list()).json;
    expect((await create(token)).json).toEqual(first.json);
    const again = await client.create(
      { phone_number: { token, nickname: 'Ignored' } },
      { include: 'settings' },
    );
    expect(again.status).toBe(200);
    expect(again.json.phone_number).toMatchObject(first.json.phone_number);
    expect(await owned()).toEqual(before);
    expect((await client.list()).json.count).toBe(count);
  });

  test('sent again answers the phone number as it is by now, even when the token is too old', async () => {
    const { token } = await findOne(client);
    const { id } = (await create(token)).json.phone_number;
    await client.update(id, { phone_number: { nickname: 'Renamed' } });
    await trunkline.clock.advance(120 * minute);
    const again = await create(token);
    expect(again.status).toBe(200);
    expect(again.json.phone_number).toMatchObject({ id, nickname: 'Renamed' });
  });

  test('that has been used here is still of no use to another account', async () => {
    const { token } = await findOne(client);
    await create(token);
    const stranger = await trunkline.signUp('stranger');
    expectRefusedToken(await create(token, stranger), 'InvalidToken', /another account/);
  });

  test('is taken with blanks around it and in capital letters', async () => {
    const { token } = await findOne(client);
    expect((await create(` ${token.toUpperCase()}\n`)).status).toBe(200);
  });
});

describe('buyers at once', () => {
  test('of one number: exactly one gets it, the other is told that it is sold', async () => {
    const rival = await trunkline.signUp('rival');
    const [ours, theirs] = [await findMany(client, 40), await findMany(rival, 40)];
    expect(theirs.map(({ number }) => number)).toEqual(ours.map(({ number }) => number));
    const pairs = await Promise.all(
      ours.map(async (one, index) =>
        Promise.all([create(one.token), create(theirs[index]?.token, rival)]),
      ),
    );
    const sold = await owned();
    for (const [index, pair] of pairs.entries()) {
      const winners = pair.filter(({ status }) => status === 200);
      const losers = pair.filter(({ status }) => status !== 200);
      expect([winners.length, losers.length]).toEqual([1, 1]);
      expectRefusedToken(losers[0] as Answer, 'NotAvailable', /sold/);
      const reference = String(winners[0]?.json.phone_number.id);
      const { number } = ours[index] as { number: string };
      expect(sold.filter((one) => one.number === number)).toEqual([{ number, reference }]);
    }
  });

  test('with two tokens of one account for one number: it is bought once, and the other joins or is told', async () => {
    const early = await findMany(client, 20);
    await trunkline.clock.advance(2 * minute);
    const late = await findMany(client, 20);
    const { count } = (await client.list()).json;
    for (const [index, one] of early.entries()) {
      const pair = await Promise.all([create(one.token), create(late[index]?.token)]);
      const bought = pair.filter(({ status }) => status === 200);
      expect(new Set(bought.map(({ json }) => json.phone_number.id)).size).toBe(1);
      for (const answer of pair.filter(({ status }) => status !== 200))
        expectRefusedToken(answer, 'NotAvailable', /already/);
    }
    expect((await client.list()).json.count).toBe(count + 20);
  });

  test('with one token sent many times at once: all get the same phone number', async () => {
    for (const { token } of await findMany(client, 20)) {
      const before = (await owned()).length;
      const answers = await Promise.all(Array.from({ length: 5 }, () => create(token)));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
      expect(new Set(answers.map(({ json }) => json.phone_number.id)).size).toBe(1);
      expect((await owned()).length).toBe(before + 1);
    }
  });

  test('with one token, the second a little later each time: all get the same phone number', async () => {
    for (const [delay, { token }] of (await findMany(client, 20)).entries()) {
      const later = async () => {
        for (let turn = 0; turn < delay * 4; turn++) await new Promise(process.nextTick);
        return create(token);
      };
      const [first, second] = await Promise.all([create(token), later()]);
      expect([first.status, second.status]).toEqual([200, 200]);
      expect(second.json).toEqual(first.json);
    }
  });

  test('with one token, of whom one learns the terms only after the other has bought: both get it', async () => {
    const { sandbox } = trunkline;
    const { quote } = sandbox;
    const { token } = await findOne(client);
    let first: Promise<Answer> | undefined;
    sandbox.quote = async (offered) => {
      sandbox.quote = quote;
      first = create(token);
      await first;
      return quote(offered);
    };
    const second = await create(token);
    expect((await first)?.status).toBe(200);
    expect(second.status).toBe(200);
    expect(second.json).toEqual((await first)?.json);
  });

  test('of many numbers each get the one they asked for', async () => {
    const found = await findMany(client, 100, { country: 'US', toll_free: true });
    const answers = await Promise.all(found.map(({ token }) => create(token)));
    expect(answers.map(({ json }) => json.phone_number.number)).toEqual(
      found.map(({ number }) => number),
    );
    expect(new Set(answers.map(({ json }) => json.phone_number.id)).size).toBe(100);
    expect((await buyOne(client)).toll_free).toBe(false);
  });
});
