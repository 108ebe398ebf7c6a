/** A change as it was written down. */
export interface WrittenChange {
  readonly id: number;
  readonly account_id: number;
  readonly source_type: string;
  readonly source_id: string;
  readonly event_type: string | null;
  /** null: it was not taken yet */
  readonly position: number | null;
}

/** What was written down of the changes of an installation. */
export interface Written {
  /** in the order of all */
  readonly changes: readonly WrittenChange[];
  /** the ids of those from which all has followed that should, each as often as it has */
  readonly taken: readonly number[];
}

/** How things are right after a webhook was made or changed. */
export interface Moment {
  /** the ids of the webhooks that are active, and not paused */
  readonly active: ReadonlySet<string>;
  /** of the changes that are committed, the last one's */
  readonly lastId: number;
  /** up to which place changes are taken */
  readonly taken: number;
}
