import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { audioPartSize, maxAudioSize } from '../../src/domain/audio.ts';
import { greetings } from '../../src/domain/resources/greetings.ts';
import {
  audioOf,
  largest,
  stallTimeout,
  startAudioService,
  transferTimeout,
  type AudioService,
} from '../support/audio-service.ts';
import { formOf, formType, sendForm } from '../support/forms.ts';
import { refusedFields } from '../support/numbers.ts';
import { recordsOf } from '../support/records.ts';

let service: AudioService;
beforeAll(async () => {
  service = await startAudioService();
});
beforeEach(() => service.watch.reset());
afterAll(() => service.trunkline.close());

describe('ASVS 12.1.1: audio that is sent', () => {
  test('is written a part at a time, and not read faster than it is written', async () => {
    const form = formOf({}, { bytes: largest });
    const unwritten: number[] = [];
    service.watch.onWrite = async ({ part }) => {
      const read = await service.watch.settled(() => service.connection().bytesRead);
      unwritten.push(read - part * audioPartSize);
    };
    const { id, sender } = await service.beginUpload(form, form.length);
    expect((await sender.answer()).status).toBe(200);
    expect(unwritten.length).toBe(largest.length / audioPartSize);
    expect(Math.max(...unwritten)).toBeLessThan(3 * audioPartSize);
    expect((await service.greeting.download(id)).bytes.equals(largest)).toBe(true);
  });

  test('comes before or after the properties of its form', async () => {
    const bytes = audioOf(2);
    const fields = { 'greeting[name]': 'Either way', 'greeting[category_id]': '2' };
    for (const isFirst of [true, false]) {
      const form = formOf(fields, { bytes, isFirst });
      const { status, json } = await sendForm(
        service.client,
        'POST',
        service.greeting.records.path,
        form,
      );
      expect(status).toBe(201);
      expect(json.greeting).toMatchObject({ name: 'Either way', category_id: 2, pending: false });
      expect((await service.greeting.download(json.greeting.id)).bytes.equals(bytes)).toBe(true);
    }
  });

  test('is refused by its first bytes, before the rest has been sent', async () => {
    const form = formOf({}, { bytes: Buffer.alloc(maxAudioSize, 'no audio') });
    const { sender } = await service.beginUpload(form, 1_000);
    expect((await sender.answer()).status).toBe(422);
    expect(service.watch.writes).toBe(0);
  });

  test('that is refused leaves a connection that goes on, once all of it has been sent', async () => {
    const form = formOf({}, { bytes: Buffer.alloc(maxAudioSize, 'no audio') });
    const { sender } = await service.beginUpload(form, form.length);
    sender.send(service.head('GET', `${service.greeting.records.path}/1`, { connection: 'close' }));
    const received = (await sender.readAll()).toString('latin1');
    expect(received.match(/HTTP\/1.1 \d+/g)).toEqual(['HTTP/1.1 422', 'HTTP/1.1 404']);
  });

  test('is refused by the length that is declared, before any of it has been sent', async () => {
    const form = formOf({}, { bytes: Buffer.concat([largest, largest]) });
    const { sender } = await service.beginUpload(form, 0);
    const { status, body } = await sender.answer();
    expect([status, JSON.parse(body).error]).toEqual([413, 'PayloadTooLarge']);
  });

  test('may go on after a refusal for as long as a form may be: then the connection ends', async () => {
    const before = await service.rows();
    const { id } = await service.greeting.makeIn(1);
    const sender = await service.connected();
    const headers = { 'content-type': formType, 'transfer-encoding': 'chunked' };
    sender.send(service.head('PUT', `${service.greeting.records.path}/${id}`, headers));
    const bytes = formOf({}, { bytes: largest }).subarray(0, -1_000);
    const chunk = Buffer.concat([
      Buffer.from(`${bytes.length.toString(16)}\r\n`),
      bytes,
      Buffer.from('\r\n'),
    ]);
    for (let sent = 0; sent < 3; sent += 1) sender.send(chunk);
    const received = await sender.readAll();
    if (received.length > 0) expect(received.toString('latin1')).toContain('PayloadTooLarge');
    expect(await service.rows()).toEqual(before);
  });
});

describe('nothing is left of audio', () => {
  let before: Awaited<ReturnType<AudioService['rows']>>;
  beforeEach(async () => {
    before = await service.rows();
  });

  test('whose sender vanishes in the middle', async () => {
    const form = formOf({}, { bytes: audioOf(4) });
    const { id, sender } = await service.beginUpload(form, 3 * audioPartSize);
    await expect.poll(() => service.watch.writes).toBe(2);
    await service.watch.settled(() => service.connection().bytesRead);
    expect((await service.rows()).unfinished).toBe(before.unfinished + 1);
    sender.vanish();
    await expect.poll(service.rows).toEqual(before);
    expect((await service.greeting.records.show(id)).json.greeting.pending).toBe(true);
    await service.expectAllPlacesFree();
  });

  test('that is too long', async () => {
    const form = formOf({}, { bytes: Buffer.concat([largest, Buffer.from('x')]) });
    const { sender } = await service.beginUpload(form, form.length);
    expect((await sender.answer()).status).toBe(413);
    expect(service.watch.writes).toBeGreaterThan(30);
    expect(await service.rows()).toEqual(before);
  });

  test('whose greeting is refused when its properties come after it', async () => {
    const { count } = (await service.greeting.records.list()).json;
    const fields = { 'greeting[name]': 'No such category', 'greeting[category_id]': '99' };
    const form = formOf(fields, { bytes: audioOf(3), isFirst: true });
    const refused = await sendForm(service.client, 'POST', service.greeting.records.path, form);
    expect(refused.status).toBe(422);
    expect(refusedFields(refused)).toEqual({ category_id: ['RecordNotFound'] });
    expect(service.watch.writes).toBe(3);
    expect(await service.rows()).toEqual(before);
    expect((await service.greeting.records.list()).json.count).toBe(count);
  });

  test('that the account may not keep, nor of the properties that came with it', async () => {
    const poor = await service.trunkline.signUp('poor');
    const { operator } = service.trunkline.ports.store;
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
    expect(await service.rows()).toEqual(before);
    expect(await operator.stored(account)).toEqual(stored);
    expect((await records.show(made.id)).json.greeting).toEqual(made);
  });

  test('of a greeting that is deleted while it comes', async () => {
    const form = formOf({}, { bytes: audioOf(4) });
    const { id, sender, rest } = await service.beginUpload(form, 2 * audioPartSize);
    await expect.poll(() => service.watch.writes).toBe(1);
    await service.greeting.records.remove(id);
    sender.send(rest);
    expect((await sender.answer()).status).toBe(404);
    expect(await service.rows()).toEqual(before);
  });

  test('that the store fails to take: that is not the mistake of who sent it', async () => {
    service.watch.onWrite = ({ part }) => {
      if (part === 1) throw new Error('the store has failed');
    };
    const { id } = await service.greeting.makeIn(1);
    expect((await service.greeting.upload(id, { bytes: audioOf(3) })).status).toBe(500);
    expect(await service.rows()).toEqual(before);
  });

  test('that a killed process was receiving, once it is more than an hour old', async () => {
    const id = await service.uploaded(audioOf(2));
    const other = await service.trunkline.signUp('other');
    const { operator } = service.trunkline.ports.store;
    const { audio } = service.trunkline.ports.store.of(
      (await operator.findAccount(other.subdomain!))!,
    );
    const part = { uploadId: 7, part: 0, bytes: audioOf(1), now: service.trunkline.clock.now() };
    await audio.write(part);
    const left = { parts: before.parts + 3, unfinished: before.unfinished + 1 };
    await service.trunkline.clock.advance(3_600_000);
    expect(await service.rows()).toEqual(left);
    await service.trunkline.clock.advance(3_600_000);
    expect(await service.rows()).toEqual({
      parts: before.parts + 2,
      unfinished: before.unfinished,
    });
    expect((await service.greeting.download(id)).bytes.equals(audioOf(2))).toBe(true);
    // Who was only asleep cannot go on where there is nothing any more.
    await expect(audio.write({ ...part, part: 1 })).rejects.toThrow(/given up/);
  });

  test('that another takes the place of', async () => {
    const id = await service.uploaded(audioOf(3));
    await service.greeting.upload(id, { bytes: audioOf(1) });
    expect(await service.rows()).toEqual({ ...before, parts: before.parts + 1 });
  });
});

describe('ASVS 11.1.4: a client that sends audio', () => {
  test('is cut off when it sends nothing for 30 s', async () => {
    const before = await service.rows();
    const { sender } = await service.beginUpload(
      formOf({}, { bytes: audioOf(4) }),
      2 * audioPartSize,
    );
    await expect.poll(() => service.watch.writes).toBe(1);
    await service.watch.settled(() => service.connection().bytesRead);
    await service.trunkline.clock.advance(stallTimeout - 1);
    expect(service.connection().destroyed).toBe(false);
    await service.trunkline.clock.advance(1);
    expect(service.connection().destroyed).toBe(true);
    await sender.readAll();
    await expect.poll(service.rows).toEqual(before);
    await service.expectAllPlacesFree();
  });

  test('has five minutes for the whole of it, however steadily it sends', async () => {
    const before = await service.rows();
    const step = 25_000;
    service.watch.onWrite = () => service.trunkline.clock.advance(step);
    const form = formOf({}, { bytes: largest });
    const { sender } = await service.beginUpload(form, form.length);
    await sender.readAll();
    expect(service.watch.writes).toBe(transferTimeout / step);
    await expect.poll(service.rows).toEqual(before);
    await service.expectAllPlacesFree();
  });

  test('has 30 s for any other body', async () => {
    const { clock } = service.trunkline;
    const before = clock.countDueIn(30_000);
    const sender = await service.connected();
    sender.send(
      service.head('POST', service.greeting.records.path, { 'content-length': 1_000 }) +
        '{"greeting":',
    );
    await expect.poll(() => clock.countDueIn(30_000)).toBe(before + 1);
    await clock.advance(29_999);
    expect(service.connection().destroyed).toBe(false);
    await clock.advance(1);
    expect(service.connection().destroyed).toBe(true);
  });
});
