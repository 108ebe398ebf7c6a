import type { Kysely } from 'kysely';
import type { Account } from '../../domain/account.ts';
import { cancelOpenJobs } from '../jobs/open-jobs.ts';
import { changesBetween } from '../../domain/audit/changes.ts';
import { firstBrandId } from '../../domain/resources/first-ids.ts';
import { firstRecords } from '../../domain/resources/first-records.ts';
import type { Ids } from '../../app/ports/nodes.ts';
import type { AccountChange, AccountRecord, NewAccount } from '../../app/ports/accounts.ts';
import type { DialectFunctions } from '../../database/dialects.ts';
import type { Database } from '../../database/open.ts';
import { prepared } from '../../database/prepared.ts';
import { transaction } from '../../database/transaction.ts';
import { whileUnchanged } from '../../database/while-unchanged.ts';
import type { Recorder } from '../audit/journal.ts';
import { insertQuota } from '../purchases/quotas.ts';
import type { Records } from '../records/records.ts';
import type { Tables } from '../tables.ts';
import type { AccountRow } from './tables.ts';
import { accountSource, disablingOf } from './account-changes.ts';
import { endSessions } from './end-sessions.ts';
import { noteMirror } from './mirrors.ts';

/** The columns that are asked for, as an account has them. */
export function accountOf<Row extends { omnichannel: number }>({ omnichannel, ...row }: Row) {
  return { ...row, omnichannel: omnichannel === 1 };
}

interface Writing {
  readonly db: Kysely<Tables>;
  readonly functions: DialectFunctions;
  readonly record: Recorder;
}

interface Making extends Writing {
  readonly records: Records;
  readonly ids: Ids;
}

/** null: the subdomain is taken */
export async function createAccount(
  making: Making,
  account: NewAccount,
  created_at: string,
): Promise<AccountRecord | null> {
  for (;;) {
    const created = await insertAccount(making, account, created_at);
    if (created || (await findAccount(making.db, account.subdomain))) return created;
    // Chance: another process has made the same id. The next one is another.
  }
}

/** null: the subdomain or the id is taken */
async function insertAccount(
  { db, records, ids, record }: Making,
  { subdomain, plan, omnichannel, mirror }: NewAccount,
  created_at: string,
): Promise<AccountRecord | null> {
  const row: AccountRow = {
    id: ids.next(),
    subdomain,
    plan,
    omnichannel: Number(omnichannel),
    default_brand_id: firstBrandId,
    phone_number_count: 0,
    created_at,
    disabled_at: null,
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
    if (mirror) await noteMirror(trx, account.id, mirror);
    const facts = { plan, omnichannel, ...(mirror && { mirror_of: mirror.url }) };
    await record(trx, { ...accountSource(account), action: 'create', facts });
    return account;
  });
}

export async function updateAccount(
  { db, functions, record }: Writing,
  subdomain: string,
  { plan, omnichannel, default_brand_id }: AccountChange,
): Promise<AccountRecord | null> {
  const change = {
    ...(plan !== undefined && { plan }),
    ...(omnichannel !== undefined && { omnichannel: Number(omnichannel) }),
    ...(default_brand_id !== undefined && { default_brand_id }),
  };
  return transaction(db, async (trx) => {
    const account = trx.selectFrom('accounts').selectAll().where('subdomain', '=', subdomain);
    const row = await functions.forUpdate(account).executeTakeFirst();
    if (!row) return null;
    const [before, after] = [accountOf(row), accountOf({ ...row, ...change })];
    const changes = changesBetween(before, after);
    if (Object.keys(changes).length === 0) return before;
    await trx.updateTable('accounts').set(change).where('id', '=', row.id).execute();
    await record(trx, { ...accountSource(row), action: 'update', changes });
    return after;
  });
}

/** null: the account is enabled again. Of one that is disabled already the first time stays. */
export async function setAccountDisabled(
  { db, functions, record }: Writing,
  { id }: Account,
  disabled_at: string | null,
): Promise<void> {
  await transaction(db, async (trx) => {
    const account = trx
      .selectFrom('accounts')
      .select(['id', 'subdomain', 'disabled_at'])
      .where('id', '=', id)
      .where('disabled_at', disabled_at === null ? 'is not' : 'is', null);
    const row = await functions.forUpdate(account).executeTakeFirst();
    if (!row) return;
    await trx.updateTable('accounts').set({ disabled_at }).where('id', '=', id).execute();
    if (disabled_at !== null) {
      await cancelOpenJobs(trx, id);
      await endSessions(trx, { account_id: id });
    }
    await record(trx, disablingOf(accountSource(row), row, disabled_at));
  });
}

export async function findAccount(
  db: Kysely<Tables>,
  subdomain: string,
): Promise<AccountRecord | null> {
  const row = await db
    .selectFrom('accounts')
    .selectAll()
    .where('subdomain', '=', subdomain)
    .executeTakeFirst();
  return row ? accountOf(row) : null;
}

/** Names remembered at once. */
const maxCachedNames = 1_000;

/** Whether there is an account of that name; remembered as sign-ins are. */
export function createHasAccount({ db, autocommit, revision }: Database<Tables>) {
  const query = prepared((parameter) =>
    db.selectFrom('accounts').select('id').where('subdomain', '=', parameter<string>('subdomain')),
  );
  const remember = whileUnchanged<{ exists: boolean }>(() => revision('accounts'), maxCachedNames);
  return async (subdomain: string): Promise<boolean> => {
    const known = await remember(subdomain, async () => ({
      exists: (await query.first(autocommit, { subdomain })) !== undefined,
    }));
    return known?.exists ?? false;
  };
}

export async function listAccounts(db: Kysely<Tables>): Promise<AccountRecord[]> {
  const rows = await db.selectFrom('accounts').selectAll().orderBy('id').execute();
  return rows.map(accountOf);
}
