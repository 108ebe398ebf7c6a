import type { NumbersTogether } from '../../app/ports/jobs.ts';
import type { Clock } from '../../app/ports/nodes.ts';
import type { Database } from '../../database/open.ts';
import { transaction } from '../../database/transaction.ts';
import type { Actor } from '../../domain/audit/actor.ts';
import { systemActor } from '../../domain/audit/actor.ts';
import type { Journal } from '../audit/journal.ts';
import type { RestoreIn } from '../phone-numbers/deleted-numbers.ts';
import type { PhoneNumbers } from '../phone-numbers/phone-numbers.ts';
import type { Tables } from '../tables.ts';
import { endJob } from './work.ts';

interface Parts {
  readonly phoneNumbers: PhoneNumbers;
  readonly restoreIn: RestoreIn;
  readonly journal: Journal;
  readonly clock: Pick<Clock, 'now'>;
}

interface Acting {
  readonly account_id: number;
  readonly actor: Actor;
}

/** Changes of many phone numbers in one transaction. */
export function createTogether(
  { db }: Database<Tables>,
  { phoneNumbers, restoreIn, journal, clock }: Parts,
) {
  return <T>(
    { account_id, actor }: Acting,
    ids: readonly number[],
    work: (numbers: NumbersTogether) => Promise<T>,
  ): Promise<T> => {
    const keys = ids.map((id) => ({ account_id, id }));
    return phoneNumbers.whileWriting(keys, () =>
      transaction(db, (trx) =>
        work({
          update: (id, change) => phoneNumbers.updateIn(trx, { account_id, id }, { actor, change }),
          remove: (id, dates) => phoneNumbers.removeIn(trx, { account_id, id, dates, actor }),
          restore: (id, settle) => restoreIn(trx, { account_id, id, actor }, settle),
          endJob(job, rows) {
            const ending = { job, status: 'completed' as const, rows };
            return endJob(
              trx,
              { journal, actor: systemActor('service'), now: clock.now() },
              ending,
            );
          },
        }),
      ),
    );
  };
}
