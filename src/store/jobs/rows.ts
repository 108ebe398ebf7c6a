import type { Job, JobItem, ShownJob } from '../../app/ports/jobs.ts';
import type { Account } from '../../domain/account.ts';
import type { Actor } from '../../domain/audit/actor.ts';
import type { JobRow } from '../../domain/jobs/job.ts';
import type { SearchFilters } from '../../domain/search.ts';
import type { JobItemTableRow, JobTableRow } from './tables.ts';

/** What a job is shown from. */
export const shownColumns = [
  'id',
  'public_id',
  'action',
  'status',
  'total',
  'progress',
  'ended_at',
  'results',
] as const;

/** Of a job that does all or nothing, and shown as working. */
const isStage = (status: JobTableRow['status']) => status === 'ordering' || status === 'undoing';

export function shownJob({
  status,
  results,
  ...row
}: Pick<JobTableRow, (typeof shownColumns)[number]>): ShownJob {
  return {
    ...row,
    status: isStage(status) ? 'working' : status,
    results: results === null ? null : (JSON.parse(results) as JobRow[]),
  };
}

export function jobOf(row: JobTableRow, account: Account): Job {
  const { account_id, id, public_id, action, attempt, search, status } = row;
  return {
    kind: 'job',
    account_id,
    id,
    public_id,
    action,
    attempt,
    account,
    isAllOrNothing: row.all_or_nothing === 1,
    actor: JSON.parse(row.actor) as Actor,
    search: search === null ? null : (JSON.parse(search) as SearchFilters),
    stage: isStage(status) ? status : 'claiming',
  };
}

export const itemOf = ({
  item,
  subject,
  token,
  properties,
  state,
  searches,
  result,
}: JobItemTableRow): JobItem => ({
  index: item,
  subject,
  token,
  state,
  searches,
  properties: JSON.parse(properties) as Record<string, unknown>,
  result: result === null ? null : (JSON.parse(result) as JobRow),
});
