import { sql, type Kysely } from 'kysely';

interface Tables {
  phone_numbers: { account_id: number; id: number; document: string };
  uses: {
    account_id: number;
    user_kind: string;
    user_id: number;
    field: string;
    kind: string;
    ref: string;
  };
}

/** Numbers read at a time. */
const batchSize = 500;

/** The greetings lines play without being told; they are not written down. */
const defaults: Readonly<Record<string, string>> = {
  '1': 'voicemail_en',
  '2': 'available_en',
  '3': 'wait_en',
  '4': 'hold_en',
  '6': 'callback_en',
  '7': 'callback-confirmation_en',
  '8': 'call-recording-opt-out_en',
  '9': 'call-recording-opt-in_en',
};

/** The audio of greetings; and the greetings that numbers bought until now play are written down. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create table audio_parts (
        account_id bigint not null,
        greeting_id bigint not null,
        part bigint not null,
        bytes bytea not null,
        primary key (account_id, greeting_id, part)
      )`,
    )
    .execute(db);
  await writeUses(db);
}

async function writeUses(unknown: Kysely<unknown>): Promise<void> {
  const db = unknown as Kysely<Tables>;
  let last = { account_id: 0, id: 0 };
  for (;;) {
    const rows = await db
      .selectFrom('phone_numbers')
      .select(['account_id', 'id', 'document'])
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
    const uses = rows.flatMap(usesIn);
    if (uses.length > 0) await db.insertInto('uses').values(uses).execute();
    const end = rows.at(-1);
    if (!end) return;
    last = end;
  }
}

function usesIn({ account_id, id, document }: Tables['phone_numbers']): Tables['uses'][] {
  const { categorised_greetings } = JSON.parse(document) as {
    categorised_greetings: Record<string, string>;
  };
  return Object.entries(categorised_greetings)
    .filter(([category, greeting]) => defaults[category] !== greeting)
    .map(([category, ref]) => ({
      account_id,
      user_kind: 'phone_number',
      user_id: id,
      field: `categorised_greetings.${category}`,
      kind: 'greeting',
      ref,
    }));
}
