import { sql, type Kysely } from 'kysely';

/** Who holds the lease of an intent, who runs the timers, and what all nodes count together. */
const statements = [
  `alter table purchases add column holder text not null default ''`,
  `alter table releases add column holder text not null default ''`,
  `create table duties (
    name text not null,
    holder text not null,
    lease_until bigint not null,
    primary key (name)
  )`,
  `create table rate_windows (
    name text not null,
    ends_at bigint not null,
    count bigint not null,
    primary key (name)
  )`,
  `create index ended_rate_windows on rate_windows (ends_at)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
