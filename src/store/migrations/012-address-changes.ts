import { sql, type Kysely } from 'kysely';

const columns = [
  'version bigint not null default 1',
  'told_version bigint not null default 1',
  'told text',
  'removed smallint not null default 0',
  'refused_from bigint not null default 0',
  'refused_to bigint not null default 0',
  'refusal_code text',
  'refusal text',
  'lease_until bigint not null default 0',
  `holder text not null default ''`,
  'attempt bigint not null default 0',
  'may_land_until bigint not null default 0',
];

/**
 * What carriers are told of addresses are intents. Until now they were told before an address was
 * changed, so they have what the account has; what nobody has any more is yet to be removed there.
 */
const statements = [
  ...columns.map((column) => `alter table address_references add column ${column}`),
  `update address_references set told = (
     select document from records
     where records.account_id = address_references.account_id
       and records.kind = 'address' and records.id = address_references.address_id
   )`,
  `update address_references set removed = 1, version = 2 where told is null`,
  `create index address_changes on address_references (carrier, lease_until)
     where told_version < version or may_land_until > 0`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
