import { expect, onTestFinished, test } from 'vitest';
import { storeWith } from '../../../simulator/nodes/store-with.ts';
import { createPhoneNumber } from '../../../src/app/purchases/create.ts';
import type { Purchase, PurchaseStore } from '../../../src/app/ports/purchases.ts';
import { expectSound, install, tokensFor } from '../../support/installation.ts';

/** An account, a store, and what is written of a purchase. */
async function setUp() {
  const installation = await install();
  const one = await installation.open();
  onTestFinished(async () => {
    await one.close();
    await installation.remove();
  });
  const { account } = installation;
  const tokens = await tokensFor(one, account, 2);
  const { purchases } = one.ports.store.of(account);
  let written: Purchase | undefined;
  const noting: PurchaseStore = {
    ...purchases,
    intend: (purchase) => {
      written = purchase;
      throw new Error('noted');
    },
  };
  const stores = Object.create(one.ports.store.of(account), { purchases: { value: noting } });
  const ports = { ...one.ports, store: storeWith(one.ports.store, { of: () => stores }) };
  await expect(createPhoneNumber(ports, account, { token: tokens[0] })).rejects.toThrow('noted');
  return { one, account, tokens, purchases, purchase: written! };
}

test('of two intents with one token one is written, and whoever is told of it finds it', async () => {
  const { purchases, purchase } = await setUp();
  const intend = async (id: number) => {
    const intention = await purchases.intend({ ...purchase, id }, []);
    return { intention, found: (await purchases.find(purchase.token))?.id };
  };
  const answers = await Promise.all([intend(1), intend(2)]);
  expect(answers.map(({ intention }) => intention).toSorted()).toEqual(['intended', 'repeated']);
  const [first, second] = answers;
  expect(first?.found).toBe(second?.found);
});

test('of two intents that give two numbers one external_id one is written, and nothing of the other', async () => {
  const { purchases, purchase } = await setUp();
  const line = { ...purchase.line, external_id: 'desk' };
  const intend = (id: number) => {
    const number = `+1212555000${id}`;
    return purchases.intend({ ...purchase, id, number, token: `token ${id}`, line }, []);
  };
  const answers = await Promise.allSettled([intend(1), intend(2), intend(3)]);
  const refused = answers.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  expect(refused.map(({ details }) => Object.keys(details))).toEqual([
    ['external_id'],
    ['external_id'],
  ]);
  const left = await Promise.all([1, 2, 3].map((id) => purchases.find(`token ${id}`)));
  expect(left.filter((found) => found !== null)).toHaveLength(1);
});

test('of two intents to buy one number one is written, and whoever is told of it finds the claim', async () => {
  const { purchases, purchase } = await setUp();
  const intend = async (id: number) => {
    const intention = await purchases.intend({ ...purchase, id, token: `token ${id}` }, []);
    return { intention, claim: (await purchases.claimOn(purchase.number))?.id };
  };
  const answers = await Promise.all([intend(1), intend(2), intend(3)]);
  expect(answers.map(({ intention }) => intention).toSorted()).toEqual([
    'claimed',
    'claimed',
    'intended',
  ]);
  expect(new Set(answers.map(({ claim }) => claim)).size).toBe(1);
  const left = await Promise.all([1, 2, 3].map((id) => purchases.find(`token ${id}`)));
  expect(left.filter((found) => found !== null)).toHaveLength(1);
});

test('an intent that the quota refuses leaves nothing: neither token nor claim', async () => {
  const { one, account, purchases, purchase, tokens } = await setUp();
  await one.ports.store.operator.setQuota(account, { max_numbers: 1 });
  const intents = [
    { ...purchase, id: 1 },
    { ...purchase, id: 2, token: tokens[1]!, number: '+14155550100' },
  ];
  const settled = await Promise.allSettled(intents.map((each) => purchases.intend(each, [])));
  // Either may be the first.
  const isKept = settled.map(({ status }) => status === 'fulfilled');
  const [kept, refused] = [intents[isKept.indexOf(true)]!, intents[isKept.indexOf(false)]!];
  expect(settled[isKept.indexOf(true)]).toMatchObject({ value: 'intended' });
  expect(settled[isKept.indexOf(false)]).toMatchObject({ reason: { code: 'RecordInvalid' } });
  expect(await purchases.lookUp(refused.token, refused.number)).toEqual({
    purchase: null,
    claim: null,
  });
  expect(await purchases.lookUp(kept.token, kept.number)).toEqual({
    purchase: { id: kept.id, completed: false, job_id: null },
    claim: { id: kept.id, isOwn: true, state: 'under way' },
  });
});

test('the same token sent several times at once buys one number, and tells all of them the same', async () => {
  const { one, account, tokens } = await setUp();
  const [token = ''] = tokens;
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => createPhoneNumber(one.ports, account, { token })),
  );
  expect(new Set(answers.map(({ phone_number }) => phone_number.id)).size).toBe(1);
  expect((await expectSound(one, account)).kept).toHaveLength(1);
});
