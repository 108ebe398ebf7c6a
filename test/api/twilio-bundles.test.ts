import { describe, expect, test } from 'vitest';
import type { Answer } from '../support/client.ts';
import type { FakeTwilio } from '../support/fake-twilio.ts';
import { findOne, problemsOf, refusedFields } from '../support/numbers.ts';
import { started } from '../support/twilio-service.ts';
import { american } from '../support/twilio.ts';

const needsOne = (country: string) => new RegExp(`${country} mobile numbers need.*bundle`);
const notOffered = ({ json }: Answer): Record<string, string> =>
  Object.fromEntries(
    json.not_offered.map(({ type, reason }: Record<string, string>) => [type, reason]),
  );

const orders = ({ requests }: FakeTwilio) => requests.filter((line) => line.startsWith('POST'));

describe('a bundle', () => {
  test('is said to be what a number lacks that Twilio refuses for that, and what must be done', async () => {
    const { fake, client, create } = await started();
    const { token } = await findOne(client, { country: 'DE', contains: '15123456789' });
    const answer = await create(token);
    expect(refusedFields(answer)).toEqual({ token: ['NotAvailable'] });
    expect(problemsOf(answer)).toMatch(/21649.*regulatory documents.*bundle.*operator/);
    expect(problemsOf(answer)).not.toContain('another number');
    expect(fake.owned.size).toBe(0);
  });

  test('is needed for all numbers of a kind that Twilio has refused, for an hour: none is offered or ordered', async () => {
    const { fake, client, create, trunkline } = await started();
    const [one, other] = ['15123456789', '15123456780'];
    const searched = () => client.search({ country: 'DE', contains: other, type: 'mobile' });
    const token = (await searched()).json.phone_numbers[0].token;
    await create((await findOne(client, { country: 'DE', contains: one })).token);
    expect(orders(fake)).toHaveLength(1);
    expect(notOffered(await searched())).toEqual({ mobile: expect.stringMatching(needsOne('DE')) });
    const answer = await create(token);
    expect(refusedFields(answer)).toEqual({ base: ['NotAvailable'] });
    expect(problemsOf(answer)).toMatch(needsOne('DE'));
    const { json } = await client.create({ phone_number: { token } }, { dry_run: true });
    expect(json.dry_run).toMatchObject({ would_succeed: false, number: `+49${other}` });
    expect(JSON.stringify(json.dry_run.details)).toContain('bundle');
    expect(orders(fake)).toHaveLength(1);
    await trunkline.clock.advance(3_600_001);
    await create((await findOne(client, { country: 'DE', contains: other })).token);
    expect(orders(fake)).toHaveLength(2);
  });

  test('that one kind lacks keeps no other from being bought', async () => {
    const { client, create } = await started();
    await create((await findOne(client, { country: 'DE', contains: '15123456789' })).token);
    const { token } = await findOne(client, american);
    expect((await create(token)).status).toBe(200);
    const national = await findOne(client, { country: 'DE', contains: '3222' });
    expect(refusedFields(await create(national.token))).toEqual({ address_sid: ['BlankValue'] });
  });

  test('is known to be needed for mobile numbers of GB: none is offered, or asked for, and the search says why', async () => {
    const { fake, client } = await started({ carriers: 'twilio' });
    const found = await client.search({ country: 'GB' });
    expect(found.json.phone_numbers.map(({ number }: { number: string }) => number)).toEqual([
      '+441132345678',
      '+442079460123',
    ]);
    expect(found.json).toMatchObject({ count: 2, next_page: null });
    expect(notOffered(found)).toEqual({ mobile: expect.stringMatching(needsOne('GB')) });
    expect(fake.requests.filter((line) => line.includes('/Mobile'))).toEqual([]);
  });

  test.each([
    [{ country: 'GB', type: 'local' }],
    [{ country: 'GB', toll_free: true }],
    [{ country: 'US' }],
  ])('that nothing asked for needs is not spoken of: %j', async (query) => {
    const { client } = await started({ carriers: 'twilio' });
    expect((await client.search(query)).json).not.toHaveProperty('not_offered');
  });

  test('that the operator has goes with each order of its kind, whoever sends it, and with no other', async () => {
    const bundleSid = `BU${'b'.repeat(32)}`;
    const { fake, client, create, trunkline } = await started({
      carriers: 'twilio',
      twilioBundles: `gb:mobile=${bundleSid},DE:mobile=${bundleSid}`,
    });
    const found = await client.search({ country: 'GB', contains: '7400123456' });
    expect(found.json).not.toHaveProperty('not_offered');
    const { token, number } = found.json.phone_numbers[0];
    expect((await create(token)).json.phone_number).toMatchObject({ number: '+447400123456' });
    await create((await findOne(client, american)).token);
    // Who takes the purchase over was shown nothing.
    fake.fail('POST /IncomingPhoneNumbers', { status: 503, code: 20503 });
    const german = await findOne(client, { country: 'DE', contains: '15123456789' });
    expect((await create(german.token)).status).toBe(503);
    await trunkline.clock.advance(10_000);
    await expect.poll(() => fake.owned.size).toBe(3);
    const bundles = [...fake.owned.values()].map((one) => [one.number, one.bundleSid]);
    expect(bundles).toEqual([
      [number, bundleSid],
      [expect.stringMatching(/^\+1/), null],
      [german.number, bundleSid],
    ]);
  });
});
