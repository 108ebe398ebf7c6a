import { recordNotFound } from '../../domain/errors.ts';
import type { NumberedRecord, RecordId, StoredRecord } from '../../domain/resources/record.ts';
import type { PagedList } from '../listed-page.ts';
import type { Ends, PageWindow, RowPage } from '../ports/paging.ts';
import type { UpdatedRecord } from '../ports/records.ts';

/** The records of one resource that a request may see, wherever they lie, in the order of the list. */
export interface Collection extends PagedList<RowPage<StoredRecord>> {
  find(id: RecordId): Promise<StoredRecord | null>;
  insert(record: NumberedRecord): Promise<void>;
  /** null: there is none */
  update(
    id: RecordId,
    change: (record: NumberedRecord) => NumberedRecord,
  ): Promise<UpdatedRecord | null>;
  remove(id: RecordId): Promise<'removed' | 'used' | 'missing'>;
}

/** Throws RecordNotFound when the record is not there. */
export async function findRecord(collection: Collection, id: RecordId): Promise<StoredRecord> {
  const record = await collection.find(id);
  if (!record) throw recordNotFound();
  return record;
}

/** A record and its key in the list: its id, or below zero for one that comes with the service. */
export interface Keyed {
  readonly key: number;
  readonly record: StoredRecord;
}

/** A page of records that are at hand, in the order of the list. */
export function pageWithin(
  inOrder: readonly Keyed[],
  isBeyond: (key: number, than: number) => boolean,
  { limit, offset = 0, after, before }: PageWindow,
): RowPage<StoredRecord> {
  const found =
    before === undefined
      ? inOrder
          .filter(({ key }) => after === undefined || isBeyond(key, after))
          .slice(offset, offset + limit)
      : inOrder.filter(({ key }) => isBeyond(before, key)).slice(-limit);
  return { rows: found.map(({ record }) => record), ...endsWithin(found) };
}

export function endsWithin(inOrder: readonly Keyed[]): Ends {
  return { first: inOrder.at(0)?.key ?? null, last: inOrder.at(-1)?.key ?? null };
}
