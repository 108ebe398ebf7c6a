import { rowOfDone, rowOfRefusal, type JobRow } from '../../domain/jobs/job.ts';
import { deletePhoneNumber } from '../phone-numbers/delete.ts';
import { restorePhoneNumber } from '../phone-numbers/deleted.ts';
import { updatePhoneNumber } from '../phone-numbers/update.ts';
import type { Job, JobItem } from '../ports/jobs.ts';
import type { Ports } from '../ports.ts';
import { isRefusal, placeOf } from './place.ts';

type ChangePorts = Pick<Ports, 'store' | 'time' | 'policy'>;

/** As the single operation does it. What was begun before, and is done, is done. */
export async function changeItem(ports: ChangePorts, job: Job, item: JobItem): Promise<JobRow> {
  const place = placeOf(job, item);
  try {
    await change(ports, job, item);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (!(item.state === 'begun' && error.code === 'RecordNotFound' && (await isDone())))
      return rowOfRefusal(place, error);
  }
  return rowOfDone(place);

  async function isDone(): Promise<boolean> {
    if (job.action === 'delete') return true;
    const { phoneNumbers } = ports.store.of(job.account);
    return job.action === 'restore' && (await phoneNumbers.document(idOf(item))) !== null;
  }
}

const idOf = ({ subject }: JobItem) => subject ?? 0;

async function change(ports: ChangePorts, { action, account }: Job, item: JobItem): Promise<void> {
  const id = idOf(item);
  if (action === 'update') await updatePhoneNumber(ports, account, id, item.properties);
  else if (action === 'delete') await deletePhoneNumber(ports, account, id);
  else await restorePhoneNumber(ports, account, id);
}

/** Whether there is what the item is to change, before it is begun. */
export async function isThere(
  { store }: ChangePorts,
  { action, account }: Job,
  item: JobItem,
): Promise<boolean> {
  const { phoneNumbers, deletedNumbers } = store.of(account);
  const id = idOf(item);
  if (action === 'restore') return (await deletedNumbers.find(id)) !== null;
  return (await phoneNumbers.document(id)) !== null;
}
