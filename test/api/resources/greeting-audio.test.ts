import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Account } from '../../../src/domain/account.ts';
import { audioPartSize } from '../../../src/domain/audio.ts';
import type { Answer, Client } from '../../support/client.ts';
import { fileField, formOf, sendForm } from '../../support/forms.ts';
import { greetingsIn, mp3, wav } from '../../support/greetings.ts';
import { refusedFields } from '../../support/numbers.ts';
import { tries } from '../../support/runs.ts';
import { startTrunkline, type TestTrunkline } from '../../support/trunkline.ts';

let trunkline: TestTrunkline;
let client: Client;
let greeting: ReturnType<typeof greetingsIn>;
beforeAll(async () => {
  trunkline = await startTrunkline();
  client = trunkline.support;
  greeting = greetingsIn(trunkline);
});
afterAll(() => trunkline.close());

describe('ASVS 12.2.1: audio', () => {
  test.each([
    ['MP3', mp3, 'audio/mpeg'],
    [
      'MP3 with a tag',
      Buffer.concat([Buffer.from('ID3\x03\x00\x00\x00\x00\x00\x00'), mp3]),
      'audio/mpeg',
    ],
    ['WAV', wav, 'audio/wav'],
  ])('may be %s, whatever it is called, and comes back as it was', async (_, bytes, type) => {
    const { id } = await greeting.makeIn(1);
    const { status, json } = await greeting.upload(id, {
      bytes,
      name: 'some/path/hello.txt',
      type: 'text/plain',
    });
    expect(status).toBe(200);
    expect(json.greeting).toMatchObject({
      pending: false,
      audio_name: 'hello.txt',
      audio_url: `http://localhost${greeting.records.path}/${id}/upload`,
      upload_id: expect.any(Number),
    });
    expect((await greeting.records.show(id)).json).toEqual(json);
    const audio = await greeting.download(id);
    expect(audio.status).toBe(200);
    expect(audio.headers).toMatchObject({
      'content-type': type,
      'content-length': String(bytes.length),
      'accept-ranges': 'bytes',
    });
    expect(audio.bytes.equals(bytes)).toBe(true);
  });

  test('that comes again takes the place of the first, under another upload_id', async () => {
    const { id } = await greeting.makeIn(1);
    const first = (await greeting.upload(id, { bytes: mp3 })).json.greeting;
    const second = (await greeting.upload(id, { bytes: wav })).json.greeting;
    expect(second.upload_id).not.toBe(first.upload_id);
    expect((await greeting.download(id)).bytes.equals(wav)).toBe(true);
  });

  test('can come with the greeting, or with a change of it', async () => {
    const fields = { 'greeting[name]': 'At once', 'greeting[category_id]': '2' };
    const made = await sendForm(
      client,
      'POST',
      greeting.records.path,
      formOf(fields, { bytes: wav }),
    );
    expect(made.status).toBe(201);
    expect(made.json.greeting).toMatchObject({ name: 'At once', category_id: 2, pending: false });
    const { id } = made.json.greeting;
    const form = formOf({ 'greeting[name]': 'Renamed' }, { bytes: mp3 });
    const changed = await sendForm(client, 'PUT', `${greeting.records.path}/${id}`, form);
    expect(changed.json.greeting).toMatchObject({ name: 'Renamed', pending: false });
    expect((await greeting.download(id)).bytes.equals(mp3)).toBe(true);
  });

  test('of 10 MB is taken, and a byte more is a 413', async () => {
    const { id } = await greeting.makeIn(1);
    const size = 10 * 1024 * 1024;
    const largest = Buffer.concat([mp3, Buffer.alloc(size - mp3.length, 1)]);
    expect((await greeting.upload(id, { bytes: largest })).status).toBe(200);
    expect((await greeting.download(id)).bytes.equals(largest)).toBe(true);
    const larger = Buffer.concat([largest, Buffer.from('x')]);
    const refused = await greeting.upload(id, { bytes: larger });
    expect([refused.status, refused.json.error]).toEqual([413, 'PayloadTooLarge']);
    expect(refused.json.description).toContain('10485760 bytes (10 MiB)');
    expect((await greeting.download(id)).headers['content-length']).toBe(String(size));
  });

  test.each([
    ['a text', Buffer.from('this is no audio at all, and long enough')],
    ['nothing', Buffer.alloc(0)],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n0000000000', 'latin1')],
    ['a RIFF that is no WAVE', Buffer.from('RIFF0000AVI 00000000')],
    ['a frame with reserved values', Buffer.from([0xff, 0xfb, 0xf0, 0x64, 0, 0, 0, 0])],
  ])('that is %s is a 422 that names the field, and nothing is changed', async (_, bytes) => {
    const made = await greeting.makeIn(1);
    const form = formOf({ 'greeting[name]': 'Changed' }, { bytes });
    const refused = await sendForm(client, 'PUT', `${greeting.records.path}/${made.id}`, form);
    expect(refused.status).toBe(422);
    expect(refusedFields(refused)).toEqual({ 'upload_attributes.uploaded_data': ['InvalidValue'] });
    expect((await greeting.records.show(made.id)).json.greeting).toEqual(made);
  });

  test.each([
    ['breaks off', Buffer.from('--trunkline-form-boundary\r\nContent-Disp')],
    ['is nothing', Buffer.alloc(0)],
    ['is JSON', Buffer.from('{"greeting":{}}')],
    ['names its file otherwise', formOf({}, { bytes: mp3, field: 'file' }), 'InvalidValue'],
    ['brings nothing', formOf({ x: 'y' }), 'BlankValue'],
  ])('a form that %s is a 400 in the envelope', async (_, form, named?: string) => {
    const { id } = await greeting.makeIn(1);
    const answer = await sendForm(client, 'PUT', `${greeting.records.path}/${id}`, form);
    expect([answer.status, answer.json.error]).toEqual([400, 'BadRequest']);
    if (named) expect(refusedFields(answer)).toEqual({ [fileField]: [named] });
  });

  test('a form of too many parts is a 413', async () => {
    const { id } = await greeting.makeIn(1);
    const fields = Object.fromEntries(
      Array.from({ length: 50 }, (_, n) => [`greeting[x${n}]`, 'y']),
    );
    const answer = await sendForm(client, 'PUT', `${greeting.records.path}/${id}`, formOf(fields));
    expect([answer.status, answer.json.error]).toEqual([413, 'PayloadTooLarge']);
    expect(answer.json.description).toContain('1 file or 20 fields');
  });

  test('whatever bytes come in a form, the answer is in the envelope and never a 500', async () => {
    const { id } = await greeting.makeIn(1);
    const property = fc.asyncProperty(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom(fileField, 'greeting[name]', 'x'),
      fc.string({ maxLength: 20 }),
      async (bytes, field, name) => {
        const form = formOf({ [field]: 'v' }, { bytes: Buffer.from(bytes), field, name });
        const answer: Answer = await sendForm(
          client,
          'PUT',
          `${greeting.records.path}/${id}`,
          form,
        );
        expect([200, 400, 413, 422]).toContain(answer.status);
      },
    );
    await fc.assert(property, tries(60));
  });

  test('is not found by another account', async () => {
    const { id } = await greeting.makeIn(1);
    await greeting.upload(id, { bytes: mp3 });
    const other = await trunkline.signUp('other-greetings');
    for (const url of [`${greeting.records.path}/${id}`, `${greeting.records.path}/${id}/upload`]) {
      expect((await other.request({ method: 'GET', url })).status).toBe(404);
    }
    const form = formOf({}, { bytes: wav });
    expect((await sendForm(other, 'PUT', `${greeting.records.path}/${id}`, form)).status).toBe(404);
    expect((await greeting.download(id)).bytes.equals(mp3)).toBe(true);
  });

  test('goes with its greeting', async () => {
    const { id } = await greeting.makeIn(1);
    await greeting.upload(id, { bytes: mp3 });
    await greeting.records.remove(id);
    expect((await greeting.download(id)).status).toBe(404);
  });

  test('of a greeting that is deleted leaves no part in the database', async () => {
    const bytes = Buffer.concat([mp3, Buffer.alloc(600_000, 1)]);
    const { id } = await greeting.makeIn(1);
    const other = await greeting.makeIn(1);
    for (const each of [id, other.id]) await greeting.upload(each, { bytes });
    const { store } = trunkline.ports;
    const account = (await store.operator.findAccount('support')) as Account;
    const uploads = new Map<number, number>();
    for (const each of [id, other.id]) {
      uploads.set(each, (await greeting.records.show(each)).json.greeting.upload_id);
    }
    const lengths = async (of: number) => {
      const { audio } = store.of(account);
      const parts = [0, 1, 2, 3].map((part) => audio.read(uploads.get(of)!, part));
      return (await Promise.all(parts)).map((part) => part?.length ?? 0);
    };
    const whole = [audioPartSize, audioPartSize, bytes.length - 2 * audioPartSize, 0];
    expect(await lengths(id)).toEqual(whole);
    await greeting.records.remove(id);
    expect(await lengths(id)).toEqual([0, 0, 0, 0]);
    expect(await lengths(other.id)).toEqual(whole);
  });
});

describe('a part of the audio', () => {
  const long = Buffer.concat([
    mp3,
    Buffer.from(Array.from({ length: 600_000 }, (_, n) => n % 251)),
  ]);
  let id: number;
  beforeAll(async () => {
    id = (await greeting.makeIn(1)).id;
    await greeting.upload(id, { bytes: long });
  });

  test('is what the range says, wherever it lies', async () => {
    const index = fc.nat({ max: long.length - 1 });
    const property = fc.asyncProperty(index, index, async (a, b) => {
      const [start, end] = [Math.min(a, b), Math.max(a, b)];
      const part = await greeting.download(id, { range: `bytes=${start}-${end}` });
      expect(part.status).toBe(206);
      expect(part.headers['content-range']).toBe(`bytes ${start}-${end}/${long.length}`);
      expect(part.bytes.equals(long.subarray(start, end + 1))).toBe(true);
    });
    await fc.assert(property, tries(40));
  });

  test.each([
    ['bytes=100-', 100, long.length],
    ['bytes=-100', long.length - 100, long.length],
    ['bytes=0-99999999', 0, long.length],
    ['bytes=-99999999', 0, long.length],
    ['BYTES=100-199', 100, 200],
  ])('%s', async (range, start, end) => {
    const part = await greeting.download(id, { range });
    expect(part.status).toBe(206);
    expect(part.bytes.equals(long.subarray(start, end))).toBe(true);
  });

  test.each([
    'bytes=5-3',
    'bytes=a-b',
    'lines=1-2',
    'lines=9999999-',
    'bytes=0-1,5-6',
    'bytes=-',
    '',
  ])('"%s" is no range: the whole is sent', async (range) => {
    const whole = await greeting.download(id, { range });
    expect(whole.status).toBe(200);
    expect(whole.bytes.length).toBe(long.length);
  });

  test.each([`bytes=${long.length}-`, 'bytes=-0'])('%s is beyond the end: 416', async (range) => {
    const answer = await greeting.download(id, { range });
    expect(answer.status).toBe(416);
    expect(answer.headers['content-range']).toBe(`bytes */${long.length}`);
  });

  test('that a client holds already is a 304', async () => {
    const { headers } = await greeting.download(id);
    const again = await greeting.download(id, { 'if-none-match': String(headers['etag']) });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
  });

  test('is not looked for when the client holds the whole: 304', async () => {
    const { headers } = await greeting.download(id);
    const etag = String(headers['etag']);
    for (const range of ['bytes=0-9', 'bytes=99999999-']) {
      expect((await greeting.download(id, { 'if-none-match': etag, range })).status).toBe(304);
    }
  });

  test('is sent to a client that has others of the same version', async () => {
    const { headers } = await greeting.download(id);
    const part = await greeting.download(id, {
      range: 'bytes=100-199',
      'if-range': String(headers['etag']),
    });
    expect([part.status, part.bytes.length]).toEqual([206, 100]);
  });

  test.each([
    ['another version', () => '"audio-1"'],
    ['a date', () => new Date().toUTCString()],
    [
      'this version as a weak tag: that is not enough to put parts together',
      (etag: string) => `W/${etag}`,
    ],
  ])('of %s is the whole', async (_, versionFrom) => {
    const { headers } = await greeting.download(id);
    const version = versionFrom(String(headers['etag']));
    for (const range of ['bytes=100-199', 'bytes=99999999-']) {
      const whole = await greeting.download(id, { range, 'if-range': version });
      expect([whole.status, whole.bytes.length]).toEqual([200, long.length]);
      expect(whole.headers).not.toHaveProperty('content-range');
    }
  });

  test('has a strong ETag, another one when other audio comes', async () => {
    const made = await greeting.makeIn(1);
    const versionAfter = async (bytes: typeof mp3) => {
      await greeting.upload(made.id, { bytes });
      return (await greeting.download(made.id)).headers['etag'];
    };
    const [first, second] = [await versionAfter(mp3), await versionAfter(wav)];
    expect(first).toMatch(/^"[^"]+"$/);
    expect(second).not.toBe(first);
  });
});
