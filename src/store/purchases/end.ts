import type { Sold } from '../../app/ports/carriers.ts';
import type { Purchase, PutDown, Refusal } from '../../app/ports/purchases.ts';
import type { Database } from '../../database/open.ts';
import { transaction } from '../../database/transaction.ts';
import type { Actor } from '../../domain/audit/actor.ts';
import type { Change } from '../../domain/audit/change.ts';
import { priceOf } from '../../domain/price.ts';
import type { Journal } from '../audit/journal.ts';
import { changeExternalId } from '../phone-numbers/external-ids.ts';
import type { PhoneNumbers } from '../phone-numbers/phone-numbers.ts';
import { removeReferences } from '../records/references.ts';
import type { Tables } from '../tables.ts';
import { removeAliases, removeClaim } from './claims.ts';
import { referrerOf } from './intend.ts';
import type { PurchaseQueries } from './purchase-queries.ts';
import { createQuotaCounter } from './quotas.ts';

interface Ending {
  queries: PurchaseQueries;
  phoneNumbers: PhoneNumbers;
  journal: Journal;
}

/** How a purchase ends, for who holds its lease. */
export function createEnd(
  { db, atomic }: Pick<Database<Tables>, 'db' | 'atomic'>,
  { queries, phoneNumbers, journal }: Ending,
) {
  const quotas = createQuotaCounter(db);

  const { insertion } = phoneNumbers;
  const steps = [queries.complete, ...insertion.statements, journal.insert];
  const finish = atomic(steps);

  async function complete(actor: Actor, purchase: Purchase, { resource }: Sold): Promise<boolean> {
    const number = insertion.parametersOf(purchase.line, purchase);
    const document = String(number['document']);
    const entry = journal.valuesOf(actor, purchased(purchase, document));
    const values = { ...purchase, ...number, ...entry, resource };
    if (purchase.attempt === 1) return (await finish(values)) === steps.length;
    return transaction(db, async (trx) => {
      if ((await queries.complete.run(trx, values)) === 0) return false;
      for (const step of steps.slice(1)) await step.run(trx, values);
      await journal.record(trx, actor, finished(purchase, document));
      return true;
    });
  }

  async function giveBack(actor: Actor, purchase: Purchase, refusal: Refusal): Promise<boolean> {
    return transaction(db, async (trx) => {
      if (!(await queries.remove.run(trx, { ...purchase }))) return false;
      const { account_id, id, carrier, number } = purchase;
      await removeClaim(trx, purchase);
      await removeAliases(trx, purchase);
      await removeReferences(trx, referrerOf(purchase));
      const { external_id } = purchase.line;
      await changeExternalId(trx, purchase, { before: external_id, after: null });
      await trx.insertInto('given_back').values({ account_id, id, carrier, number }).execute();
      await trx.insertInto('refused_purchases').values(refusedRow(purchase, refusal)).execute();
      await quotas.undo(trx, purchase);
      await journal.record(trx, actor, refused(purchase, refusal));
      return true;
    });
  }

  /** Others are told that it is not known how it ends once, and not with each try. */
  async function putDown(
    actor: Actor,
    purchase: Purchase,
    { retry_at, may_sell_until }: PutDown,
  ): Promise<boolean> {
    const values = { ...purchase, retry_at, may_sell_until };
    if (purchase.attempt > 1) return (await queries.putDown.run(db, values)) > 0;
    return transaction(db, async (trx) => {
      if ((await queries.putDown.run(trx, values)) === 0) return false;
      await journal.record(trx, actor, unfinished(purchase));
      return true;
    });
  }

  return { complete, giveBack, putDown };
}

/** What carriers say is theirs, and may be long. */
const longestRefusal = 1_000;

const refusedRow = (purchase: Purchase, { carrierCode, message }: Refusal) => ({
  account_id: purchase.account_id,
  id: purchase.id,
  token: purchase.token,
  carrier: purchase.carrier,
  number: purchase.number,
  country_code: purchase.line.phone_number.country_code,
  price: purchase.price,
  intended_at: purchase.intended_at,
  attempt: purchase.attempt,
  job_id: purchase.job_id ?? null,
  refusal_code: carrierCode.slice(0, longestRefusal),
  refusal: message.slice(0, longestRefusal),
  external_id: purchase.line.external_id,
});

/** Of one that was begun by somebody who did not say how it ended. */
const finished = (purchase: Purchase, detail: string): Change => ({
  ...sourceOf(purchase),
  action: 'notice',
  facts: factsOf(purchase),
  event: { type: 'purchase.finished', detail },
});

function purchased(purchase: Purchase, detail: string): Change {
  return {
    ...sourceOf(purchase),
    action: 'create',
    facts: factsOf(purchase),
    event: { type: 'phone_number.purchased', detail },
  };
}

function refused(purchase: Purchase, { carrierCode, message }: Refusal): Change {
  const refusal = { reason: carrierCode, message };
  return {
    ...sourceOf(purchase),
    action: 'refuse',
    facts: { ...factsOf(purchase), ...refusal },
    event: { type: 'purchase.refused', detail: JSON.stringify(detailOf(purchase, refusal)) },
  };
}

function unfinished(purchase: Purchase): Change {
  return {
    ...sourceOf(purchase),
    action: 'notice',
    facts: factsOf(purchase),
    event: { type: 'purchase.unfinished', detail: JSON.stringify(detailOf(purchase)) },
  };
}

const sourceOf = ({ account_id, id, number, actor }: Purchase) => ({
  account_id,
  source_type: 'phone_number',
  source_id: id,
  source_label: number,
  on_behalf_of: actor,
});

const factsOf = ({ carrier, price, line: { external_id } }: Purchase) => ({
  carrier,
  price: priceOf(price),
  ...(external_id !== null && { external_id }),
});

/** What is told of a purchase that has brought no number. */
function detailOf({ id, number, carrier, line }: Purchase, more: object = {}) {
  const { country_code } = line.phone_number;
  return { id, number, country_code, carrier, ...more };
}
