import { sql, type Transaction } from 'kysely';
import type { DialectFunctions } from '../../database/dialects.ts';
import type { Line } from '../../domain/phone-numbers/phone-number.ts';
import type { Tables } from '../tables.ts';
import type { UsageNumberRow } from './tables.ts';

export interface NumberKey {
  readonly account_id: number;
  readonly id: number;
}

/** A number as it was counted last, and as it is; null: it does not count. */
export interface Recount extends NumberKey {
  readonly before: UsageNumberRow | null;
  readonly now: UsageNumberRow | null;
}

/** Numbers and how they are counted, as of one moment. */
export async function recountsOf(
  trx: Transaction<Tables>,
  functions: DialectFunctions,
  keys: readonly NumberKey[],
): Promise<Recount[]> {
  const rows = await query(trx, functions, keys).execute();
  return rows.map((row) => ({
    account_id: row.account_id,
    id: row.id,
    before: row.counted_state === null ? null : countedIn(row, row.counted_state),
    now: heldIn(row),
  }));
}

type Row = Awaited<ReturnType<ReturnType<typeof query>['execute']>>[number];

function query(
  trx: Transaction<Tables>,
  { textProperty }: DialectFunctions,
  keys: readonly NumberKey[],
) {
  const values = keys.map(({ account_id, id }) => `(${account_id},${id})`);
  const touched = sql<NumberKey>`(
    select column1 as account_id, column2 as id from (values ${sql.raw(values.join())}) as given
  )`;
  const property = (column: string, name: string) =>
    textProperty(sql.ref<string>(column), name) as ReturnType<typeof sql<string | null>>;
  return trx
    .selectFrom(touched.as('touched'))
    .leftJoin('purchases as purchase', (on) =>
      on
        .onRef('purchase.account_id', '=', 'touched.account_id')
        .onRef('purchase.id', '=', 'touched.id'),
    )
    .leftJoin('phone_numbers as kept', (on) =>
      on.onRef('kept.account_id', '=', 'touched.account_id').onRef('kept.id', '=', 'touched.id'),
    )
    .leftJoin('releases as deleted', (on) =>
      on
        .onRef('deleted.account_id', '=', 'touched.account_id')
        .onRef('deleted.id', '=', 'touched.id')
        .on('deleted.released_at', 'is', null),
    )
    .leftJoin('usage_numbers as counted', (on) =>
      on
        .onRef('counted.account_id', '=', 'touched.account_id')
        .onRef('counted.id', '=', 'touched.id'),
    )
    .select([
      'touched.account_id',
      'touched.id',
      'purchase.price',
      'purchase.number_type',
      'purchase.line',
      'purchase.carrier',
      'kept.carrier as kept_by',
      'deleted.carrier as deleted_by',
      'counted.state as counted_state',
      'counted.country_code as counted_country_code',
      'counted.number_type as counted_number_type',
      'counted.carrier as counted_carrier',
      'counted.price as counted_price',
      'counted.group_ids as counted_group_ids',
    ])
    .select([
      property('kept.document', 'country_code').as('kept_country_code'),
      property('kept.document', 'group_ids').as('kept_group_ids'),
      property('deleted.document', 'country_code').as('deleted_country_code'),
      property('deleted.document', 'group_ids').as('deleted_group_ids'),
    ]);
}

function countedIn(row: Row, state: UsageNumberRow['state']): UsageNumberRow {
  return {
    account_id: row.account_id,
    id: row.id,
    state,
    country_code: row.counted_country_code ?? '',
    number_type: row.counted_number_type,
    carrier: row.counted_carrier ?? '',
    price: row.counted_price ?? 0,
    group_ids: row.counted_group_ids ?? '[]',
  };
}

const propertiesOf = (country_code: string | null, group_ids: string | null) => ({
  country_code: country_code ?? '',
  group_ids: group_ids ?? '[]',
});

/** A deleted number costs until its carrier has it back, and one that is being bought from the intent on, as quotas have it. */
function heldIn(row: Row): UsageNumberRow | null {
  const { account_id, id, number_type } = row;
  const same = { account_id, id, number_type, price: row.price ?? 0 };
  if (row.kept_by !== null) {
    const own = propertiesOf(row.kept_country_code, row.kept_group_ids);
    return { ...same, state: 'kept', carrier: row.kept_by, ...own };
  }
  if (row.deleted_by !== null) {
    const own = propertiesOf(row.deleted_country_code, row.deleted_group_ids);
    return { ...same, state: 'deleted', carrier: row.deleted_by, ...own };
  }
  if (row.line === null || row.carrier === null) return null;
  const { country_code, group_ids } = (JSON.parse(row.line) as Line).phone_number;
  const own = propertiesOf(country_code, JSON.stringify(group_ids));
  return { ...same, state: 'under way', carrier: row.carrier, ...own };
}
