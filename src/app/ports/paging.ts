/** Which part of a list is read: by offset, or next to a key. Keys are what a list is ordered by, such as ids. */
export interface PageWindow {
  readonly limit: number;
  readonly offset?: number;
  /** what follows this key in the list */
  readonly after?: number;
  /** what stands right before this key */
  readonly before?: number;
}

/** The keys that a page or a list begins and ends with; null: it is empty. */
export interface Ends {
  readonly first: number | null;
  readonly last: number | null;
}

/** By when they were made. */
export type ListOrder = 'newest' | 'oldest';

/**
 * A page of the rows that are meant among others. Where few are, it may hold less than was asked for, or nothing, though
 * there is more: its ends are those of what was looked through.
 */
export interface FoundPage<Row> extends Ends {
  readonly rows: readonly Row[];
  readonly hasEarlier: boolean;
  readonly hasLater: boolean;
}

export interface RowPage<Row> extends Ends {
  readonly rows: readonly Row[];
  /** it ends before its limit, as it is large; what follows is on the next page */
  readonly isCut?: boolean;
}
