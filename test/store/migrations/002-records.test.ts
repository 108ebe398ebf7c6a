import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../src/database/open.ts';
import type { Account } from '../../../src/domain/account.ts';
import { newLine } from '../../../src/domain/phone-numbers/line.ts';
import type { LineChange, Line } from '../../../src/domain/phone-numbers/phone-number.ts';
import { brands } from '../../../src/domain/resources/brands.ts';
import { greetings } from '../../../src/domain/resources/greetings.ts';
import { groups } from '../../../src/domain/resources/groups.ts';
import { schedules } from '../../../src/domain/resources/schedules.ts';
import { voiceSettings } from '../../../src/domain/resources/voice-settings.ts';
import * as initial from '../../../src/store/migrations/001-initial.ts';
import { textsOf } from '../../../src/store/phone-numbers/texts.ts';
import { shown } from '../../support/numbers.ts';
import { recordsOf } from '../../support/records.ts';
import { startTrunkline, type TestTrunkline } from '../../support/trunkline.ts';

const created_at = '2025-03-01T10:00:00Z';
const account: Account = {
  id: 10,
  subdomain: 'support',
  plan: 'enterprise',
  omnichannel: false,
  default_brand_id: 1,
  phone_number_count: 2_004,
  created_at,
};
const defaultGreetings = {
  '1': 'voicemail_en',
  '2': 'available_en',
  '3': 'wait_en',
  '4': 'hold_en',
  '6': 'callback_en',
  '7': 'callback-confirmation_en',
  '8': 'call-recording-opt-out_en',
  '9': 'call-recording-opt-in_en',
};
const carrier = 'sandbox';
const token = 'tl_test_token_of_support_admin';
/** More than are read at a time. */
const plainNumbers = 2_001;

const lineOf = (id: number, change: Partial<LineChange>): Line => {
  const available = {
    number: `+1205555${String(id).padStart(4, '0')}`,
    country_code: 'US',
    number_type: 'local',
    location: 'AL',
    price: '$1.15',
    address_requirements: 'none',
    business_verification: false,
    capabilities: { sms: true, mms: true, voice: true, emergency_address: true },
  } as const;
  const line = newLine(id, available, account, created_at);
  return { ...line, phone_number: { ...line.phone_number, ...change } as Line['phone_number'] };
};

const resource = (kind: string, id: number, name: string) => ({ account_id: 10, kind, id, name });

/** What the first version left: an account with resources, numbers and a purchase under way. */
async function writeOld(file: string): Promise<void> {
  const { db } = await openDatabase<never>(file, { '001-initial': initial });
  const insert = (table: string, rows: object[]) =>
    (db as Kysely<Record<string, object>>).insertInto(table).values(rows).execute();
  await insert('accounts', [{ ...account, omnichannel: 0 }]);
  await insert('resources', [
    resource('group', 1, 'Support'),
    resource('group', 2, 'Sales'),
    resource('group', 77, 'Night shift'),
    resource('brand', 1, 'Main brand'),
    resource('brand', 5, 'Second'),
    resource('schedule', 1, 'Business hours'),
  ]);
  await insert('agents', [
    { account_id: 10, id: 1, email: 'admin@example.com', name: 'Admin', role: 'admin' },
  ]);
  await insert('api_tokens', [
    {
      id: 1,
      account_id: 10,
      agent_id: 1,
      scope: 'full',
      hash: createHash('sha256').update(token).digest('hex'),
      created_at,
    },
  ]);
  const number = (id: number, change: Partial<LineChange>) => {
    const line = lineOf(id, change);
    const { document, minimal, settings } = textsOf(line);
    return {
      account_id: 10,
      id,
      carrier,
      number: line.phone_number.number,
      version: 1,
      document,
      minimal,
      settings,
    };
  };
  for (let id = 1; id <= plainNumbers; id += 500) {
    const rows = Array.from({ length: Math.min(500, plainNumbers - id + 1) }, (_, at) =>
      number(id + at, {}),
    );
    await insert('phone_numbers', rows);
  }
  await insert('phone_numbers', [
    number(5_001, { group_ids: [77, 1], default_group_id: 77, schedule_id: 1 }),
    number(5_002, { sms_group_id: 77, brand_id: 5, voice_qa_enabled: true }),
    number(5_003, { categorised_greetings: { ...defaultGreetings, '1': 'voicemail_jp' } }),
  ]);
  const unfinished = lineOf(6_000, { group_ids: [77] });
  await insert('purchases', [
    {
      account_id: 10,
      id: 6_000,
      token: 'f'.repeat(32),
      carrier,
      number: '+15005550006',
      line: JSON.stringify(unfinished),
      intended_at: 0,
      lease_until: Date.now() + 60_000,
    },
  ]);
  await insert('claims', [{ carrier, number: '+15005550006', purchase_id: 6_000 }]);
  await db.destroy();
}

describe('an account of the first version', () => {
  let trunkline: TestTrunkline;
  beforeAll(async () => {
    const data = await mkdtemp(join(tmpdir(), 'trunkline-'));
    await writeOld(join(data, 'trunkline.sqlite'));
    trunkline = await startTrunkline({ data });
    return async () => {
      await trunkline.close();
      await rm(data, { recursive: true });
    };
  });

  test('has its groups, brands and schedules with all properties, and counts them', async () => {
    const { support } = trunkline;
    const listed = await recordsOf(support, groups).list();
    expect(listed.json.count).toBe(3);
    expect(listed.json.groups).toMatchObject([
      { id: 77, name: 'Night shift', default: false, created_at, updated_at: created_at },
      { id: 2, name: 'Sales', default: false },
      { id: 1, name: 'Support', default: true },
    ]);
    expect((await recordsOf(support, brands).list()).json.brands).toMatchObject([
      { id: 5, name: 'Second', default: false, subdomain: 'brand-5' },
      { id: 1, name: 'Main brand', default: true, subdomain: 'support' },
    ]);
    const [schedule] = (await recordsOf(support, schedules).list()).json.schedules;
    expect(schedule).toMatchObject({ id: 1, name: 'Business hours', time_zone: 'UTC' });
    expect(schedule.intervals).toHaveLength(5);
  });

  test('has the same records as a new one, but for their names and dates', async () => {
    const client = await trunkline.signUp('fresh', { role: 'admin' });
    for (const declaration of [groups, brands, schedules]) {
      const old = (await recordsOf(trunkline.support, declaration).show(1)).json;
      const fresh = (await recordsOf(client, declaration).show(1)).json[declaration.singular];
      const { url: _url, subdomain: _subdomain, created_at: _c, updated_at: _u, ...rest } = fresh;
      expect(old[declaration.singular]).toMatchObject(rest);
      expect(Object.keys(old[declaration.singular])).toEqual(Object.keys(fresh));
    }
    const [old, fresh] = await Promise.all(
      [trunkline.support, client].map((one) => recordsOf(one, voiceSettings).show('')),
    );
    expect({ ...old?.json.settings, voice_zendesk_qa_enabled_lines: [] }).toEqual(
      fresh?.json.settings,
    );
  });

  test('keeps what a purchase that is under way names', async () => {
    const data = await mkdtemp(join(tmpdir(), 'trunkline-'));
    onTestFinished(() => rm(data, { recursive: true }));
    await writeOld(join(data, 'trunkline.sqlite'));
    // Its carrier is not asked, so it stays under way.
    const waiting = await startTrunkline({ data, carriers: 'inventory' });
    onTestFinished(() => waiting.close());
    expect((await recordsOf(waiting.support, groups).remove(77)).status).toBe(503);
  });

  test('has its numbers as they were, and their references hold', async () => {
    const { support } = trunkline;
    await expect.poll(async () => (await support.list()).json.count).toBe(2_005);
    expect(await shown(support, 5_001)).toMatchObject({ group_ids: [77, 1], schedule_id: 1 });
    const { settings } = (await recordsOf(support, voiceSettings).show('')).json;
    expect(settings.voice_zendesk_qa_enabled_lines).toEqual([5_002]);
    const { greeting } = (await recordsOf(support, greetings).show('voicemail_jp')).json;
    expect(greeting).toMatchObject({ active: true, phone_number_ids: [5_003] });
    expect((await shown(support, 6_000)).group_ids).toEqual([77]);

    expect((await recordsOf(support, groups).remove(77)).status).toBe(204);
    expect((await shown(support, 6_000)).group_ids).toEqual([]);
    expect(await shown(support, 5_001)).toMatchObject({ group_ids: [1], default_group_id: null });
    expect((await shown(support, 5_002)).sms_group_id).toBeNull();
    expect((await recordsOf(support, brands).remove(5)).status).toBe(204);
    expect((await shown(support, 5_002)).brand_id).toBe(1);
    const { json } = await support.update(1, { phone_number: { group_ids: [2] } });
    expect(json.phone_number.group_ids).toEqual([2]);
  });
});
