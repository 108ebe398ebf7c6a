import { sql, type Kysely } from 'kysely';

interface Tables {
  purchases: { account_id: number; id: number; line: string | null };
  records: { account_id: number; kind: string; id: number; document: string };
}

const phoneNumber = { ai_agent_enabled: false, bot_id: null };
const settings = {
  forwarding_caller_id: 'caller_number',
  auto_accept_enabled: false,
  auto_accept_time: 0,
  all_groups_access_enabled: true,
  outbound_calls_group_ids: [],
};

/** What the documents of before have none of. They are JSON objects, as text, and never empty. */
function withAdded(column: string, properties: object): string {
  const added = JSON.stringify(properties).slice(1);
  return `${column} = substr(${column}, 1, length(${column}) - 1) || ',${added}'`;
}

const statements = [
  // What a client holds under the version before is not what is there now.
  `update phone_numbers set version = version + 1,
     ${withAdded('document', phoneNumber)}, ${withAdded('settings', settings)}`,
  `update releases set ${withAdded('document', phoneNumber)}, ${withAdded('settings', settings)}`,
  `update records set ${withAdded('document', phoneNumber)} where kind = 'digital_line'`,
  `update records set ${withAdded('document', { sip_line_ids: [] })} where kind = 'ivr'`,
];

const recount = `update record_counts set bytes = (
     select coalesce(sum(octet_length(document)), 0) from records
     where records.account_id = record_counts.account_id and records.kind = record_counts.kind
   ) where kind in ('digital_line', 'ivr', 'voice_settings')`;

/** Properties that the API has gained; and boosted keywords are a text. */
export async function up(unknown: Kysely<unknown>): Promise<void> {
  const db = unknown as Kysely<Tables>;
  for (const statement of statements) await sql.raw(statement).execute(db);
  await addToPurchases(db);
  await joinKeywords(db);
  await sql.raw(recount).execute(db);
}

/** Those under way: the line to be is a document inside another one. */
async function addToPurchases(db: Kysely<Tables>): Promise<void> {
  const rows = await db
    .selectFrom('purchases')
    .select(['account_id', 'id', 'line'])
    .where('line', 'is not', null)
    .$narrowType<{ line: string }>()
    .execute();
  for (const { account_id, id, line: before } of rows) {
    const line = JSON.parse(before) as { phone_number: object; settings: object };
    const after = {
      phone_number: { ...line.phone_number, ...phoneNumber },
      settings: { ...line.settings, ...settings },
    };
    await db
      .updateTable('purchases')
      .set({ line: JSON.stringify(after) })
      .where('account_id', '=', account_id)
      .where('id', '=', id)
      .execute();
  }
}

/** There is one such record for each account, mostly without a keyword. */
async function joinKeywords(db: Kysely<Tables>): Promise<void> {
  const name = 'voice_transcriptions_boosted_keywords';
  await sql
    .raw(
      `update records set document = replace(document, '"${name}":[]', '"${name}":""')
       where kind = 'voice_settings'`,
    )
    .execute(db);
  const rows = await db
    .selectFrom('records')
    .select(['account_id', 'id', 'document'])
    .where('kind', '=', 'voice_settings')
    .where('document', 'like', `%"${name}":[%`)
    .execute();
  for (const { account_id, id, document } of rows) {
    const before = JSON.parse(document) as { [name]: string[] };
    await db
      .updateTable('records')
      .set({ document: JSON.stringify({ ...before, [name]: before[name].join(', ') }) })
      .where('account_id', '=', account_id)
      .where('kind', '=', 'voice_settings')
      .where('id', '=', id)
      .execute();
  }
}
