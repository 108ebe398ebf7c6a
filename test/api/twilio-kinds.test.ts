import { expect, onTestFinished, test } from 'vitest';
import { reconcile } from '../../src/app/purchases/reconcile.ts';
import type { FakeNumber } from '../support/fake-twilio-state.ts';
import { fakeTwilio } from '../support/fake-twilio.ts';
import { findOne } from '../support/numbers.ts';
import { started } from '../support/twilio-service.ts';

const prices = { local: 115, national: 115, mobile: 200, toll_free: 215 };

/** A number that belongs elsewhere by its digits, or nowhere, and how its row is odd. */
type Case = [number: string, country: string, type: FakeNumber['type'], odd?: FakeNumber['odd']];

const kinds: Case[] = [
  ['+12125550101', 'PR', 'local'],
  ['+12125550101', 'JM', 'mobile'],
  ['+12125550101', 'DO', 'toll_free'],
  ['+18765550101', 'US', 'local'],
  ['+79261234567', 'KZ', 'mobile'],
  ['+77012345678', 'RU', 'mobile'],
  ['+390669812345', 'VA', 'local'],
  ['+390669812345', 'IT', 'local'],
  ['+441624555010', 'GB', 'mobile', { capabilities: null }],
  ['+441624555010', 'IM', 'local'],
  ['+442079460123', 'JE', 'national'],
  ['+4779123456', 'SJ', 'local'],
  ['+212528812345', 'EH', 'local'],
  ['+262269612345', 'YT', 'local'],
  ['+590590271234', 'BL', 'local'],
  ['+3581812345', 'AX', 'local'],
  ['+61891621234', 'CC', 'local'],
  ['+61891641234', 'CX', 'mobile'],
  ['+881612345678', 'US', 'mobile'],
  ['+870772001234', 'GB', 'national'],
  ['+979123456789', 'US', 'national'],
  ['+2908999', 'SH', 'local'],
  ['+29022', 'SH', 'local'],
  ['+999123456789', 'US', 'local'],
  ['+883510000000123', 'US', 'national'],
  ['+18335550100', 'CA', 'toll_free', { iso_country: null }],
  ['+18335550100', 'CA', 'toll_free', { iso_country: 'us' }],
  ['+16215550100', 'US', 'local', { iso_country: undefined }],
  ['+17875550100', 'US', 'local', { iso_country: 'PR' }],
];

test.each(kinds)(
  '%s under %s as %s is that for good, from the search to its undo',
  async (number, country, type, odd = {}) => {
    const fake = await fakeTwilio([
      { number, country, type, region: 'XY', locality: 'There', odd },
    ]);
    onTestFinished(() => fake.close());
    const twilioBundles = `GB:mobile=BU${'1'.repeat(32)}`;
    const { client, create, trunkline } = await started(
      { carriers: 'twilio', twilioBundles },
      fake,
    );
    onTestFinished(() => trunkline.close());
    const found = await findOne(client, { country, type });
    const { country_code, toll_free, location, price } = found;
    expect([found.number, country_code, toll_free]).toEqual([
      number,
      country,
      type === 'toll_free',
    ]);
    expect(price).toBe(`$${(prices[type] / 100).toFixed(2)}`);
    const terms = { number, country_code, toll_free, location };
    const bought = (await create(found.token)).json.phone_number;
    expect(bought).toMatchObject(terms);
    const { id, capabilities } = bought;
    const kept = { ...terms, id, capabilities };
    const quota = async () => {
      const account = await trunkline.ports.store.operator.findAccount('support');
      return (await trunkline.ports.store.operator.quota(account!)).monthly_spend;
    };
    expect((await client.show(id)).json.phone_number).toMatchObject(kept);
    expect((await client.list()).json.phone_numbers).toMatchObject([kept]);
    const renamed = await client.update(id, { phone_number: { nickname: 'Ours' } });
    expect(renamed.json.phone_number).toMatchObject({ ...kept, nickname: 'Ours' });
    expect(await reconcile(trunkline.ports, { repair: 'all', adopter: null })).toEqual([]);
    await client.remove(id);
    const url = `/api/v2/channels/voice/deleted_phone_numbers/${id}/restore`;
    const restore = () => client.request({ method: 'PUT', url });
    expect((await client.search({ country })).json.phone_numbers).toEqual([]);
    expect((await restore()).json.phone_number).toMatchObject({ ...kept, nickname: 'Ours' });
    expect(await quota()).toBe(prices[type]);
    expect([...fake.owned.values()].map((one) => one.number)).toEqual([number]);
  },
);
