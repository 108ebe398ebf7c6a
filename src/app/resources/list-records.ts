import type { StoredRecord } from '../../domain/resources/resource.ts';
import type { PageWindow } from '../ports/phone-numbers.ts';
import type { Ports } from '../ports.ts';
import { collectionAt, withDerivedProperties, type RecordScope } from './scope.ts';
import type { Ranked } from './collection.ts';

type Reading = Pick<Ports, 'store'>;

/** A page by offset, and how many records there are. */
export async function listRecords(
  ports: Reading,
  place: RecordScope,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ records: StoredRecord[]; count: number }> {
  const collection = collectionAt(ports.store, place);
  const found = await collection.next({ towards: 'end', limit, offset });
  return {
    records: await allWithDerivedProperties(ports, place, found),
    count: await collection.count(),
  };
}

export interface RecordPage {
  readonly records: readonly StoredRecord[];
  /** the ranks of the first and the last one */
  readonly first: number | null;
  readonly last: number | null;
  readonly hasEarlier: boolean;
  readonly hasLater: boolean;
}

/** A page on one side of a rank, and whether there is more on either side of the page. */
export async function listRecordsByCursor(
  ports: Reading,
  place: RecordScope,
  { limit, after, before }: PageWindow,
): Promise<RecordPage> {
  const collection = collectionAt(ports.store, place);
  const [towards, from] =
    before === undefined ? (['end', after] as const) : (['start', before] as const);
  const found = await collection.next({ towards, from, limit });
  const page = towards === 'end' ? found : found.reverse();
  const [first, last] = [page.at(0)?.rank, page.at(-1)?.rank];
  const isMore = async (side: 'start' | 'end', edge: number | undefined) =>
    edge !== undefined &&
    (await collection.next({ towards: side, from: edge, limit: 1 })).length > 0;
  return {
    records: await allWithDerivedProperties(ports, place, page),
    first: first ?? null,
    last: last ?? null,
    hasEarlier: await isMore('start', first),
    hasLater: await isMore('end', last),
  };
}

function allWithDerivedProperties(
  ports: Reading,
  place: RecordScope,
  found: readonly Ranked[],
): Promise<StoredRecord[]> {
  return Promise.all(found.map(({ record }) => withDerivedProperties(ports, place, record)));
}
