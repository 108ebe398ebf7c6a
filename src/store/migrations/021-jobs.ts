import { sql, type Kysely } from 'kysely';

/**
 * What is done to many phone numbers is an intent with a lease, as a purchase is. Once it has ended, its items are
 * the rows of its results.
 */
const statements = [
  `create table jobs (
    account_id bigint not null,
    id bigint not null,
    public_id text not null,
    action text not null,
    all_or_nothing smallint not null,
    actor text not null,
    search text,
    idempotency_key text,
    total bigint not null,
    progress bigint not null,
    status text not null,
    cancelled smallint not null,
    results text,
    created_at bigint not null,
    ended_at bigint,
    lease_until bigint not null,
    holder text not null,
    attempt bigint not null,
    primary key (account_id, id)
  )`,
  'create unique index jobs_by_public_id on jobs (account_id, public_id)',
  `create unique index jobs_by_idempotency_key on jobs (account_id, idempotency_key)
     where idempotency_key is not null`,
  'create index open_jobs on jobs (account_id, id) where ended_at is null',
  'create index ended_jobs on jobs (ended_at) where ended_at is not null',
  `create table job_items (
    account_id bigint not null,
    job_id bigint not null,
    item bigint not null,
    subject bigint,
    token text,
    properties text not null,
    state text not null,
    searches bigint not null,
    result text,
    primary key (account_id, job_id, item)
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
