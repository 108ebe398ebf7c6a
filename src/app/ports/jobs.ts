import type { Account } from '../../domain/account.ts';
import type { Actor } from '../../domain/audit/actor.ts';
import type { JobAction, JobEnding, JobRow, JobStatus } from '../../domain/jobs/job.ts';
import type { Line } from '../../domain/phone-numbers/phone-number.ts';
import type { ChangedLine } from '../../domain/phone-numbers/line-references.ts';
import type { SearchFilters } from '../../domain/search.ts';
import type { Settle } from './deleted-numbers.ts';
import type { Lease, LeasedIntent, LeaseOrder } from './leases.ts';
import type { Ends, PageWindow, RowPage } from './paging.ts';
import type { WrittenNumber } from './phone-numbers.ts';

/** What is to be done to many phone numbers, written down before any of it is begun. */
export interface NewJob {
  readonly id: number;
  /** V3- and 32 hexadecimal digits */
  readonly public_id: string;
  readonly action: JobAction;
  readonly isAllOrNothing: boolean;
  /** where numbers are yet to be found; null: the items name theirs */
  readonly search: SearchFilters | null;
  readonly items: readonly NewItem[];
  /** of a request that is repeated: there is one job for it */
  readonly key: { readonly name: string; readonly since: number } | null;
  /** milliseconds since 1970 */
  readonly created_at: number;
  /** null: whoever has a place for it takes it up */
  readonly lease: Lease | null;
}

export interface NewItem {
  /** the phone number; null: it is yet to be bought */
  readonly subject: number | null;
  /** of what is to be bought; null: it is yet to be found, or nothing is bought */
  readonly token: string | null;
  /** as the single operation takes them */
  readonly properties: Readonly<Record<string, unknown>>;
}

/** As the API shows it. */
export interface ShownJob {
  readonly id: number;
  readonly public_id: string;
  readonly action: JobAction;
  readonly status: JobStatus;
  readonly total: number;
  readonly progress: number;
  readonly ended_at: number | null;
  /** null: it has not ended */
  readonly results: readonly JobRow[] | null;
}

/** What became of the wish to begin a job: it, the one that its key had begun, or of which jobs there are too many. */
export type Begun =
  | { readonly job: ShownJob; readonly isNew: boolean }
  | { readonly tooMany: 'open' | 'kept'; readonly openJobs: readonly string[] };

/** Of a store of one account. */
export interface JobStore {
  begin(job: NewJob): Promise<Begun>;
  find(publicId: string): Promise<ShownJob | null>;
  findAll(publicIds: readonly string[]): Promise<ShownJob[]>;
  page(window: PageWindow): Promise<RowPage<ShownJob>>;
  ends(): Promise<Ends>;
  count(): Promise<number>;
  /** Nothing more of it is begun; null: there is no such job. */
  cancel(publicId: string): Promise<ShownJob | null>;
  /** The same of all that are open; false: there were none. */
  cancelAll(): Promise<boolean>;
}

/** A job that this process has taken. */
export interface Job extends LeasedIntent {
  readonly kind: 'job';
  readonly public_id: string;
  readonly account: Account;
  readonly action: JobAction;
  readonly isAllOrNothing: boolean;
  readonly actor: Actor;
  readonly search: SearchFilters | null;
  readonly stage: JobStage;
}

/**
 * Of a job that does all or nothing: `claiming`: nothing has been ordered; `ordering`: all was claimed; `undoing`: what was
 * bought is given back. The others stay at the first.
 */
export type JobStage = 'claiming' | 'ordering' | 'undoing';

export type ItemState = 'waiting' | 'begun' | 'ended';

export interface JobItem extends NewItem {
  readonly index: number;
  readonly state: ItemState;
  /** how often a number has been found for it */
  readonly searches: number;
  readonly result: JobRow | null;
}

/** How a job stands with its lease: others may have it, or have ended or cancelled it; `gone`: there is no such job. */
export type JobState = 'ours' | 'cancelled' | 'lost' | 'gone';

/** Jobs of all accounts, for those who carry them out. What writes is for the holder of the lease only: LeaseLost. */
export interface JobWorkStore {
  /** those that no process is at, at most two of an account, now leased to the caller alone */
  take(order: TakeJobs): Promise<Job[]>;
  state(job: Job): Promise<JobState>;
  items(job: Job): Promise<JobItem[]>;
  /** From here on the item is brought to its end, cancelled or not; false: the job is cancelled, or another's. */
  beginItem(job: Job, index: number): Promise<boolean>;
  /** Writes down what was found, before any of it is bought. */
  found(job: Job, tokens: readonly { index: number; token: string }[]): Promise<void>;
  endItem(job: Job, row: JobRow): Promise<void>;
  /** From here on what is claimed may be ordered; false: the job is cancelled, or another's. */
  beginOrders(job: Job): Promise<boolean>;
  /** From here on what was done is undone: the items that are open, and those that succeeded. */
  beginUndo(job: Job): Promise<void>;
  /** `otherwise`: what is said of items that have no result. */
  end(job: Job, status: JobEnding, otherwise: (item: JobItem) => JobRow): Promise<void>;
  /** Another process may go on, from `retry_at` on. */
  putDown(job: Job, retry_at: number): Promise<void>;
  /** Of those that ended before, some; how many. */
  removeEnded(before: number): Promise<number>;
}

export interface TakeJobs extends Omit<LeaseOrder, 'carrier'> {
  /** accounts that have enough of their jobs under way here */
  readonly busyAccounts: readonly number[];
}

/** Changes of many phone numbers in one transaction: all of them, or none. */
export interface NumbersTogether {
  update(id: number, change: (line: Line) => ChangedLine): Promise<WrittenNumber | null>;
  remove(id: number, dates: { deleted_at: number; release_at: number }): Promise<boolean>;
  restore(id: number, settle: Settle): Promise<Line | null | 'releasing'>;
  /** The job ends with them. Throws LeaseLost. */
  endJob(job: Job, rows: readonly JobRow[]): Promise<void>;
}
