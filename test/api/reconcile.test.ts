import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createPhoneNumber } from '../../src/app/purchases/create.ts';
import { reconcile } from '../../src/app/purchases/reconcile.ts';
import { createLedger, soldTo } from '../../src/carriers/sandbox/ledger.ts';
import type { SandboxDatabase } from '../../src/carriers/sandbox/database.ts';
import { send } from '../support/bare.ts';
import type { Client } from '../support/client.ts';
import { scriptFault } from '../support/faults.ts';
import { openLedger } from '../support/ledger.ts';
import { buyOne, findOne, releaseNow } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
let ledger: SandboxDatabase;
let client: Client;
beforeAll(async () => {
  trunkline = await startTrunkline();
  ledger = await openLedger(trunkline.data);
  client = trunkline.support;
});
afterAll(async () => {
  await ledger.db.destroy();
  await trunkline.close();
});
beforeEach(() => ledger.db.deleteFrom('faults').execute());

const report = () => reconcile(trunkline.ports, { repair: 'none', adopter: null });
const fix = async (adopter: string | null = null) => {
  const account = adopter && (await trunkline.ports.store.operator.findAccount(adopter));
  return reconcile(trunkline.ports, { repair: 'all', adopter: account || null });
};
/** At the carrier, behind the service's back. */
const sellTo = (reference: string, number: string) =>
  ledger.db.insertInto('sold').values({ number, reference }).execute();
const takeBack = (number: string) =>
  ledger.db.deleteFrom('sold').where('number', '=', number).execute();
const ownedOf = async (number: string) =>
  (await soldTo(createLedger(ledger), number))?.reference ?? null;

async function deleted() {
  const number = await buyOne(client);
  await client.remove(number.id);
  return number;
}

describe('reconciliation', () => {
  test('finds nothing where carrier and store agree, deleted numbers and purchases under way included', async () => {
    await buyOne(client);
    await client.remove((await buyOne(client)).id);
    await releaseNow(client, (await deleted()).id);
    expect(await report()).toEqual([]);
  });

  test('a second number under the reference of one that an account has goes to nobody, and it is said why', async () => {
    const { id } = await buyOne(client);
    const { number } = await findOne(client, { country: 'CA' });
    await sellTo(String(id), number);
    const orphan = { kind: 'orphan', number, reference: String(id), reason: null, fix: null };
    expect(await report()).toEqual([expect.objectContaining(orphan)]);
    const reason = expect.stringContaining('release by hand');
    expect(await fix('support')).toEqual([expect.objectContaining({ ...orphan, reason })]);
    await takeBack(number);
    expect(await report()).toEqual([]);
  });

  test('an orphan is reported, is adopted only when it is said by whom, and is never released', async () => {
    const { number } = await findOne(client, { country: 'CA' });
    await sellTo('374900000000001', number);
    const orphan = {
      carrier: 'sandbox',
      kind: 'orphan',
      number,
      reference: '374900000000001',
      account_id: null,
      reason: null,
      fix: null,
    };
    expect(await report()).toEqual([orphan]);
    expect(await fix()).toEqual([orphan]);
    expect(await ownedOf(number)).toBe(orphan.reference);
    expect(await fix('support')).toMatchObject([{ kind: 'orphan', fix: 'adopted' }]);
    expect((await client.show(374_900_000_000_001)).json.phone_number).toMatchObject({
      number,
      country_code: 'CA',
    });
    expect(await report()).toEqual([]);
  });

  test.each([
    [{ country: 'CA', toll_free: true }, 374_900_000_000_002],
    [{ country: 'CA', toll_free: false }, 374_900_000_000_003],
    [{ country: 'US', toll_free: true }, 374_900_000_000_004],
  ])('an adopted number is what the carrier sold: %j', async (query, id) => {
    const found = await findOne(client, query);
    const { number, location, capabilities, country_code, toll_free } = found;
    await sellTo(String(id), number);
    expect(await fix('support')).toMatchObject([{ fix: 'adopted', reason: null }]);
    const shown = { number, location, capabilities, country_code, toll_free };
    expect((await client.show(id)).json.phone_number).toMatchObject(shown);
  });

  test('numbers of the operator that are none of ours are left alone', async () => {
    const { number } = await findOne(client, { country: 'CA' });
    await sellTo('my office', number);
    expect(await fix('support')).toEqual([]);
    expect(await ownedOf(number)).toBe('my office');
    await takeBack(number);
  });

  test('what was sold after all, when its purchase was given back, goes back to the carrier', async () => {
    const { token, number } = await findOne(client, { country: 'CA' });
    const id = 374_900_000_000_099;
    const ports = { ...trunkline.ports, ids: { next: () => id } };
    const account = await ports.store.operator.findAccount('support');
    await scriptFault(trunkline.data, { operation: 'buy', kind: 'refuse' }, () =>
      expect(createPhoneNumber(ports, account!, { token })).rejects.toThrow(),
    );
    await sellTo(String(id), number);
    expect(await report()).toMatchObject([{ kind: 'sold late', number, fix: null }]);
    expect(await fix()).toMatchObject([{ kind: 'sold late', number, fix: 'released' }]);
    expect(await ownedOf(number)).toBeNull();
    expect(await report()).toEqual([]);
  });

  test('a number that was released here and is still ours there is released again', async () => {
    const number = await deleted();
    await releaseNow(client, number.id);
    await sellTo(String(number.id), number.number);
    expect(await fix()).toMatchObject([{ kind: 'kept on', fix: 'released' }]);
    expect(await ownedOf(number.number)).toBeNull();
  });

  test('what the carrier does not take back is reported with its reason', async () => {
    const number = await deleted();
    await releaseNow(client, number.id);
    await sellTo(String(number.id), number.number);
    const refusing = { operation: 'release', kind: 'refuse' } as const;
    expect(await scriptFault(trunkline.data, refusing, fix)).toMatchObject([
      { kind: 'kept on', reason: '21422: the number is not available', fix: null },
    ]);
    expect(await fix()).toMatchObject([{ kind: 'kept on', reason: null, fix: 'released' }]);
  });

  test('a number the carrier no longer has is reported, and stays with its account', async () => {
    const { id, number } = await buyOne(client);
    await takeBack(number);
    expect(await fix()).toMatchObject([
      { kind: 'missing', number, reference: String(id), fix: null },
    ]);
    expect((await client.show(id)).status).toBe(200);
    await sellTo(String(id), number);
    expect(await report()).toEqual([]);
  });

  test('a purchase that is under way for more than a minute is reported, and is brought to its end', async () => {
    const { token } = await findOne(client, { country: 'CA' });
    await scriptFault(
      trunkline.data,
      { operation: 'buy', kind: 'unavailable', remaining: 1_000 },
      async () => {
        expect((await client.create({ phone_number: { token } })).status).toBe(503);
        await trunkline.clock.advance(59_000);
        expect(await report()).toEqual([]);
        await trunkline.clock.advance(2_000);
        expect(await report()).toMatchObject([{ kind: 'open' }]);
      },
    );
    await ledger.db.deleteFrom('faults').execute();
    await trunkline.clock.advance(10_000);
    await expect.poll(() => fix()).toEqual([]);
    expect((await client.create({ phone_number: { token } })).status).toBe(200);
  });

  test('the health report says what the last one found', async () => {
    const ready = async () => (await send(trunkline, { method: 'GET', url: '/readyz' })).json;
    expect((await ready()).reconciliation).toBeNull();
    const findings = { orphan: 1, 'sold late': 0, 'kept on': 0, missing: 2, open: 0, refused: 0 };
    const rest = { carrier: 'sandbox', account_id: null, reason: null, fix: null };
    const found = (['orphan', 'missing', 'missing'] as const).map((kind, index) => ({
      ...rest,
      kind,
      number: `+1205555010${index}`,
      reference: String(index),
    }));
    await trunkline.ports.store.reconciliation.note(found, Date.parse('2026-01-01T00:00:00Z'));
    expect((await ready()).reconciliation).toEqual({ at: '2026-01-01T00:00:00Z', findings });
  });

  test('is made every hour, and then told in the health report: nobody gets an orphan', async () => {
    const { number } = await findOne(client, { country: 'CA' });
    await sellTo('374900000000002', number);
    await trunkline.clock.advance(3_600_000);
    const { reconciliation } = (await send(trunkline, { method: 'GET', url: '/readyz' })).json;
    expect(reconciliation.findings).toMatchObject({ orphan: 1, missing: 0 });
    expect(Date.parse(reconciliation.at)).toBeLessThanOrEqual(trunkline.clock.now());
    expect(await ownedOf(number)).toBe('374900000000002');
    await takeBack(number);
  });
});
