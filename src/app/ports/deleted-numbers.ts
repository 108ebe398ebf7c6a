import type { Line, PhoneNumber } from '../../domain/phone-numbers/phone-number.ts';
import type { Reference } from '../../domain/references.ts';
import type { LeasedIntent, LeaseOrder } from './leases.ts';
import type { Ends, FoundPage, PageWindow, RowPage } from './paging.ts';

/** Numbers that were deleted and that their carrier still keeps, newest first. */
export interface DeletedNumberStore {
  /** kept, not counted */
  count(): Promise<number>;
  page(window: PageWindow): Promise<RowPage<DeletedNumber>>;
  /** those whose number or name holds a text, among the next some thousand */
  search(query: string, window: PageWindow): Promise<FoundPage<DeletedNumber>>;
  ends(): Promise<Ends>;
  find(id: number): Promise<DeletedNumber | null>;
  /** The number is back, in one transaction; null: there is none; `releasing`: it is on its way to the carrier. */
  restore(id: number, settle: Settle): Promise<Line | null | 'releasing'>;
  /**
   * Its release is due, and leased to the caller; null: there is none, somebody is at it, or it is due
   * only when an order that has no answer can buy it no more.
   */
  releaseNow(
    id: number,
    lease: Pick<LeaseOrder, 'now' | 'lease_until' | 'holder'>,
  ): Promise<Release | null>;
}

export interface DeletedNumber {
  readonly phone_number: PhoneNumber;
  /** milliseconds since 1970 */
  readonly deleted_at: number;
  readonly release_at: number;
  readonly isReleasing: boolean;
  /** why the carrier does not take it back; null: it has not said so */
  readonly refusal: string | null;
}

/** What a line is restored as, once it is known which of its references name nothing any more. */
export type Settle = (
  line: Line,
  missingAmong: (references: readonly Reference[]) => Promise<Reference[]>,
) => Promise<{ line: Line; references: Reference[] }>;

/** A number that a tenant deleted and the carrier still keeps. */
export interface Release extends LeasedIntent {
  readonly kind: 'release';
  readonly carrier: string;
  readonly number: string;
  /** the carrier's own name of it; null: it has none, or none was kept */
  readonly resource: string | null;
  /** why the carrier did not take it back the last time, and how often it did not */
  readonly refusal: string | null;
  readonly refusals: number;
}
