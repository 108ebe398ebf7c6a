import { sql, type Kysely } from 'kysely';

/** Browsers that are signed in, and links that sign one in; as of tokens, only their hashes are kept. Agents tell since when they are there. */
const statements = [
  `create table sessions (
    id bigint primary key,
    hash text not null unique,
    account_id bigint not null,
    token_id bigint not null,
    created_at bigint not null,
    used_at bigint not null
  )`,
  'create index sessions_of_token on sessions (token_id, created_at)',
  'create index sessions_of_account on sessions (account_id)',
  `create table sign_in_links (
    hash text primary key,
    account_id bigint not null,
    token_id bigint not null,
    expires_at bigint not null
  )`,
  // Null: that was not kept then.
  'alter table agents add column created_at text',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
