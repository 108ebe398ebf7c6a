import { sql, type Kysely } from 'kysely';

/**
 * Tokens expire; agents and accounts can be disabled; OAuth clients have access tokens, which lie among the
 * others so that signing in stays one look-up. They refer to their client without a foreign key, as a copy
 * fills the tables in the order in which they were made.
 */
const statements = [
  'alter table accounts add column disabled_at text',
  'alter table agents add column disabled_at text',
  'alter table api_tokens add column expires_at bigint',
  'alter table api_tokens add column is_bootstrap smallint not null default 0',
  `update api_tokens set is_bootstrap = 1 where name = 'first start'`,
  'alter table api_tokens add column oauth_client_id bigint',
  `create index access_tokens on api_tokens (oauth_client_id, id)
   where oauth_client_id is not null`,
  `create table oauth_clients (
    id bigint primary key,
    account_id bigint not null,
    agent_id bigint not null,
    client_id text not null unique,
    secret_hash text not null,
    name text,
    scope text not null,
    created_at text not null,
    last_used_at text,
    revoked_at text,
    foreign key (account_id, agent_id) references agents (account_id, id)
  )`,
  'create index oauth_clients_of_account on oauth_clients (account_id, id)',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
