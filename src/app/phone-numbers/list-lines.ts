import type { Account } from '../../domain/account.ts';
import { digitalLines } from '../../domain/resources/digital-lines.ts';
import { readPage, type ListedPage } from '../listed-page.ts';
import type { Ends, PageWindow, RowPage } from '../ports/paging.ts';
import type { LineRow } from '../ports/phone-numbers.ts';
import type { AccountStore, Ports } from '../ports.ts';
import { refuseTrial } from './refuse-trial.ts';

/** Phone numbers and digital lines together, newest first; both counts are kept. */
export async function listLines(
  { store }: Pick<Ports, 'store'>,
  account: Account,
  window: PageWindow,
): Promise<ListedPage<RowPage<LineRow>>> {
  refuseTrial(account);
  const stores = store.of(account);
  const list = {
    page: () => stores.lines.page(window),
    ends: () => endsOfLines(stores),
    count: async () => account.phone_number_count + (await stores.records.count(digitalLines)),
  };
  return readPage(list, window);
}

async function endsOfLines({ phoneNumbers, records }: AccountStore): Promise<Ends> {
  const numbers = await phoneNumbers.ends();
  const digital = await records.ends(digitalLines);
  const newest = [numbers.first, digital.newest].filter((id) => id !== null);
  const oldest = [numbers.last, digital.oldest].filter((id) => id !== null);
  return {
    first: newest.length > 0 ? Math.max(...newest) : null,
    last: oldest.length > 0 ? Math.min(...oldest) : null,
  };
}
