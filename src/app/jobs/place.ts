import { DomainError } from '../../domain/errors.ts';
import type { JobItem } from '../ports/jobs.ts';
import type { JobAction } from '../../domain/jobs/job.ts';

/** Which row of the results is the item's. */
export const placeOf = (
  { action }: { readonly action: JobAction },
  { index, subject }: Pick<JobItem, 'index' | 'subject'>,
) => ({ index, action, id: subject });

/** That something is refused, and not that nobody knows: a database that is away refuses nothing. */
export function isRefusal(error: unknown): error is DomainError {
  return error instanceof DomainError && error.reason !== 'database_unavailable';
}
