import { sql } from 'kysely';
import type { UsageStore } from '../../app/ports/usage.ts';
import { prepared } from '../../database/prepared.ts';
import type { Database } from '../../database/open.ts';
import type { Tables } from '../tables.ts';

const columns = ['dimension', 'value', 'state', 'numbers', 'monthly_cost'] as const;

/** Reads what is kept of an account. */
export function createUsageStores({
  db,
  autocommit,
}: Database<Tables>): (account_id: number) => UsageStore {
  const figures = prepared((parameter) =>
    db
      .selectFrom('usage_figures')
      .select(columns)
      .where('account_id', '=', parameter<number>('account_id'))
      .where('dimension', '!=', 'group')
      .orderBy('dimension')
      .orderBy('value'),
  );
  const groups = prepared((parameter) => {
    const ofAccount = () =>
      db
        .selectFrom('usage_figures')
        .where('account_id', '=', parameter<number>('account_id'))
        .where('dimension', '=', 'group');
    const largest = ofAccount()
      .select('value')
      .groupBy('value')
      .orderBy(({ fn }) => fn.sum('numbers'), 'desc')
      .orderBy('value')
      .limit(parameter<number>('limit'));
    return ofAccount()
      .select(columns)
      .where('value', 'in', db.selectFrom(largest.as('largest')).select('value'));
  });
  const days = prepared((parameter) =>
    db
      .selectFrom('usage_days')
      .select(['day', 'action', 'reason', 'count'])
      .where('account_id', '=', parameter<number>('account_id'))
      .where('day', '>=', parameter<number>('first'))
      .where('day', '<=', parameter<number>('last'))
      .orderBy('day')
      .orderBy('reason'),
  );
  const dayEnds = prepared((parameter) => {
    const ofAccount = () =>
      db.selectFrom('usage_day_ends').where('account_id', '=', parameter<number>('account_id'));
    const before = ofAccount()
      .select(({ fn }) => fn.max('day').as('day'))
      .where('day', '<=', parameter<number>('first'));
    return ofAccount()
      .select(['day', 'numbers', 'monthly_cost'])
      .where('day', '<=', parameter<number>('last'))
      .where('day', '>=', sql<number>`coalesce((${before}), ${parameter<number>('first')})`)
      .orderBy('day');
  });
  return (account_id) => ({
    figures: () => figures.all(autocommit, { account_id }),
    groups: (limit) => groups.all(autocommit, { account_id, limit }),
    dayEnds: (range) => dayEnds.all(autocommit, { account_id, ...range }),
    days: (range) => days.all(autocommit, { account_id, ...range }),
  });
}
