import { expect, onTestFinished, test } from 'vitest';
import { reconcile } from '../../src/app/purchases/reconcile.ts';
import { openLedger } from '../support/ledger.ts';
import { permit } from '../support/owned.ts';
import { stockFolder } from '../support/stock.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

const id = 374_900_000_000_001;

async function started(carriers: string) {
  const trunkline = await startTrunkline({ carriers });
  onTestFinished(() => trunkline.close());
  return trunkline;
}

/** What the account has once it gets the number, and what that costs. */
async function adopted({ ports, support }: TestTrunkline) {
  const adopter = await ports.store.operator.findAccount('support');
  const found = await reconcile(ports, { repair: 'all', adopter });
  expect(found).toMatchObject([{ kind: 'orphan', fix: 'adopted', reason: null }]);
  expect(await reconcile(ports, { repair: 'all', adopter })).toEqual([]);
  const { monthly_spend } = await ports.store.operator.quota(adopter!);
  return { ...(await support.show(id)).json.phone_number, monthly_spend };
}

test.each([
  ['+441132345678', 'an address', { country_code: 'GB', location: 'Leeds' }],
  ['+493012345678', 'an address in the country', { country_code: 'DE', location: 'Berlin' }],
  ['+447400123456', 'a verified business', { country_code: 'GB', location: null }],
  ['+12125550142', 'nothing', { country_code: 'US', location: 'NY' }],
])(
  'a number that the sandbox has sold is adopted whatever it needs: %s, %s',
  async (wanted, _, terms) => {
    const trunkline = await started('sandbox');
    const { sandbox, data } = trunkline;
    const known = await sandbox.priceOf({
      number: wanted,
      country_code: 'US',
      number_type: 'local',
    });
    expect(known).toBeGreaterThan(0);
    const ledger = await openLedger(data);
    const row = { number: wanted, reference: String(id) };
    await ledger.db.insertInto('sold').values(row).execute();
    await ledger.db.destroy();
    const { number, monthly_spend, ...phone } = await adopted(trunkline);
    expect([number, monthly_spend]).toEqual([wanted, known]);
    expect(phone).toMatchObject(terms);
  },
);

test.each([
  ['+18335550100', { country: 'CA', type: 'toll_free', price: '3.50' }, 'CA', true],
  ['+18615550100', { country: 'US', type: 'local', price: '1.25', location: 'IL' }, 'US', false],
  ['+441481555010', { country: 'GB', type: 'national', price: '2.00' }, 'GB', false],
  ['+80012345678', { country: 'CH', type: 'toll_free', price: '9.99' }, 'CH', true],
  ['+881612345678', { country: 'US', type: 'mobile', price: '12.00' }, 'US', false],
])(
  'a number of the inventory is adopted as what it was imported as, without an address: %s',
  async (number, fields, country_code, toll_free) => {
    const trunkline = await started('inventory');
    const folder = await stockFolder(trunkline.data);
    const capabilities = 'voice sms';
    await folder.add([number], { ...fields, capabilities, address_requirements: 'local' });
    const order = { number, reference: String(id), account_id: 1, address_sid: 'AD0' };
    await trunkline.ports.carriers.byName('inventory').buy(order, permit);
    const location = 'location' in fields ? fields.location : null;
    expect(await adopted(trunkline)).toMatchObject({
      number,
      country_code,
      toll_free,
      location,
      capabilities: { sms: true, mms: false, voice: true },
      monthly_spend: Number(fields.price.replace('.', '')),
    });
  },
);
