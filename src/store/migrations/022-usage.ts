import { sql, type Kysely } from 'kysely';
import { functionsOf } from '../../database/dialects.ts';

/**
 * Figures of an account that are kept, not counted. `usage_numbers` has each number as it was counted last, so that
 * what it becomes takes the place of what it was; `usage_figures` sums them up, `usage_days` counts what happened.
 */
const tables = [
  `create table usage_numbers (
    account_id bigint not null,
    id bigint not null,
    state text not null,
    country_code text not null,
    number_type text,
    carrier text not null,
    price bigint not null,
    group_ids text not null,
    primary key (account_id, id)
  )`,
  `create table usage_figures (
    account_id bigint not null,
    dimension text not null,
    value text not null,
    state text not null,
    numbers bigint not null,
    monthly_cost bigint not null,
    primary key (account_id, dimension, value, state)
  )`,
  `create table usage_days (
    account_id bigint not null,
    day bigint not null,
    action text not null,
    reason text not null,
    count bigint not null,
    primary key (account_id, day, action, reason)
  )`,
  `create table usage_resets (
    account_id bigint primary key,
    audit_log_id bigint not null
  )`,
  // As what it was sold; null: that was not kept then.
  'alter table purchases add column number_type text',
];

const tollFreeCodes = `'800', '833', '844', '855', '866', '877', '888'`;

/** Of +1 the digits tell, of other countries the phone number tells only whether it is toll-free. */
const types = [
  `update purchases set number_type =
     case when substr(number, 3, 3) in (${tollFreeCodes}) then 'toll_free' else 'local' end
   where number like '+1%'`,
  `update purchases set number_type = 'toll_free'
   where number_type is null and exists (
     select 1 from phone_numbers
     where phone_numbers.account_id = purchases.account_id and phone_numbers.id = purchases.id
       and document like '%"toll_free":true%'
   )`,
];

/** Refusals were not kept. */
const days = [
  `insert into usage_days (account_id, day, action, reason, count)
   select account_id, intended_at / 86400000, 'create', '', count(*) from purchases
   where line is null and intended_at > 0
   group by account_id, intended_at / 86400000`,
  `insert into usage_days (account_id, day, action, reason, count)
   select account_id, released_at / 86400000, 'release', '', count(*) from releases
   where released_at is not null
   group by account_id, released_at / 86400000`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...tables, ...types, ...days]) await sql.raw(statement).execute(db);
  for (const statement of countings(db)) await statement.execute(db);
}

const byColumn = (dimension: string, value: string) => sql`
  insert into usage_figures (account_id, dimension, value, state, numbers, monthly_cost)
  select account_id, ${sql.lit(dimension)}, ${sql.raw(value)}, state, count(*), sum(price)
  from usage_numbers group by account_id, ${sql.raw(value)}, state`;

function countings(db: Kysely<unknown>) {
  const functions = functionsOf(db);
  const document = (name: string) => functions.textProperty(sql.ref('held.document'), name);
  return [
    sql`
      insert into usage_numbers
        (account_id, id, state, country_code, number_type, carrier, price, group_ids)
      select held.account_id, held.id, held.state, coalesce(${document('country_code')}, ''), number_type,
        held.carrier, coalesce(price, 0), coalesce(${document('group_ids')}, '[]')
      from (
        select account_id, id, carrier, document, 'kept' as state from phone_numbers
        union all
        select account_id, id, carrier, document, 'deleted' from releases
        where released_at is null
        union all
        select account_id, id, carrier, ${functions.textProperty(sql.ref('line'), 'phone_number')},
          'under way'
        from purchases where line is not null
      ) as held
      left join purchases
        on purchases.account_id = held.account_id and purchases.id = held.id`,
    sql`
      insert into usage_figures (account_id, dimension, value, state, numbers, monthly_cost)
      select account_id, 'total', '', state, count(*), sum(price)
      from usage_numbers group by account_id, state`,
    byColumn('country', 'country_code'),
    byColumn('type', `coalesce(number_type, '')`),
    byColumn('carrier', 'carrier'),
    sql`
      insert into usage_figures (account_id, dimension, value, state, numbers, monthly_cost)
      select account_id, 'group', cast(item.value as text), state, count(*), sum(price)
      from usage_numbers, ${functions.items(sql.ref('group_ids'))} as item
      group by account_id, cast(item.value as text), state`,
    sql`
      insert into usage_figures (account_id, dimension, value, state, numbers, monthly_cost)
      select account_id, 'group', '', state, count(*), sum(price)
      from usage_numbers where group_ids = '[]' group by account_id, state`,
  ];
}
