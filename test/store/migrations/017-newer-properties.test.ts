import { expect, test } from 'vitest';
import { accountRow, migratedSince } from '../../support/older-database.ts';

const properties = { ai_agent_enabled: false, bot_id: null };
const settings = {
  forwarding_caller_id: 'caller_number',
  auto_accept_enabled: false,
  auto_accept_time: 0,
  all_groups_access_enabled: true,
  outbound_calls_group_ids: [],
};
/** What looks like the end of an object, inside one. */
const nickname = 'Übung "}" \\';

const recordOf = (account_id: number, kind: string, document: object) => ({
  account_id,
  kind,
  id: 1,
  key: null,
  document: JSON.stringify({ id: 1, ...document }),
});
const keywords = (account_id: number, voice_transcriptions_boosted_keywords: string[]) =>
  recordOf(account_id, 'voice_settings', { voice_transcriptions_boosted_keywords, voice: true });

test('documents of before have what came since, and counts of their bytes are right', async () => {
  const db = await migratedSince('017', async (old) => {
    await old
      .insertInto('accounts')
      .values([accountRow(1), accountRow(2), accountRow(3)])
      .execute();
    const stored = {
      document: JSON.stringify({ id: 1, nickname }),
      settings: '{"voicemail":true}',
    };
    const owned = { id: 1, account_id: 1, carrier: 'sandbox', number: '+12125550100', ...stored };
    await old
      .insertInto('phone_numbers')
      .values([{ ...owned, version: 7, minimal: '{"id":1}' }])
      .execute();
    const dates = { deleted_at: 1, release_at: 2, lease_until: 0, attempt: 0 };
    await old
      .insertInto('releases')
      .values([{ ...owned, id: 2, ...dates }])
      .execute();
    const records = [
      recordOf(1, 'digital_line', { nickname }),
      recordOf(1, 'ivr', { menus: [{ id: 2 }] }),
      recordOf(1, 'group', { name: 'Support' }),
      keywords(1, []),
      keywords(2, ['Acme', 'a, "b" []']),
      keywords(3, [nickname]),
    ];
    await old.insertInto('records').values(records).execute();
    const counts = records.map(({ account_id, kind }) => ({
      account_id,
      kind,
      count: 1,
      bytes: 5,
    }));
    await old.insertInto('record_counts').values(counts).execute();
  });

  for (const table of ['phone_numbers', 'releases'] as const) {
    const [row] = await db.selectFrom(table).select(['document', 'settings']).execute();
    expect(JSON.parse(row!.document)).toEqual({ id: 1, nickname, ...properties });
    expect(JSON.parse(row!.settings)).toEqual({ voicemail: true, ...settings });
  }
  expect(await db.selectFrom('phone_numbers').select(['version', 'minimal']).execute()).toEqual([
    { version: 8, minimal: '{"id":1}' },
  ]);

  const records = await db.selectFrom('records').selectAll().orderBy('account_id').execute();
  const found = records.map(({ kind, document }) => [kind, JSON.parse(document) as unknown]);
  expect(found).toEqual(
    expect.arrayContaining([
      ['digital_line', { id: 1, nickname, ...properties }],
      ['ivr', { id: 1, menus: [{ id: 2 }], sip_line_ids: [] }],
      ['group', { id: 1, name: 'Support' }],
      ['voice_settings', { id: 1, voice_transcriptions_boosted_keywords: '', voice: true }],
      [
        'voice_settings',
        { id: 1, voice_transcriptions_boosted_keywords: 'Acme, a, "b" []', voice: true },
      ],
      ['voice_settings', { id: 1, voice_transcriptions_boosted_keywords: nickname, voice: true }],
    ]),
  );
  const counts = await db.selectFrom('record_counts').selectAll().execute();
  for (const { account_id, kind, bytes } of counts) {
    const record = records.find((one) => one.account_id === account_id && one.kind === kind);
    const size = Buffer.byteLength(record!.document);
    expect([kind, bytes]).toEqual([kind, kind === 'group' ? 5 : size]);
  }
});

const purchaseOf = (id: number, of: object | null, account_id = 1) => ({
  id,
  account_id,
  token: `t${id}`,
  carrier: 'sandbox',
  number: '+12125550100',
  price: 100,
  is_priced: 1,
  line: of && JSON.stringify(of),
  intended_at: 1,
  lease_until: 0,
  attempt: 0,
});

test('the line of a purchase that is under way has them too; of one that is over there is none', async () => {
  const line = { phone_number: { id: 1, nickname }, settings: { voicemail: true } };
  const other = { phone_number: { id: 1, nickname: 'Other' }, settings: { voicemail: false } };
  const db = await migratedSince('017', async (old) => {
    await old
      .insertInto('accounts')
      .values([accountRow(1), accountRow(2)])
      .execute();
    await old
      .insertInto('purchases')
      .values([purchaseOf(1, line), purchaseOf(2, null), purchaseOf(1, other, 2)])
      .execute();
  });
  const rows = await db
    .selectFrom('purchases')
    .select('line')
    .orderBy('account_id')
    .orderBy('id')
    .execute();
  expect(rows.map((row) => row.line && (JSON.parse(row.line) as unknown))).toEqual([
    {
      phone_number: { ...line.phone_number, ...properties },
      settings: { ...line.settings, ...settings },
    },
    null,
    {
      phone_number: { ...other.phone_number, ...properties },
      settings: { ...other.settings, ...settings },
    },
  ]);
});
