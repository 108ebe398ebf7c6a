import { sql, type Kysely } from 'kysely';

/**
 * What webhooks are told. An invocation is one event for one webhook, with the body it was given once for all; an
 * attempt is one try to send it. `webhook_queues` has a row for each resource of which a webhook has something to be
 * told yet: whoever leases it sends the resource's invocations one after the other, in the order of `position`. So what
 * is finished costs who looks for work nothing.
 */
const statements = [
  `create table webhook_invocations (
    account_id bigint not null,
    webhook_id text not null,
    id text not null,
    event_id bigint not null,
    resource text not null,
    position bigint not null,
    payload text not null,
    created_at bigint not null,
    give_up_at bigint,
    next_attempt_at bigint,
    attempts integer not null,
    status text not null,
    status_code integer,
    latest_at bigint not null,
    primary key (account_id, webhook_id, id)
  )`,
  'create index webhook_invocations_latest on webhook_invocations (webhook_id, latest_at, id)',
  'create index webhook_invocations_by_status on webhook_invocations (webhook_id, status, latest_at, id)',
  'create index webhook_invocations_by_age on webhook_invocations (created_at)',
  `create index webhook_invocations_in_order on webhook_invocations (webhook_id, resource, position)
    where give_up_at is not null`,
  `create index webhook_invocations_waiting on webhook_invocations (created_at)
    where give_up_at is not null`,
  `create table webhook_attempts (
    account_id bigint not null,
    webhook_id text not null,
    invocation_id text not null,
    id text not null,
    document text not null,
    primary key (account_id, webhook_id, invocation_id, id)
  )`,
  `create table webhook_queues (
    account_id bigint not null,
    webhook_id text not null,
    resource text not null,
    lease_until bigint not null,
    holder text not null,
    attempt integer not null,
    primary key (account_id, webhook_id, resource)
  )`,
  'create index webhook_queues_due on webhook_queues (webhook_id, lease_until)',
  'create index webhooks_by_id on webhooks (id)',
  // Of events that concern everybody.
  'create index webhook_subscriptions_by_type on webhook_subscriptions (event_type)',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
