import type { Kysely } from 'kysely';
import type { Tables } from '../../src/store/tables.ts';
import type { TestTrunkline } from './trunkline.ts';

/** Has all that was changed until now counted. */
export async function takeAll({ ports }: Pick<TestTrunkline, 'ports'>, atATime = 1_000) {
  while ((await ports.store.events.take(atATime)) > 0);
}

type Figures = Record<string, readonly [numbers: number, monthly_cost: number]>;

/** Figures as they are kept, by account, dimension, value and state. */
export async function keptFigures(db: Kysely<Tables>): Promise<Figures> {
  const rows = await db.selectFrom('usage_figures').selectAll().execute();
  return Object.fromEntries(
    rows.map((row) => [
      [row.account_id, row.dimension, row.value, row.state].join('/'),
      [row.numbers, row.monthly_cost],
    ]),
  );
}

/** The same, counted anew from what there is. */
export async function countedFigures(db: Kysely<Tables>): Promise<Figures> {
  const purchases = await db.selectFrom('purchases').selectAll().execute();
  const kept = await db.selectFrom('phone_numbers').selectAll().execute();
  const deleted = await db
    .selectFrom('releases')
    .selectAll()
    .where('released_at', 'is', null)
    .execute();
  const held = [
    ...kept.map((row) => ({ ...row, state: 'kept' })),
    ...deleted.map((row) => ({ ...row, state: 'deleted' })),
    ...purchases.flatMap(({ line, ...row }) =>
      line === null
        ? []
        : [
            {
              ...row,
              document: JSON.stringify(JSON.parse(line).phone_number),
              state: 'under way',
            },
          ],
    ),
  ];
  const figures: Record<string, [number, number]> = {};
  for (const { account_id, id, carrier, document, state } of held) {
    const purchase = purchases.find((one) => one.account_id === account_id && one.id === id);
    const { country_code, group_ids } = JSON.parse(document);
    const ofGroups = group_ids.length === 0 ? [''] : group_ids;
    const keys = [
      'total/',
      `country/${country_code}`,
      `type/${purchase?.number_type ?? ''}`,
      `carrier/${carrier}`,
      ...ofGroups.map((group: number) => `group/${group}`),
    ];
    for (const key of keys) {
      const figure = (figures[`${account_id}/${key}/${state}`] ??= [0, 0]);
      figure[0] += 1;
      figure[1] += purchase?.price ?? 0;
    }
  }
  return figures;
}

/** What the quotas of all accounts have counted. */
export async function quotasOf(db: Kysely<Tables>): Promise<Figures> {
  const rows = await db.selectFrom('quotas').selectAll().where('held', '>', 0).execute();
  return Object.fromEntries(
    rows.map(({ account_id, held, monthly_spend }) => [account_id, [held, monthly_spend]]),
  );
}

/** What the figures of all accounts sum up to. */
export function totalsIn(figures: Figures): Figures {
  const totals: Record<string, [number, number]> = {};
  for (const [key, [numbers, monthly_cost]] of Object.entries(figures)) {
    const [account = '', dimension] = key.split('/');
    if (dimension !== 'total') continue;
    const total = (totals[account] ??= [0, 0]);
    total[0] += numbers;
    total[1] += monthly_cost;
  }
  return totals;
}
