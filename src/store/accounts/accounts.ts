import type { Kysely, Selectable } from 'kysely';
import type { Account } from '../../domain/account.ts';
import { firstBrandId } from '../../domain/resources/first-ids.ts';
import { firstRecords } from '../../domain/resources/first-records.ts';
import type { Ids } from '../../app/ports/nodes.ts';
import type { NewAccount } from '../../app/ports/accounts.ts';
import { transaction } from '../../database/transaction.ts';
import { insertQuota } from '../purchases/quotas.ts';
import type { Records } from '../records/records.ts';
import type { AccountRow, Tables } from '../tables.ts';

export function accountOf(row: Selectable<AccountRow>): Account {
  return { ...row, omnichannel: row.omnichannel === 1 };
}

interface Making {
  db: Kysely<Tables>;
  records: Records;
  ids: Ids;
}

/** null: the subdomain is taken */
export async function createAccount(
  making: Making,
  account: NewAccount,
  created_at: string,
): Promise<Account | null> {
  for (;;) {
    const created = await insertAccount(making, account, created_at);
    if (created || (await findAccount(making.db, account.subdomain))) return created;
    // Chance: another process has made the same id. The next one is another.
  }
}

/** null: the subdomain or the id is taken */
async function insertAccount(
  { db, records, ids }: Making,
  { subdomain, plan, omnichannel }: NewAccount,
  created_at: string,
): Promise<Account | null> {
  const row: AccountRow = {
    id: ids.next(),
    subdomain,
    plan,
    omnichannel: Number(omnichannel),
    default_brand_id: firstBrandId,
    phone_number_count: 0,
    created_at,
  };
  return transaction(db, async (trx) => {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('accounts')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (!numInsertedOrUpdatedRows) return null;
    await insertQuota(trx, row.id);
    const account = accountOf(row);
    const made = firstRecords(account, () => ids.next());
    for (const first of made) await records.insert(trx, account.id, first);
    return account;
  });
}

export async function updateAccount(
  db: Kysely<Tables>,
  subdomain: string,
  { plan, omnichannel }: Partial<Omit<NewAccount, 'subdomain'>>,
): Promise<Account | null> {
  const change = {
    ...(plan !== undefined && { plan }),
    ...(omnichannel !== undefined && { omnichannel: Number(omnichannel) }),
  };
  if (Object.keys(change).length > 0) {
    await db.updateTable('accounts').set(change).where('subdomain', '=', subdomain).execute();
  }
  return findAccount(db, subdomain);
}

export async function findAccount(db: Kysely<Tables>, subdomain: string): Promise<Account | null> {
  const row = await db
    .selectFrom('accounts')
    .selectAll()
    .where('subdomain', '=', subdomain)
    .executeTakeFirst();
  return row ? accountOf(row) : null;
}

export async function listAccounts(db: Kysely<Tables>): Promise<Account[]> {
  const rows = await db.selectFrom('accounts').selectAll().orderBy('id').execute();
  return rows.map(accountOf);
}
