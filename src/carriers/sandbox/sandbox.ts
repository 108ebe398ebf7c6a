import { randomBytes } from 'node:crypto';
import {
  CarrierRefused,
  type Carrier,
  type FaultScript,
  type CarrierOrder,
} from '../../app/ports/carriers.ts';
import type { Clock, Random } from '../../app/ports/nodes.ts';
import type { DatabaseTarget } from '../../database/open.ts';
import type { Connections } from '../../database/postgres-driver.ts';
import { satisfies } from '../../domain/address.ts';
import { centsOf } from '../../domain/price.ts';
import { kindsInCatalogue } from '../data/catalogue.ts';
import { createAddressBook } from './address-book.ts';
import { openSandboxDatabase } from './database.ts';
import { createScriptedFaults, type ScriptedFaults } from './faults.ts';
import { forgetAccount } from './forget-account.ts';
import {
  addressUnder,
  createLedger,
  grant,
  listOwned,
  outsider,
  sell,
  soldAmong,
  soldTo,
  takeBack,
  type Ledger,
} from './ledger.ts';
import { magicRefusal, withMagicNumbers } from './magic-numbers.ts';
import { createNumberSpace, type NumberSpace } from './number-space.ts';
import { createSearch } from './search.ts';

export interface Sandbox extends Carrier {
  readonly faults: FaultScript;
  /** of the pool; null where there is none */
  connections(): Connections | null;
  close(): Promise<void>;
}

/** The embedded carrier: sells out of a number space that a seed determines, and keeps a ledger. */
export async function openSandbox(
  target: DatabaseTarget,
  seed: string,
  clock: Pick<Clock, 'after'>,
  random: Random = randomBytes,
): Promise<Sandbox> {
  const database = await openSandboxDatabase(target);
  const ledger = createLedger(database);
  const faults = createScriptedFaults(database, clock);
  const space = withMagicNumbers(createNumberSpace(seed));
  const search = createSearch(space, {
    revision: database.revision,
    soldAmong: (numbers) => soldAmong(ledger, numbers),
  });
  return {
    name: 'sandbox',
    isReal: false,
    addressBook: createAddressBook(ledger, random),
    code: 1,
    sellsIn: space.sellsIn,
    kinds: async () => kindsInCatalogue(),
    search: (filters, window, asker) =>
      faults.around({
        operation: 'search',
        account_id: asker?.account_id ?? null,
        perform: () => search(filters, window),
      }),
    revision: () => (faults.areKnown('search') ? null : database.revision()),
    quote: async ({ number }) => ((await soldTo(ledger, number)) ? null : space.find(number)),
    findOwned: async (number) => {
      const owned = await soldTo(ledger, number);
      return owned?.isOurs ? owned : null;
    },
    termsOfOwned: async (number) => (await space.find(number)) ?? {},
    async priceOf({ number }) {
      const terms = await space.find(number);
      return terms && centsOf(terms.price);
    },
    ...createTrade({ ledger, space, faults, onReturn: search.forgetSold }),
    listOwned: (after) => listOwned(ledger, after),
    grant: (owned) => grant(ledger, owned),
    faults: {
      ...faults.script,
      async forget(accountId, past) {
        await forgetAccount(ledger, accountId, past);
        search.forgetSold();
      },
    },
    connections: database.connections,
    close: () => database.db.destroy(),
  };
}

interface Trading {
  ledger: Ledger;
  space: NumberSpace;
  faults: ScriptedFaults;
  onReturn(): void;
}

/** From the moment it comes in an order is the carrier's, however long a fault makes it take. */
function createTrade({
  ledger,
  space,
  faults,
  onReturn,
}: Trading): Pick<Carrier, 'buy' | 'release'> {
  return {
    async buy(order, permit) {
      permit.check();
      await faults.around({
        operation: 'buy',
        account_id: order.account_id,
        number: order.number,
        perform: () => buy(ledger, space, order),
        loseRace: async () =>
          void (await sell(ledger, { ...order, reference: outsider, account_id: null })),
      });
      return { resource: null };
    },
    async release(order, permit) {
      permit.check();
      await faults.around({
        operation: 'release',
        account_id: order.account_id,
        number: order.number,
        async perform() {
          await takeBack(ledger, order);
          onReturn();
        },
      });
    },
  };
}

async function buy(ledger: Ledger, space: NumberSpace, order: CarrierOrder): Promise<void> {
  const refusal = await refusalOf(ledger, space, order);
  if (refusal) {
    // An order that was carried out already is: it may come again without its address.
    if ((await soldTo(ledger, order.number))?.reference === order.reference) return;
    throw refusal;
  }
  const owner = await sell(ledger, order);
  if (owner !== order.reference) throw new CarrierRefused('21422', 'the number is not available');
}

/** Why the order would not be carried out, whoever has the number. */
async function refusalOf(
  ledger: Ledger,
  space: NumberSpace,
  { number, address_sid }: CarrierOrder,
): Promise<CarrierRefused | null> {
  const magic = magicRefusal(number);
  if (magic) return new CarrierRefused(magic.code, magic.reason);
  const terms = await space.find(number);
  if (!terms) return new CarrierRefused('21421', 'the number is invalid');
  if (terms.business_verification) return new CarrierRefused('21649', 'a bundle is required');
  if (terms.address_requirements === 'none') return null;
  const address = address_sid && (await addressUnder(ledger, address_sid));
  if (address && satisfies(address, terms)) return null;
  return new CarrierRefused('21631', 'an address that satisfies the rule is required');
}
