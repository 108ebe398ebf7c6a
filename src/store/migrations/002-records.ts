import { sql, type Kysely } from 'kysely';

/** Groups, brands and schedules become documents; what numbers refer to is written down. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
  const old = db as Kysely<Before & After>;
  await moveResources(old);
  await writeUses(old);
  await sql.raw('drop table resources').execute(db);
}

const statements = [
  `create table records (
    account_id bigint not null references accounts (id),
    kind text not null,
    id bigint not null,
    key text,
    document text not null,
    primary key (account_id, kind, id)
  )`,
  `create index records_by_key on records (account_id, kind, key) where key is not null`,

  `create table record_counts (
    account_id bigint not null references accounts (id),
    kind text not null,
    count bigint not null,
    primary key (account_id, kind)
  )`,

  `create table uses (
    account_id bigint not null,
    user_kind text not null,
    user_id bigint not null,
    field text not null,
    kind text not null,
    ref text not null,
    primary key (account_id, user_kind, user_id, field, ref)
  )`,
  `create index users_of_record on uses (account_id, kind, ref, user_kind, user_id)`,
];

interface Before {
  accounts: { id: number; subdomain: string; default_brand_id: number | null; created_at: string };
  resources: { account_id: number; kind: string; id: number; name: string };
  phone_numbers: { account_id: number; id: number; document: string };
  purchases: { account_id: number; id: number; line: string | null };
}

interface After {
  records: { account_id: number; kind: string; id: number; key: string | null; document: string };
  record_counts: { account_id: number; kind: string; count: number };
  uses: {
    account_id: number;
    user_kind: string;
    user_id: number;
    field: string;
    kind: string;
    ref: string;
  };
}

type Schema = Kysely<Before & After>;
type Account = Before['accounts'];
type Resource = Before['resources'];

async function moveResources(db: Schema): Promise<void> {
  const accounts = await db
    .selectFrom('accounts')
    .select(['id', 'subdomain', 'default_brand_id', 'created_at'])
    .execute();
  for (const account of accounts) {
    const rows = await db
      .selectFrom('resources')
      .selectAll()
      .where('account_id', '=', account.id)
      .execute();
    const documents = [
      ...rows.map((row) => ({ kind: row.kind, id: row.id, ...documentOf(row, account) })),
      { kind: 'voice_settings', id: 1, ...voiceSettings },
    ];
    for (const { kind, ...record } of documents) {
      const document = JSON.stringify(record);
      await db
        .insertInto('records')
        .values({ account_id: account.id, kind, id: record.id, key: null, document })
        .execute();
    }
    for (const kind of new Set(documents.map((one) => one.kind))) {
      const count = documents.filter((one) => one.kind === kind).length;
      await db
        .insertInto('record_counts')
        .values({ account_id: account.id, kind, count })
        .execute();
    }
  }
}

function documentOf({ kind, id, name }: Resource, account: Account): object {
  const dates = { created_at: account.created_at, updated_at: account.created_at };
  switch (kind) {
    case 'group':
      return {
        is_public: true,
        name,
        description: '',
        default: id === 1,
        deleted: false,
        ...dates,
      };
    case 'brand':
      return {
        name,
        brand_url: null,
        subdomain: id === account.default_brand_id ? account.subdomain : `brand-${id}`,
        host_mapping: null,
        has_help_center: false,
        help_center_state: 'disabled',
        active: true,
        default: id === account.default_brand_id,
        is_deleted: false,
        logo: null,
        ticket_form_ids: [],
        signature_template: '{{agent.signature}}',
        ...dates,
      };
    default:
      return { name, time_zone: 'UTC', ...dates, intervals };
  }
}

/** Monday to Friday, nine to five; minutes from Sunday 00:00. */
const intervals = [1, 2, 3, 4, 5].map((day) => ({
  start_time: day * 1_440 + 540,
  end_time: day * 1_440 + 1_020,
}));

const voiceSettings = {
  voice: true,
  agent_confirmation_when_forwarding: true,
  agent_wrap_up_after_calls: false,
  maximum_queue_size: 5,
  maximum_queue_wait_time: 1,
  only_during_business_hours: false,
  recordings_public: false,
  knowledge_suggestions_enabled: false,
  knowledge_suggestions_group_ids: [],
  voice_ai_enabled: false,
  voice_ai_display_transcript: false,
  voice_ai_collapsible_comment: false,
  voice_zendesk_qa_enabled: false,
  voice_transcriptions_pii_redaction: false,
  voice_transcriptions_pci_redaction: false,
  voice_transcriptions_boosted_keywords_enabled: false,
  voice_transcriptions_boosted_keywords: [],
};

interface PhoneNumber {
  group_ids: number[];
  default_group_id: number | null;
  sms_group_id: number | null;
  brand_id: number | null;
  schedule_id: number | null;
  post_call_voice_ai_enabled: boolean;
  voice_qa_enabled: boolean;
}

function lineOf(line: string | null): PhoneNumber {
  return (JSON.parse(line ?? '') as { phone_number: PhoneNumber }).phone_number;
}

/** Numbers are read in pages, in the order of their keys: an account may have a million of them. */
const pageSize = 1_000;

async function writeUses(db: Schema): Promise<void> {
  const accounts = await db.selectFrom('accounts').select(['id', 'default_brand_id']).execute();
  for (const { id: account_id, default_brand_id } of accounts) {
    const write = async (user_id: number, phoneNumber: PhoneNumber) => {
      const uses = usesOf(phoneNumber, default_brand_id);
      if (uses.length === 0) return;
      const owner = { account_id, user_kind: 'phone_number', user_id };
      await db
        .insertInto('uses')
        .values(uses.map((use) => ({ ...owner, ...use })))
        .execute();
    };
    for await (const { id, document } of numbersOf(db, account_id)) {
      await write(id, JSON.parse(document) as PhoneNumber);
    }
    const unfinished = await db
      .selectFrom('purchases')
      .select(['id', 'line'])
      .where('account_id', '=', account_id)
      .where('line', 'is not', null)
      .execute();
    for (const { id, line } of unfinished) await write(id, lineOf(line));
  }
}

async function* numbersOf(db: Schema, account_id: number) {
  for (let above = 0; ;) {
    const page = await db
      .selectFrom('phone_numbers')
      .select(['id', 'document'])
      .where('account_id', '=', account_id)
      .where('id', '>', above)
      .orderBy('id')
      .limit(pageSize)
      .execute();
    yield* page;
    if (page.length < pageSize) return;
    above = page.at(-1)?.id ?? 0;
  }
}

function usesOf(phoneNumber: PhoneNumber, defaultBrand: number | null) {
  const { group_ids, default_group_id, sms_group_id, brand_id, schedule_id } = phoneNumber;
  const { post_call_voice_ai_enabled, voice_qa_enabled } = phoneNumber;
  const named: [kind: string, field: string, id: number | null][] = [
    ...group_ids.map((id): [string, string, number] => ['group', 'group_ids', id]),
    ['group', 'default_group_id', default_group_id],
    ['group', 'sms_group_id', sms_group_id],
    ['brand', 'brand_id', brand_id === defaultBrand ? null : brand_id],
    ['schedule', 'schedule_id', schedule_id],
    ['voice_settings', 'post_call_voice_ai_enabled', post_call_voice_ai_enabled ? 1 : null],
    ['voice_settings', 'voice_qa_enabled', voice_qa_enabled ? 1 : null],
  ];
  return named.flatMap(([kind, field, id]) =>
    id === null ? [] : [{ kind, field, ref: String(id) }],
  );
}
