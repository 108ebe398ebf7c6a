import type { StoredRecord } from '../../domain/resources/record.ts';
import { readPage, type ListedPage } from '../listed-page.ts';
import type { PageWindow, RowPage } from '../ports/paging.ts';
import type { Ports } from '../ports.ts';
import { openCollection, withDerivedProperties, type RecordScope } from './scope.ts';

/** A page of a collection, in its order. */
export async function listRecords(
  ports: Pick<Ports, 'store'>,
  scope: RecordScope,
  window: PageWindow,
): Promise<ListedPage<RowPage<StoredRecord>>> {
  const collection = openCollection(ports.store, scope);
  return readPage({ ...collection, page: () => readRecords(ports, scope, window) }, window);
}

/** The records of a page alone. */
export async function readRecords(
  ports: Pick<Ports, 'store'>,
  scope: RecordScope,
  window: PageWindow,
): Promise<RowPage<StoredRecord>> {
  const page = await openCollection(ports.store, scope).page(window);
  const rows = page.rows.map((record) => withDerivedProperties(ports, scope, record));
  return { ...page, rows: await Promise.all(rows) };
}
