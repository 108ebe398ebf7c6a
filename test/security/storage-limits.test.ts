import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { greetings } from '../../src/domain/resources/greetings.ts';
import { ivrMenus, ivrRoutes } from '../../src/domain/resources/ivr-parts.ts';
import { ivrs } from '../../src/domain/resources/ivrs.ts';
import { maxRecordSize } from '../../src/domain/storage.ts';
import type { Client } from '../support/client.ts';
import { formOf, sendForm } from '../support/forms.ts';
import { mp3 } from '../support/greetings.ts';
import { problemsOf, refusedFields } from '../support/numbers.ts';
import { recordsOf } from '../support/records.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
beforeAll(async () => {
  trunkline = await startTrunkline();
});
afterAll(() => trunkline.close());

const operator = () => trunkline.ports.store.operator;
const accountOf = async ({ subdomain }: Client) => (await operator().findAccount(subdomain!))!;
const storedOf = async (client: Client) => operator().stored(await accountOf(client));

interface Limits {
  max_records?: number;
  max_record_bytes?: number;
  max_audio_bytes?: number;
}

async function limited(subdomain: string, limits: Limits): Promise<Client> {
  const client = await trunkline.signUp(subdomain);
  await operator().setQuota(await accountOf(client), limits);
  return client;
}

const voicemail = { name: 'Away', category_id: 1 };

function upload(client: Client, id: number, bytes: typeof mp3) {
  const { path } = recordsOf(client, greetings);
  return sendForm(client, 'PUT', `${path}/${id}`, formOf({}, { bytes }));
}

describe('ASVS 12.1.3: what an account keeps', () => {
  test('is so many records of each kind: one more is a 422 that says how many', async () => {
    const client = await limited('few-records', { max_records: 8 });
    const records = recordsOf(client, ivrs);
    const { count } = (await records.list()).json;
    for (let made = count; made < 8; made += 1) await records.make({ name: `Desk ${made}` });
    const refused = await records.create({ name: 'One more' });
    expect(refused.status).toBe(422);
    expect(refusedFields(refused)).toEqual({ base: ['QuotaExceeded'] });
    expect(problemsOf(refused)).toContain('8 records of the kind ivr');
    expect((await records.list()).json.count).toBe(8);
    // Another kind has room, and so has this one once something is gone.
    await recordsOf(client, greetings).make(voicemail);
    const { ivrs: all } = (await records.list()).json;
    expect((await records.remove(all.at(-1).id)).status).toBeLessThan(300);
    await records.make({ name: 'One more' });
  });

  test('is so many bytes of records: neither a new one nor a longer one passes it', async () => {
    const client = await limited('few-bytes', {});
    const { record_bytes } = await storedOf(client);
    await operator().setQuota(await accountOf(client), { max_record_bytes: record_bytes + 300 });
    const records = recordsOf(client, greetings);
    const { id } = await records.make(voicemail);
    const before = await storedOf(client);
    for (const refused of [
      await records.create(voicemail),
      await records.update(id, { name: 'x'.repeat(250) }),
    ]) {
      expect(refused.status).toBe(422);
      expect(problemsOf(refused)).toContain('bytes of records');
    }
    expect(await storedOf(client)).toEqual(before);
    expect((await records.update(id, { name: 'Off' })).status).toBe(200);
    expect((await records.remove(id)).status).toBeLessThan(300);
    expect((await storedOf(client)).record_bytes).toBe(record_bytes);
  });

  test('is so many bytes of audio: what is replaced or deleted makes room', async () => {
    const client = await limited('little-audio', { max_audio_bytes: 2 * mp3.length });
    const records = recordsOf(client, greetings);
    const [first, second, third] = [
      await records.make(voicemail),
      await records.make(voicemail),
      await records.make(voicemail),
    ];
    expect((await upload(client, first.id, mp3)).status).toBe(200);
    expect((await upload(client, second.id, mp3)).status).toBe(200);
    const refused = await upload(client, third.id, mp3);
    expect(refused.status).toBe(422);
    expect(refusedFields(refused)).toEqual({ base: ['QuotaExceeded'] });
    expect((await records.show(third.id)).json.greeting.pending).toBe(true);
    expect((await upload(client, first.id, mp3)).status).toBe(200);
    expect((await records.remove(second.id)).status).toBeLessThan(300);
    expect(await storedOf(client)).toMatchObject({ audio_bytes: mp3.length });
    expect((await upload(client, third.id, mp3)).status).toBe(200);
  });

  test('is what one account keeps: another one has its own', async () => {
    const full = await limited('full', { max_records: 0 });
    expect((await recordsOf(full, ivrs).create({ name: 'No' })).status).toBe(422);
    await recordsOf(trunkline.support, ivrs).make({ name: 'Yes' });
  });
});

test('a record is so large at most, with all that lies in it', async () => {
  const client = await trunkline.signUp('large');
  const ivr = await recordsOf(client, ivrs).make({ name: 'Large' });
  const overflow_options = [
    { a: Array(100).fill('x'.repeat(255)), b: Array(100).fill('y'.repeat(255)) },
  ];
  const keypresses = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#'];
  let answers = 0;
  for (;;) {
    const menu = await recordsOf(client, ivrMenus, [ivr.id]).make({ name: 'More' });
    const routes = recordsOf(client, ivrRoutes, [ivr.id, menu.id]);
    for (const keypress of keypresses) {
      const { status, json, text } = await routes.create({
        keypress,
        action: 'voicemail',
        overflow_options,
      });
      answers += 1;
      expect(answers).toBeLessThan(10);
      if (status === 201) continue;
      expect({ status, details: json.details }).toEqual({
        status: 422,
        details: { base: [{ description: expect.any(String), error: 'ValueTooLong' }] },
      });
      expect(text).toContain(String(maxRecordSize));
      const { text: whole } = await recordsOf(client, ivrs).show(ivr.id);
      expect(Buffer.byteLength(whole)).toBeLessThan(maxRecordSize + 1_000);
      return;
    }
  }
});
