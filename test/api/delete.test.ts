import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { recover } from '../../src/app/purchases/recover.ts';
import { addFault, clearFaults } from '../../src/carriers/sandbox/faults.ts';
import type { FaultKind } from '../../src/domain/faults.ts';
import type { SandboxDatabase } from '../../src/carriers/sandbox/database.ts';
import { faultsLeft } from '../support/faults.ts';
import { openLedger } from '../support/ledger.ts';
import { leaseTime } from '../support/leases.ts';
import { path, type Client } from '../support/client.ts';
import { buyMany, buyOne, findOne, idsOf, refusedFields } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';
import { ownedBy } from '../support/owned.ts';

let trunkline: TestTrunkline;
let client: Client;

beforeAll(async () => {
  trunkline = await startTrunkline({ releaseWindow: 72 });
  client = trunkline.support;
});
afterAll(() => trunkline.close());

const hour = 3_600_000;
const numbersOwned = async (service: TestTrunkline) =>
  (await ownedBy(service.sandbox)).map(({ number }) => number);

describe('a delete', () => {
  test.each([
    ['with a JSON content type and no body', { headers: { 'content-type': 'application/json' } }],
    ['with the body {}', { payload: {} }],
    ['with no body and no content type', {}],
    ['with an octet-stream label', { headers: { 'content-type': 'application/octet-stream' } }],
  ])('%s answers 200 and the JSON null', async (_, options) => {
    const { id } = await buyOne(client);
    const answer = await client.request({ method: 'DELETE', url: `${path}/${id}`, ...options });
    expect(answer.status).toBe(200);
    expect(answer.text).toBe('null');
    expect(answer.headers['content-type']).toMatch(/^application\/json/);
    expect((await client.show(id)).status).toBe(404);
  });

  test('is possible under the path with .json behind it', async () => {
    const { id } = await buyOne(client);
    const url = `${path}/${id}.json`;
    expect((await client.request({ method: 'DELETE', url })).text).toBe('null');
    expect((await client.show(id)).status).toBe(404);
  });

  test('takes the number out of list, count and show at once, and no other', async () => {
    const owner = await trunkline.signUp('owner');
    const ids = await buyMany(owner, 5);
    const [, second = 0] = ids;
    expect((await owner.remove(second)).status).toBe(200);
    const left = ids.filter((id) => id !== second);
    const list = await owner.list();
    expect(idsOf(list)).toEqual(left);
    expect(list.json.count).toBe(4);
    expect(idsOf(await owner.list({ 'page[size]': 10 }))).toEqual(left);
    expect((await owner.show(second)).status).toBe(404);
    for (const id of left) expect((await owner.show(id)).status).toBe(200);
  });

  test('of a number that is deleted is a 404, and so is an update of it', async () => {
    const { id } = await buyOne(client);
    await client.remove(id);
    const { count } = (await client.list()).json;
    const again = await client.remove(id);
    expect(again.status).toBe(404);
    expect(again.json).toEqual({ error: 'RecordNotFound', description: 'Not found' });
    const body = { phone_number: { nickname: 'Too late' } };
    expect((await client.update(id, body)).status).toBe(404);
    expect((await client.list()).json.count).toBe(count);
  });

  test('sent many times at once happens once', async () => {
    const owner = await trunkline.signUp('hasty');
    const [id = 0] = await buyMany(owner, 2);
    const answers = await Promise.all(Array.from({ length: 5 }, () => owner.remove(id)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(4);
    expect((await owner.list()).json.count).toBe(1);
  });

  test('does not reach the numbers of another account', async () => {
    const { id } = await buyOne(client);
    const stranger = await trunkline.signUp('stranger');
    expect((await stranger.remove(id)).status).toBe(404);
    expect((await client.show(id)).status).toBe(200);
  });
});

describe('a deleted number', () => {
  test('stays with the carrier, and off the market, until its release window has passed', async () => {
    const only = { country: 'US', area_code: '212', contains: '5551234' };
    const stranger = await trunkline.signUp('stranger');
    const { token } = await findOne(stranger, only);
    const { id, number } = await buyOne(client, {}, only);
    await client.remove(id);
    for (const wait of [0, 71 * hour]) {
      await trunkline.clock.advance(wait);
      await recover(trunkline.ports);
      expect(await numbersOwned(trunkline)).toContain(number);
      expect((await stranger.search(only)).json).toMatchObject({ phone_numbers: [], count: 0 });
    }
    const early = await stranger.create({ phone_number: { token } });
    expect(Object.keys(refusedFields(early))).toEqual(['token']);

    await trunkline.clock.advance(2 * hour);
    const found = async () => (await stranger.search(only)).json.count;
    await expect.poll(found).toBe(1);
    expect(await numbersOwned(trunkline)).not.toContain(number);
    const bought = await buyOne(stranger, {}, only);
    expect(bought.number).toBe(number);
    expect(bought.id).not.toBe(id);
    expect((await client.show(id)).status).toBe(404);
  });

  test('leaves the numbers that are not deleted with the carrier', async () => {
    const kept = await buyOne(client);
    const gone = await buyOne(client);
    await client.remove(gone.id);
    await trunkline.clock.advance(73 * hour);
    await expect.poll(() => numbersOwned(trunkline)).not.toContain(gone.number);
    expect(await numbersOwned(trunkline)).toContain(kept.number);
    expect((await client.show(kept.id)).status).toBe(200);
  });
});

describe('with a release window of zero', () => {
  let direct: TestTrunkline;
  let ledger: SandboxDatabase;

  beforeAll(async () => {
    direct = await startTrunkline({ releaseWindow: 0 });
    ledger = await openLedger(direct.data);
  });
  afterEach(() => clearFaults(ledger));
  afterAll(async () => {
    await ledger.db.destroy();
    await direct.close();
  });

  const script = (kind: FaultKind, times: number) =>
    addFault(ledger, {
      operation: 'release',
      kind,
      number: null,
      milliseconds: 0,
      remaining: times,
      probability: 1,
    });
  let last = 1_000;
  /** Finds one number only, another one each time. */
  const another = () => ({ country: 'US', area_code: '212', contains: `555${last++}` });

  /** Buys a number and deletes it, after `act`. */
  async function buyAndDelete(act = async (_number: string) => {}): Promise<string> {
    const { id, number } = await buyOne(direct.support, {}, another());
    expect(await numbersOwned(direct)).toContain(number);
    await act(number);
    expect((await direct.support.remove(id)).status).toBe(200);
    return number;
  }
  /** Past the lease of what was tried before, and past all that a silent carrier takes. */
  const recoverAgain = () => direct.clock.passDuring(direct.clock.advance(leaseTime));
  async function released(number: string): Promise<void> {
    while ((await direct.ports.store.claimed([number])).length > 0) await recoverAgain();
  }

  test('a deleted number goes back to the carrier at once', async () => {
    await released(await buyAndDelete());
  });

  test.each(['the same', 'another'])(
    'it can be found and bought again right away, by %s account, as a new phone number',
    async (whose) => {
      const only = another();
      const { id, number } = await buyOne(direct.support, { nickname: 'Before' }, only);
      await direct.support.remove(id);
      await released(number);
      const buyer = whose === 'another' ? await direct.signUp('rival') : direct.support;
      const { token } = await findOne(buyer, only);
      const again = await buyer.create({ phone_number: { token } });
      expect(again.status).toBe(200);
      expect(again.json.phone_number).toMatchObject({ number, nickname: null });
      expect(again.json.phone_number.id).not.toBe(id);
    },
  );

  test.each([
    ['unavailable', 2],
    ['refuse', 2],
    ['rate-limit', 1],
    ['timeout-before', 1],
    ['timeout-after', 1],
  ] as const)(
    'a release that fails (%s, %i times) is tried again until it is done',
    async (kind, times) => {
      const number = await buyAndDelete(async () => void (await script(kind, times)));
      if (kind !== 'timeout-after') {
        const recovering = recover(direct.ports);
        await faultsLeft(ledger, times - 1);
        if (kind === 'timeout-before') await direct.clock.pass(10_000);
        await recovering;
        expect(await numbersOwned(direct)).toContain(number);
      }
      await released(number);
    },
  );

  test('a release whose outcome was unknown ends too: another account can have the number', async () => {
    const only = another();
    const { id, number } = await buyOne(direct.support, {}, only);
    await script('timeout-after', 1);
    await direct.support.remove(id);
    await released(number);
    const rival = await direct.signUp('rival');
    const rebuy = async () => {
      await recoverAgain();
      const { token } = await findOne(rival, only);
      return (await rival.create({ phone_number: { token } })).status;
    };
    await expect.poll(rebuy).toBe(200);
  });

  test('one number that cannot be released holds up no other', async () => {
    const stuck = await buyAndDelete(async (number) => {
      const fault = { operation: 'release', kind: 'unavailable', milliseconds: 0 } as const;
      await addFault(ledger, { ...fault, number, remaining: 1_000, probability: 1 });
    });
    const other = await buyAndDelete();
    await released(other);
    expect(await numbersOwned(direct)).toContain(stuck);
    await clearFaults(ledger);
    await released(stuck);
  });
});
