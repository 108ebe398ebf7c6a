import { sql, type Kysely } from 'kysely';
import { keyOnly } from '../../database/dialects.ts';

/** What finds audit logs is written once they have their place, many at a time, and not with every change. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table audit_log_times (
      account_id bigint not null,
      at bigint not null,
      id bigint not null,
      primary key (account_id, at, id)
    ) ${keyOnly(db)}`,
    `create table audit_log_events (
      account_id bigint not null,
      position bigint not null,
      id bigint not null,
      primary key (account_id, position, id)
    ) ${keyOnly(db)}`,
    `insert into audit_log_times (account_id, at, id)
     select account_id, at, id from audit_logs where position <= ${taken}
     order by account_id, at, id`,
    `insert into audit_log_events (account_id, position, id)
     select account_id, position, id from audit_logs
     where position <= ${taken} and event_type is not null
     order by account_id, position`,
    'drop index audit_logs_of_account',
    'drop index audit_logs_in_order',
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const taken = `(select cast(value as bigint) from installation where key = 'event_position')`;
