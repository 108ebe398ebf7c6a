import type { Account } from '../domain/account.ts';
import { refuseTrial } from './list-phone-numbers.ts';
import type { LineRow, PageWindow, Ports } from './ports.ts';

interface ListedLines {
  readonly lines: readonly LineRow[];
  readonly first: number | null;
  readonly last: number | null;
  /** in the order of the list: newer ones */
  readonly hasEarlier: boolean;
  readonly hasLater: boolean;
}

/** Phone numbers and digital lines together, newest first. */
export async function listLines(
  { store }: Pick<Ports, 'store'>,
  account: Account,
  window: PageWindow,
): Promise<ListedLines> {
  refuseTrial(account);
  const { lines: stored } = store.of(account);
  const { lines, hasMore } = await stored.page(window);
  const [first, last] = [lines.at(0)?.id ?? null, lines.at(-1)?.id ?? null];
  const isBackward = window.before !== undefined;
  const other = isBackward ? last : first;
  // Of the side the page was not read from, one look says whether there is anything.
  const isOther =
    other !== null &&
    (await stored.page({ limit: 1, ...(isBackward ? { after: other } : { before: other }) })).lines
      .length > 0;
  return {
    lines,
    first,
    last,
    hasEarlier: isBackward ? hasMore : isOther,
    hasLater: isBackward ? isOther : hasMore,
  };
}

/** Both counts are kept. */
export async function countLines({ store }: Pick<Ports, 'store'>, account: Account) {
  return account.phone_number_count + (await store.of(account).records.count('digital_line'));
}
