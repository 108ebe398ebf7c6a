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
  const place = placeOf(job, item);
  let { token, searches } = item;
  for (;;) {
    if (finder && token === null) return rowOfRefusal(place, noneFound());
    try {
      const order = token === null ? item.properties : { ...item.properties, token };
      const { phone_number } = await createPhoneNumber(ports, job.account, order);
      return rowOfDone({ ...place, id: phone_number.id });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const bought =
        token === null ? null : await ports.store.of(job.account).purchases.find(token);
      if (bought && !bought.completed) return 'unfinished';
      // What it has bought may have been deleted since.
      if (bought && finder) return rowOfDone({ ...place, id: bought.id });
      if (!finder || !isGone(error) || searches >= mostSearches) return rowOfRefusal(place, error);
    }
    token = await finder.findAnother(item.index);
    searches += 1;
  }
}

/** The number, and not what was wrong with the order, is why nothing was bought. */
function isGone({ code, cause, details }: DomainError): boolean {
  if (code !== 'RecordInvalid') return false;
  if (cause instanceof CarrierRefused && !cause.isAboutNumber) return false;
  const codes = details?.['token']?.map(({ error }) => error) ?? [];
  return codes.includes('NotAvailable') || codes.includes('ExpiredToken');
}
