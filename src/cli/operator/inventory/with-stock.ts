import { openStock, type Stock } from '../../../carriers/inventory/stock.ts';
import { parseHome } from '../../../config.ts';
import { installationAccount, type Change } from '../../../domain/audit/change.ts';
import { databaseOf } from '../../../installation/home.ts';
import { prepareParts } from '../../../installation/open-part.ts';
import { withStore } from '../with-store.ts';

/** Opens the inventory of the installation that the options name; `makes`: one that is not there yet. */
export async function withStock(
  options: object,
  work: (stock: Stock) => Promise<void>,
  { makes = false } = {},
): Promise<void> {
  const home = parseHome({ ...options });
  await prepareParts(home, makes ? [] : ['inventory']);
  const stock = await openStock(databaseOf(home, 'inventory'));
  try {
    await work(stock);
  } finally {
    await stock.db.destroy();
  }
}

/**
 * What is done to the numbers is written down before it is done, as they lie in a database of their own, which no
 * transaction spans; that it was not done after all is written down behind it.
 */
export async function recorded<Done>(
  options: object,
  change: Pick<Change, 'facts'> & { action: 'create' | 'destroy' },
  work: () => Promise<Done>,
): Promise<Done> {
  await withStore(options, (store) => store.record({ ...inventorySource, ...change }));
  try {
    return await work();
  } catch (error) {
    const refusal = { ...inventorySource, ...change, action: 'refuse' } as const;
    await withStore(options, (store) => store.record(refusal));
    throw error;
  }
}

const inventorySource = {
  account_id: installationAccount,
  source_type: 'inventory',
  source_id: 'inventory',
  source_label: 'inventory',
} as const;
