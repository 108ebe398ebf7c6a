import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely';
import type { DialectFunctions } from '../../database/dialects.ts';
import type { Database } from '../../database/open.ts';
import { prepared } from '../../database/prepared.ts';
import { transaction } from '../../database/transaction.ts';
import type { Purchase } from '../../app/ports/purchases.ts';
import type { Account } from '../../domain/account.ts';
import { changesBetween } from '../../domain/audit/changes.ts';
import type { DomainError } from '../../domain/errors.ts';
import { dayOf } from '../../domain/instant.ts';
import { priceOf } from '../../domain/price.ts';
import {
  nearlyUsed,
  quotaExceeded,
  quotaProblem,
  shownLimits,
  type Limits,
  type Quota,
} from '../../domain/quota.ts';
import type { Recorder } from '../audit/journal.ts';
import type { Tables } from '../tables.ts';

const quotaColumns = [
  'max_numbers',
  'max_monthly_spend',
  'max_purchases_per_day',
  'held',
  'monthly_spend',
  'purchase_day',
  'purchases_that_day',
  'max_records',
  'max_record_bytes',
  'max_audio_bytes',
] as const;

interface Writing {
  readonly db: Kysely<Tables>;
  readonly functions: DialectFunctions;
  readonly record: Recorder;
}

type QuotaTaker = Pick<Purchase, 'account_id' | 'price' | 'intended_at'>;

/** What an account holds and spends is kept, in the transactions that buy and give back to the carrier. */
export function createQuotaCounter(db: Kysely<Tables>) {
  const giveBack = giveBackQuery(db);
  const takeOffDay = takeOffDayQuery(db);
  return {
    /** Nothing was bought: it does not count on its day either. */
    async undo(trx: Transaction<Tables>, purchase: QuotaTaker): Promise<void> {
      const { account_id, price } = purchase;
      await giveBack.run(trx, { account_id, price });
      await takeOffDay.run(trx, { account_id, day: dayOf(purchase.intended_at) });
    },
    async giveBack(trx: Transaction<Tables>, account_id: number, price: number): Promise<void> {
      await giveBack.run(trx, { account_id, price });
    },
  };
}

/** Why a purchase is too much. */
export async function quotaRefusal(db: Kysely<Tables>, purchase: QuotaTaker): Promise<DomainError> {
  const { account_id, price } = purchase;
  const share = { price, day: dayOf(purchase.intended_at) };
  return quotaExceeded(quotaProblem(await readQuota(db, account_id), share) ?? 'is too small');
}

/** Writes nothing when it would be too much. `day`: of the intent. Answers what the account has then. */
export function takeQuery(db: Kysely<Tables>) {
  return prepared((parameter) => takeWithin(db, parameter).returning(quotaColumns));
}

/** The same; writes nothing either when a limit is nearly used from then on, or wholly, and was not before. */
export function takeUnnoticedQuery(db: Kysely<Tables>) {
  return prepared((parameter) => {
    const [price, day] = [parameter<number>('price'), parameter<number>('day')];
    const today = sql`case when purchase_day >= ${day} then purchases_that_day else 0 end`;
    return takeWithin(db, parameter)
      .where(crossesNothing(sql`held`, sql`1`, sql`max_numbers`))
      .where(crossesNothing(sql`monthly_spend`, sql`${price}`, sql`max_monthly_spend`))
      .where(crossesNothing(sql`(${today})`, sql`1`, sql`max_purchases_per_day`));
  });
}

/** As `crossedLimits` has it. */
function crossesNothing(before: Sql, share: Sql, limit: Sql) {
  const after = sql`(${before} + ${share})`;
  const near = sql`${limit} * ${nearlyUsed}`;
  return sql<boolean>`(${limit} is null or (
    (${after} * 100 < ${near} or ${before} * 100 >= ${near})
    and (${after} < ${limit} or ${before} >= ${limit})))`;
}

type Sql = RawBuilder<unknown>;
type Parameter = <T>(name: string) => T;

function takeWithin(db: Kysely<Tables>, parameter: Parameter) {
  return db
    .updateTable('quotas')
    .set((row) => ({
      held: row('held', '+', 1),
      monthly_spend: row('monthly_spend', '+', parameter<number>('price')),
      purchases_that_day: sql<number>`case when purchase_day >= ${parameter('day')} then purchases_that_day + 1 else 1 end`,
      purchase_day: sql<number>`case when purchase_day >= ${parameter('day')} then purchase_day else ${parameter('day')} end`,
    }))
    .where('account_id', '=', parameter<number>('account_id'))
    .where((where) =>
      where.or([where('max_numbers', 'is', null), sql<boolean>`held < max_numbers`]),
    )
    .where((where) =>
      where.or([
        where('max_monthly_spend', 'is', null),
        where(
          'monthly_spend',
          '<=',
          sql<number>`max_monthly_spend - ${parameter<number>('price')}`,
        ),
      ]),
    )
    .where((where) =>
      where.or([
        where('max_purchases_per_day', 'is', null),
        sql<boolean>`purchases_that_day < max_purchases_per_day`,
        where.and([
          where('purchase_day', '<', parameter<number>('day')),
          where('max_purchases_per_day', '>', 0),
        ]),
      ]),
    );
}

function giveBackQuery(db: Kysely<Tables>) {
  return prepared((parameter) =>
    db
      .updateTable('quotas')
      .set((row) => ({
        held: row('held', '-', 1),
        monthly_spend: row('monthly_spend', '-', parameter<number>('price')),
      }))
      .where('account_id', '=', parameter<number>('account_id')),
  );
}

function takeOffDayQuery(db: Kysely<Tables>) {
  return prepared((parameter) =>
    db
      .updateTable('quotas')
      .set((row) => ({ purchases_that_day: row('purchases_that_day', '-', 1) }))
      .where('account_id', '=', parameter<number>('account_id'))
      .where('purchase_day', '=', parameter<number>('day'))
      .where('purchases_that_day', '>', 0),
  );
}

export async function readQuota(db: Kysely<Tables>, account_id: number): Promise<Quota> {
  return db
    .selectFrom('quotas')
    .select(quotaColumns)
    .where('account_id', '=', account_id)
    .executeTakeFirstOrThrow();
}

export async function setQuota(
  { db, functions, record }: Writing,
  { id, subdomain }: Pick<Account, 'id' | 'subdomain'>,
  change: Partial<Limits>,
): Promise<void> {
  await transaction(db, async (trx) => {
    const quota = trx.selectFrom('quotas').selectAll().where('account_id', '=', id);
    const before = await functions.forUpdate(quota).executeTakeFirst();
    if (!before) return;
    const changes = changesBetween(shownLimits(before), shownLimits({ ...before, ...change }));
    if (Object.keys(changes).length === 0) return;
    await trx.updateTable('quotas').set(change).where('account_id', '=', id).execute();
    const source = { source_type: 'quota', source_id: id, source_label: subdomain };
    await record(trx, { account_id: id, action: 'update', ...source, changes });
  });
}

/** Part of the transaction that makes an account. */
export async function insertQuota(trx: Transaction<Tables>, account_id: number): Promise<void> {
  await trx
    .insertInto('quotas')
    .values({ account_id, held: 0, monthly_spend: 0, purchase_day: 0, purchases_that_day: 0 })
    .execute();
}

/** A price that was not known when the number was bought; one that is known, or of a number that is gone, stays as it is. */
export async function fillInPrice(
  { db, functions, record }: Writing,
  { account_id, id }: { account_id: number; id: number },
  price: number,
): Promise<void> {
  await transaction(db, async (trx) => {
    const purchase = trx
      .selectFrom('purchases')
      .select(['carrier', 'number'])
      .where('account_id', '=', account_id)
      .where('id', '=', id)
      .where('is_priced', '=', 0);
    // Locked first: whoever gives the number back reads the price under the same lock.
    const row = await functions.forUpdate(purchase).executeTakeFirst();
    if (!row) return;
    const claim = trx.selectFrom('claims').select('number').where('purchase_id', '=', id);
    if (!(await claim.where('account_id', '=', account_id).executeTakeFirst())) return;
    await trx
      .updateTable('purchases')
      .set({ price, is_priced: 1 })
      .where('account_id', '=', account_id)
      .where('id', '=', id)
      .execute();
    await trx
      .updateTable('quotas')
      .set((row) => ({ monthly_spend: row('monthly_spend', '+', price) }))
      .where('account_id', '=', account_id)
      .execute();
    await record(trx, {
      account_id,
      action: 'update',
      source_type: 'phone_number',
      source_id: id,
      source_label: row.number,
      changes: { price: { previous: null, current: priceOf(price) } },
      facts: { carrier: row.carrier, price: priceOf(price) },
    });
  });
}

/** What the number costs that a purchase became, in US cents a month; it stays until the transaction ends. */
export async function keptPrice(
  trx: Transaction<Tables>,
  { functions }: Pick<Database<Tables>, 'functions'>,
  { account_id, id }: { account_id: number; id: number },
): Promise<number> {
  const purchase = trx
    .selectFrom('purchases')
    .select('price')
    .where('account_id', '=', account_id)
    .where('id', '=', id);
  return (await functions.forUpdate(purchase).executeTakeFirst())?.price ?? 0;
}
