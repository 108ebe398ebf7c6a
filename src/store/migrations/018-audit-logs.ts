import { sql, type Kysely } from 'kysely';
import { countedKey } from '../../database/dialects.ts';

/**
 * What was changed, by whom, and what others are to be told of it: one row, in the transaction that makes the
 * change. The database counts the ids, so that those of one resource are in the order of its changes. A row
 * with an event gets its position afterwards (`audit/sequence.ts`): there the order is the same for all readers,
 * and none comes late. Purchases keep who asked for them, for whoever finishes them.
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
    'create index audit_logs_of_source on audit_logs (account_id, source_type, source_id, id)',
    `create index audit_logs_unsequenced on audit_logs (id)
     where position is null and event_type is not null`,
    `create index audit_logs_in_order on audit_logs (account_id, position)
     where position is not null`,
    'alter table purchases add column actor text',
    `insert into installation (key, value) values ('event_position', '0')`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
