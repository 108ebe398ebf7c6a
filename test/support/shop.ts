import {
  CarrierRefused,
  type AddressBook,
  type Carrier,
  type CarrierOrder,
  type Owned,
  type SearchWindow,
} from '../../src/app/ports/carriers.ts';
import { centsOf } from '../../src/domain/price.ts';
import type { Address } from '../../src/domain/address.ts';
import type { AddressRequirements, AvailableNumber } from '../../src/domain/available-number.ts';

/** A carrier in memory that sells the numbers it is given, in their order. What is sold leaves a gap. */
export interface Shop extends Carrier {
  /** `down` fails every call, `silent` never answers one */
  mood: 'open' | 'down' | 'silent';
  price: string;
  addressBook: AddressBook | null;
  requires: AddressRequirements;
  /** what it was asked to sell */
  readonly orders: CarrierOrder[];
  /** the windows it was asked for */
  readonly windows: SearchWindow[];
}

export function shop(name: string, code: number, numbers: readonly string[]): Shop {
  const sold = new Map<string, Owned>();
  const termsOf = (number: string): AvailableNumber => ({
    number,
    country_code: 'US',
    number_type: 'local',
    location: null,
    price: one.price,
    address_requirements: one.requires,
    business_verification: false,
    capabilities: { sms: true, mms: true, voice: true, emergency_address: false },
  });
  async function open(): Promise<void> {
    if (one.mood === 'down') throw new Error(`${name} is down`);
    if (one.mood === 'silent') await new Promise<never>(() => {});
  }
  const one: Shop = {
    name,
    code,
    isReal: false,
    addressBook: null,
    requires: 'none',
    orders: [],
    mood: 'open',
    price: '$1.00',
    windows: [],
    sellsIn: async (country) => country === 'US',
    async search(filters, { limit, offset }) {
      await open();
      one.windows.push({ limit, offset });
      const matching = numbers.filter((number) => number.includes(filters.contains ?? ''));
      const window = matching.slice(Math.max(0, offset), Math.max(0, offset + limit));
      const available = window.filter((number) => !sold.has(number)).map(termsOf);
      return { count: matching.length, span: matching.length, available };
    },
    async quote({ number }) {
      await open();
      return numbers.includes(number) && !sold.has(number) ? termsOf(number) : null;
    },
    async findOwned(number) {
      await open();
      return sold.get(number) ?? null;
    },
    priceOf: async () => centsOf(one.price),
    async buy(order, permit) {
      permit.check();
      await open();
      one.orders.push(order);
      const { number, reference, account_id } = order;
      const owned = sold.get(number);
      if (owned && owned.reference !== reference)
        throw new CarrierRefused('21422', 'the number is not available');
      const resource = null;
      sold.set(number, { number, reference, account_id, isOurs: true, resource });
      return { resource };
    },
    async release({ number }) {
      await open();
      sold.delete(number);
    },
    async listOwned() {
      return { owned: [...sold.values()], next: null };
    },
  };
  return one;
}

/** Valid numbers in ascending order, all different from those with another `block`. */
export const numbersOf = (block: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `+1212${block}${String(index).padStart(6, '0')}`);

export interface MemoryBook extends AddressBook {
  readonly told: string[];
  /** by reference, as the carrier has them */
  readonly entries: Map<string, Address>;
  /** what happens before a change, or a removal, is carried out: it may wait, or throw */
  before: (what: string) => Promise<void>;
}

/** References that begin with `AD` and a digit of the book's own; what it is told is in `told`. */
export function memoryBook(digit: number): MemoryBook {
  const told: string[] = [];
  const book: MemoryBook = {
    told,
    entries: new Map(),
    before: async () => {},
    async register(address) {
      told.push('register');
      const reference = `AD${digit}${String(told.length).padStart(31, '0')}`;
      book.entries.set(reference, address);
      return reference;
    },
    async change(reference, address) {
      told.push(`change ${reference} ${address.city}`);
      await book.before(address.city);
      book.entries.set(reference, address);
    },
    async remove(reference) {
      told.push(`remove ${reference}`);
      await book.before('removal');
      book.entries.delete(reference);
    },
  };
  return book;
}
