import { afterEach, describe, expect, test } from 'vitest';
import { CarrierBusy, CarrierRefused } from '../../../src/app/ports/carriers.ts';
import { address, installation, order, problemOf, startedTwilio } from '../../support/twilio.ts';
import { ownedBy, ownerOf, permit } from '../../support/owned.ts';

describe('an order', () => {
  test('has our reference in the friendly name, which comes back from there', async () => {
    const { carrier, fake } = await startedTwilio();
    await carrier.buy(order, permit);
    const [owned] = fake.owned.values();
    expect(owned?.friendlyName).toBe(`trunkline ${installation} 1 7`);
    expect(await ownerOf(carrier, order.number)).toBe('7');
  });

  const refused = [
    [400, 21404],
    [400, 21421],
    [400, 21422],
    [400, 21451],
    [400, 21452],
    [400, 21474],
    [400, 21480],
    [400, 21613],
    [400, 21628],
    [400, 21631],
    [400, 21649],
    [400, 21650],
    [400, 21651],
    [400, 18012],
    [400, 18039],
    [401, 20003],
    [404, 20404],
    [400, 21612],
    [400, 21615],
    [400, 21624],
    [400, 99999],
  ] as const;
  const inTwiliosWords: readonly number[] = [21612, 21615, 21624, 99999];
  test.each(refused)(
    'that ends with %i, %i is refused, and nothing is owned',
    async (status, code) => {
      const { carrier, fake } = await startedTwilio();
      fake.fail('POST /IncomingPhoneNumbers', { status, code, message: 'what Twilio says' });
      const problem = await problemOf(carrier.buy(order, permit));
      expect(problem).toBeInstanceOf(CarrierRefused);
      expect(problem).toMatchObject({ carrierCode: String(code) });
      expect(problem.message.includes('what Twilio says')).toBe(inTwiliosWords.includes(code));
      expect(problem.message.length).toBeGreaterThan(15);
      expect(fake.owned.size).toBe(0);
    },
  );

  test('that is refused in words that are no text is refused in those that are', async () => {
    const { carrier, fake } = await startedTwilio();
    fake.fail('POST /IncomingPhoneNumbers', { status: 400, code: 99999, message: 'no\ud800\0pe' });
    expect((await problemOf(carrier.buy(order, permit))).message).toMatch(/nope$/);
  });

  test.each([null, '', 7, 'null', 'AC1'])(
    'that is answered with the sid %j has an unknown outcome',
    async (sid) => {
      const { carrier, fake } = await startedTwilio();
      const page = JSON.stringify({ sid, phone_number: order.number });
      fake.fail('POST /IncomingPhoneNumbers', { status: 201, page });
      expect(await problemOf(carrier.buy(order, permit))).not.toBeInstanceOf(CarrierRefused);
    },
  );

  test.each([
    [503, 20503],
    [500, 20500],
    [408, 20408],
    [409, 20409],
  ])('that ends with %i has an unknown outcome', async (status, code) => {
    const { carrier, fake } = await startedTwilio();
    fake.fail('POST /IncomingPhoneNumbers', { status, code });
    expect(await problemOf(carrier.buy(order, permit))).not.toBeInstanceOf(CarrierRefused);
  });

  test.each([
    ['silence', null],
    ['silence after', '7'],
  ] as const)(
    'that is not answered (%s) has an unknown outcome, and can be looked up',
    async (what, owner) => {
      const { carrier, fake } = await startedTwilio();
      fake.fail('POST /IncomingPhoneNumbers', what);
      const problem = problemOf(carrier.buy(order, permit));
      await fake.hangUp();
      expect(await problem).not.toBeInstanceOf(CarrierRefused);
      expect(await ownerOf(carrier, order.number)).toBe(owner);
      await carrier.buy(order, permit);
      expect(fake.owned.size).toBe(1);
    },
  );

  test('that is not answered in time has an unknown outcome', async () => {
    const { carrier, fake } = await startedTwilio({ timeout: 1 });
    fake.fail('GET /IncomingPhoneNumbers', 'silence');
    expect(await problemOf(carrier.buy(order, permit))).not.toBeInstanceOf(CarrierRefused);
  });

  test.each([
    { status: 429, code: 20429 },
    { status: 429, page: '<html>slow down</html>' },
  ])('that meets %j was not processed: nothing is known of an earlier one', async (what) => {
    const { carrier, fake } = await startedTwilio();
    fake.fail('POST /IncomingPhoneNumbers', what);
    expect(await problemOf(carrier.buy(order, permit))).toBeInstanceOf(CarrierBusy);
    expect(fake.requests.filter((line) => line.startsWith('POST'))).toHaveLength(1);
    await carrier.buy(order, permit);
    expect(fake.owned.size).toBe(1);
  });

  test.each([
    { status: 401, page: '<html>Proxy authorization</html>' },
    { status: 403, page: '<html>Blocked</html>' },
    { status: 404, page: '<html>No such host</html>' },
    { status: 400, page: '' },
    { status: 400, page: '{"message":"Bad request"}' },
    { status: 403, page: '{"code":"Forbidden","message":"no"}' },
    { status: 403, page: '{"code":403,"message":"no"}' },
  ])('that is answered by a proxy, %j, has an unknown outcome', async (what) => {
    const { carrier, fake } = await startedTwilio();
    fake.fail('POST /IncomingPhoneNumbers', what);
    const problem = await problemOf(carrier.buy(order, permit));
    expect(problem).not.toBeInstanceOf(CarrierRefused);
    expect(problem).not.toBeInstanceOf(CarrierBusy);
    expect(problem.message).toContain(String(what.status));
  });

  test('takes one look-up and one order; what is bought already takes the look-up', async () => {
    const { carrier, fake } = await startedTwilio();
    for (const expected of [['GET', 'POST'], ['GET']]) {
      fake.requests.length = 0;
      await carrier.buy(order, permit);
      expect(fake.requests.map((line) => line.split(' ')[0])).toEqual(expected);
    }
  });

  test('for a number that the operator has there already is refused: Twilio would rename it', async () => {
    const { carrier, fake } = await startedTwilio();
    const friendlyName = 'Front desk';
    fake.owned.set('PN1', { sid: 'PN1', number: order.number, friendlyName, addressSid: null });
    expect(await problemOf(carrier.buy(order, permit))).toMatchObject({ carrierCode: 'owned' });
    expect(fake.owned.get('PN1')?.friendlyName).toBe(friendlyName);
    expect(await ownerOf(carrier, order.number)).toBe(friendlyName);
    expect(await ownedBy(carrier)).toEqual([]);
  });

  test('finds a number by all its digits, not by some of them', async () => {
    const { carrier, fake } = await startedTwilio();
    const longer = `${order.number}9`;
    fake.owned.set('PN1', { sid: 'PN1', number: longer, friendlyName: 'x', addressSid: null });
    expect(await ownerOf(carrier, order.number)).toBeNull();
  });

  test('of a number that needs an address takes the reference of one', async () => {
    const { carrier, fake } = await startedTwilio();
    const british = { ...order, number: '+441132345678' };
    expect(await problemOf(carrier.buy(british, permit))).toMatchObject({ carrierCode: '21631' });
    const address_sid = await carrier.addressBook.register(address);
    await carrier.buy({ ...british, address_sid }, permit);
    expect([...fake.owned.values()][0]?.addressSid).toBe(address_sid);
  });
});

test.each([
  [401, 20003],
  [404, 20404],
  [429, 20429],
  [503, 20503],
])(
  'a look-up that ends with %i says neither that a number is owned nor that it is not',
  async (status, code) => {
    const { carrier, fake } = await startedTwilio();
    fake.fail('GET /IncomingPhoneNumbers', { status, code }, 9);
    const works = [
      () => ownerOf(carrier, order.number),
      () => carrier.buy(order, permit),
      () => carrier.listOwned(null),
    ];
    for (const work of works) {
      const problem = await problemOf(work());
      expect(problem).not.toBeInstanceOf(CarrierRefused);
      expect(problem.message).toContain(String(code));
    }
  },
);

describe('the address book', () => {
  test('registers, changes and removes addresses at Twilio', async () => {
    const { carrier, fake } = await startedTwilio();
    const reference = await carrier.addressBook.register(address);
    expect(reference).toMatch(/^AD[0-9a-f]{32}$/);
    expect(fake.addresses.get(reference)).toEqual({
      CustomerName: 'Acme',
      Street: '1 High Street',
      City: 'Leeds',
      Region: 'West Yorkshire',
      PostalCode: 'LS1 1AA',
      IsoCountry: 'GB',
    });
    await carrier.addressBook.change(reference, { ...address, street: '2 High Street' });
    expect(fake.addresses.get(reference)).toMatchObject({ Street: '2 High Street' });
    await carrier.addressBook.remove(reference);
    await carrier.addressBook.remove(reference);
    expect(fake.addresses.size).toBe(0);
  });

  test('is refused an address that Twilio cannot find', async () => {
    const { carrier } = await startedTwilio();
    const nowhere = carrier.addressBook.register({ ...address, street: 'Nowhere' });
    expect(await problemOf(nowhere)).toMatchObject({ carrierCode: '21628' });
  });
});

describe('ASVS 7.1.1: credentials', () => {
  afterEach(() => {
    delete process.env['TWILIO_LOG_LEVEL'];
  });

  test('are in no error, whatever goes wrong', async () => {
    process.env['TWILIO_LOG_LEVEL'] = 'debug';
    const { carrier, fake } = await startedTwilio();
    const secrets = [
      fake.settings.authToken,
      Buffer.from(`${fake.settings.accountSid}:${fake.settings.authToken}`).toString('base64'),
    ];
    for (const what of ['silence', { status: 500, code: 0 }, { status: 400, code: 1 }] as const) {
      fake.fail('POST /IncomingPhoneNumbers', what);
      const failing = problemOf(carrier.buy(order, permit));
      if (what === 'silence') await fake.hangUp();
      const problem = await failing;
      const shown = JSON.stringify([
        problem,
        problem.stack,
        problem.cause,
        Object.entries(problem),
      ]);
      for (const secret of secrets) expect(shown).not.toContain(secret);
    }
  });
});
