import { describe, expect, onTestFinished, test } from 'vitest';
import { reconcile } from '../../src/app/purchases/reconcile.ts';
import type { OpenStore } from '../../src/store/store.ts';
import type { FakeNumber } from '../support/fake-twilio-state.ts';
import { fakeTwilio } from '../support/fake-twilio.ts';
import { findOne } from '../support/numbers.ts';
import { inTables } from '../support/tables.ts';
import { started } from '../support/twilio-service.ts';

const id = 374_900_000_000_001;

async function startedWith(numbers: readonly FakeNumber[] = []) {
  const fake = await fakeTwilio(numbers);
  onTestFinished(() => fake.close());
  const service = await started({ carriers: 'twilio' }, fake);
  onTestFinished(() => service.trunkline.close());
  return service;
}

/** A number that Twilio has sold under an id that nobody here has, and what becomes of it. */
async function adopted(number: string, row: Readonly<Record<string, unknown>>) {
  const { fake, client, trunkline } = await startedWith();
  const { ports } = trunkline;
  const { installationId } = ports.store as OpenStore;
  const account = await ports.store.operator.findAccount('support');
  const friendlyName = `trunkline ${installationId} ${account!.id} ${id}`;
  fake.owned.set('PN1', { sid: 'PN1', number, friendlyName, addressSid: null, odd: row });
  const [found] = await reconcile(ports, { repair: 'all', adopter: null });
  expect(found).toMatchObject({ kind: 'orphan', number, fix: 'adopted' });
  const quota = await ports.store.operator.quota(account!);
  return { found, phone_number: (await client.show(id)).json.phone_number, quota };
}

describe('a number of Twilio that an account gets', () => {
  test.each([
    ['local', false, 115],
    ['toll_free', true, 215],
    ['toll-free', true, 215],
    ['tollfree', true, 215],
    ['toll free', true, 215],
    ['TollFree', true, 215],
    ['mobile', false, 200],
  ])(
    'is of the type that Twilio says, whatever it looks like: %s',
    async (type, toll_free, price) => {
      for (const number of ['+12125550101', '+18335550100']) {
        const { found, phone_number, quota } = await adopted(number, { type });
        expect(phone_number).toMatchObject({ number, toll_free, country_code: 'US' });
        expect(quota.monthly_spend).toBe(price);
        expect(found?.reason).toBeNull();
      }
    },
  );

  test('can do what Twilio says', async () => {
    const capabilities = { voice: true, SMS: true, mms: false, fax: true };
    const { phone_number } = await adopted('+12125550101', { type: 'local', capabilities });
    expect(phone_number.capabilities).toEqual({
      voice: true,
      sms: true,
      mms: false,
      emergency_address: false,
    });
  });

  test.each([
    ['Active', `AD${'1'.repeat(32)}`, true],
    ['Active', null, true],
    ['active', undefined, true],
    ['Inactive', `AD${'1'.repeat(32)}`, true],
    ['Inactive', null, false],
    ['Inactive', '', false],
    [null, undefined, false],
    [7, {}, false],
  ])('has an emergency address where Twilio says so: %j %j', async (status, sid, is) => {
    for (const capabilities of [{ voice: true, SMS: true }, null]) {
      const row = { emergency_status: status, emergency_address_sid: sid, capabilities };
      const { phone_number } = await adopted('+12125550101', row);
      expect(phone_number.capabilities).toEqual({
        voice: true,
        sms: capabilities !== null,
        mms: false,
        emergency_address: is,
      });
    }
  });

  test.each([undefined, null, 7, '', 'carrier pigeon', {}])(
    'looks like its digits where Twilio does not say more: %j',
    async (odd) => {
      const row = { type: odd, capabilities: null, address_requirements: odd };
      const { phone_number } = await adopted('+4915123456789', row);
      expect(phone_number).toMatchObject({ country_code: 'DE', toll_free: false });
    },
  );

  test.each(['+80012345678', '+99912345678'])(
    'has no country by silence: of %s it is said that nobody knows it',
    async (number) => {
      const { found, phone_number } = await adopted(number, { type: 'toll-free' });
      expect(found?.reason).toMatch(/country.*US was written down/);
      expect(phone_number).toMatchObject({ number, country_code: 'US', toll_free: true });
    },
  );
});

describe('a price that was never written down', () => {
  test.each([
    ['CA', 'toll_free', '+18335550100', 215],
    ['US', 'toll_free', '+12125550101', 215],
    ['CA', 'local', '+18335550100', 115],
    ['GB', 'local', '+441481555010', 115],
  ] as const)(
    'is that of what was bought, not of what it looks like: %s %s %s',
    async (country, type, number, price) => {
      const { fake, client, create, trunkline } = await startedWith([{ number, country, type }]);
      const { token } = await findOne(client, { country });
      const phone_number = (await create(token)).json.phone_number;
      for (const isDeleted of [false, true]) {
        if (isDeleted) await client.remove(phone_number.id);
        await inTables(trunkline.data, async (db) => {
          await db.updateTable('purchases').set({ price: 0, is_priced: 0 }).execute();
          await db.updateTable('quotas').set({ monthly_spend: 0 }).execute();
        });
        fake.requests.length = 0;
        // Prices are kept for an hour.
        await trunkline.clock.advance(2 * 3_600_000);
        expect(await reconcile(trunkline.ports, { repair: 'none', adopter: null })).toEqual([]);
        expect(fake.requests).toContain(`GET /v1/PhoneNumbers/Countries/${country}`);
        // Of a toll-free number our own record says all that its price depends on.
        const asked = fake.requests.filter((line) => line.includes('?PhoneNumber='));
        expect(asked).toHaveLength(type === 'toll_free' ? 0 : 1);
        const account = await trunkline.ports.store.operator.findAccount('support');
        const quota = await trunkline.ports.store.operator.quota(account!);
        expect(quota.monthly_spend).toBe(price);
      }
    },
  );
});
