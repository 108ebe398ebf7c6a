import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CarrierRefused, type Carrier } from '../../src/app/ports/carriers.ts';
import type { AvailableNumber } from '../../src/domain/available-number.ts';
import { priceOf } from '../../src/domain/price.ts';
import { searchFilters, type SearchFilters } from '../../src/domain/search.ts';
import { address } from '../support/twilio.ts';
import { endingPermit, ownedBy, ownedPagesOf, ownerOf, permit } from '../support/owned.ts';

export interface Subject {
  readonly carrier: Carrier;
  /** searches that find something, among them area codes, patterns with `*` inside, toll-free or not */
  readonly searches: readonly SearchFilters[];
  /** finds at least 60 numbers that need no address */
  readonly plenty: SearchFilters;
  /** finds numbers that need an address, which `address` is */
  readonly addressed: SearchFilters;
  /** valid, and not for sale there */
  readonly foreign: string;
  /** numbers in a page of what it lists as owned */
  readonly pageSize: number;
  close(): Promise<void>;
}

/** What every carrier keeps to, whoever sells behind it. */
export function carrierContract(name: string, open: () => Promise<Subject>): void {
  describe(`the carrier ${name}`, () => {
    let subject: Subject;
    let carrier: Carrier;
    let orders = 0;

    beforeAll(async () => {
      subject = await open();
      carrier = subject.carrier;
    });
    afterAll(() => subject.close());

    const search = async (filters: SearchFilters, limit = 50, offset = 0) =>
      (await carrier.search(filters, { limit, offset })).available;
    const pageOf = async (limit: number, offset: number) =>
      (await search(subject.plenty, limit, offset)).map(({ number }) => number);
    async function anyNumber(): Promise<AvailableNumber> {
      const [first] = await search(subject.plenty);
      if (!first) throw new Error('nothing for sale');
      return first;
    }
    const orderFor = ({ number }: AvailableNumber) => ({
      number,
      reference: `${++orders}`,
      account_id: 12,
      address_sid: null,
    });
    const owners = async (number: string) =>
      (await ownedBy(carrier)).filter((one) => one.number === number);

    test('has a name and a code of its own', () => {
      expect(carrier.name).toBe(name);
      expect(carrier.code).toBeGreaterThanOrEqual(1);
      expect(carrier.code).toBeLessThanOrEqual(15);
    });

    test('says where it sells', async () => {
      expect(await carrier.sellsIn(subject.plenty.country)).toBe(true);
    });

    test('honours every filter', async () => {
      for (const filters of subject.searches) {
        const found = await search(filters);
        expect(found.length, JSON.stringify(filters)).toBeGreaterThan(0);
        for (const one of found) expectMatch(one, filters);
      }
    });

    test('finds a number by its digits, with the calling code and without', async () => {
      for (const { country, toll_free } of subject.searches) {
        const [shown] = await search({ country, ...(toll_free !== undefined && { toll_free }) });
        if (!shown) throw new Error('nothing for sale');
        const { number } = shown;
        const national = nationalOf(shown);
        const starred = `${number.slice(0, -3)}*${number.slice(-2)}`;
        for (const contains of [number, number.slice(1), national, starred, starred.slice(1)]) {
          const found = await search(searchFilters({ country, contains }));
          expect(found.map((one) => one.number)).toContain(number);
        }
      }
    });

    test('finds nothing where nothing matches', async () => {
      const filters = { ...subject.plenty, contains: '0123456789*****' };
      const window = { limit: 10, offset: 0 };
      expect(await carrier.search(filters, window)).toMatchObject({
        count: 0,
        span: 0,
        available: [],
      });
    });

    test('has pages that follow each other without a gap, and repeat nothing', async () => {
      const all = await pageOf(50, 0);
      expect(new Set(all).size).toBe(50);
      expect([...(await pageOf(25, 0)), ...(await pageOf(25, 25))]).toEqual(all);
      expect(await pageOf(25, -10)).toEqual(all.slice(0, 15));
      expect(await pageOf(25, -25)).toEqual([]);
      const { span, count } = await carrier.search(subject.plenty, { limit: 10, offset: 30 });
      expect(span).toBeGreaterThan(40);
      expect(count).toBeGreaterThan(40);
    });

    test('quotes what its search has shown', async () => {
      const [first, second] = await search(subject.plenty);
      for (const shown of [first, second]) {
        if (!shown) throw new Error('nothing for sale');
        expect(await carrier.quote(shown)).toEqual(shown);
      }
      expect(await carrier.quote({ ...(await anyNumber()), number: subject.foreign })).toBeNull();
    });

    test('sells a number once: it is owned from then on, and for sale no more', async () => {
      const before = await pageOf(20, 0);
      const terms = await anyNumber();
      const order = orderFor(terms);
      expect(await ownerOf(carrier, order.number)).toBeNull();
      await carrier.buy(order, permit);
      expect(await ownerOf(carrier, order.number)).toBe(order.reference);
      const { number: sold, reference } = order;
      expect(await owners(sold)).toEqual([{ number: sold, reference }]);
      expect(await carrier.quote(terms)).toBeNull();
      const gone = before.filter((one) => one !== sold);
      expect(await pageOf(20, 0)).toEqual(gone);
      await expect(carrier.buy({ ...order, reference: 'another' }, permit)).rejects.toThrow(
        CarrierRefused,
      );
      expect(await owners(sold)).toEqual([{ number: sold, reference }]);
    });

    test('takes the same order again for the one it has carried out', async () => {
      const order = orderFor(await anyNumber());
      await carrier.buy(order, permit);
      await carrier.buy(order, permit);
      const { number, reference } = order;
      expect(await owners(number)).toEqual([{ number, reference }]);
    });

    test('takes an order again that it has carried out, though it comes without its address now', async () => {
      const [terms] = await search(subject.addressed);
      if (!terms) throw new Error('nothing for sale');
      const order = orderFor(terms);
      await expect(carrier.buy(order, permit)).rejects.toThrow(CarrierRefused);
      const address_sid = (await carrier.addressBook?.register(address)) ?? 'AD0';
      await carrier.buy({ ...order, address_sid }, permit);
      await carrier.buy(order, permit);
      const { number, reference } = order;
      expect(await owners(number)).toEqual([{ number, reference }]);
      await expect(carrier.buy(orderFor(terms), permit)).rejects.toThrow(CarrierRefused);
      expect(await owners(number)).toEqual([{ number, reference }]);
    });

    test('says of a number that is owned nothing else than its search has shown', async () => {
      const terms = await anyNumber();
      await carrier.buy(orderFor(terms), permit);
      const said = (await carrier.termsOfOwned?.(terms.number)) ?? {};
      expect(terms).toMatchObject(said);
      expect((await carrier.termsOfOwned?.(subject.foreign)) ?? {}).toEqual({});
    });

    test('refuses a number that it does not have', async () => {
      const order = { number: subject.foreign, reference: '9', account_id: 1, address_sid: null };
      await expect(carrier.buy(order, permit)).rejects.toThrow(CarrierRefused);
      expect(await ownerOf(carrier, subject.foreign)).toBeNull();
    });

    test('takes a number back, as often as it is told, and sells it again', async () => {
      const number = await anyNumber();
      const order = orderFor(number);
      const { resource } = await carrier.buy(order, permit);
      const release = { ...order, resource };
      await carrier.release(release, permit);
      await carrier.release(release, permit);
      expect(await owners(order.number)).toEqual([]);
      expect(await ownerOf(carrier, order.number)).toBeNull();
      expect(await carrier.quote(number)).toEqual(number);
      const again = orderFor(number);
      await carrier.buy(again, permit);
      await carrier.release(release, permit);
      expect(await ownerOf(carrier, order.number)).toBe(again.reference);
    });

    test('takes back nothing that is owned under another reference', async () => {
      const order = orderFor(await anyNumber());
      const { resource } = await carrier.buy(order, permit);
      for (const named of [resource, null]) {
        const release = { ...order, reference: '987654', resource: named };
        await carrier.release(release, permit);
        expect(await ownerOf(carrier, order.number)).toBe(order.reference);
      }
    });

    test('knows for whom a number was bought, and what it is called there', async () => {
      const order = orderFor(await anyNumber());
      const { resource } = await carrier.buy(order, permit);
      const { number, reference, account_id } = order;
      const owned = { number, reference, account_id, isOurs: true, resource };
      expect(await carrier.findOwned(number)).toEqual(owned);
      const listed = (await ownedPagesOf(carrier)).flat();
      expect(listed.filter((one) => one.number === number)).toEqual([owned]);
    });

    test('asks once, right before it sells, whether the order may go out, and sells nothing when it may not', async () => {
      const order = orderFor(await anyNumber());
      const withdrawn = endingPermit();
      withdrawn.end();
      await expect(carrier.buy(order, withdrawn)).rejects.toThrow('given up');
      expect(await ownerOf(carrier, order.number)).toBeNull();
      const refused = {
        ...endingPermit(),
        check() {
          throw new Error('the lease is lost');
        },
      };
      await expect(carrier.buy(order, refused)).rejects.toThrow('the lease is lost');
      expect(await ownerOf(carrier, order.number)).toBeNull();
      const good = endingPermit();
      await carrier.buy(order, good);
      expect(good.checks).toBe(1);
    });

    test('asks once, right before it takes a number back, and keeps it when it may not', async () => {
      const order = orderFor(await anyNumber());
      const { resource } = await carrier.buy(order, permit);
      const release = { ...order, resource };
      const withdrawn = endingPermit();
      withdrawn.end();
      await expect(carrier.release(release, withdrawn)).rejects.toThrow('given up');
      expect(await ownerOf(carrier, order.number)).toBe(order.reference);
      const good = endingPermit();
      await carrier.release(release, good);
      expect(good.checks).toBe(1);
    });

    test('says what it charges for a number that is owned', async () => {
      const terms = await anyNumber();
      const { number, country_code, number_type } = terms;
      await carrier.buy(orderFor(terms), permit);
      const price = await carrier.priceOf({ number, country_code, number_type });
      expect(priceOf(price ?? 0)).toBe(terms.price);
    });

    test('lists all that is owned, in pages that follow each other without a gap, and repeat nothing', async () => {
      const all = await ownedBy(carrier);
      while (all.length <= subject.pageSize) {
        const bought = (await search(subject.plenty, 100)).map(orderFor);
        await Promise.all(bought.map((order) => carrier.buy(order, permit)));
        all.push(...bought.map(({ number, reference }) => ({ number, reference })));
      }
      expect((await ownedPagesOf(carrier)).length).toBeGreaterThan(1);
      expect(inOrder(await ownedBy(carrier))).toEqual(inOrder(all));
    });
  });
}

const inOrder = (owned: readonly { number: string; reference: string }[]) =>
  owned.toSorted((a, b) => (a.number < b.number ? -1 : 1));

function expectMatch(found: AvailableNumber, filters: SearchFilters): void {
  const national = nationalOf(found);
  expect(found.country_code).toBe(filters.country);
  expect(found.price).toMatch(/^\$\d+\.\d\d$/);
  if (filters.area_code) expect(national.slice(0, 3)).toBe(filters.area_code);
  if (filters.contains) {
    expect(national).toMatch(new RegExp(filters.contains.replaceAll('*', '\\d')));
  }
  if (filters.type) expect(found.number_type).toBe(filters.type);
  if (filters.locality) {
    expect(found.location?.toLowerCase().startsWith(filters.locality)).toBe(true);
  }
  if (filters.toll_free !== undefined) {
    expect(found.number_type === 'toll_free').toBe(filters.toll_free);
  }
}

const callingCodes: Readonly<Record<string, string>> = {
  US: '1',
  CA: '1',
  GB: '44',
  DE: '49',
  MX: '52',
};

function nationalOf({ number, country_code }: AvailableNumber): string {
  return number.slice(1 + (callingCodes[country_code]?.length ?? 0));
}
