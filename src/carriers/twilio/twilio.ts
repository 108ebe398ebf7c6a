import {
  CarrierRefused,
  type AddressBook,
  type Carrier,
  type CarrierOrder,
  type Permit,
  type Sold,
} from '../../app/ports/carriers.ts';
import type { Clock } from '../../app/ports/nodes.ts';
import { centsOf } from '../../domain/price.ts';
import { openAccount, type TwilioAccount, type TwilioSettings } from './account.ts';
import { createAddressBook } from './address-book.ts';
import { createAvailable } from './available.ts';
import { findOwned, friendlyNameOf, listOwned } from './owned.ts';
import { createPrices } from './prices.ts';
import { createSearch } from './search.ts';

export interface TwilioCarrier extends Carrier {
  readonly addressBook: AddressBook;
  close(): Promise<void>;
}

/** Sells Twilio's numbers: each is bought into the operator's account there. */
export async function openTwilio(
  settings: TwilioSettings,
  { now }: Pick<Clock, 'now'>,
): Promise<TwilioCarrier> {
  const account = await openAccount(settings);
  const pricesIn = createPrices(account, now);
  const available = createAvailable(account, pricesIn, now);
  const search = createSearch(available, now);
  return {
    name: 'twilio',
    code: 3,
    isReal: true,
    addressBook: createAddressBook(account),
    sellsIn: async (country) => (await available.typesIn(country)).length > 0,
    search,
    quote: search.find,
    findOwned: (number) => findOwned(account, number),
    priceOf: async ({ country_code, number_type }) => {
      const price = (await pricesIn(country_code))[number_type];
      return price === undefined ? null : centsOf(price);
    },
    async buy(order, permit) {
      const sold = await buy(account, order, permit);
      search.sold(order.number);
      return sold;
    },
    async release({ number, reference }, permit) {
      const owned = await findOwned(account, number);
      if (owned?.reference !== reference) return;
      permit.check();
      await account.find(({ incomingPhoneNumbers }) =>
        incomingPhoneNumbers(owned.resource ?? '').remove(),
      );
      search.returned(number);
    },
    listOwned: () => listOwned(account),
    close: async () => {},
  };
}

/** Twilio would take an order for a number that the account owns as a change of its name. */
async function buy(account: TwilioAccount, order: CarrierOrder, permit: Permit): Promise<Sold> {
  const { number: phoneNumber, reference, address_sid } = order;
  const owned = await findOwned(account, phoneNumber);
  if (owned?.reference === reference) return owned;
  if (owned)
    throw new CarrierRefused('owned', 'the operator’s account there has the number already');
  permit.check();
  const { sid } = await account.order(({ incomingPhoneNumbers }) =>
    incomingPhoneNumbers.create({
      phoneNumber,
      friendlyName: friendlyNameOf(reference),
      ...(address_sid !== null && { addressSid: address_sid }),
    }),
  );
  return { resource: sid };
}
