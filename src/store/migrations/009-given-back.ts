import { sql, type Kysely } from 'kysely';

/** Purchases that were given back: should the carrier sell their number after all, it is known whose order it was. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create table given_back (
        account_id bigint not null,
        id bigint not null,
        carrier text not null,
        number text not null,
        primary key (account_id, id)
      )`,
    )
    .execute(db);
  await sql.raw(`create index given_back_by_id on given_back (carrier, id)`).execute(db);
}
