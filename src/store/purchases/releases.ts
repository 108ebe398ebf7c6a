import type { Transaction } from 'kysely';
import type { Release } from '../../app/ports/deleted-numbers.ts';
import type { Database } from '../../database/open.ts';
import { prepared } from '../../database/prepared.ts';
import { transaction } from '../../database/transaction.ts';
import type { Actor } from '../../domain/audit/actor.ts';
import type { Change } from '../../domain/audit/change.ts';
import { priceOf } from '../../domain/price.ts';
import type { Journal } from '../audit/journal.ts';
import { countQueries } from '../records/record-counts.ts';
import { removeReferences } from '../records/references.ts';
import type { Tables } from '../tables.ts';
import { removeClaim } from './claims.ts';
import { createQuotaCounter, keptPrice } from './quotas.ts';

/** Deleted numbers on their way back to the carrier. What ends a lease does so for its holder only. */
export function createReleases(database: Database<Tables>, journal: Journal) {
  const { db } = database;
  const { addToCount } = countQueries(db);
  const quotas = createQuotaCounter(db);
  const update = releaseQueries(db);
  return (actor: Actor) => ({
    /** The number is the carrier's again: its claim ends, it holds its address no more, and counts no more. */
    async completeRelease(release: Release, now: number): Promise<boolean> {
      const { id, account_id } = release;
      return transaction(db, async (trx) => {
        if (!(await update.complete.run(trx, { ...release, now }))) return false;
        const price = await keptPrice(trx, database, { account_id, id });
        await removeClaim(trx, release);
        await removeReferences(trx, { account_id, referrer_kind: 'phone_number', referrer_id: id });
        const kind = 'deleted_phone_number';
        await addToCount.run(trx, { account_id, kind, difference: -1, bytes: 0 });
        await quotas.giveBack(trx, account_id, price);
        await journal.record(trx, actor, await releaseOf(trx, release, price));
        return true;
      });
    },
    putDownRelease: async (
      release: Release,
      state: { retry_at: number } & Pick<Release, 'refusal' | 'refusals'>,
    ): Promise<boolean> => (await update.putDown.run(db, { ...release, ...state })) > 0,
  });
}

async function releaseOf(
  trx: Transaction<Tables>,
  { account_id, id, number, carrier }: Release,
  price: number,
): Promise<Change> {
  const { document } = await trx
    .selectFrom('releases')
    .select('document')
    .where('account_id', '=', account_id)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return {
    account_id,
    action: 'release',
    source_type: 'phone_number',
    source_id: id,
    source_label: number,
    facts: { carrier, price: priceOf(price) },
    event: { type: 'phone_number.released', detail: document },
  };
}

function releaseQueries(db: Database<Tables>['db']) {
  return {
    complete: prepared((parameter) =>
      db
        .updateTable('releases')
        .set({ released_at: parameter<number>('now') })
        .where('account_id', '=', parameter<number>('account_id'))
        .where('id', '=', parameter<number>('id'))
        .where('attempt', '=', parameter<number>('attempt'))
        .where('released_at', 'is', null),
    ),
    putDown: prepared((parameter) =>
      db
        .updateTable('releases')
        .set({
          lease_until: parameter<number>('retry_at'),
          refusal: parameter<string | null>('refusal'),
          refusals: parameter<number>('refusals'),
          holder: '',
        })
        .where('account_id', '=', parameter<number>('account_id'))
        .where('id', '=', parameter<number>('id'))
        .where('attempt', '=', parameter<number>('attempt'))
        .where('released_at', 'is', null),
    ),
  };
}
