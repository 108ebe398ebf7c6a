import { sql, type Kysely } from 'kysely';

/**
 * Who is told of changes, over HTTP. `document` is the webhook as the API shows it; what it signs and signs in with
 * lies in `secrets`, sealed with the installation's key. `webhook_subscriptions` has what active webhooks wait
 * for: whoever has an event to pass on finds them by its type.
 */
const statements = [
  `create table webhooks (
    account_id bigint not null,
    id text not null,
    status text not null,
    document text not null,
    secrets text not null,
    paused_at bigint,
    paused_reason text,
    failing_since bigint,
    put_off_until bigint,
    primary key (account_id, id)
  )`,
  `create table webhook_subscriptions (
    account_id bigint not null,
    webhook_id text not null,
    event_type text not null,
    primary key (account_id, event_type, webhook_id)
  )`,
  'create index webhook_subscriptions_of on webhook_subscriptions (account_id, webhook_id)',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
