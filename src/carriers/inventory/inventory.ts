import {
  CarrierRefused,
  type Carrier,
  type CarrierOrder,
  type OwnedPage,
} from '../../app/ports/carriers.ts';
import type { Clock } from '../../app/ports/nodes.ts';
import type { DatabaseTarget } from '../../database/open.ts';
import type { Connections } from '../../database/postgres-driver.ts';
import { ownedAtATime, pageOfOwned } from '../data/owned-page.ts';
import { createKinds } from './kinds.ts';
import { createSearch } from './search.ts';
import { openStock, termsOf, type Stock } from './stock.ts';

export interface Inventory extends Carrier {
  /** of the pool; null where there is none */
  connections(): Connections | null;
  close(): Promise<void>;
}

/** How long a sold number keeps its place in searches, so that pages do not move, in milliseconds. */
const gapRetention = 15 * 60_000;
const sweepInterval = 60_000;

/** Sells the operator's own numbers, which were imported, on the same terms as any other carrier. */
export async function openInventory(
  target: DatabaseTarget,
  { now }: Pick<Clock, 'now'>,
): Promise<Inventory> {
  const stock = await openStock(target);
  const search = createSearch(stock);
  const sweep = sweeper(stock, now);
  return {
    name: 'inventory',
    code: 2,
    isReal: false,
    addressBook: null,
    sellsIn: search.sellsIn,
    kinds: createKinds(stock),
    search,
    revision: stock.revision,
    async quote({ number }) {
      const row = await stock.find.first(stock.autocommit, { number });
      return row && row.reference === null ? termsOf(row) : null;
    },
    async findOwned(number) {
      const row = await stock.find.first(stock.autocommit, { number });
      if (!row?.reference) return null;
      const { reference, account_id } = row;
      return { number, reference, account_id, isOurs: true, resource: null };
    },
    async termsOfOwned(number) {
      const row = await stock.find.first(stock.autocommit, { number });
      return row ? termsOf(row) : {};
    },
    async priceOf({ number }) {
      return (await stock.find.first(stock.autocommit, { number }))?.price ?? null;
    },
    async buy(order, permit) {
      permit.check();
      await buy(stock, order, now());
      await sweep();
      return { resource: null };
    },
    async release(order, permit) {
      permit.check();
      await stock.takeBack.run(stock.autocommit, { ...order });
    },
    listOwned: (after) => listOwned(stock, after),
    connections: stock.connections,
    close: () => stock.db.destroy(),
  };
}

/** An order that was carried out already is carried out: it may have been answered to nobody. */
async function buy(stock: Stock, order: CarrierOrder, now: number): Promise<void> {
  const { number, reference, account_id, address_sid } = order;
  const row = await stock.find.first(stock.autocommit, { number });
  if (!row) throw new CarrierRefused('not_in_inventory', 'the inventory does not have the number');
  if (row.reference === reference) return;
  if (row.address_requirements !== 'none' && address_sid === null) {
    throw new CarrierRefused('address_required', 'an address is required');
  }
  if (await stock.sell.run(stock.autocommit, { number, reference, account_id, now })) return;
  const owner = (await stock.find.first(stock.autocommit, { number }))?.reference;
  if (owner !== reference) throw new CarrierRefused('sold', 'the number is not available');
}

/** Takes numbers that were sold a while ago out of searches, once in a while. */
function sweeper({ autocommit, unlist }: Stock, now: () => number) {
  let next = 0;
  return async (): Promise<void> => {
    if (now() < next) return;
    next = now() + sweepInterval;
    await unlist.run(autocommit, { before: now() - gapRetention });
  };
}

async function listOwned({ db }: Stock, after: string | null): Promise<OwnedPage> {
  const rows = await db
    .selectFrom('numbers')
    .select(['number', 'reference', 'account_id'])
    .where('reference', 'is not', null)
    .$narrowType<{ reference: string }>()
    .where('number', '>', after ?? '')
    .orderBy('number')
    .limit(ownedAtATime)
    .execute();
  return pageOfOwned(rows);
}
