import type { Intention, Purchase } from '../../app/ports/purchases.ts';
import type { Database } from '../../database/open.ts';
import type { Values } from '../../database/prepared.ts';
import { transaction } from '../../database/transaction.ts';
import type { Actor } from '../../domain/audit/actor.ts';
import type { Change } from '../../domain/audit/change.ts';
import { dayOf } from '../../domain/instant.ts';
import { priceOf } from '../../domain/price.ts';
import { crossedLimits, shownLimit, type CrossedLimit } from '../../domain/quota.ts';
import type { Reference } from '../../domain/references.ts';
import type { Journal } from '../audit/journal.ts';
import { changeExternalId } from '../phone-numbers/external-ids.ts';
import { writeReferences } from '../records/references.ts';
import type { Tables } from '../tables.ts';
import type { PurchaseQueries } from './purchase-queries.ts';
import { quotaRefusal } from './quotas.ts';

interface Beginning {
  readonly purchase: Purchase;
  readonly row: Values;
  readonly references: readonly Reference[];
}

/** How a purchase begins, or a token joins one that has begun. */
export function createIntend(
  database: Database<Tables>,
  { queries, journal }: { queries: PurchaseQueries; journal: Journal },
) {
  const { db, autocommit, atomic, functions } = database;
  const { insert, claim, takeQuota, takeUnnoticed } = queries;
  const begin = atomic([insert, claim, takeUnnoticed, journal.insert]);
  const beginFound = atomic([insert, claim, takeUnnoticed, journal.insertSecond, journal.insert]);

  async function intend(
    actor: Actor,
    purchase: Purchase,
    references: readonly Reference[],
  ): Promise<Intention> {
    const row = rowOf(journal, actor, purchase);
    const beginAlone = purchase.searched_at === undefined ? begin : beginFound;
    const isPlain = references.length === 0 && purchase.line.external_id === null;
    let written = isPlain ? await beginAlone(row) : 2;
    // Others are told of the limit, or it is refused, or the line names records or itself.
    if (written === 2) written = await beginWith(actor, { purchase, row, references });
    if (written === 0) return (await queries.find.first(autocommit, row)) ? 'repeated' : 'id taken';
    if (written === 1) return 'claimed';
    return 'intended';
  }

  /** As `begin`. What the line names, and is named, is held from here on, though the number is not ours yet: it must not go meanwhile. */
  async function beginWith(
    actor: Actor,
    { purchase, row, references }: Beginning,
  ): Promise<number> {
    return transaction(db, async (trx) => {
      if (!(await insert.run(trx, row))) return 0;
      if (!(await claim.run(trx, row))) {
        await queries.remove.run(trx, row);
        return 1;
      }
      const { external_id } = purchase.line;
      await changeExternalId(trx, purchase, { before: null, after: external_id });
      const added = { added: references, removed: [] };
      await writeReferences(trx, functions, referrerOf(purchase), added);
      const quota = await takeQuota.first(trx, row);
      if (!quota) throw await quotaRefusal(trx, purchase);
      if (purchase.searched_at !== undefined) await journal.insertSecond.run(trx, row);
      await journal.insert.run(trx, row);
      for (const crossed of crossedLimits(quota, purchase)) {
        await journal.record(trx, actor, crossingOf(purchase, crossed));
      }
      return 4;
    });
  }

  return { intend, join: joinWith(database) };
}

/** Another token stands for a purchase that is under way. */
function joinWith({ db, functions }: Database<Tables>) {
  return (account_id: number, id: number, token: string): Promise<boolean> =>
    transaction(db, async (trx) => {
      const open = trx
        .selectFrom('purchases')
        .select('id')
        .where('account_id', '=', account_id)
        .where('id', '=', id)
        .where('line', 'is not', null);
      if (!(await functions.forShare(open).executeTakeFirst())) return false;
      const alias = { account_id, token, purchase_id: id };
      await trx
        .insertInto('token_aliases')
        .values(alias)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return true;
    });
}

/** What the line names is named by the phone number that it will be. */
export function referrerOf({ account_id, id }: Purchase) {
  return { account_id, referrer_kind: 'phone_number' as const, referrer_id: id };
}

function rowOf(journal: Journal, actor: Actor, purchase: Purchase): Values {
  return {
    ...purchase,
    line: JSON.stringify(purchase.line),
    number_type: purchase.number_type ?? null,
    job_id: purchase.job_id ?? null,
    external_id: purchase.line.external_id,
    day: dayOf(purchase.intended_at),
    actor: JSON.stringify(actor),
    ...journal.valuesOf(actor, beginningOf(purchase)),
    ...journal.valuesOfSecond(actor, searchFor(purchase)),
  };
}

/** Once, by the purchase that comes near to a limit, or up to it. */
function crossingOf({ account_id }: Purchase, crossed: CrossedLimit): Change {
  const { limit, amount, max } = crossed;
  const shown = { limit, amount: shownLimit(limit, amount), max: shownLimit(limit, max) };
  const type = amount >= max ? 'quota.used' : 'quota.nearly_used';
  return {
    account_id,
    action: 'notice',
    source_type: 'quota',
    source_id: account_id,
    source_label: limit,
    facts: shown,
    event: { type, detail: JSON.stringify(shown) },
  };
}

const sourceOf = ({ account_id, id, number, carrier, price }: Purchase) => ({
  account_id,
  source_type: 'phone_number',
  source_id: id,
  source_label: number,
  facts: { carrier, price: priceOf(price) },
});

const beginningOf = (purchase: Purchase): Change => ({
  ...sourceOf(purchase),
  action: 'purchase',
});

/** Searches write nothing: one is written down with the purchase of what it has found. */
const searchFor = (purchase: Purchase): Change => ({
  ...sourceOf(purchase),
  action: 'search',
  at: purchase.searched_at,
});
