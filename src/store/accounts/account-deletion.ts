import { sql, type Kysely } from 'kysely';
import type {
  AccountDeletionStore,
  AccountRemains,
  HeldNumber,
} from '../../app/ports/account-deletion.ts';
import { giveWay } from '../../database/event-loop.ts';
import type { Database } from '../../database/open.ts';
import { transaction } from '../../database/transaction.ts';
import { installationAccount } from '../../domain/audit/change.ts';
import { addresses } from '../../domain/resources/addresses.ts';
import { removeAccountLogs, removeSomeAccountLogs } from '../audit/account-logs.ts';
import type { Recorder } from '../audit/journal.ts';
import { changesOf } from '../audit/sources.ts';
import { holdTaking } from '../audit/taken.ts';
import type { Tables } from '../tables.ts';
import { accountSource } from './account-changes.ts';

type Db = Kysely<Tables>;
type AccountId = { readonly id: number };

/** Rows removed at a time: others get their turn between. */
const rowsAtATime = 500;

/** Those with a row for each purchase, record or piece of audio, and what tells its rows apart. */
const large = [
  ['upload_parts', 'upload_id, part'],
  ['unfinished_uploads', 'upload_id'],
  ['record_references', 'referrer_kind, referrer_id, field, ref'],
  ['records', 'kind, id'],
  ['idempotency_keys', 'key'],
  ['token_aliases', 'token'],
  ['external_ids', 'external_id'],
  ['refused_purchases', 'id'],
  ['webhook_attempts', 'webhook_id, invocation_id, id'],
  ['webhook_invocations', 'webhook_id, id'],
  ['webhook_queues', 'webhook_id, resource'],
  ['usage_numbers', 'id'],
  ['usage_days', 'day, action, reason'],
  ['usage_day_ends', 'day'],
  ['usage_figures', 'dimension, value, state'],
  ['job_items', 'job_id, item'],
  ['jobs', 'id'],
] as const;

/** What refers to others goes before them. */
const small = [
  'purchases',
  'record_counts',
  'webhooks',
  'webhook_subscriptions',
  'oauth_clients',
  'sessions',
  'sign_in_links',
  'api_tokens',
  'agents',
  'usage_resets',
] as const;

export function createAccountDeletion(
  database: Database<Tables>,
  record: Recorder,
): AccountDeletionStore {
  const { db } = database;
  return {
    remains: (account) => remains(db, account),
    carriersOf: async (account) => (await atCarriers(db, account)).map(({ carrier }) => carrier),
    numbersAfter: (account, id, limit) => numbersAfter(db, account, { id, limit }),
    async addresses({ id }) {
      const rows = await db
        .selectFrom('records')
        .select('id')
        .where('account_id', '=', id)
        .where('kind', '=', addresses.kind)
        .union((union) =>
          union
            .selectFrom('address_references')
            .select('address_id as id')
            .where('account_id', '=', id),
        )
        .execute();
      return rows.map((row) => row.id);
    },
    removeAccount: (account) => removeAccount(database, record, account),
  };
}

const anyOf = (db: Db, table: keyof Tables, { id }: AccountId) =>
  db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(sql<boolean>`account_id = ${id}`);

async function remains(db: Db, account: AccountId): Promise<AccountRemains> {
  const count = async (table: keyof Tables, which = sql<boolean>`1 = 1`) =>
    (await anyOf(db, table, account).where(which).executeTakeFirstOrThrow()).count;
  return {
    phone_numbers: await count('phone_numbers'),
    deleted_phone_numbers: await count('releases', sql`released_at is null`),
    purchases_under_way: await count('purchases', sql`line is not null`),
    records: await count('records'),
    addresses_at_carriers: await count('address_references'),
    agents: await count('agents'),
    tokens: await count('api_tokens', sql`oauth_client_id is null and revoked_at is null`),
    oauth_clients: await count('oauth_clients', sql`revoked_at is null`),
  };
}

/** Each carrier once: numbers, deleted or not, purchases under way and addresses. */
function atCarriers(db: Db, { id }: AccountId) {
  return db
    .selectFrom('phone_numbers')
    .select('carrier')
    .where('account_id', '=', id)
    .union((union) =>
      union
        .selectFrom('releases')
        .select('carrier')
        .where('account_id', '=', id)
        .where('released_at', 'is', null),
    )
    .union((union) =>
      union
        .selectFrom('purchases')
        .select('carrier')
        .where('account_id', '=', id)
        .where('line', 'is not', null),
    )
    .union((union) =>
      union.selectFrom('address_references').select('carrier').where('account_id', '=', id),
    )
    .orderBy('carrier')
    .execute();
}

async function numbersAfter(
  db: Db,
  account: AccountId,
  { id, limit }: { id: number; limit: number },
): Promise<HeldNumber[]> {
  const rows = await db
    .selectFrom('phone_numbers')
    .select(['id', 'number', 'carrier', sql<number>`1`.as('kept')])
    .where('account_id', '=', account.id)
    .where('id', '>', id)
    .unionAll((union) =>
      union
        .selectFrom('releases')
        .select(['id', 'number', 'carrier', sql<number>`0`.as('kept')])
        .where('account_id', '=', account.id)
        .where('id', '>', id)
        .where('released_at', 'is', null),
    )
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ kept, ...row }) => ({ ...row, isKept: kept === 1 }));
}

async function removeAccount(
  { db, functions, isShared }: Database<Tables>,
  record: Recorder,
  account: AccountId,
): Promise<boolean> {
  if ((await atCarriers(db, account)).length > 0) return false;
  await recordRemoval({ db, functions, isShared, record }, account);
  for (const [table, key] of large) {
    await inBatches(() => removeSome(db, account, { table, key }));
  }
  await inBatches(() => removeEnded(db, account));
  await inBatches(() => forgetReleased(db, account));
  await inBatches(() => removeSomeAccountLogs(db, account.id));
  return transaction(db, async (trx) => {
    // No changes are taken until all is gone, so none is counted by what was there before.
    await holdTaking(trx, functions);
    // What is written of the account meanwhile waits, and finds none; what was written before is seen here.
    const row = trx.selectFrom('accounts').select('id').where('id', '=', account.id);
    await functions.forUpdate(row).execute();
    await trx.deleteFrom('quotas').where('account_id', '=', account.id).execute();
    if ((await atCarriers(trx, account)).length > 0) throw new StillAtCarrier();
    for (const table of [...large.map(([name]) => name), ...small]) {
      await sql`delete from ${sql.table(table)} where account_id = ${account.id}`.execute(trx);
    }
    await removeAccountLogs(trx, { isShared }, account.id);
    await trx.deleteFrom('accounts').where('id', '=', account.id).execute();
    return true;
  }).catch((error: unknown) => {
    if (error instanceof StillAtCarrier) return false;
    throw error;
  });
}

type Recording = Pick<Database<Tables>, 'db' | 'functions' | 'isShared'> & { record: Recorder };

/**
 * The account's rows begin to go, and those of its changes with them: this one is the installation's. It is there
 * before they go, as the newest row of all must stay, whose id would be given again. Once, however often the
 * removal is gone on with.
 */
async function recordRemoval(
  { db, functions, isShared, record }: Recording,
  { id }: AccountId,
): Promise<void> {
  await transaction(db, async (trx) => {
    const account = trx.selectFrom('accounts').select(['id', 'subdomain']).where('id', '=', id);
    const row = await functions.forUpdate(account).executeTakeFirst();
    if (!row) return;
    const removal = { ...accountSource(row), account_id: installationAccount };
    const source = { ...removal, source_id: String(id) };
    if ((await changesOf({ db: trx, isShared }, source, 0)).length > 0) return;
    await record(trx, { ...removal, action: 'destroy' });
  });
}

/** Rolls the transaction back. */
class StillAtCarrier extends Error {}

async function inBatches(removeSomeRows: () => Promise<bigint>): Promise<void> {
  while ((await removeSomeRows()) > 0n) await giveWay(inBatches);
}

async function removeSome(
  db: Db,
  { id }: AccountId,
  { table, key }: { table: string; key: string },
): Promise<bigint> {
  const columns = sql.raw(`account_id, ${key}`);
  const { numAffectedRows = 0n } = await sql`
    delete from ${sql.table(table)} where (${columns}) in (
      select ${columns} from ${sql.table(table)} where account_id = ${id} limit ${rowsAtATime}
    )`.execute(db);
  return numAffectedRows;
}

/** Purchases that have nothing at a carrier: somebody who was let in before may have begun another. */
async function removeEnded(db: Db, { id }: AccountId): Promise<bigint> {
  const ended = db
    .selectFrom('purchases')
    .select('id')
    .where('account_id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('claims')
            .select('claims.number')
            .whereRef('claims.carrier', '=', 'purchases.carrier')
            .whereRef('claims.number', '=', 'purchases.number')
            .whereRef('claims.purchase_id', '=', 'purchases.id'),
        ),
      ),
    )
    .limit(rowsAtATime);
  const { numDeletedRows } = await db
    .deleteFrom('purchases')
    .where('account_id', '=', id)
    .where('id', 'in', ended)
    .executeTakeFirst();
  return numDeletedRows;
}

/** What the settings of released numbers were is nobody's business any more. */
async function forgetReleased(db: Db, { id }: AccountId): Promise<bigint> {
  const { numUpdatedRows } = await db
    .updateTable('releases')
    .set({ document: '{}', settings: '{}', refusal: null, external_id: null })
    .where('account_id', '=', id)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('releases')
        .select('id')
        .where('account_id', '=', id)
        .where('document', '!=', '{}')
        .limit(rowsAtATime),
    )
    .executeTakeFirst();
  return numUpdatedRows;
}
