import { sql, type Kysely } from 'kysely';

/** Portable on purpose: text, bigint and JSON kept as text mean the same in every database. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table installation (key text primary key, value text not null)`,

  `create table accounts (
    id bigint primary key,
    subdomain text not null unique,
    plan text not null,
    omnichannel smallint not null,
    default_brand_id bigint,
    phone_number_count bigint not null,
    created_at text not null
  )`,

  `create table agents (
    account_id bigint not null references accounts (id),
    id bigint not null,
    email text not null,
    name text not null,
    role text not null,
    primary key (account_id, id),
    unique (account_id, email)
  )`,

  `create table api_tokens (
    id bigint primary key,
    account_id bigint not null,
    agent_id bigint not null,
    name text,
    scope text not null,
    hash text not null unique,
    created_at text not null,
    last_used_at text,
    revoked_at text,
    foreign key (account_id, agent_id) references agents (account_id, id)
  )`,
  `create index api_tokens_of_account on api_tokens (account_id, id)`,

  `create table resources (
    account_id bigint not null references accounts (id),
    kind text not null,
    id bigint not null,
    name text not null,
    primary key (account_id, kind, id)
  )`,

  `create table phone_numbers (
    account_id bigint not null,
    id bigint not null,
    carrier text not null,
    number text not null,
    version bigint not null,
    document text not null,
    minimal text not null,
    settings text not null,
    primary key (account_id, id)
  )`,

  `create table purchases (
    account_id bigint not null,
    id bigint not null,
    token text not null,
    carrier text not null,
    number text not null,
    address_sid text,
    line text,
    intended_at bigint not null,
    lease_until bigint not null,
    primary key (account_id, id),
    unique (account_id, token)
  )`,
  `create index unfinished_purchases on purchases (lease_until) where line is not null`,

  `create table claims (
    carrier text not null,
    number text not null,
    purchase_id bigint not null,
    primary key (carrier, number)
  )`,

  `create table releases (
    account_id bigint not null,
    id bigint not null,
    carrier text not null,
    number text not null,
    document text not null,
    settings text not null,
    deleted_at bigint not null,
    release_at bigint not null,
    lease_until bigint not null,
    released_at bigint,
    primary key (account_id, id)
  )`,
  `create index due_releases on releases (release_at) where released_at is null`,
];
