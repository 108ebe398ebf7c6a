import type { Account } from '../../domain/account.ts';
import { refuseTrial } from './list.ts';
import { pageBothWays, type ListedPage } from '../listed-page.ts';
import type { LineRow, PageWindow } from '../ports/phone-numbers.ts';
import type { Ports } from '../ports.ts';

/** Phone numbers and digital lines together, newest first; both counts are kept. */
export async function listLines(
  { store }: Pick<Ports, 'store'>,
  account: Account,
  window: PageWindow,
): Promise<ListedPage<LineRow> & { count: number }> {
  refuseTrial(account);
  const { lines, records } = store.of(account);
  const page = await pageBothWays(
    (one) => lines.page(one),
    ({ id }) => id,
    window,
  );
  const count = account.phone_number_count + (await records.count('digital_line'));
  return { ...page, count };
}
