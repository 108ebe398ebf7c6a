import { sql, type Transaction } from 'kysely';
import type { UsageAction } from '../../app/ports/usage.ts';
import type { DialectFunctions } from '../../database/dialects.ts';
import { rowsOf, type Batch, type Projection } from '../audit/batch.ts';
import type { Tables } from '../tables.ts';

const dayLength = 86_400_000;
/** What carriers give as a reason is theirs, and may be long. */
const longestReason = 100;

const counted: readonly UsageAction[] = ['create', 'refuse', 'release'];

/** What was written down before an account was emptied, or of one that is gone, counts no more. */
export const countDays =
  (functions: DialectFunctions): Projection =>
  async (trx, batch) => {
    await trx
      .insertInto('usage_days')
      .columns(['account_id', 'day', 'action', 'reason', 'count'])
      .expression(daysOf(trx, functions, batch))
      .onConflict((conflict) =>
        conflict.columns(['account_id', 'day', 'action', 'reason']).doUpdateSet(({ eb, ref }) => ({
          count: eb('usage_days.count', '+', ref('excluded.count')),
        })),
      )
      .execute();
  };

function daysOf(trx: Transaction<Tables>, { textProperty }: DialectFunctions, batch: Batch) {
  const facts = textProperty(sql.ref('audit_logs.document'), 'facts');
  const reason = sql<string>`substr(coalesce(${textProperty(sql`(${facts})`, 'reason')}, ''), 1, ${sql.lit(longestReason)})`;
  const rows = rowsOf(trx, batch)
    .innerJoin('accounts', 'accounts.id', 'audit_logs.account_id')
    .leftJoin('usage_resets as reset', 'reset.account_id', 'audit_logs.account_id')
    .where(sql<boolean>`audit_logs.id > coalesce(reset.audit_log_id, 0)`)
    .where('audit_logs.action', 'in', counted)
    .where((where) =>
      where.or([
        where('audit_logs.source_type', '=', 'phone_number'),
        where('audit_logs.event_type', '=', 'purchase.refused'),
      ]),
    )
    .select([
      'audit_logs.account_id',
      sql<number>`audit_logs.at / ${sql.lit(dayLength)}`.as('day'),
      'audit_logs.action',
      sql<string>`case audit_logs.action when 'refuse' then ${reason} else '' end`.as('reason'),
    ]);
  return trx
    .selectFrom(rows.as('counted'))
    .select(['account_id', 'day', 'action', 'reason'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('day', '>=', 0)
    .groupBy(['account_id', 'day', 'action', 'reason']);
}
