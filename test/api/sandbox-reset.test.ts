import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Client } from '../support/client.ts';
import { makeHome, removeHome } from '../support/home.ts';
import { openLedger } from '../support/ledger.ts';
import { buyOne, findOne, numbersIn, refusedFields } from '../support/numbers.ts';
import { stockFolder, validNumbers } from '../support/stock.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

const sandbox = '/api/v2/trunkline/sandbox';

const started: TestTrunkline[] = [];
afterEach(async () => {
  for (const trunkline of started.splice(0)) await trunkline.close();
});

async function serve(options: Record<string, unknown> = {}): Promise<TestTrunkline> {
  const trunkline = await startTrunkline(options);
  started.push(trunkline);
  return trunkline;
}

async function supportOf({ ports }: TestTrunkline) {
  const account = await ports.store.operator.findAccount('support');
  if (!account) throw new Error('no account');
  return account;
}

const reset = (by: Client) => by.request({ method: 'POST', url: `${sandbox}/reset` });
const get = async (by: Client, url: string) => (await by.request({ method: 'GET', url })).json;
const addFault = (by: Client, fault: object) =>
  by.request({ method: 'POST', url: `${sandbox}/faults`, payload: { fault } });

/** A purchase that the carrier has, and does not carry out yet. */
async function buySlowly(by: Client) {
  await addFault(by, { kind: 'slow', milliseconds: 2_000 });
  const offer = await findOne(by);
  const buying = by.create({ phone_number: { token: offer.token } });
  const faults = async () => (await get(by, `${sandbox}/faults`)).faults;
  await expect.poll(async () => (await faults())[0]?.used).toBe(true);
  return { ...offer, buying };
}

async function soldNumbers(trunkline: TestTrunkline): Promise<string[]> {
  const ledger = await openLedger(trunkline.data);
  const rows = await ledger.db.selectFrom('sold').select('number').execute();
  await ledger.db.destroy();
  return rows.map(({ number }) => number);
}

const deleted = '/api/v2/channels/voice/deleted_phone_numbers';
const paths = {
  addresses: '/api/v2/channels/voice/addresses',
  groups: '/api/v2/groups',
  brands: '/api/v2/brands',
  schedules: '/api/v2/business_hours/schedules',
  greetings: '/api/v2/channels/voice/greetings',
  ivrs: '/api/v2/channels/voice/ivr',
} as const;

/** Without what each record has anew: ids, dates, and what the carrier calls it. */
async function recordsOf(by: Client) {
  const read = async ([name, url]: [string, string]) => {
    const text = JSON.stringify(await get(by, url));
    return [
      name,
      JSON.parse(text.replaceAll(/\d{12,}|AD[\da-f]{32}|\d{4}-\d\d-\d\dT[\d:]+Z/g, '0')),
    ];
  };
  return Object.fromEntries(await Promise.all(Object.entries(paths).map(read)));
}

describe('a reset', () => {
  test('gives the numbers back, those deleted among them, to be sold again at once', async () => {
    const trunkline = await serve();
    const { support } = trunkline;
    const offered = numbersIn(await support.search({ country: 'US', per_page: 5 }));
    const { token } = await findOne(support);
    const [first] = [await buyOne(support), await buyOne(support, {}, { country: 'CA' })];
    await support.remove(first.id);
    expect(await soldNumbers(trunkline)).toHaveLength(2);
    const { status, json } = await reset(support);
    expect([status, json]).toEqual([200, { reset: { account: 'support', clock: false } }]);
    expect((await support.list()).json.count).toBe(0);
    expect((await support.show(first.id)).status).toBe(404);
    expect((await get(support, deleted)).count).toBe(0);
    expect(await soldNumbers(trunkline)).toEqual([]);
    expect(numbersIn(await support.search({ country: 'US', per_page: 5 }))).toEqual(offered);
    // A token that has bought something buys anew.
    expect((await support.create({ phone_number: { token } })).status).toBe(200);
  });

  test('leaves a number that is asked for again and again in no memory', async () => {
    const { support } = await serve();
    const { id } = await buyOne(support);
    for (let count = 0; count < 3; count += 1) await support.show(id);
    await support.update(id, { phone_number: { nickname: 'kept' } });
    await reset(support);
    expect((await support.show(id)).status).toBe(404);
    expect((await support.update(id, { phone_number: { nickname: 'x' } })).status).toBe(404);
  });

  test('restores the records of the start, and the amounts', async () => {
    const trunkline = await serve();
    const { support } = trunkline;
    await reset(support);
    const start = await recordsOf(support);
    expect(start.addresses).toMatchObject({ count: 1 });
    await support.request({
      method: 'POST',
      url: paths.groups,
      payload: { group: { name: 'Late' } },
    });
    const address = (await get(support, paths.addresses)).addresses[0];
    await support.request({ method: 'DELETE', url: `${paths.addresses}/${address.id}` });
    await support.request({
      method: 'PUT',
      url: `${paths.groups}/2`,
      payload: { group: { name: 'Renamed' } },
    });
    await buyOne(support);
    await reset(support);
    expect(await recordsOf(support)).toEqual(start);
    const account = await supportOf(trunkline);
    expect(account.phone_number_count).toBe(0);
    const stored = await trunkline.ports.store.operator.stored(account);
    await reset(support);
    expect(await trunkline.ports.store.operator.stored(account)).toEqual(stored);
    expect(await trunkline.ports.store.operator.quota(account)).toMatchObject({
      held: 0,
      monthly_spend: 0,
      purchases_that_day: 0,
    });
  });

  test('takes the faults away, forgets idempotency keys, and keeps limits and tokens', async () => {
    const trunkline = await serve();
    const { support } = trunkline;
    const account = await supportOf(trunkline);
    await trunkline.ports.store.operator.setQuota(account, { max_numbers: 1 });
    const keyed = (token: string) =>
      support.request({
        method: 'POST',
        url: '/api/v2/channels/voice/phone_numbers',
        headers: { 'idempotency-key': 'k' },
        payload: { phone_number: { token } },
      });
    expect((await keyed((await findOne(support)).token)).status).toBe(200);
    await addFault(support, { kind: 'refuse' });
    await reset(support);
    expect((await get(support, `${sandbox}/faults`)).faults).toEqual([]);
    expect((await keyed((await findOne(support)).token)).status).toBe(200);
    const full = await support.create({
      phone_number: { token: (await findOne(support)).token },
    });
    expect(refusedFields(full)).toEqual({ base: ['QuotaExceeded'] });
  });

  test('changes nothing of other accounts', async () => {
    const trunkline = await serve();
    const acme = await trunkline.signUp('acme', { role: 'admin' });
    const theirs = await buyOne(acme);
    await addFault(acme, { kind: 'refuse' });
    const before = [await recordsOf(acme), (await acme.show(theirs.id)).text];
    await buyOne(trunkline.support);
    await reset(trunkline.support);
    expect([await recordsOf(acme), (await acme.show(theirs.id)).text]).toEqual(before);
    expect((await get(acme, `${sandbox}/faults`)).faults).toHaveLength(1);
    expect(await soldNumbers(trunkline)).toEqual([theirs.number]);
    // An account that has no examples gets none.
    await reset(acme);
    expect(await soldNumbers(trunkline)).toEqual([]);
    expect((await get(acme, paths.addresses)).count).toBe(0);
    expect((await get(acme, paths.groups)).count).toBe(2);
  });

  test('ends a purchase that is under way: it buys nothing, though the carrier may sell', async () => {
    const trunkline = await serve();
    const { support, clock } = trunkline;
    const { buying, token, number } = await buySlowly(support);
    expect((await reset(support)).status).toBe(200);
    await clock.advance(2_000);
    expect(refusedFields(await buying)).toEqual({ token: ['NotAvailable'] });
    expect((await support.list()).json.count).toBe(0);
    // What the carrier sold after all is given back by the comparison with it, or the next reset.
    expect(await soldNumbers(trunkline)).toEqual([number]);
    await clock.advance(2 * 3_600_000);
    await expect.poll(() => soldNumbers(trunkline)).toEqual([]);
    expect((await support.create({ phone_number: { token } })).status).toBe(200);
  });

  test('gives back what was sold late to purchases of before an earlier one', async () => {
    const trunkline = await serve();
    const { support, clock } = trunkline;
    const { buying } = await buySlowly(support);
    await reset(support);
    await clock.advance(2_000);
    await buying;
    await reset(support);
    expect(await soldNumbers(trunkline)).toEqual([]);
  });

  test('comes twice at once, beside purchases, and leaves all as it should be', async () => {
    const trunkline = await serve();
    const { support } = trunkline;
    const tokens = (await support.search({ country: 'US', per_page: 8 })).json.phone_numbers;
    const buy = ({ token }: { token: string }) => support.create({ phone_number: { token } });
    const answers = await Promise.all([
      ...tokens.slice(0, 4).map(buy),
      reset(support),
      reset(support),
      ...tokens.slice(4).map(buy),
    ]);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    const held = numbersIn(await support.list()).toSorted();
    const account = await trunkline.ports.store.operator.findAccount('support');
    expect(account?.phone_number_count).toBe(held.length);
    expect(await trunkline.ports.store.operator.quota({ id: account?.id ?? 0 })).toMatchObject({
      held: held.length,
    });
    await reset(support);
    expect(await soldNumbers(trunkline)).toEqual([]);
    expect((await get(support, paths.addresses)).count).toBe(1);
    expect((await get(support, paths.groups)).count).toBe(2);
  });

  test('that a process died in is brought to its end by the next start', async () => {
    const data = await makeHome();
    onTestFinished(() => removeHome(data));
    const first = await serve({ data });
    await buyOne(first.support);
    const account = await supportOf(first);
    await first.ports.store.testState.beginReset(account, first.ports.ids.next());
    // The carrier knows nothing of it yet, and the examples are missing.
    expect(await soldNumbers(first)).toHaveLength(1);
    expect((await get(first.support, paths.addresses)).count).toBe(0);
    await first.close();
    started.length = 0;
    const second = await serve({ data });
    expect(await soldNumbers(second)).toEqual([]);
    expect((await get(second.support, paths.addresses)).count).toBe(1);
    expect(await second.ports.store.testState.unfinishedResets()).toEqual([]);
  });
});

describe('is refused', () => {
  test('to agents, and to tokens that may not write everything', async () => {
    const trunkline = await serve();
    const agent = await trunkline.signUp('support');
    const narrow = await trunkline.signUp('support', { role: 'admin', scope: 'sandbox:write' });
    const writer = await trunkline.signUp('support', { role: 'admin', scope: 'write' });
    const { id } = await buyOne(trunkline.support);
    expect((await reset(agent)).json.error.title).toBe('Forbidden');
    expect((await reset(narrow)).json).toMatchObject({
      error: 'Forbidden',
      description: expect.stringContaining('account:write'),
    });
    expect((await trunkline.support.show(id)).status).toBe(200);
    expect((await reset(writer)).status).toBe(200);
  });

  test('where the account has numbers of another carrier, and nothing is changed', async () => {
    const data = await makeHome();
    onTestFinished(() => removeHome(data));
    const [number = ''] = validNumbers({ country: 'US' }, 1);
    await (await stockFolder(data)).add([number]);
    const { support } = await serve({ data, carriers: 'inventory,sandbox' });
    const { id } = await buyOne(support);
    const answer = await reset(support);
    expect(answer.status).toBe(422);
    expect(answer.json.details.base[0]).toMatchObject({
      error: 'InUse',
      description: expect.stringContaining('numbers of the carrier inventory'),
    });
    expect((await support.show(id)).json.phone_number.number).toBe(number);
  });

  test('where a carrier is real', async () => {
    const twilio = { twilioAccountSid: `AC${'0'.repeat(32)}`, twilioAuthToken: 'secret' };
    const { support } = await serve({ carriers: 'sandbox,twilio', ...twilio });
    const answer = await reset(support);
    expect(answer.status).toBe(403);
    expect(answer.json.error.message).toContain('sells numbers for money');
  });
});
