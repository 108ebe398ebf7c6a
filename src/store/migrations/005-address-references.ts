import { sql, type Kysely } from 'kysely';

interface Tables {
  records: { account_id: number; kind: string; id: number; key: string | null };
  address_references: {
    account_id: number;
    address_id: number;
    carrier: string;
    reference: string;
  };
}

/** Each carrier knows an address under a reference of its own; until now there was one carrier. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create table address_references (
        account_id bigint not null,
        address_id bigint not null,
        carrier text not null,
        reference text not null,
        primary key (account_id, address_id, carrier)
      )`,
    )
    .execute(db);
  const known = db as Kysely<Tables>;
  await known
    .insertInto('address_references')
    .columns(['account_id', 'address_id', 'carrier', 'reference'])
    .expression(
      known
        .selectFrom('records')
        .select(['account_id', 'id', sql.lit('sandbox').as('carrier'), 'key'])
        .where('kind', '=', 'address')
        .where('key', 'is not', null)
        .$narrowType<{ key: string }>(),
    )
    .execute();
}
