import { sql, type Kysely } from 'kysely';

interface Tables {
  records: { account_id: number; kind: string; id: number; document: string };
}

/** Greetings read at a time. */
const batchSize = 500;

/**
 * Audio is written in parts before a greeting has it, so it lies under the upload that brought it. The
 * greeting's document names the upload.
 */
export async function up(unknown: Kysely<unknown>): Promise<void> {
  const db = unknown as Kysely<Tables>;
  const statements = [
    `create table upload_parts (
      account_id bigint not null,
      upload_id bigint not null,
      part bigint not null,
      bytes bytea not null,
      primary key (account_id, upload_id, part)
    )`,
    `create table unfinished_uploads (
      account_id bigint not null,
      upload_id bigint not null,
      written_at bigint not null,
      primary key (account_id, upload_id)
    )`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
  await carryOver(db);
  await sql.raw('drop table audio_parts').execute(db);
}

async function carryOver(db: Kysely<Tables>): Promise<void> {
  let last = { account_id: 0, id: 0 };
  for (;;) {
    const greetings = await db
      .selectFrom('records')
      .select(['account_id', 'id', 'document'])
      .where('kind', '=', 'greeting')
      .where((where) =>
        where.or([
          where('account_id', '>', last.account_id),
          where.and([where('account_id', '=', last.account_id), where('id', '>', last.id)]),
        ]),
      )
      .orderBy('account_id')
      .orderBy('id')
      .limit(batchSize)
      .execute();
    for (const greeting of greetings) await carryOverAudio(db, greeting);
    const end = greetings.at(-1);
    if (!end) return;
    last = end;
  }
}

async function carryOverAudio(
  db: Kysely<Tables>,
  { account_id, id, document }: Pick<Tables['records'], 'account_id' | 'id' | 'document'>,
): Promise<void> {
  const { upload_id } = JSON.parse(document) as { upload_id: number | null };
  if (upload_id === null) return;
  await sql`
    insert into upload_parts (account_id, upload_id, part, bytes)
    select account_id, cast(${upload_id} as bigint), part, bytes from audio_parts
    where account_id = ${account_id} and greeting_id = ${id}
  `.execute(db);
}
