import { readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recover } from '../../src/app/purchases/recover.ts';
import { openDatabase } from '../../src/database/open.ts';
import { copyInstallation } from '../../src/installation/copy.ts';
import { databaseOf, type Part } from '../../src/installation/home.ts';
import { migrationsOf } from '../../src/installation/migrations.ts';
import { homeIn, removeHome } from '../support/home.ts';
import { inTables } from '../support/tables.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';
import { ownerOf } from '../support/owned.ts';

type Row = Record<string, unknown>;
type Rows = Record<string, Row[]>;

/** The last migrations that version 0.1.0 had. */
const lastOf: Record<Part, string> = {
  trunkline: '009-given-back',
  sandbox: '003-chances',
  inventory: '001-initial',
};

/** Every row of an installation that version 0.1.0 made, bought with, and was killed in. */
const installation = JSON.parse(
  readFileSync(new URL('version-0.1.0.json', import.meta.url), 'utf8'),
) as Record<Part, Rows>;

const ids = {
  pizza: 375299477312243,
  shelf: 375299477942424,
  menu: 375299478238640,
  berlin: 375299480057088,
  deleted: 375299480510556,
  group: 375299473569788,
  brand: 375299474042918,
  schedule: 375299474413472,
  greeting: 375299474772882,
} as const;

async function restore(data: string, part: Part): Promise<void> {
  const migrations = Object.entries(migrationsOf[part]).filter(([name]) => name <= lastOf[part]);
  const database = await openDatabase<Record<string, Row>>(
    databaseOf(homeIn(data), part),
    Object.fromEntries(migrations),
  );
  const { db } = database as { db: Kysely<Record<string, Row>> };
  for (const [table, rows] of Object.entries(installation[part])) {
    await db.insertInto(table).values(rows.map(withBytes)).execute();
  }
  await db.destroy();
}

/** JSON has no bytes: they are written as an object. */
function withBytes(row: Row): Row {
  const entries = Object.entries(row).map(([name, value]) =>
    typeof value === 'object' && value !== null
      ? [name, Buffer.from((value as { base64: string }).base64, 'base64')]
      : [name, value],
  );
  return Object.fromEntries(entries) as Row;
}

describe('an installation of version 0.1.0', () => {
  let data: string;
  let trunkline: TestTrunkline;
  let copying: Promise<unknown>;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'trunkline-'));
    for (const part of ['trunkline', 'sandbox', 'inventory'] as const) await restore(data, part);
    copying = copyInstallation(homeIn(data), homeIn(join(data, 'copy')));
    await copying.catch(() => {});
    trunkline = await startTrunkline({ data, carriers: 'inventory,sandbox' });
  });
  afterAll(async () => {
    await trunkline.close();
    await removeHome(data);
  });

  test('is not copied before it is migrated: what each part lacks is named', async () => {
    await expect(copying).rejects.toThrow(
      /^trunkline lacks 010-.*; sandbox lacks 004-.*; inventory lacks 002-.*: run trunkline migrate first$/,
    );
  });

  const number = async (id: number) => (await trunkline.support.show(id)).json.phone_number;
  test('plays the audio it had', async () => {
    const { greeting_id, bytes } = withBytes(installation.trunkline['audio_parts']![0]!);
    const url = `/api/v2/channels/voice/greetings/${String(greeting_id)}/upload`;
    const { authorization } = trunkline.support;
    const headers = { host: 'localhost', authorization };
    const { statusCode, rawPayload } = await trunkline.server.inject({ url, headers });
    expect([statusCode, rawPayload.equals(bytes as Buffer)]).toEqual([200, true]);
  });

  const remove = (path: string) =>
    trunkline.support.request({ method: 'DELETE', url: `/api/v2${path}` });

  test('shows its numbers with all they refer to', async () => {
    expect(await number(ids.pizza)).toMatchObject({
      nickname: 'Pizza',
      group_ids: [ids.group],
      brand_id: ids.brand,
      schedule_id: ids.schedule,
    });
    expect(await number(ids.shelf)).toMatchObject({
      number: '+12125550198',
      greeting_ids: [ids.greeting],
    });
    expect((await number(ids.menu)).ivr_id).toEqual(expect.any(Number));
  });

  const newer = { ai_agent_enabled: false, bot_id: null };
  const newerSettings = {
    forwarding_caller_id: 'caller_number',
    auto_accept_enabled: false,
    auto_accept_time: 0,
    all_groups_access_enabled: true,
    outbound_calls_group_ids: [],
  };
  const get = async (path: string) =>
    (await trunkline.support.request({ method: 'GET', url: `/api/v2/channels/voice${path}` })).json;

  test('shows the properties that have come since, with what a new record has', async () => {
    const { phone_numbers } = (await trunkline.support.list()).json;
    const lines = (await get('/lines')).lines as { line_type: string }[];
    const { deleted_phone_numbers } = await get('/deleted_phone_numbers');
    expect(new Set(lines.map(({ line_type }) => line_type))).toContain('phone');
    for (const line of [...phone_numbers, ...lines, ...deleted_phone_numbers]) {
      expect(line).toMatchObject(newer);
    }
    for (const { id } of phone_numbers) {
      const { settings } = (await trunkline.support.show(id, { include: 'settings' })).json
        .phone_number;
      expect(settings).toMatchObject(newerSettings);
    }
    const { ivrs } = await get('/ivr');
    expect(ivrs).not.toEqual([]);
    for (const ivr of ivrs) {
      expect(ivr).toMatchObject({ sip_line_ids: [], sip_line_names: [] });
      expect(ivr.menus[0].routes[0].option_text).toBe('Support');
    }
    expect((await get('/settings')).settings.voice_transcriptions_boosted_keywords).toBe('');
  });

  test('changes one of them, on a number of before, and nothing else', async () => {
    const { support } = trunkline;
    const before = (await support.show(ids.pizza, { include: 'settings' })).json.phone_number;
    const settings = { auto_accept_time: 5, outbound_calls_group_ids: [1] };
    await support.update(ids.pizza, { phone_number: { settings } });
    expect((await support.show(ids.pizza, { include: 'settings' })).json.phone_number).toEqual({
      ...before,
      settings: { ...before.settings, ...settings },
    });
  });

  test('finishes the purchase that a killed process left, and buys it once', async () => {
    await recover(trunkline.ports);
    await expect.poll(async () => (await trunkline.support.list()).json.count).toBe(5);
    const { phone_numbers } = (await trunkline.support.list()).json;
    expect(phone_numbers[0]).toMatchObject({
      number: '+16158999569',
      nickname: 'Under way',
      group_ids: [1, ids.group],
      ...newer,
    });
    expect(await ownerOf(trunkline.sandbox, '+16158999569')).toBe(String(phone_numbers[0].id));
  });

  test('claims nothing beside the new version: what the old one writes fails', async () => {
    const claim = { carrier: 'sandbox', number: '+12125550100', purchase_id: 1 };
    const claiming = inTables(data, (db) =>
      db
        .insertInto('claims')
        .values(claim as never)
        .execute(),
    );
    await expect(claiming).rejects.toThrow(/account_id/);
  });

  test('restores the number that was deleted', async () => {
    const url = `/api/v2/channels/voice/deleted_phone_numbers/${ids.deleted}/restore`;
    expect((await trunkline.support.request({ method: 'PUT', url })).status).toBe(200);
    expect((await number(ids.deleted)).group_ids).toEqual([ids.group]);
    const shown = await trunkline.support.show(ids.deleted, { include: 'settings' });
    expect(shown.json.phone_number).toMatchObject({ ...newer, settings: newerSettings });
  });

  test('detaches what refers to a record that is deleted', async () => {
    expect((await remove(`/groups/${ids.group}`)).status).toBe(204);
    expect((await remove(`/brands/${ids.brand}`)).status).toBe(204);
    expect((await remove(`/business_hours/schedules/${ids.schedule}`)).status).toBe(204);
    expect((await remove(`/channels/voice/greetings/${ids.greeting}`)).status).toBe(200);
    expect(await number(ids.pizza)).toMatchObject({
      group_ids: [],
      brand_id: 1,
      schedule_id: null,
    });
    expect((await number(ids.deleted)).group_ids).toEqual([]);
    expect((await number(ids.shelf)).greeting_ids).toEqual([]);
  });

  test('keeps the address that a number was bought with', async () => {
    const url = '/api/v2/channels/voice/addresses';
    const [address] = (await trunkline.support.request({ url })).json.addresses;
    const { status, json } = await remove(`/channels/voice/addresses/${address.id}`);
    expect(status).toBe(422);
    expect(json.details.base[0].description).toContain(String(ids.berlin));
  });

  test('finds what is left of its inventory by digits anywhere in the number', async () => {
    for (const contains of ['212555', '5550199', '50199']) {
      const { json } = await trunkline.support.search({ country: 'US', contains });
      const found = json.phone_numbers.map((one: { number: string }) => one.number);
      expect(found, contains).toContain('+12125550199');
      expect(found, contains).not.toContain('+12125550198');
    }
  });
});
