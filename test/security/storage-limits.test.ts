import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { greetings } from '../../src/domain/resources/greetings.ts';
import { ivrs } from '../../src/domain/resources/ivrs.ts';
import { maxPageSize, maxRecordSize } from '../../src/domain/storage.ts';
import type { Answer, Client } from '../support/client.ts';
import { formOf, sendForm } from '../support/forms.ts';
import { mp3 } from '../support/greetings.ts';
import { largeIvr } from '../support/large-ivr.ts';
import { follow, problemsOf, refusedFields } from '../support/numbers.ts';
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
  const { id, refused } = await largeIvr(client);
  expect(refused.status).toBe(422);
  expect(refusedFields(refused)).toEqual({ base: ['ValueTooLong'] });
  expect(refused.text).toContain(String(maxRecordSize));
  const { text } = await recordsOf(client, ivrs).show(id);
  expect(Buffer.byteLength(text)).toBeLessThan(maxRecordSize + 1_000);
});

const idsOfIvrs = ({ json }: Answer) => json.ivrs.map(({ id }: { id: number }) => id);

describe('a list of large records', () => {
  let client: Client;
  let ids: number[];
  beforeAll(async () => {
    client = await trunkline.signUp('large-list');
    ids = [];
    for (let made = 0; made < 9; made += 1) ids.push((await largeIvr(client)).id);
  });

  test('has pages of so many bytes, and cursors lead to all of them, there and back', async () => {
    const there = await walk(await recordsOf(client, ivrs).list({ 'page[size]': 100 }), 'next');
    expect(there.pages.flat()).toEqual(ids);
    const back = await walk(there.last, 'prev');
    expect(back.pages.toReversed().flat()).toEqual(ids);
  });

  async function walk(first: Answer, direction: 'next' | 'prev') {
    const pages: number[][] = [];
    for (let answer = first; ;) {
      expect(answer.text.length).toBeLessThan(maxPageSize + maxRecordSize);
      pages.push(idsOfIvrs(answer));
      const url: string | null = answer.json.links[direction];
      if (url === null) return { pages, last: answer };
      answer = await follow(client, url);
    }
  }

  test('by offset says how many a page can have, rather than leaving some out', async () => {
    const records = recordsOf(client, ivrs);
    const refused = await records.list();
    expect(refused.status).toBe(400);
    expect(refusedFields(refused)).toEqual({ per_page: ['InvalidValue'] });
    const [, size] = /per_page of (\d+)/.exec(refused.json.description)!;
    const seen: number[] = [];
    for (let page = 1; seen.length < ids.length; page += 1) {
      seen.push(...idsOfIvrs(await records.list({ per_page: size!, page })));
    }
    expect(seen).toEqual(ids);
  });

  test('is side-loaded as far as a page of it goes', async () => {
    const { status, text } = await client.list({ include: 'ivrs' });
    expect(status).toBe(200);
    expect(text.length).toBeLessThan(maxPageSize + maxRecordSize + 10_000);
  });
});
