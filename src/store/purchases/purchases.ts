import type { Claim, FoundPurchase, PurchaseStore } from '../../app/ports/purchases.ts';
import type { Database } from '../../database/open.ts';
import type { Actor } from '../../domain/audit/actor.ts';
import type { Journal } from '../audit/journal.ts';
import { isTaken } from '../phone-numbers/external-ids.ts';
import type { PhoneNumbers } from '../phone-numbers/phone-numbers.ts';
import type { Tables } from '../tables.ts';
import { createEnd } from './end.ts';
import { stateOf } from './holdings.ts';
import { createIntend } from './intend.ts';
import { listPurchases } from './purchase-list.ts';
import { purchaseQueries } from './purchase-queries.ts';

export function createPurchaseStores(
  database: Database<Tables>,
  { phoneNumbers, journal }: { phoneNumbers: PhoneNumbers; journal: Journal },
) {
  const { db, autocommit } = database;
  const queries = purchaseQueries(db);
  const { intend, join } = createIntend(database, { queries, journal });
  const { complete, giveBack, putDown } = createEnd(database, { queries, phoneNumbers, journal });

  return (account_id: number, actor: Actor): PurchaseStore => ({
    async find(token) {
      const row = await queries.find.first(autocommit, { account_id, token });
      return row ? foundIn(row) : null;
    },
    async claimOn(number) {
      const row = await queries.claimOn.first(autocommit, { number });
      return row ? claimIn(row, account_id) : null;
    },
    async lookUp(token, number) {
      const rows = await queries.lookUp.all(autocommit, { account_id, token, number });
      const purchase = rows.find(({ what }) => what === 'purchase');
      const claim = rows.find(({ what }) => what === 'claim');
      return {
        purchase: purchase ? foundIn(purchase) : null,
        claim: claim ? claimIn(claim, account_id) : null,
      };
    },
    join: ({ id }, token) => join(account_id, id, token),
    intend: (purchase, references) => intend(actor, purchase, references),
    complete: (purchase, sold) => complete(actor, purchase, sold),
    giveBack: (purchase, refusal) => giveBack(actor, purchase, refusal),
    putDown: (purchase, state) => putDown(actor, purchase, state),
    isExternalIdTaken: (external_id) => isTaken(db, account_id, external_id),
    list: (window) => listPurchases(database, account_id, window),
  });
}

const foundIn = ({
  id,
  line,
  job_id,
}: {
  id: number;
  line: string | null;
  job_id: number | null;
}): FoundPurchase => ({ id, completed: line === null, job_id });

function claimIn(
  { account_id, ...row }: Parameters<typeof stateOf>[0] & { account_id: number; id: number },
  asking: number,
): Claim {
  return { id: row.id, isOwn: account_id === asking, state: stateOf(row) };
}
