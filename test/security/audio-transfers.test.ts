import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { audioPartSize, maxAudioSize } from '../../src/domain/audio.ts';
import { DomainError } from '../../src/domain/errors.ts';
import { greetings } from '../../src/domain/resources/greetings.ts';
import { settled, watchAudio, type AudioWatch } from '../support/audio-watch.ts';
import type { Client } from '../support/client.ts';
import { formOf, formType, sendForm, type FormFile } from '../support/forms.ts';
import { greetingsIn, mp3 } from '../support/greetings.ts';
import { refusedFields } from '../support/numbers.ts';
import { recordsOf } from '../support/records.ts';
import { bodyIn, slowClient, type SlowClient } from '../support/slow-client.ts';
import { inTables } from '../support/tables.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

/** What the limits are is part of the rule. */
const stallTimeout = 30_000;
const transferTimeout = 300_000;
const maxTransfers = 10;

let trunkline: TestTrunkline;
let client: Client;
let watch: AudioWatch;
let greeting: ReturnType<typeof greetingsIn>;
beforeAll(async () => {
  trunkline = await startTrunkline();
  client = trunkline.support;
  greeting = greetingsIn(trunkline);
  watch = watchAudio(trunkline);
  await trunkline.server.listen({ host: '127.0.0.1', port: 0 });
});
beforeEach(() => watch.reset());
afterAll(() => trunkline.close());

const audioOf = (parts: number, fill = 1) =>
  Buffer.concat([mp3, Buffer.alloc(parts * audioPartSize - mp3.length, fill)]);
const largest = audioOf(maxAudioSize / audioPartSize);

async function connected(): Promise<SlowClient> {
  const { port } = trunkline.server.server.address() as AddressInfo;
  const slow = await slowClient(port);
  onTestFinished(() => slow.vanish());
  return slow;
}

function head(method: string, url: string, headers: Record<string, string | number> = {}): string {
  const lines = Object.entries({
    host: 'localhost',
    authorization: client.authorization,
    ...headers,
  });
  const named = lines.map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${url} HTTP/1.1\r\n${named.join('')}\r\n`;
}

/** An upload of which only a beginning has been sent yet. */
async function beginUpload(form: Buffer, size: number) {
  const { id } = await greeting.makeIn(1);
  const headers = { 'content-type': formType, 'content-length': form.length };
  const sender = await connected();
  sender.send(head('PUT', `${greeting.records.path}/${id}`, headers));
  sender.send(form.subarray(0, size));
  return { id, sender, rest: form.subarray(size) };
}

async function beginDownload(id: number): Promise<SlowClient> {
  const reader = await connected();
  reader.send(head('GET', `${greeting.records.path}/${id}/upload`));
  return reader;
}

async function uploaded(bytes: FormFile['bytes']): Promise<number> {
  const { id } = await greeting.makeIn(1);
  expect((await greeting.upload(id, { bytes })).status).toBe(200);
  watch.reset();
  return id;
}

/** The server's side of the connection that came last. */
const connection = () => watch.connections.at(-1)!;

const rows = () =>
  inTables(trunkline.data, async (db) => {
    const parts = await db.selectFrom('upload_parts').select(['upload_id', 'part']).execute();
    const unfinished = await db.selectFrom('unfinished_uploads').select('upload_id').execute();
    return { parts: parts.length, unfinished: unfinished.length };
  });

/** As many transfers as an account may have can begin: none before them holds its place. */
async function expectAllPlacesFree(): Promise<void> {
  const id = await uploaded(audioOf(1));
  const status = async () => (await greeting.download(id)).status;
  let release = () => {};
  watch.onRead = () => new Promise<void>((resolve) => (release = chained(release, resolve)));
  const held = Array.from({ length: maxTransfers }, status);
  await expect.poll(() => watch.reads).toBe(maxTransfers);
  release();
  expect(await Promise.all(held)).toEqual(Array(maxTransfers).fill(200));
}

const chained = (first: () => void, second: () => void) => () => {
  first();
  second();
};

describe('ASVS 12.1.1: audio that is sent', () => {
  test('is written a part at a time, and not read faster than it is written', async () => {
    const form = formOf({}, { bytes: largest });
    const unwritten: number[] = [];
    watch.onWrite = async ({ part }) => {
      const read = await settled(() => connection().bytesRead);
      unwritten.push(read - part * audioPartSize);
    };
    const { id, sender } = await beginUpload(form, form.length);
    expect((await sender.answer()).status).toBe(200);
    expect(unwritten.length).toBe(largest.length / audioPartSize);
    expect(Math.max(...unwritten)).toBeLessThan(3 * audioPartSize);
    expect((await greeting.download(id)).bytes.equals(largest)).toBe(true);
  });

  test('comes before or after the properties of its form', async () => {
    const bytes = audioOf(2);
    const fields = { 'greeting[name]': 'Either way', 'greeting[category_id]': '2' };
    for (const isFirst of [true, false]) {
      const form = formOf(fields, { bytes, isFirst });
      const { status, json } = await sendForm(client, 'POST', greeting.records.path, form);
      expect(status).toBe(201);
      expect(json.greeting).toMatchObject({ name: 'Either way', category_id: 2, pending: false });
      expect((await greeting.download(json.greeting.id)).bytes.equals(bytes)).toBe(true);
    }
  });

  test('is refused by its first bytes, before the rest has been sent', async () => {
    const form = formOf({}, { bytes: Buffer.alloc(maxAudioSize, 'no audio') });
    const { sender } = await beginUpload(form, 1_000);
    expect((await sender.answer()).status).toBe(422);
    expect(watch.writes).toBe(0);
  });

  test('that is refused leaves a connection that goes on, once all of it has been sent', async () => {
    const form = formOf({}, { bytes: Buffer.alloc(maxAudioSize, 'no audio') });
    const { sender } = await beginUpload(form, form.length);
    sender.send(head('GET', `${greeting.records.path}/1`, { connection: 'close' }));
    const received = (await sender.readAll()).toString('latin1');
    expect(received.match(/HTTP\/1.1 \d+/g)).toEqual(['HTTP/1.1 422', 'HTTP/1.1 404']);
  });

  test('is refused by the length that is declared, before any of it has been sent', async () => {
    const form = formOf({}, { bytes: Buffer.concat([largest, largest]) });
    const { sender } = await beginUpload(form, 0);
    const { status, body } = await sender.answer();
    expect([status, JSON.parse(body).error]).toEqual([413, 'PayloadTooLarge']);
  });

  test('may go on after a refusal for as long as a form may be: then the connection ends', async () => {
    const before = await rows();
    const { id } = await greeting.makeIn(1);
    const sender = await connected();
    const headers = { 'content-type': formType, 'transfer-encoding': 'chunked' };
    sender.send(head('PUT', `${greeting.records.path}/${id}`, headers));
    const bytes = formOf({}, { bytes: largest }).subarray(0, -1_000);
    const chunk = Buffer.concat([
      Buffer.from(`${bytes.length.toString(16)}\r\n`),
      bytes,
      Buffer.from('\r\n'),
    ]);
    for (let sent = 0; sent < 3; sent += 1) sender.send(chunk);
    const received = await sender.readAll();
    if (received.length > 0) expect(received.toString('latin1')).toContain('PayloadTooLarge');
    expect(await rows()).toEqual(before);
  });
});

describe('nothing is left of audio', () => {
  let before: Awaited<ReturnType<typeof rows>>;
  beforeEach(async () => {
    before = await rows();
  });

  test('whose sender vanishes in the middle', async () => {
    const form = formOf({}, { bytes: audioOf(4) });
    const { id, sender } = await beginUpload(form, 3 * audioPartSize);
    await expect.poll(() => watch.writes).toBe(2);
    await settled(() => connection().bytesRead);
    expect((await rows()).unfinished).toBe(before.unfinished + 1);
    sender.vanish();
    await expect.poll(rows).toEqual(before);
    expect((await greeting.records.show(id)).json.greeting.pending).toBe(true);
    await expectAllPlacesFree();
  });

  test('that is too long', async () => {
    const form = formOf({}, { bytes: Buffer.concat([largest, Buffer.from('x')]) });
    const { sender } = await beginUpload(form, form.length);
    expect((await sender.answer()).status).toBe(413);
    expect(watch.writes).toBeGreaterThan(30);
    expect(await rows()).toEqual(before);
  });

  test('whose greeting is refused when its properties come after it', async () => {
    const { count } = (await greeting.records.list()).json;
    const fields = { 'greeting[name]': 'No such category', 'greeting[category_id]': '99' };
    const form = formOf(fields, { bytes: audioOf(3), isFirst: true });
    const refused = await sendForm(client, 'POST', greeting.records.path, form);
    expect(refused.status).toBe(422);
    expect(refusedFields(refused)).toEqual({ category_id: ['RecordNotFound'] });
    expect(watch.writes).toBe(3);
    expect(await rows()).toEqual(before);
    expect((await greeting.records.list()).json.count).toBe(count);
  });

  test('that the account may not keep, nor of the properties that came with it', async () => {
    const poor = await trunkline.signUp('poor');
    const { operator } = trunkline.ports.store;
    const account = (await operator.findAccount('poor'))!;
    await operator.setQuota(account, { max_audio_bytes: 2 * audioPartSize });
    const records = recordsOf(poor, greetings);
    const made = await records.make({ name: 'Kept', category_id: 1 });
    const stored = await operator.stored(account);
    const fields = { 'greeting[name]': 'Lost' };
    const create = formOf({ ...fields, 'greeting[category_id]': '1' }, { bytes: audioOf(3) });
    const update = formOf(fields, { bytes: audioOf(3) });
    for (const refused of [
      await sendForm(poor, 'POST', records.path, create),
      await sendForm(poor, 'PUT', `${records.path}/${made.id}`, update),
    ]) {
      expect(refused.status).toBe(422);
      expect(refusedFields(refused)).toEqual({ base: ['QuotaExceeded'] });
    }
    expect(await rows()).toEqual(before);
    expect(await operator.stored(account)).toEqual(stored);
    expect((await records.show(made.id)).json.greeting).toEqual(made);
  });

  test('of a greeting that is deleted while it comes', async () => {
    const form = formOf({}, { bytes: audioOf(4) });
    const { id, sender, rest } = await beginUpload(form, 2 * audioPartSize);
    await expect.poll(() => watch.writes).toBe(1);
    await greeting.records.remove(id);
    sender.send(rest);
    expect((await sender.answer()).status).toBe(404);
    expect(await rows()).toEqual(before);
  });

  test('that the store fails to take: that is not the mistake of who sent it', async () => {
    watch.onWrite = ({ part }) => {
      if (part === 1) throw new DomainError('Unavailable', 'not now', { retryAfter: 1 });
    };
    const { id } = await greeting.makeIn(1);
    expect((await greeting.upload(id, { bytes: audioOf(3) })).status).toBe(503);
    expect(await rows()).toEqual(before);
  });

  test('that a killed process was receiving, once an hour has passed', async () => {
    const id = await uploaded(audioOf(2));
    const other = await trunkline.signUp('other');
    const { operator } = trunkline.ports.store;
    const { audio } = trunkline.ports.store.of((await operator.findAccount(other.subdomain!))!);
    const part = { uploadId: 7, part: 0, bytes: audioOf(1), now: trunkline.clock.now() };
    await audio.write(part);
    const left = { parts: before.parts + 3, unfinished: before.unfinished + 1 };
    await trunkline.clock.advance(60_000);
    expect(await rows()).toEqual(left);
    await trunkline.clock.advance(3_600_000);
    await trunkline.clock.advance(3_600_000);
    expect(await rows()).toEqual({ parts: before.parts + 2, unfinished: before.unfinished });
    expect((await greeting.download(id)).bytes.equals(audioOf(2))).toBe(true);
    // Who was only asleep cannot go on where there is nothing any more.
    await expect(audio.write({ ...part, part: 1 })).rejects.toThrow(/given up/);
  });

  test('that another takes the place of', async () => {
    const id = await uploaded(audioOf(3));
    await greeting.upload(id, { bytes: audioOf(1) });
    expect(await rows()).toEqual({ ...before, parts: before.parts + 1 });
  });
});

describe('a client that takes audio', () => {
  let id: number;
  beforeAll(async () => {
    id = await uploaded(largest);
  });

  test('has the next part read when it has taken those before', async () => {
    const ahead: number[] = [];
    watch.onRead = (part) => {
      const { bytesWritten, writableLength } = connection();
      ahead.push(part * audioPartSize - (bytesWritten - writableLength));
    };
    const reader = await beginDownload(id);
    expect(bodyIn(await answered(reader)).equals(largest)).toBe(true);
    expect(ahead.length).toBe(largest.length / audioPartSize);
    expect(Math.max(...ahead)).toBeLessThan(audioPartSize);
  });

  const answered = async (reader: SlowClient) => {
    const { status } = await reader.answer();
    expect(status).toBe(200);
    connection().destroy();
    return reader.readAll();
  };

  test('has no more read than the connection holds while it reads nothing, and is cut off after 30 s', async () => {
    await beginDownload(id);
    await expect.poll(() => watch.reads).toBeGreaterThan(0);
    expect(await settled(() => watch.reads)).toBeLessThan(largest.length / audioPartSize);
    const { reads } = watch;
    await trunkline.clock.advance(stallTimeout - 1);
    expect(connection().destroyed).toBe(false);
    await trunkline.clock.advance(1);
    expect(connection().destroyed).toBe(true);
    expect(await settled(() => watch.reads)).toBe(reads);
    await expectAllPlacesFree();
  });

  test('has five minutes for the whole of it', async () => {
    const step = 25_000;
    watch.onRead = () => trunkline.clock.advance(step);
    const reader = await beginDownload(id);
    await expect.poll(() => watch.connections.at(-1)?.destroyed).toBe(true);
    expect(watch.reads).toBe(transferTimeout / step);
    expect(bodyIn(await reader.readAll()).length).toBeLessThan(largest.length);
    await expectAllPlacesFree();
  });

  test('never gets a mix of two: the connection ends when the audio is replaced', async () => {
    const [old, other] = [audioOf(12, 1), audioOf(12, 2)];
    const replaced = await uploaded(old);
    watch.onRead = async (part) => {
      if (part !== 5) return;
      watch.onRead = () => {};
      expect((await greeting.upload(replaced, { bytes: other })).status).toBe(200);
    };
    const reader = await beginDownload(replaced);
    const body = bodyIn(await reader.readAll());
    expect(body.length).toBeLessThanOrEqual(5 * audioPartSize);
    expect(body.equals(old.subarray(0, body.length))).toBe(true);
    expect((await greeting.download(replaced)).bytes.equals(other)).toBe(true);
    await expectAllPlacesFree();
  });

  test('is told to come again when the audio goes before anything was sent', async () => {
    const deleted = await uploaded(audioOf(1));
    watch.onRead = () => greeting.records.remove(deleted).then(() => {});
    const { status, headers, bytes } = await greeting.download(deleted);
    expect([status, headers['retry-after']]).toEqual([503, '1']);
    expect(JSON.parse(bytes.toString()).error).toBe('Unavailable');
  });

  test('by HEAD has nothing read', async () => {
    const url = `${greeting.records.path}/${id}/upload`;
    const { status, headers } = await client.request({ method: 'HEAD', url });
    expect([status, headers['content-length']]).toEqual([200, String(largest.length)]);
    expect(watch.reads).toBe(0);
  });
});

describe('a client that sends audio', () => {
  test('is cut off when it sends nothing for 30 s', async () => {
    const before = await rows();
    const { sender } = await beginUpload(formOf({}, { bytes: audioOf(4) }), 2 * audioPartSize);
    await expect.poll(() => watch.writes).toBe(1);
    await settled(() => connection().bytesRead);
    await trunkline.clock.advance(stallTimeout - 1);
    expect(connection().destroyed).toBe(false);
    await trunkline.clock.advance(1);
    expect(connection().destroyed).toBe(true);
    await sender.readAll();
    await expect.poll(rows).toEqual(before);
    await expectAllPlacesFree();
  });

  test('has five minutes for the whole of it, however steadily it sends', async () => {
    const before = await rows();
    const step = 25_000;
    watch.onWrite = () => trunkline.clock.advance(step);
    const form = formOf({}, { bytes: largest });
    const { sender } = await beginUpload(form, form.length);
    await sender.readAll();
    expect(watch.writes).toBe(transferTimeout / step);
    await expect.poll(rows).toEqual(before);
    await expectAllPlacesFree();
  });

  test('has 30 s for any other body', async () => {
    const sender = await connected();
    sender.send(head('POST', greeting.records.path, { 'content-length': 1_000 }) + '{"greeting":');
    await expect.poll(() => connection().bytesRead).toBeGreaterThan(100);
    await settled(() => connection().bytesRead);
    await trunkline.clock.advance(29_999);
    expect(connection().destroyed).toBe(false);
    await trunkline.clock.advance(1);
    expect(connection().destroyed).toBe(true);
  });
});

describe('an account', () => {
  let id: number;
  beforeAll(async () => {
    id = await uploaded(largest);
  });

  test('has ten transfers of audio at a time; one more is a 429, and another account has its own', async () => {
    const readers: SlowClient[] = [];
    for (let begun = 1; begun < maxTransfers; begun += 1) readers.push(await beginDownload(id));
    await expect.poll(() => watch.reads).toBeGreaterThanOrEqual(maxTransfers - 1);
    const { sender } = await beginUpload(formOf({}, { bytes: largest }), 1_000);
    await settled(() => connection().bytesRead);
    const refused = [
      await greeting.download(id),
      await sendForm(client, 'POST', greeting.records.path, formOf({}, { bytes: largest })).then(
        ({ text, ...answer }) => ({ ...answer, bytes: Buffer.from(text) }),
      ),
    ];
    for (const { status, headers, bytes } of refused) {
      expect([status, headers['retry-after']]).toEqual([429, '1']);
      expect(JSON.parse(bytes.toString()).error).toBe('TooManyRequests');
    }
    const neighbour = recordsOf(await trunkline.signUp('neighbour'), greetings);
    const made = await neighbour.make({ name: 'Mine', category_id: 1 });
    const url = `${neighbour.path}/${made.id}`;
    const form = formOf({}, { bytes: mp3 });
    expect((await sendForm(await trunkline.signUp('neighbour'), 'PUT', url, form)).status).toBe(
      200,
    );
    for (const one of [...readers, sender]) one.vanish();
    await expect.poll(() => watch.connections.every(({ destroyed }) => destroyed)).toBe(true);
    await expectAllPlacesFree();
  });

  test('has all its places again when requests on one connection go with it', async () => {
    const reader = await connected();
    const request = head('GET', `${greeting.records.path}/${id}/upload`);
    reader.send(request.repeat(maxTransfers));
    await expect.poll(() => watch.reads).toBeGreaterThan(0);
    await settled(() => watch.reads);
    reader.vanish();
    await expect.poll(() => connection().destroyed).toBe(true);
    await expectAllPlacesFree();
  });
});
