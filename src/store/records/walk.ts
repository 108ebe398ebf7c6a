import type { PageWindow } from '../../app/ports/phone-numbers.ts';

const noId = 0;
const anyId = Number.MAX_SAFE_INTEGER;

/** A page as a walk along ids: down from `after`, or up from `before`. */
export interface Walk {
  readonly above: number;
  readonly below: number;
  readonly order: 'asc' | 'desc';
  /** one more than the page has: that one says whether there is more */
  readonly limit: number;
  readonly offset: number;
}

export function walkOf({ limit, offset = 0, after = anyId, before }: PageWindow): Walk {
  const bounds = before === undefined ? [noId, after] : [before, anyId];
  const [above = noId, below = anyId] = bounds;
  return { above, below, order: before === undefined ? 'desc' : 'asc', limit: limit + 1, offset };
}

/** The page, newest first, of what the walk found. */
export function pageOf<Row>(found: readonly Row[], { limit, before }: PageWindow) {
  const rows = found.slice(0, limit);
  return { rows: before === undefined ? rows : rows.toReversed(), hasMore: found.length > limit };
}
