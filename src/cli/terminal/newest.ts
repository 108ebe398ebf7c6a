import { countIn } from './counts.ts';
import { printAll, say, type Shown } from './output.ts';
import type { Printing } from './printing.ts';

/** Of lists that only grow, so many are shown where nobody says how many. */
const usual = 50;

/** Of a list of the newest. */
export interface Most {
  readonly count: number;
  /** nobody has said it, so it is said that there are more */
  readonly isUsual: boolean;
}

/** By `--limit`; throws UsageError. `--since` says how many too: all. */
export function mostIn(limit: string | undefined, since?: string): Most {
  if (limit !== undefined) return { count: countIn('--limit', limit), isUsual: false };
  return since === undefined
    ? { count: usual, isUsual: true }
    : { count: Infinity, isUsual: false };
}

/** Prints so many; no more are asked for than it takes to know whether there are more. */
export async function printNewest(
  records: AsyncIterable<object>,
  { count, isUsual }: Most,
  printing: Printing,
  shown: Shown = {},
): Promise<void> {
  let hasMore = false;
  async function* newest() {
    let left = count;
    for await (const record of records) {
      hasMore = left === 0;
      if (hasMore) return;
      yield record;
      left -= 1;
      if (left === 0 && !isUsual) return;
    }
  }
  await printAll(newest(), printing, shown);
  if (hasMore) say(`these are the newest ${count}, and there are more: --limit says how many`);
}
