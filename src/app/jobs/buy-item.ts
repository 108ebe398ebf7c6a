import type { DomainError } from '../../domain/errors.ts';
import { rowOfDone, rowOfRefusal, type JobRow } from '../../domain/jobs/job.ts';
import { CarrierRefused } from '../ports/carriers.ts';
import type { Job, JobItem } from '../ports/jobs.ts';
import { createPhoneNumber, type CreatePorts } from '../purchases/create.ts';
import { noneFound, type Finder } from './find-numbers.ts';
import { isRefusal, placeOf } from './place.ts';

/** Numbers that are tried for one item at most. */
const mostSearches = 10;

/**
 * Buys the number of an item that has been begun: its token makes it one number, however often this is done. Where
 * one that was found is gone, another one takes its place. `unfinished`: it is not known yet what has become of it.
 */
export async function buyItem(
  ports: CreatePorts,
  job: Job,
  { item, finder }: { item: JobItem; finder: Finder | null },
): Promise<JobRow | 'unfinished'> {
  let { token, searches } = item;
  for (;;) {
    if (finder && token === null) return rowOfRefusal(placeOf(job, item), finder.refusal());
    const outcome = await buy(ports, job, { item: { ...item, token }, isFound: finder !== null });
    if (outcome !== 'gone') return outcome;
    if (!finder || searches >= mostSearches) return rowOfRefusal(placeOf(job, item), noneFound());
    token = await finder.findAnother(item.index);
    searches += 1;
  }
}

interface Buying {
  readonly item: JobItem;
  /** another number may take its place */
  readonly isFound: boolean;
}

async function buy(
  ports: CreatePorts,
  job: Job,
  { item, isFound }: Buying,
): Promise<JobRow | 'unfinished' | 'gone'> {
  const { token, properties } = item;
  const place = placeOf(job, item);
  try {
    const order = token === null ? properties : { ...properties, token };
    // What a job tells of as created, another request has not bought: who finds the same number finds another, or is refused.
    const buying = { ...ports, isAlone: true, ...(isFound && { foundBy: job.id }) };
    const { phone_number } = await createPhoneNumber(buying, job.account, order);
    return rowOfDone({ ...place, id: phone_number.id });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    // It may have got its outcome since: that is found when the job is gone on with.
    if (error.code === 'PurchaseUnfinished') return 'unfinished';
    if (!isFound || token === null) return rowOfRefusal(place, error);
    const bought = await ports.store.of(job.account).purchases.find(token);
    if (!bought) return isGone(error) ? 'gone' : rowOfRefusal(place, error);
    // What was found for this job, and bought, may have been deleted since.
    return bought.completed ? rowOfDone({ ...place, id: bought.id }) : 'unfinished';
  }
}

/** The number, and not what was wrong with the order, is why nothing was bought. */
function isGone({ code, cause, details }: DomainError): boolean {
  if (code !== 'RecordInvalid') return false;
  if (cause instanceof CarrierRefused && !cause.isAboutNumber) return false;
  const codes = details?.['token']?.map(({ error }) => error) ?? [];
  return codes.includes('NotAvailable') || codes.includes('ExpiredToken');
}
