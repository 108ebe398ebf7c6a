import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { audioPartSize } from '../../src/domain/audio.ts';
import { greetings } from '../../src/domain/resources/greetings.ts';
import {
  audioOf,
  largest,
  maxTransfers,
  stallTimeout,
  startAudioService,
  transferTimeout,
  type AudioService,
} from '../support/audio-service.ts';
import { formOf, sendForm } from '../support/forms.ts';
import { mp3 } from '../support/greetings.ts';
import { recordsOf } from '../support/records.ts';
import { bodyIn, type SlowClient } from '../support/slow-client.ts';

let service: AudioService;
beforeAll(async () => {
  service = await startAudioService();
});
beforeEach(() => service.watch.reset());
afterAll(() => service.trunkline.close());

describe('ASVS 11.1.4: a client that takes audio', () => {
  let id: number;
  beforeAll(async () => {
    id = await service.uploaded(largest);
  });

  test('has the next part read when it has taken those before', async () => {
    const ahead: number[] = [];
    service.watch.onRead = (part) => {
      const { bytesWritten, writableLength } = service.connection();
      ahead.push(part * audioPartSize - (bytesWritten - writableLength));
    };
    const reader = await service.beginDownload(id);
    expect(bodyIn(await reader.readAll()).equals(largest)).toBe(true);
    expect(ahead.length).toBe(largest.length / audioPartSize);
    expect(Math.max(...ahead)).toBeLessThan(audioPartSize);
  });

  test('has no more read than the connection holds while it reads nothing, and is cut off after 30 s', async () => {
    await service.beginDownload(id);
    await expect.poll(() => service.watch.reads).toBeGreaterThan(0);
    const reads = await service.watch.settled(() => service.watch.reads);
    expect(reads).toBeLessThan(largest.length / audioPartSize);
    await service.trunkline.clock.advance(stallTimeout - 1);
    expect(service.connection().destroyed).toBe(false);
    await service.trunkline.clock.advance(1);
    expect(service.connection().destroyed).toBe(true);
    expect(await service.watch.settled(() => service.watch.reads)).toBe(reads);
    await service.expectAllPlacesFree();
  });

  test('has five minutes for the whole of it', async () => {
    const step = 25_000;
    service.watch.onRead = () => service.trunkline.clock.advance(step);
    const reader = await service.beginDownload(id);
    await expect.poll(() => service.connection().destroyed).toBe(true);
    expect(service.watch.reads).toBe(transferTimeout / step);
    expect(bodyIn(await reader.readAll()).length).toBeLessThan(largest.length);
    await service.expectAllPlacesFree();
  });

  test('never gets a mix of two: the connection ends when the audio is replaced', async () => {
    const [old, other] = [audioOf(12, 1), audioOf(12, 2)];
    const replaced = await service.uploaded(old);
    service.watch.onRead = async (part) => {
      if (part !== 5) return;
      service.watch.onRead = () => {};
      expect((await service.greeting.upload(replaced, { bytes: other })).status).toBe(200);
    };
    const reader = await service.beginDownload(replaced);
    const body = bodyIn(await reader.readAll());
    expect(body.length).toBeLessThanOrEqual(5 * audioPartSize);
    expect(body.equals(old.subarray(0, body.length))).toBe(true);
    expect((await service.greeting.download(replaced)).bytes.equals(other)).toBe(true);
    await service.expectAllPlacesFree();
  });

  test('has what took its place when the audio goes before anything was sent', async () => {
    const [old, other] = [audioOf(1, 1), audioOf(2, 2)];
    const replaced = await service.uploaded(old);
    service.watch.onRead = async () => {
      service.watch.onRead = () => {};
      await service.greeting.upload(replaced, { bytes: other });
    };
    const { status, bytes } = await service.greeting.download(replaced);
    expect([status, bytes.equals(other)]).toEqual([200, true]);
    await service.expectAllPlacesFree();
  });

  test('has a 404 when the greeting goes before anything was sent', async () => {
    const deleted = await service.uploaded(audioOf(1));
    service.watch.onRead = async () => void (await service.greeting.records.remove(deleted));
    expect((await service.greeting.download(deleted)).status).toBe(404);
    await service.expectAllPlacesFree();
  });

  test('is told to come again when the audio is replaced each time it is looked at', async () => {
    const replaced = await service.uploaded(audioOf(1, 1));
    service.watch.onRead = async () =>
      void (await service.greeting.upload(replaced, { bytes: audioOf(1, 2) }));
    const { status, headers, bytes } = await service.greeting.download(replaced);
    expect([status, headers['retry-after']]).toEqual([503, '1']);
    expect(JSON.parse(bytes.toString()).error).toBe('Unavailable');
    await service.expectAllPlacesFree();
  });

  test('by HEAD has nothing read', async () => {
    const url = `${service.greeting.records.path}/${id}/upload`;
    const { status, headers } = await service.client.request({ method: 'HEAD', url });
    expect([status, headers['content-length']]).toEqual([200, String(largest.length)]);
    expect(service.watch.reads).toBe(0);
  });
});

describe('ASVS 11.1.4: an account', () => {
  let id: number;
  beforeAll(async () => {
    id = await service.uploaded(largest);
  });

  test('has ten transfers of audio at a time; one more is a 429, and another account has its own', async () => {
    const readers: SlowClient[] = [];
    for (let begun = 1; begun < maxTransfers; begun += 1)
      readers.push(await service.beginDownload(id));
    await expect.poll(() => service.watch.reads).toBeGreaterThanOrEqual(maxTransfers - 1);
    const { sender } = await service.beginUpload(formOf({}, { bytes: largest }), 1_000);
    await service.watch.settled(() => service.connection().bytesRead);
    const form = formOf({}, { bytes: mp3 });
    const { path } = service.greeting.records;
    const refused = await sendForm(service.client, 'POST', path, form);
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '1']);
    expect(refused.json.error).toBe('TooManyRequests');
    expect((await service.greeting.download(id)).status).toBe(429);
    const neighbour = await service.trunkline.signUp('neighbour');
    const made = await recordsOf(neighbour, greetings).make({ name: 'Mine', category_id: 1 });
    expect((await sendForm(neighbour, 'PUT', `${path}/${made.id}`, form)).status).toBe(200);
    for (const one of [...readers, sender]) one.vanish();
    await expect
      .poll(() => service.watch.connections.every(({ destroyed }) => destroyed))
      .toBe(true);
    await service.expectAllPlacesFree();
  });

  test('has all its places again when requests on one connection go with it', async () => {
    const reader = await service.connected();
    const request = service.head('GET', `${service.greeting.records.path}/${id}/upload`);
    reader.send(request.repeat(maxTransfers));
    await expect.poll(() => service.watch.reads).toBeGreaterThan(0);
    await service.watch.settled(() => service.watch.reads);
    reader.vanish();
    await expect.poll(() => service.connection().destroyed).toBe(true);
    await service.expectAllPlacesFree();
  });
});
