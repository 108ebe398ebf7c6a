import type { AddressBook, Carrier } from '../../app/ports/carriers.ts';
import type { Logger } from '../../app/ports/logger.ts';
import type { Clock } from '../../app/ports/nodes.ts';
import { kindsInCatalogue } from '../data/catalogue.ts';
import { openAccount, type TwilioSettings } from './account.ts';
import { createAddressBook } from './address-book.ts';
import { createAvailable } from './available.ts';
import { createBundles } from './bundles.ts';
import { createOrders } from './orders.ts';
import { findIncoming, listOwned, ownedOf, ownedTermsOf, owns } from './owned.ts';
import { createPrices } from './prices.ts';
import { tellerOfLeftOut } from './rows.ts';
import { createSearch } from './search.ts';

export interface TwilioCarrier extends Carrier {
  readonly addressBook: AddressBook;
  close(): Promise<void>;
}

/** Sells Twilio's numbers: each is bought into the operator's account there. */
export async function openTwilio(
  settings: TwilioSettings,
  { now, logger }: Pick<Clock, 'now'> & { logger: Pick<Logger, 'warn'> },
): Promise<TwilioCarrier> {
  const { installation } = settings;
  const account = await openAccount(settings);
  const pricesIn = createPrices(account, now);
  const bundles = createBundles(settings.bundles, now);
  const tellLeftOut = tellerOfLeftOut(logger);
  const knowledge = { pricesIn, lacksBundle: bundles.isLacking, tellLeftOut };
  const available = createAvailable(account, knowledge, now);
  const search = createSearch(available, now);
  const orders = createOrders(account, installation, bundles);
  return {
    name: 'twilio',
    code: 3,
    isReal: true,
    addressBook: createAddressBook(account),
    sellsIn: async (country, signal) => (await available.typesIn(country, signal)).length > 0,
    // Its own catalogue, which says what it sells where; prices are those of the account there.
    kinds: async () =>
      kindsInCatalogue().map((kind) => ({
        ...kind,
        price: null,
        business_verification: bundles.isLacking(kind),
      })),
    search,
    quote: search.find,
    async findOwned(number, signal) {
      const there = await findIncoming(account, number, signal);
      return there && ownedOf(account, installation, there);
    },
    owns: (sold, signal) => owns(account, installation, { ...sold, signal }),
    async termsOfOwned(number, signal) {
      const there = await findIncoming(account, number, signal);
      return there ? ownedTermsOf(there) : {};
    },
    priceOf: async ({ country_code, number_type }, signal) =>
      (await pricesIn(country_code, signal))[number_type] ?? null,
    async buy(order, permit) {
      const sold = await orders.buy(order, permit);
      search.sold(order.number);
      return sold;
    },
    async release(order, permit) {
      if (await orders.release(order, permit)) search.returned(order.number);
    },
    listOwned: (after, signal) => listOwned(account, installation, { after, signal, tellLeftOut }),
    close: async () => {},
  };
}
