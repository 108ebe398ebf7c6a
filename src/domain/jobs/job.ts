import type { DomainError, ErrorDetails } from '../errors.ts';

/** What a job does to each of its phone numbers. */
export const jobActions = ['create', 'update', 'delete', 'restore'] as const;
export type JobAction = (typeof jobActions)[number];

/** As the ecosystem has them (events.md, 3.2); the last three are ends. */
export const jobStatuses = ['queued', 'working', 'completed', 'failed', 'killed'] as const;
export type JobStatus = (typeof jobStatuses)[number];
export type JobEnding = Exclude<JobStatus, 'queued' | 'working'>;

/** Phone numbers at most that one job is about. */
export const maxJobItems = 100;
/** Jobs of an account that have not ended, at most. */
export const maxOpenJobs = 30;
/** Jobs of an account that can be looked at, at most: those that it begins within `jobMaxAge`. */
export const maxKeptJobs = 10_000;
/** How long a job that has ended can be looked at, in milliseconds. */
export const jobMaxAge = 24 * 3_600_000;

/** Whether a text can be the id of a job: as the ecosystem has them (events.md, 3.2). */
export const isJobId = (text: string): boolean => /^V3-[0-9a-f]{32}$/.test(text);

export const rowStatuses = [
  'Created',
  'Updated',
  'Deleted',
  'Restored',
  'Failed',
  'Cancelled',
  'NotDone',
  'Released',
] as const;

/** What became of one phone number: all that readers of either form in the ecosystem look for. */
export interface JobRow {
  /** the place in the request, from 0 */
  readonly index: number;
  /** of the phone number; null: there is none */
  readonly id: number | null;
  readonly action: JobAction;
  readonly status: (typeof rowStatuses)[number];
  readonly success: boolean;
  /** as the single operation would refuse it; null: it was done */
  readonly error: string | null;
  readonly details: string | null;
  /** the `details` of the single operation's refusal */
  readonly field_errors: ErrorDetails | null;
}

const doneAs = {
  create: 'Created',
  update: 'Updated',
  delete: 'Deleted',
  restore: 'Restored',
} as const;

/** Which row it is. */
interface Place {
  readonly index: number;
  readonly action: JobAction;
  readonly id: number | null;
}

export const rowOfDone = ({ index, action, id }: Place): JobRow => ({
  index,
  id,
  action,
  status: doneAs[action],
  success: true,
  error: null,
  details: null,
  field_errors: null,
});

const rowOfUndone = (
  { index, action, id }: Place,
  row: Pick<JobRow, 'status' | 'error' | 'details' | 'field_errors'>,
): JobRow => ({ index, id, action, success: false, ...row });

/** As the single operation refuses it. */
export function rowOfRefusal(place: Place, { code, message, details }: DomainError): JobRow {
  const problems = Object.values(details ?? {}).flat();
  return rowOfUndone(place, {
    status: 'Failed',
    error: code,
    details: problems.map(({ description }) => description).join('; ') || message,
    field_errors: details ?? null,
  });
}

export const rowOfCancelled = (place: Place): JobRow =>
  rowOfUndone(place, {
    status: 'Cancelled',
    error: 'Cancelled',
    details: 'The job was cancelled before this was begun',
    field_errors: null,
  });

/** Of a job that does all or nothing. */
export const rowOfNotDone = (place: Place): JobRow =>
  rowOfUndone(place, {
    status: 'NotDone',
    error: 'AllOrNothing',
    details: 'Nothing was done, as not all of the job could be',
    field_errors: null,
  });

export const rowOfReleased = (place: Place): JobRow =>
  rowOfUndone(place, {
    status: 'Released',
    error: 'AllOrNothing',
    details: 'The number was bought and is given back, as not all of the job could be done',
    field_errors: null,
  });

/** What people call a job, in the ecosystem's words. */
export const jobTypeOf = (action: JobAction): string =>
  `Bulk ${action.charAt(0).toUpperCase()}${action.slice(1)} Phone Number`;
