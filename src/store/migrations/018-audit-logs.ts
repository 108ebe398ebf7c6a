import { sql, type Kysely } from 'kysely';
import { countedKey, keyOnly } from '../../database/dialects.ts';

/**
 * What was changed, by whom, and what others are to be told of it: one row, in the transaction that makes the
 * change. The database counts the ids, so that those of one resource are in the order of its changes. `position` is
 * the place in an order in which no row comes late: on SQLite that of the ids, on PostgreSQL it is given afterwards
 * (`audit/events.ts`). What follows from a row is written once it has its place: `audit_log_sources` finds the rows
 * of one resource. Purchases keep who asked for them, for whoever finishes them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table audit_logs (
      id ${countedKey(db)},
      account_id bigint not null,
      at bigint not null,
      actor_id bigint not null,
      ip_address text,
      action text not null,
      source_type text not null,
      source_id text not null,
      document text not null,
      event_type text,
      detail text,
      position bigint
    )`,
    'create index audit_logs_of_account on audit_logs (account_id, at, id)',
    'create index audit_logs_in_order on audit_logs (account_id, position)',
    'create index audit_logs_unplaced on audit_logs (id) where position is null',
    `create table audit_log_sources (
      account_id bigint not null,
      source_type text not null,
      source_id text not null,
      id bigint not null,
      primary key (account_id, source_type, source_id, id)
    ) ${keyOnly(db)}`,
    'alter table purchases add column actor text',
    `insert into installation (key, value) values ('event_position', '0')`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
