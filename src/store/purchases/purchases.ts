import type { PurchaseStore } from '../../app/ports/purchases.ts';
import type { Database } from '../../database/open.ts';
import type { PhoneNumbers } from '../phone-numbers/phone-numbers.ts';
import type { Tables } from '../tables.ts';
import { createEnd } from './end.ts';
import { stateOf } from './holdings.ts';
import { createIntend } from './intend.ts';
import { purchaseQueries } from './purchase-queries.ts';

export function createPurchaseStores(database: Database<Tables>, phoneNumbers: PhoneNumbers) {
  const { db, autocommit } = database;
  const queries = purchaseQueries(db);
  const { intend, join } = createIntend(database, queries);
  const { complete, giveBack } = createEnd(database, { queries, phoneNumbers });

  return (account_id: number): PurchaseStore => ({
    async find(token) {
      const row = await queries.find.first(autocommit, { account_id, token });
      return row ? { id: row.id, completed: row.line === null } : null;
    },
    async claimOn(number) {
      const row = await queries.claimOn.first(autocommit, { number });
      return row ? { id: row.id, isOwn: row.account_id === account_id, state: stateOf(row) } : null;
    },
    join: ({ id }, token) => join(account_id, id, token),
    intend,
    complete,
    giveBack,
    putDown: async (purchase, { retry_at, may_sell_until }) =>
      (await queries.putDown.run(db, { ...purchase, retry_at, may_sell_until })) > 0,
  });
}
