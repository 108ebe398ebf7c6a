import type { KeptRecord } from '../../domain/resources/resource.ts';
import type { PageWindow } from '../ports/phone-numbers.ts';
import type { Ports } from '../ports.ts';
import { collectionAt, shown, type Place } from './scope.ts';
import type { Ranked } from './collection.ts';

type Reading = Pick<Ports, 'store'>;

/** A page by offset, and how many records there are. */
export async function listRecords(
  ports: Reading,
  place: Place,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ records: KeptRecord[]; count: number }> {
  const collection = collectionAt(ports.store, place);
  const found = await collection.next({ towards: 'end', limit, offset });
  return { records: await allShown(ports, place, found), count: await collection.count() };
}

export interface RecordPage {
  readonly records: readonly KeptRecord[];
  /** the ranks of the first and the last one */
  readonly first: number | null;
  readonly last: number | null;
  readonly hasEarlier: boolean;
  readonly hasLater: boolean;
}

/** A page on one side of a rank, and whether there is more on either side of the page. */
export async function listRecordsByCursor(
  ports: Reading,
  place: Place,
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
    records: await allShown(ports, place, page),
    first: first ?? null,
    last: last ?? null,
    hasEarlier: await isMore('start', first),
    hasLater: await isMore('end', last),
  };
}

function allShown(ports: Reading, place: Place, found: readonly Ranked[]): Promise<KeptRecord[]> {
  return Promise.all(found.map(({ record }) => shown(ports, place, record)));
}
