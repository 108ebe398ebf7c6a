import type { Account } from '../../domain/account.ts';
import type { AuditLog } from '../../domain/audit/audit-log.ts';
import { recordNotFound } from '../../domain/errors.ts';
import type { AuditLogPage, AuditQuery } from '../ports/audit-logs.ts';
import type { PageWindow } from '../ports/paging.ts';
import type { Ports } from '../ports.ts';

/** Pages by offset lead no further: more are not counted. */
const mostCounted = 10_000;

type Reading = Pick<Ports, 'store'>;

export interface ListedLogs {
  readonly page: AuditLogPage;
  /** of pages by offset alone, 10,000 at most */
  readonly count: number | null;
}

export async function listAuditLogs(
  { store }: Reading,
  account: Account,
  query: AuditQuery,
  window: PageWindow,
): Promise<ListedLogs> {
  const { auditLogs } = store.of(account);
  const page = await auditLogs.page(query, window);
  const isCounted = window.offset !== undefined;
  return { page, count: isCounted ? await auditLogs.count(query, mostCounted) : null };
}

/** Of one phone number, also of one that has gone. Throws RecordNotFound. */
export async function listNumberLogs(
  ports: Reading,
  account: Account,
  { id, ...query }: Omit<AuditQuery, 'sources'> & { id: number },
  window: PageWindow,
): Promise<ListedLogs> {
  const sources = await ports.store.of(account).auditLogs.sourcesOfNumber(id);
  if (sources === null) throw recordNotFound();
  return listAuditLogs(ports, account, { ...query, sources }, window);
}

/** Throws RecordNotFound. */
export async function showAuditLog(
  { store }: Reading,
  account: Account,
  id: number | null,
): Promise<AuditLog> {
  const found = id === null ? null : await store.of(account).auditLogs.find(id);
  if (found === null) throw recordNotFound();
  return found;
}
