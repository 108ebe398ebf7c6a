import type { Kysely, Transaction } from 'kysely';
import type { ShownTime } from '../app/ports/nodes.ts';
import type { Account } from '../domain/account.ts';
import { installationAccount, type Change } from '../domain/audit/change.ts';
import { changesBetween } from '../domain/audit/changes.ts';
import { instantOf } from '../domain/instant.ts';
import { firstBrandId } from '../domain/resources/first-ids.ts';
import { firstRecords } from '../domain/resources/first-records.ts';
import { fieldError, recordInvalid } from '../domain/errors.ts';
import type { Ids } from '../app/ports/nodes.ts';
import type { KeptTime, Reset, TestStateStore } from '../app/ports/test-state.ts';
import type { Database } from '../database/open.ts';
import { transaction } from '../database/transaction.ts';
import { accountSource } from './accounts/account-changes.ts';
import { accountOf } from './accounts/accounts.ts';
import type { Recorder } from './audit/journal.ts';
import { holdTaking } from './audit/taken.ts';
import { readValue, writeValue } from './installation-values.ts';
import type { Records } from './records/records.ts';
import type { Tables } from './tables.ts';
import { resetUsage } from './usage/forget-usage.ts';

/** The carrier whose numbers go back by themselves. */
const sandbox = 'sandbox';

/** Rows of `installation`: the clock of tests, and of each reset that is under way its account. */
const clockKey = 'test_clock';
const resetKey = 'unfinished_reset ';

interface Keeping {
  readonly records: Records;
  readonly ids: Ids;
  /** nothing of an account's numbers that is in memory is to be believed */
  readonly forgetNumbers: () => void;
}

export function createTestStateStore(
  { db, functions }: Database<Tables>,
  keeping: Keeping,
  record: Recorder,
): TestStateStore {
  return {
    async beginReset(account, id) {
      const reset = await transaction(db, async (trx) => {
        // No changes are taken until all is gone, so none is counted by what was there before.
        await holdTaking(trx, functions);
        const emptied = await empty(trx, keeping, { account, id });
        await record(trx, resetOf(account));
        return emptied;
      });
      keeping.forgetNumbers();
      return reset;
    },
    unfinishedResets: () => unfinishedResets(db),
    async endReset({ account, before }) {
      await db
        .deleteFrom('installation')
        .where('key', '=', `${resetKey}${account.id}`)
        .where('value', '=', String(before))
        .execute();
    },
    async shownTime() {
      const value = await readValue(db, clockKey);
      return value === null ? null : (JSON.parse(value) as KeptTime);
    },
    keepShownTime: (time) => writeValue(db, clockKey, JSON.stringify(time)),
    moveShownTime: (from, to) =>
      transaction(db, async (trx) => {
        await writeValue(trx, clockKey, JSON.stringify(to));
        await record(trx, {
          account_id: installationAccount,
          action: 'update',
          source_type: 'test_clock',
          source_id: 'test_clock',
          source_label: 'clock of tests',
          changes: changesBetween(clockOf(from), clockOf(to)),
        });
      }),
  };
}

/** What the account had goes without a word; so whoever keeps a copy of it is told to begin anew. */
function resetOf(account: Account): Change {
  const { id, subdomain } = account;
  const event = { type: 'account.reset', detail: JSON.stringify({ id, subdomain }) } as const;
  return { ...accountSource(account), action: 'reset', event };
}

/** As the API shows it. */
const clockOf = ({ now, isFrozen }: ShownTime) => ({ now: instantOf(now), frozen: isFrozen });

async function unfinishedResets(db: Kysely<Tables>): Promise<Reset[]> {
  const rows = await db
    .selectFrom('installation')
    .selectAll()
    .where('key', 'like', `${resetKey}%`)
    .execute();
  const resets: Reset[] = [];
  for (const { key, value } of rows) {
    const id = Number(key.slice(resetKey.length));
    const account = await accountUnder(db, id);
    if (account) resets.push({ account, before: Number(value), addresses: [] });
  }
  return resets;
}

async function accountUnder(db: Kysely<Tables>, id: number): Promise<Account | null> {
  const row = await db.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? accountOf(row) : null;
}

/**
 * What others write at the same time either comes first and goes, or comes after and stays: the rows that
 * they count in are locked before the rows that are counted are removed.
 */
async function empty(
  trx: Transaction<Tables>,
  { records, ids }: Keeping,
  { account, id }: { account: Account; id: number },
): Promise<Reset> {
  await resetAmounts(trx, account.id);
  await refuseOtherCarriers(trx, account.id);
  const addresses = await addressesOf(trx, account.id);
  const before = Math.max(id, ((await lastPurchase(trx, account.id)) ?? 0) + 1);
  await noteOpenPurchases(trx, account.id);
  for (const table of emptied) {
    await trx.deleteFrom(table).where('account_id', '=', account.id).execute();
  }
  await resetUsage(trx, account.id);
  for (const first of firstRecords(account, () => ids.next())) {
    await records.insert(trx, account.id, first);
  }
  await writeValue(trx, `${resetKey}${account.id}`, String(before));
  return { account, before, addresses };
}

/** In an order in which nothing is missed that is just moved from one to another. */
const emptied = [
  'jobs',
  'job_items',
  'purchases',
  'refused_purchases',
  'phone_numbers',
  'releases',
  'claims',
  'external_ids',
  'token_aliases',
  'idempotency_keys',
  'record_counts',
  'records',
  'record_references',
  'address_references',
  'unfinished_uploads',
  'upload_parts',
  'webhooks',
  'webhook_subscriptions',
  'webhook_queues',
  'webhook_invocations',
  'webhook_attempts',
] as const;

async function resetAmounts(trx: Transaction<Tables>, account_id: number): Promise<void> {
  await trx
    .updateTable('accounts')
    .set({ phone_number_count: 0, default_brand_id: firstBrandId })
    .where('id', '=', account_id)
    .execute();
  await trx
    .updateTable('quotas')
    .set({ held: 0, monthly_spend: 0, purchase_day: 0, purchases_that_day: 0 })
    .where('account_id', '=', account_id)
    .execute();
}

async function refuseOtherCarriers(trx: Transaction<Tables>, account_id: number): Promise<void> {
  const claim = await trx
    .selectFrom('claims')
    .select('carrier')
    .where('account_id', '=', account_id)
    .where('carrier', '!=', sandbox)
    .limit(1)
    .executeTakeFirst();
  if (!claim) return;
  const problem = `the account has numbers of the carrier ${claim.carrier}, which a reset does not give back: delete and release them first`;
  throw recordInvalid(fieldError('base', 'InUse', problem));
}

async function addressesOf(trx: Transaction<Tables>, account_id: number): Promise<string[]> {
  const rows = await trx
    .selectFrom('address_references')
    .select('reference')
    .where('account_id', '=', account_id)
    .where('carrier', '=', sandbox)
    .execute();
  return rows.map(({ reference }) => reference);
}

async function lastPurchase(trx: Transaction<Tables>, account_id: number): Promise<number | null> {
  const row = await trx
    .selectFrom('purchases')
    .select(({ fn }) => fn.max<number | null>('id').as('id'))
    .where('account_id', '=', account_id)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Should one of them be carried out after all, it is known that its number is nobody's (`reconcile`). */
async function noteOpenPurchases(trx: Transaction<Tables>, account_id: number): Promise<void> {
  await trx
    .insertInto('given_back')
    .columns(['account_id', 'id', 'carrier', 'number'])
    .expression(
      trx
        .selectFrom('purchases')
        .select(['account_id', 'id', 'carrier', 'number'])
        .where('account_id', '=', account_id)
        .where('line', 'is not', null),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
