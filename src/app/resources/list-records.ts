import { DomainError, fieldError } from '../../domain/errors.ts';
import { maxPageSize } from '../../domain/storage.ts';
import type { StoredRecord } from '../../domain/resources/record.ts';
import { readPage, type ListedPage } from '../listed-page.ts';
import type { PageWindow, RowPage } from '../ports/paging.ts';
import type { Ports } from '../ports.ts';
import { openCollection, withAllDerivedProperties, type RecordScope } from './scope.ts';

/** A page of a collection, in its order. */
export async function listRecords(
  ports: Pick<Ports, 'store'>,
  scope: RecordScope,
  window: PageWindow,
): Promise<ListedPage<RowPage<StoredRecord>>> {
  const collection = openCollection(ports.store, scope);
  const page = () => readRecords(ports, scope, window);
  const listed = await readPage({ ...collection, page }, window);
  if ('count' in listed && listed.page.isCut) refuseLargePage(listed.page, listed.count, window);
  return listed;
}

/** The page after one by offset begins where this one should have ended, so none ends earlier. */
function refuseLargePage(
  { rows }: { rows: readonly unknown[] },
  count: number,
  window: PageWindow,
) {
  const { offset = 0 } = window;
  if (offset + rows.length === count) return;
  throw new DomainError(
    'InvalidPaginationParameter',
    `This page would have more than ${maxPageSize} bytes; ask for page[size] and page[after], or for a per_page of ${rows.length}`,
    { details: fieldError('per_page', 'InvalidValue', `must be at most ${rows.length} here`) },
  );
}

/** The records of a page alone. */
export async function readRecords(
  ports: Pick<Ports, 'store'>,
  scope: RecordScope,
  window: PageWindow,
): Promise<RowPage<StoredRecord>> {
  const page = await openCollection(ports.store, scope).page(window);
  return { ...page, rows: await withAllDerivedProperties(ports, scope, page.rows) };
}
