import { describe, expect, onTestFinished, test } from 'vitest';
import { CarrierBusy, CarrierRefused } from '../../../src/app/ports/carriers.ts';
import { fakeTwilio } from '../../support/fake-twilio.ts';
import { ownedBy, ownerOf, permit } from '../../support/owned.ts';
import {
  installation,
  openOn,
  order,
  problemOf,
  startedTwilio,
  stock,
} from '../../support/twilio.ts';

const { account_id, number, reference } = order;
const others = 'b'.repeat(16);

async function bought() {
  const { carrier, fake } = await startedTwilio();
  const { resource } = await carrier.buy(order, permit);
  const owned = fake.owned.get(resource?.split('/')[1] ?? '');
  if (!owned) throw new Error('nothing was bought');
  return { carrier, fake, owned, release: { number, reference, resource, account_id } };
}

/** As version 0.1.0 bought it, which kept no sid. */
async function boughtLongAgo(friendlyName = `trunkline ${reference}`) {
  const { carrier, fake } = await startedTwilio();
  fake.owned.set('PN1', { sid: 'PN1', number, friendlyName, addressSid: null });
  return { carrier, fake, release: { number, reference, resource: null, account_id } };
}

describe('a number is given back by its sid', () => {
  test('when the lists of Twilio do not have it yet', async () => {
    const { carrier, fake, owned, release } = await bought();
    owned.isHidden = true;
    await carrier.release(release, permit);
    expect(fake.owned.size).toBe(0);
  });

  test('when the operator has renamed it there', async () => {
    const { carrier, fake, owned, release } = await bought();
    owned.friendlyName = 'Front desk';
    await carrier.release(release, permit);
    expect(fake.owned.size).toBe(0);
  });

  test.each([`trunkline ${others} 1 8`, `trunkline ${installation} 1 8`, 'trunkline 8'])(
    'but not when another purchase has it now: %s',
    async (friendlyName) => {
      const { carrier, fake, owned, release } = await bought();
      owned.friendlyName = friendlyName;
      await carrier.release(release, permit);
      expect(fake.owned.size).toBe(1);
    },
  );

  test('and has been given back when Twilio does not know the sid', async () => {
    const { carrier, fake, release } = await bought();
    fake.owned.clear();
    fake.owned.set('PN1', { sid: 'PN1', number, friendlyName: 'Front desk', addressSid: null });
    await expect(carrier.release(release, permit)).resolves.toBeUndefined();
    expect(fake.owned.size).toBe(1);
  });
});

/** Another account, which the operator has configured since. */
async function changedAccount() {
  const { fake: old, owned, release } = await bought();
  const fake = await fakeTwilio(stock);
  onTestFinished(() => fake.close());
  fake.settings.accountSid = `AC${'2'.repeat(32)}`;
  return { old, owned, release, fake, carrier: await openOn(fake) };
}

describe('a number that was bought into another account than the one that is configured', () => {
  test('is not given back, and the reason names that account', async () => {
    const { old, release, fake, carrier } = await changedAccount();
    const problem = await problemOf(carrier.release(release, permit));
    expect(problem).toBeInstanceOf(CarrierRefused);
    expect(problem).toMatchObject({ carrierCode: 'another_account' });
    expect(problem.message).toContain(old.settings.accountSid);
    expect(fake.requests.filter((line) => line.startsWith('DELETE'))).toEqual([]);
    await (await openOn(old)).release(release, permit);
    expect(old.owned.size).toBe(0);
  });

  test('is given back once the operator has moved it into the configured one', async () => {
    const { owned, release, fake, carrier } = await changedAccount();
    fake.owned.set(owned.sid, owned);
    await carrier.release(release, permit);
    expect(fake.owned.size).toBe(0);
  });

  test('is not known as such where its account was not kept', async () => {
    const { owned, release, fake, carrier } = await changedAccount();
    const old = { ...release, resource: owned.sid };
    await expect(carrier.release(old, permit)).resolves.toBeUndefined();
    fake.owned.set(owned.sid, owned);
    await carrier.release(old, permit);
    expect(fake.owned.size).toBe(0);
  });
});

describe('a number that was bought before sids were kept is given back', () => {
  test('under the name that it was given then', async () => {
    const { carrier, fake, release } = await boughtLongAgo();
    await carrier.release(release, permit);
    expect(fake.owned.size).toBe(0);
  });

  test('when Twilio has it under no name at all', async () => {
    const { carrier, fake, release } = await boughtLongAgo();
    fake.owned.clear();
    await expect(carrier.release(release, permit)).resolves.toBeUndefined();
  });

  test('by the operator when it was renamed: nobody else knows whether it is the same', async () => {
    const { carrier, fake, release } = await boughtLongAgo('Front desk');
    const problem = await problemOf(carrier.release(release, permit));
    expect(problem).toBeInstanceOf(CarrierRefused);
    expect(problem.message).toContain('Front desk');
    expect(fake.owned.size).toBe(1);
  });

  test.each([`trunkline ${others} 1 7`, 'trunkline 8'])(
    'already when another purchase has it now: %s',
    async (friendlyName) => {
      const { carrier, fake, release } = await boughtLongAgo(friendlyName);
      await carrier.release(release, permit);
      expect(fake.owned.size).toBe(1);
    },
  );
});

describe('a release that ends with', () => {
  test.each([
    [400, 21619, 'Number has an emergency address'],
    [403, 21470, 'Not possible'],
    [400, 20001, 'Unknown parameters'],
    [400, 22300, 'The number is part of a bundle'],
    [403, 45008, 'The number is part of a hosted order'],
    [422, 63000, 'Not now'],
  ])('%i, %i is refused, in the words of Twilio', async (status, code, message) => {
    const { carrier, fake, release } = await bought();
    fake.fail('DELETE /IncomingPhoneNumbers', { status, code, message });
    const problem = await problemOf(carrier.release(release, permit));
    expect(problem).toBeInstanceOf(CarrierRefused);
    expect(problem).toMatchObject({ carrierCode: String(code) });
    expect(problem.message).toContain(message);
  });

  test('429 is to be tried again', async () => {
    const { carrier, fake, release } = await bought();
    fake.fail('DELETE /IncomingPhoneNumbers', { status: 429, code: 20429 });
    expect(await problemOf(carrier.release(release, permit))).toBeInstanceOf(CarrierBusy);
  });

  test.each([
    { status: 401, code: 20003 },
    { status: 401, code: 70051 },
    { status: 403, code: 20003 },
    { status: 403, code: 20005 },
    { status: 404, code: 21470 },
    { status: 409, code: 20409 },
    { status: 500, code: 20500 },
    { status: 403, page: '<html>Blocked</html>' },
    { status: 404, page: '<html>No such host</html>' },
    { status: 404, page: '{"message":"not found"}' },
  ])('%j has an unknown outcome', async (what) => {
    const { carrier, fake, release } = await bought();
    fake.fail('DELETE /IncomingPhoneNumbers', what);
    const problem = await problemOf(carrier.release(release, permit));
    expect(problem).not.toBeInstanceOf(CarrierRefused);
    expect(problem).not.toBeInstanceOf(CarrierBusy);
    await carrier.release(release, permit);
    expect(fake.owned.size).toBe(0);
  });

  test('404, 20404 is done', async () => {
    const { carrier, fake, release } = await bought();
    fake.fail('DELETE /IncomingPhoneNumbers', { status: 404, code: 20404 });
    await expect(carrier.release(release, permit)).resolves.toBeUndefined();
  });
});

async function two() {
  const fake = await fakeTwilio(stock);
  onTestFinished(() => fake.close());
  const [ours, theirs] = [await openOn(fake), await openOn(fake, { installation: others })];
  return { fake, ours, theirs };
}

describe('two installations on one account of Twilio', () => {
  test('list what they have bought themselves, whatever ids they gave', async () => {
    const { ours, theirs } = await two();
    const second = { ...order, number: stock[1]?.number ?? '' };
    await ours.buy(order, permit);
    await theirs.buy(second, permit);
    expect(await ownedBy(ours)).toEqual([{ number, reference }]);
    expect(await ownedBy(theirs)).toEqual([{ number: second.number, reference }]);
  });

  test('take no number of the other for one of theirs, and give none of them back', async () => {
    const { ours, theirs } = await two();
    const { resource } = await theirs.buy(order, permit);
    expect(await problemOf(ours.buy(order, permit))).toMatchObject({ carrierCode: 'owned' });
    expect(await ours.findOwned(number)).toMatchObject({ isOurs: false, account_id: null });
    expect(await ownerOf(ours, number)).not.toBe(reference);
    for (const named of [resource, null]) {
      await ours.release({ number, reference, resource: named, account_id }, permit);
    }
    expect(await ownerOf(theirs, number)).toBe(reference);
  });

  test('may both have bought what version 0.1.0 named: each lists it, none takes it for its own', async () => {
    const { fake, ours, theirs } = await two();
    const friendlyName = `trunkline ${reference}`;
    const resource = `${fake.settings.accountSid}/PN1`;
    fake.owned.set('PN1', { sid: 'PN1', number, friendlyName, addressSid: null });
    const expected = { number, reference, account_id: null, isOurs: false, resource };
    for (const one of [ours, theirs]) {
      expect(await one.findOwned(number)).toEqual(expected);
      expect((await one.listOwned(null)).owned).toEqual([expected]);
    }
    expect(await ours.buy(order, permit)).toEqual({ resource });
  });
});

test('a mark fits into what Twilio keeps of a name, whatever the ids', async () => {
  const { carrier } = await startedTwilio();
  const largest = Number.MAX_SAFE_INTEGER;
  const longest = { ...order, account_id: largest, reference: String(largest) };
  await carrier.buy(longest, permit);
  expect(await carrier.findOwned(number)).toMatchObject({
    reference: longest.reference,
    account_id: largest,
  });
});
