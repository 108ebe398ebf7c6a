import type { ItemState } from '../../app/ports/jobs.ts';
import type { JobAction, JobStatus } from '../../domain/jobs/job.ts';

export interface JobTables {
  jobs: JobTableRow;
  job_items: JobItemTableRow;
}

/** What is done to many phone numbers at once. */
export interface JobTableRow {
  account_id: number;
  id: number;
  /** what the API calls it */
  public_id: string;
  action: JobAction;
  all_or_nothing: number;
  /** who asked for it, as JSON text */
  actor: string;
  /** the filters by which numbers are found, as JSON text; null: the items name theirs */
  search: string | null;
  idempotency_key: string | null;
  total: number;
  /** items that have ended */
  progress: number;
  /** `ordering`: all is claimed, and is bought; `undoing`: not all could be done, and none is to be */
  status: JobStatus | 'ordering' | 'undoing';
  /** 1: nothing more of it is begun */
  cancelled: number;
  /** the rows of its items, as JSON text; null: it has not ended */
  results: string | null;
  created_at: number;
  ended_at: number | null;
  lease_until: number;
  /** the process that acts on it until then; empty: none does */
  holder: string;
  /** one more with each process that takes the lease */
  attempt: number;
}

/** A phone number of a job that has not ended. */
export interface JobItemTableRow {
  account_id: number;
  job_id: number;
  /** its place in the request, from 0 */
  item: number;
  /** the id of the phone number; null: it is yet to be bought */
  subject: number | null;
  token: string | null;
  /** as JSON text */
  properties: string;
  state: ItemState;
  /** how often a number has been found for it */
  searches: number;
  /** as JSON text; null: it has not ended */
  result: string | null;
}
