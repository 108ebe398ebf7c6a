import { api } from '../../../api/client.ts';
import { messageOf } from '../../../api/errors.ts';
import { queryClient } from '../../../api/query-client.ts';
import { notifyDone, notifyFailed } from '../../../components/notify.ts';
import { notifyUndoable } from '../../../components/notify-undoable.tsx';
import { beginRest, newRun } from '../../../components/run/run.ts';
import { deletedBy, isUnderWay, jobsOfQuery, type Job } from '../../jobs/queries.ts';

const meanwhile = 1_000;

/** Follows a deletion to its end, wherever the reader is by then, and offers to undo it. */
export async function tellWhenDeleted(jobIds: readonly string[]): Promise<void> {
  const ids = (await ended(jobIds)).flatMap(deletedBy);
  if (ids.length === 0) return;
  const what = ids.length === 1 ? 'number is' : 'numbers are';
  notifyUndoable(`${ids.length.toLocaleString('en')} ${what} deleted`, () => void restore(ids));
}

async function ended(jobIds: readonly string[]): Promise<readonly Job[]> {
  for (;;) {
    const jobs = await queryClient.fetchQuery({ ...jobsOfQuery(jobIds), staleTime: 0 });
    if (!jobs.some(isUnderWay)) return jobs;
    await new Promise((resolve) => {
      setTimeout(resolve, meanwhile);
    });
  }
}

/** The browser asks whoever loads the page again, or closes it. */
const askFirst = (event: Event) => event.preventDefault();

async function restore(ids: readonly number[]): Promise<void> {
  addEventListener('beforeunload', askFirst);
  try {
    const { jobIds } = await beginRest(api, newRun(ids, { verb: 'restore' }));
    await ended(jobIds);
    const subjects = ['phoneNumbers', 'deletedPhoneNumbers', 'jobStatuses'];
    await Promise.all(subjects.map((one) => queryClient.invalidateQueries({ queryKey: [one] })));
    notifyDone('They are restored');
  } catch (error) {
    notifyFailed(messageOf(error));
  } finally {
    removeEventListener('beforeunload', askFirst);
  }
}
