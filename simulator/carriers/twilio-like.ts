import {
  CarrierRefused,
  type Carrier,
  type CarrierOrder,
  type Owned,
  type Sold,
} from '../../src/app/ports/carriers.ts';
import type { Address } from '../../src/domain/address.ts';
import type { AvailableNumber } from '../../src/domain/available-number.ts';
import { centsOf, priceOf } from '../../src/domain/price.ts';
import type { Random } from '../random.ts';
import type { SimulatedCarrier } from './line.ts';

interface Resource {
  readonly sid: string;
  readonly number: string;
  reference: string;
  readonly account_id: number;
  /** when it was bought; the carrier's lists show it later */
  readonly since: number;
}

export interface TwilioLike extends SimulatedCarrier {
  raisePrices(): void;
  /** The number goes to another customer, if nobody has it. */
  sellElsewhere(): void;
}

interface World {
  readonly time: number;
}

const numbers = [1, 2, 3, 4].map((digit) => `+1415555013${digit}`);

/**
 * A carrier as Twilio is: each number bought is a resource with a name of its own; its lists lag
 * behind; an order for a number that the account has already is taken as a change of its reference.
 */
export function openTwilioLike(world: World, random: Random, listLag: number): TwilioLike {
  const resources = new Map<string, Resource>();
  const elsewhere = new Set<string>();
  const addresses = new Map<string, Address>();
  let price = random.pick(['$1.00', '$1.15', '$2.05']);

  const held = (number: string) => [...resources.values()].find((one) => one.number === number);
  const listed = () => [...resources.values()].filter(({ since }) => since <= world.time - listLag);
  const isFree = (number: string) => !elsewhere.has(number) && !held(number);
  const termsOf = (number: string): AvailableNumber => ({
    number,
    country_code: 'US',
    number_type: 'local',
    location: 'CA',
    price,
    address_requirements: number.endsWith('4') ? 'any' : 'none',
    business_verification: false,
    capabilities: { sms: true, mms: true, voice: true, emergency_address: true },
  });

  function buy({ number, reference, account_id, address_sid }: CarrierOrder): Sold {
    if (elsewhere.has(number)) throw new CarrierRefused('21422', 'the number is not available');
    const needsAddress = termsOf(number).address_requirements !== 'none';
    if (needsAddress && !addresses.has(address_sid ?? ''))
      throw new CarrierRefused('21631', 'an address is needed');
    const known = held(number);
    if (known) {
      known.reference = reference;
      return { resource: known.sid };
    }
    const sid = `PN${random.bytes(8).toString('hex')}`;
    resources.set(sid, { sid, number, reference, account_id, since: world.time });
    return { resource: sid };
  }

  const carrier: Carrier = {
    name: 'twilio',
    code: 3,
    isReal: false,
    addressBook: addressBookIn(addresses, random),
    sellsIn: async (country) => country === 'US',
    async search({ toll_free }, { limit, offset }) {
      const all = toll_free === true ? [] : numbers;
      const window = all.slice(Math.max(0, offset), Math.max(0, offset + limit)).filter(isFree);
      return { count: all.filter(isFree).length, span: all.length, available: window.map(termsOf) };
    },
    quote: async ({ number }) =>
      numbers.includes(number) && isFree(number) ? termsOf(number) : null,
    findOwned: async (number) => {
      const found = listed().find((one) => one.number === number);
      return found ? ownedOf(found) : null;
    },
    owns: async ({ resource }) => resources.has(resource),
    priceOf: async () => centsOf(price),
    buy: async (order) => buy(order),
    async release({ number, reference, resource }) {
      const found = listed().find((one) => one.number === number && one.reference === reference);
      resources.delete(resource ?? found?.sid ?? '');
    },
    listOwned: async () => ({ owned: listed().map(ownedOf), next: null }),
  };
  return {
    carrier,
    owned: async () => [...resources.values()],
    raisePrices: () => void (price = priceOf(centsOf(price) + 10)),
    sellElsewhere() {
      const number = random.pick(numbers);
      if (isFree(number)) elsewhere.add(number);
    },
    close: async () => {},
  };
}

function ownedOf({ sid, number, reference, account_id }: Resource): Owned {
  return { number, reference, account_id, isOurs: true, resource: sid };
}

function addressBookIn(addresses: Map<string, Address>, random: Random) {
  return {
    async register(address: Address) {
      const reference = `AD${random.bytes(16).toString('hex')}`;
      addresses.set(reference, address);
      return reference;
    },
    async change(reference: string, address: Address) {
      if (!addresses.has(reference)) throw new CarrierRefused('20404', 'it has no such address');
      addresses.set(reference, address);
    },
    async remove(reference: string) {
      addresses.delete(reference);
    },
  };
}
