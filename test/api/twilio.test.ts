import { describe, expect, onTestFinished, test } from 'vitest';
import { configuredCarriers } from '../../src/app/carriers/configured-carriers.ts';
import { leaseTime } from '../../src/app/nodes/leases.ts';
import { reconcile } from '../../src/app/purchases/reconcile.ts';
import { recover } from '../../src/app/purchases/recover.ts';
import { temporaryFolder } from '../support/bare.ts';
import { fakeTwilio, type FakeTwilio } from '../support/fake-twilio.ts';
import { findOne, numbersIn, problemsOf } from '../support/numbers.ts';
import { patience, started } from '../support/twilio-service.ts';
import { american, openOn, stock } from '../support/twilio.ts';

const byKey = ({ settings }: FakeTwilio) => ({
  twilioAuthToken: undefined,
  twilioApiKey: settings.apiKey,
  twilioApiSecret: settings.apiSecret,
});

test('with an API key numbers are searched, bought and compared in the account it is of', async () => {
  const fake = await fakeTwilio(stock);
  onTestFinished(() => fake.close());
  const { client, create, trunkline } = await started(byKey(fake), fake);
  onTestFinished(() => trunkline.close());
  const { token, number } = await findOne(client, american);
  expect((await create(token)).json.phone_number.number).toBe(number);
  expect(await reconcile(trunkline.ports, { repair: 'none', adopter: null })).toEqual([]);
  expect([...fake.users]).toEqual([fake.settings.apiKey]);
});

test('an API key that Twilio does not accept sells nothing, and its secret is not told', async () => {
  const fake = await fakeTwilio(stock);
  onTestFinished(() => fake.close());
  const { client, create, trunkline } = await started(byKey(fake), fake);
  onTestFinished(() => trunkline.close());
  const { token } = await findOne(client, american);
  fake.settings.apiSecret = 'another one';
  const answer = await create(token);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(JSON.stringify(answer.json)).not.toContain('secret of the key');
  expect(fake.owned.size).toBe(0);
});

test('a number of Twilio is found, bought, listed, deleted and given back', async () => {
  const { fake, client, create, trunkline } = await started({ releaseWindow: 0 });
  const found = await findOne(client, american);
  expect(found).toMatchObject({ number: stock[0]?.number, price: '$1.15', location: 'NY' });
  const { id, number } = (await create(found.token)).json.phone_number;
  expect(number).toBe(found.number);
  const [owned] = fake.owned.values();
  expect(owned?.friendlyName).toMatch(new RegExp(`^trunkline [0-9a-f]{16} \\d+ ${id}$`));
  const orders = fake.requests.filter((line) => line.includes('/IncomingPhoneNumbers'));
  expect(orders.map((line) => line.split(' ')[0])).toEqual(['GET', 'POST']);
  expect(numbersIn(await client.search(american))).not.toContain(number);
  await client.remove(id);
  await trunkline.clock.advance(1_000);
  await expect.poll(() => fake.owned.size).toBe(0);
});

test.each([
  ['CA', 'toll_free', '+18335550100'],
  ['US', 'local', '+18615550100'],
  ['US', 'local', '+16215550100'],
  ['US', 'local', '+17875550100'],
  ['GB', 'local', '+441481555010'],
  ['US', 'toll_free', '+80012345678'],
  ['GB', 'national', '+883510012345'],
] as const)('what is shown under %s as %s is bought as that: %s', async (country, type, number) => {
  const fake = await fakeTwilio([{ number, country, type, region: 'XY', locality: 'There' }]);
  onTestFinished(() => fake.close());
  const { client, create, trunkline } = await started({ carriers: 'twilio' }, fake);
  onTestFinished(() => trunkline.close());
  const found = await findOne(client, { country });
  expect(found).toMatchObject({ number, country_code: country, toll_free: type === 'toll_free' });
  const { id } = (await create(found.token)).json.phone_number;
  const { country_code, toll_free, location } = found;
  const shown = (await client.show(id)).json.phone_number;
  expect(shown).toMatchObject({ number, country_code, toll_free, location });
});

test('where Twilio has no more, the sandbox goes on', async () => {
  const { client } = await started();
  const query = { country: 'DE', toll_free: false, per_page: 20 };
  const numbers = numbersIn(await client.search(query));
  expect(numbers.slice(0, 3)).toEqual(['+4932221234567', '+4915123456789', '+4915123456780']);
  expect(numbers).toHaveLength(20);
});

test('an order that Twilio carried out and did not answer is a 503, and later the number, bought once', async () => {
  const { fake, client, create, trunkline } = await started();
  const { token, number } = await findOne(client, american);
  fake.fail('POST /IncomingPhoneNumbers', 'silence after');
  const answering = create(token);
  await expect.poll(() => fake.owned.size).toBe(1);
  await trunkline.clock.pass(patience * 1_000);
  expect((await answering).status).toBe(503);
  await trunkline.clock.advance(leaseTime);
  expect((await create(token)).status).toBe(200);
  expect([...fake.owned.values()].map((one) => one.number)).toEqual([number]);
  const [listed] = (await client.list()).json.phone_numbers;
  expect([...fake.owned.values()][0]?.friendlyName.split(' ').at(-1)).toBe(String(listed.id));
});

test('a call that is given up orders nothing afterwards: the recovery does, once', async () => {
  const { fake, create, client, trunkline } = await started();
  const { token } = await findOne(client, american);
  fake.fail('GET /IncomingPhoneNumbers', 'silence');
  const answering = create(token);
  await fake.isAsked();
  await trunkline.clock.pass(patience * 1_000);
  expect((await answering).status).toBe(503);
  await fake.isCutOff();
  await trunkline.clock.advance(leaseTime);
  expect((await create(token)).status).toBe(200);
  expect(fake.requests.filter((line) => line.startsWith('POST'))).toHaveLength(1);
});

test('a purchase that meets 429 is a 503, and the same token goes on', async () => {
  const { fake, create, client, trunkline } = await started();
  const { token } = await findOne(client, american);
  fake.fail('POST /IncomingPhoneNumbers', { status: 429, code: 20429 });
  const answer = await create(token);
  expect(answer.status).toBe(503);
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  await trunkline.clock.advance(leaseTime);
  expect((await create(token)).status).toBe(200);
  expect(fake.owned.size).toBe(1);
});

test('a deleted number is removed at Twilio by its sid, whatever it is called there', async () => {
  const { fake, create, client, trunkline } = await started({ releaseWindow: 0 });
  const { id } = (await create((await findOne(client, american)).token)).json.phone_number;
  for (const owned of fake.owned.values()) owned.friendlyName = 'Front desk';
  await client.remove(id);
  await trunkline.clock.advance(1_000);
  await expect.poll(() => fake.owned.size).toBe(0);
});

async function bought(options: object = {}) {
  const all = await started(options);
  const { token } = await findOne(all.client, american);
  const { number, id } = (await all.create(token)).json.phone_number;
  const compare = () => reconcile(all.trunkline.ports, { repair: 'none', adopter: null });
  return { ...all, number, id, compare };
}

describe('a comparison with Twilio', () => {
  test('misses no number that the operator has renamed there, nor one that its lists have late', async () => {
    const { fake, compare } = await bought();
    const [owned] = fake.owned.values();
    owned!.friendlyName = 'Front desk';
    expect(await compare()).toEqual([]);
    owned!.isHidden = 'in lists';
    expect(await compare()).toEqual([]);
  });

  test('misses one that is gone, or that another purchase has now', async () => {
    const { fake, compare, number } = await bought();
    const missing = [expect.objectContaining({ kind: 'missing', number, reason: null })];
    const [owned] = fake.owned.values();
    owned!.friendlyName = 'trunkline 0123456789abcdef 1 8';
    expect(await compare()).toEqual(missing);
    fake.owned.clear();
    expect(await compare()).toEqual(missing);
  });

  test('says of one that was bought into another account that it cannot know, once', async () => {
    const { client, compare, number, id, trunkline } = await bought({ releaseWindow: 0 });
    const elsewhere = await fakeTwilio(stock);
    onTestFinished(() => elsewhere.close());
    elsewhere.settings.accountSid = `AC${'9'.repeat(32)}`;
    const other = await openOn(elsewhere);
    const ports = { ...trunkline.ports, carriers: configuredCarriers([other]) };
    const reason = expect.stringContaining('another_account');
    const compareThere = () => reconcile(ports, { repair: 'none', adopter: null });
    expect(await compareThere()).toEqual([
      expect.objectContaining({ kind: 'missing', number, reason }),
    ]);
    expect(await compare()).toEqual([]);
    await client.remove(id);
    await recover(ports);
    expect(await compareThere()).toEqual([
      expect.objectContaining({ kind: 'refused', number, reason }),
    ]);
  });
});

test('an installation keeps its id, and no other has it', async () => {
  const fake = await fakeTwilio(stock);
  onTestFinished(() => fake.close());
  const data = [await temporaryFolder(), await temporaryFolder()];
  for (const folder of [data[0], data[0], data[1]]) {
    const { create, client, trunkline } = await started({ data: folder }, fake);
    await create((await findOne(client, american)).token);
    await trunkline.close();
  }
  const ids = [...fake.owned.values()].map(({ friendlyName }) => friendlyName.split(' ')[1]);
  expect(ids[0]).toBe(ids[1]);
  expect(ids[2]).not.toBe(ids[0]);
});

test('a search goes on without Twilio while it does not answer', async () => {
  const { fake, client, trunkline } = await started();
  fake.fail('GET ', 'silence', 10);
  const answer = await trunkline.clock.passDuring(client.search({ country: 'US' }));
  expect(answer.status).toBe(200);
  expect(numbersIn(answer)).toHaveLength(50);
});

test('a price that Twilio has raised since the search is a 422 that tells both', async () => {
  const { fake, client, create, trunkline } = await started();
  const { token } = await findOne(client, american);
  fake.prices['local'] = '1.255';
  await trunkline.clock.advance(2 * 3_600_000);
  expect(problemsOf(await create(token))).toContain('from $1.15 to $1.26');
});
