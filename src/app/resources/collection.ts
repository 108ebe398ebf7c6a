import type { RecordId } from '../../domain/resources/record.ts';
import type { StoredRecord, NumberedRecord } from '../../domain/resources/resource.ts';

/** A record and its place in the order of its collection, for cursors: its id, or below zero for fixed ones. */
export interface Ranked {
  readonly rank: number;
  readonly record: StoredRecord;
}

export interface Step {
  readonly towards: 'end' | 'start';
  /** a rank, not among what is found; absent: from the other end on */
  readonly from?: number | undefined;
  readonly limit: number;
  readonly offset?: number;
}

/** The records of one resource that a request may see, wherever they lie. */
export interface Collection {
  count(): Promise<number>;
  /** The nearest records in a direction of the list. */
  next(step: Step): Promise<Ranked[]>;
  find(id: RecordId): Promise<StoredRecord | null>;
  insert(record: NumberedRecord): Promise<void>;
  /** null: there is none */
  update(
    id: RecordId,
    change: (record: StoredRecord) => StoredRecord,
  ): Promise<StoredRecord | null>;
  remove(id: RecordId): Promise<'removed' | 'used' | 'missing'>;
}

/** A step within an array that is in the order of the list. */
export function stepWithin(
  inOrder: readonly Ranked[],
  isBeyond: (rank: number, from: number) => boolean,
  { towards, from, limit, offset = 0 }: Step,
): Ranked[] {
  const found =
    towards === 'end'
      ? inOrder.filter(({ rank }) => from === undefined || isBeyond(rank, from))
      : inOrder.toReversed().filter(({ rank }) => from === undefined || isBeyond(from, rank));
  return found.slice(offset, offset + limit);
}
