import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { configuredCarriers } from '../../../src/app/carriers/configured-carriers.ts';
import { CarrierRefused, type AddressBook, type Carrier } from '../../../src/app/ports/carriers.ts';
import { addresses } from '../../../src/domain/resources/addresses.ts';
import { problemsOf, refusedFields } from '../../support/numbers.ts';
import { recordsOf, type RecordClient } from '../../support/records.ts';
import { someAddress } from '../../support/samples.ts';
import { startTrunkline, type TestTrunkline } from '../../support/trunkline.ts';

describe('an address', () => {
  let trunkline: TestTrunkline;
  let records: RecordClient;
  beforeAll(async () => {
    trunkline = await startTrunkline();
    records = recordsOf(trunkline.support, addresses);
  });
  afterAll(() => trunkline.close());

  test('is answered as recorded: key order, no URL, a reference of the carrier', async () => {
    const { json } = await records.create(someAddress);
    expect(json.address).toEqual({
      id: expect.any(Number),
      ...someAddress,
      state: null,
      provider_reference: expect.stringMatching(/^AD[0-9a-f]{32}$/),
    });
    expect(Object.keys(json.address).join(' ')).toBe(
      'id name street zip city state province country_code provider_reference',
    );
  });

  test('has a reference that no other has, and that nobody writes', async () => {
    const [one, other] = [await records.make(), await records.make()];
    expect(one.provider_reference).not.toBe(other.provider_reference);
    const { provider_reference } = other;
    const { address } = (await records.update(one.id, { provider_reference, city: 'Leeds' })).json;
    expect(address).toEqual({ ...one, city: 'Leeds' });
  });

  test('takes a country in small letters, and none that is no country', async () => {
    expect((await records.make({ ...someAddress, country_code: 'de' })).country_code).toBe('DE');
    for (const country_code of ['XX', 'USA', '', 'Deutschland']) {
      const answer = await records.create({ ...someAddress, country_code });
      expect(refusedFields(answer)).toEqual({ country_code: ['InvalidValue'] });
    }
  });

  test('stays in its country', async () => {
    const made = await records.make();
    const answer = await records.update(made.id, { city: 'Leeds', country_code: 'GB' });
    expect(refusedFields(answer)).toEqual({ country_code: ['InvalidValue'] });
    const same = await records.update(made.id, { city: 'Leeds', country_code: 'us' });
    expect(same.json.address).toEqual({ ...made, city: 'Leeds' });
  });

  test('may have a state, or none', async () => {
    const made = await records.make({ ...someAddress, state: 'CA' });
    expect(made.state).toBe('CA');
    expect((await records.update(made.id, { state: null })).json.address.state).toBeNull();
  });
});

describe("the carrier's address book", () => {
  let trunkline: TestTrunkline;
  let records: RecordClient;
  let told: unknown[];
  let answer: () => Promise<void>;

  const addressBook: AddressBook = {
    async register(address) {
      told.push(['register', address]);
      await answer();
      return `AD${String(told.length).padStart(32, '0')}`;
    },
    async change(reference, address) {
      told.push(['change', reference, address]);
      await answer();
    },
    async remove(reference) {
      told.push(['remove', reference]);
      await answer();
    },
  };

  beforeAll(async () => {
    // Nothing else of a carrier is used.
    const carrier = { name: 'mute', addressBook } as Partial<Carrier> as Carrier;
    trunkline = await startTrunkline({}, { carriers: configuredCarriers([carrier]) });
    records = recordsOf(trunkline.support, addresses);
  });
  afterAll(() => trunkline.close());
  beforeEach(() => {
    told = [];
    answer = async () => {};
  });

  test('is told of every address as it is, and of nothing else', async () => {
    const { id, provider_reference } = await records.make();
    const address = { ...someAddress, state: null };
    await records.update(id, { city: 'Oakland' });
    await records.remove(id);
    expect(told).toEqual([
      ['register', address],
      ['change', provider_reference, { ...address, city: 'Oakland' }],
      ['remove', provider_reference],
    ]);
  });

  test('is not asked for what is refused here already', async () => {
    await records.create({ ...someAddress, country_code: 'XX' });
    await records.update(987_654, { city: 'x' });
    await records.remove(987_654);
    expect(told).toEqual([]);
  });

  test('that refuses: nothing is changed, and the client is told why', async () => {
    const made = await records.make();
    const { count } = (await records.list()).json;
    answer = async () => {
      throw new CarrierRefused('21628', 'the address cannot be validated');
    };
    const refused = [
      await records.create(someAddress),
      await records.update(made.id, { city: 'Oakland' }),
      await records.remove(made.id),
    ];
    for (const one of refused) {
      expect(one.status).toBe(422);
      expect(problemsOf(one)).toContain('the carrier refused (21628): the address cannot be');
      expect(problemsOf(one)).toContain('nothing was changed');
    }
    expect((await records.show(made.id)).json.address).toEqual(made);
    expect((await records.list()).json.count).toBe(count);
  });

  test.each([
    ['does not answer', () => new Promise<void>(() => {})],
    [
      'fails',
      async () => {
        throw new Error('secret');
      },
    ],
  ])('that %s: the client is told what was done, and when to ask again', async (_, failing) => {
    const made = await records.make();
    const { count } = (await records.list()).json;
    answer = failing;
    const { passDuring } = trunkline.clock;
    const unanswered = [
      [() => records.create(someAddress), 'nothing was changed', count],
      [() => records.update(made.id, { city: 'Oakland' }), 'the change is made here', count],
      [() => records.remove(made.id), 'the address is deleted here', count - 1],
    ] as const;
    for (const [request, words, left] of unanswered) {
      const one = await passDuring(request());
      expect(one.status).toBe(503);
      expect(Number(one.headers['retry-after'])).toBeGreaterThan(0);
      expect(one.text).toContain(words);
      expect(one.text).not.toContain('secret');
      expect((await records.list()).json.count).toBe(left);
    }
  });
});
