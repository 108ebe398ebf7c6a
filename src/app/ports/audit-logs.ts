import type { AuditFilters, AuditLog, AuditOrder } from '../../domain/audit/audit-log.ts';
import type { FoundPage, PageWindow } from './paging.ts';

/** Something that changes are written down of. */
export interface AuditSource {
  readonly source_type: string;
  readonly source_id: string;
  /** only what was written down before this one; absent: all */
  readonly before?: number | undefined;
}

export interface AuditQuery {
  readonly filters: AuditFilters;
  readonly order: AuditOrder;
  /** the changes of these alone */
  readonly sources?: readonly AuditSource[] | undefined;
}

export type AuditLogPage = FoundPage<AuditLog>;

/** What was changed, for reading: nobody changes it any more. */
export interface AuditLogStore {
  /** keys are ids; one that has gone was older than all there are */
  page(query: AuditQuery, window: PageWindow): Promise<AuditLogPage>;
  /** counts so many at most */
  count(query: AuditQuery, most: number): Promise<number>;
  find(id: number): Promise<AuditLog | null>;
  /** what the log knows a phone number by, deleted or released ones too; null: the account never had it */
  sourcesOfNumber(phone_number_id: number): Promise<readonly AuditSource[] | null>;
}

/** How long the log is kept; what others have not been told of yet stays, however old it is. */
export interface AuditRetentionStore {
  /** Removes those that were written before a moment, oldest first, or so many that it takes a while. */
  removeBefore(before: number): Promise<void>;
  /** The same for what others were to be told of a resource, which is the largest part of the log. */
  forgetDetailsBefore(before: number): Promise<void>;
}
