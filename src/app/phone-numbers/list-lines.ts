import type { Account } from '../../domain/account.ts';
import { digitalLines } from '../../domain/resources/digital-lines.ts';
import { readPage, type ListedPage } from '../listed-page.ts';
import type { Ends, PageWindow, RowPage } from '../ports/paging.ts';
import { lineTypes, type LineRow, type LineType } from '../ports/phone-numbers.ts';
import type { AccountStore, Ports } from '../ports.ts';
import { refuseTrial } from './refuse-trial.ts';

interface LinesOfType {
  ends(stores: AccountStore): Promise<Ends>;
  count(stores: AccountStore, account: Account): Promise<number>;
}

/** Both counts are kept. */
const linesOf: Readonly<Record<LineType, LinesOfType>> = {
  phone: {
    ends: ({ phoneNumbers }) => phoneNumbers.ends(),
    count: async (_, account) => account.phone_number_count,
  },
  digital: {
    async ends({ records }) {
      const { newest, oldest } = await records.ends(digitalLines);
      return { first: newest, last: oldest };
    },
    count: ({ records }) => records.count(digitalLines),
  },
};

/** Phone numbers and digital lines together, or those of one type, newest first. */
export async function listLines(
  { store }: Pick<Ports, 'store'>,
  account: Account,
  { window, type }: { window: PageWindow; type?: LineType | undefined },
): Promise<ListedPage<RowPage<LineRow>>> {
  refuseTrial(account);
  const stores = store.of(account);
  const types = type ? [type] : lineTypes;
  const list = {
    page: () => stores.lines.page(window, types),
    ends: async () => endsOf(await Promise.all(types.map((one) => linesOf[one].ends(stores)))),
    async count() {
      const counts = await Promise.all(types.map((one) => linesOf[one].count(stores, account)));
      return counts.reduce((sum, count) => sum + count, 0);
    },
  };
  return readPage(list, window);
}

function endsOf(all: readonly Ends[]): Ends {
  const newest = all.flatMap(({ first }) => first ?? []);
  const oldest = all.flatMap(({ last }) => last ?? []);
  return {
    first: newest.length > 0 ? Math.max(...newest) : null,
    last: oldest.length > 0 ? Math.min(...oldest) : null,
  };
}
