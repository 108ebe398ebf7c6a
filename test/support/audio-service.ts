import type { AddressInfo } from 'node:net';
import { expect, onTestFinished } from 'vitest';
import { audioPartSize, maxAudioSize } from '../../src/domain/audio.ts';
import { watchAudio } from './audio-watch.ts';
import { formType, type FormFile } from './forms.ts';
import { greetingsIn, mp3 } from './greetings.ts';
import { slowClient, type SlowClient } from './slow-client.ts';
import { inTables } from './tables.ts';
import { startTrunkline } from './trunkline.ts';

/** How many transfers of audio an account may have under way; what the limit is belongs to the rule. */
export const maxTransfers = 10;
/** How long a client may send or take nothing, and how long a transfer may take, in milliseconds. */
export const [stallTimeout, transferTimeout] = [30_000, 300_000];

/** Audio of so many parts of the store. */
export const audioOf = (parts: number, fill = 1) =>
  Buffer.concat([mp3, Buffer.alloc(parts * audioPartSize - mp3.length, fill)]);
export const largest = audioOf(maxAudioSize / audioPartSize);

/** A service that listens, whose audio is watched; and what is done with it on a connection, piece by piece. */
export async function startAudioService() {
  const trunkline = await startTrunkline();
  const client = trunkline.support;
  const greeting = greetingsIn(trunkline);
  const watch = watchAudio(trunkline);
  await trunkline.server.listen({ host: '127.0.0.1', port: 0 });
  const { port } = trunkline.server.server.address() as AddressInfo;

  async function connected(): Promise<SlowClient> {
    const before = watch.connections.length;
    const slow = await slowClient(port);
    await expect.poll(() => watch.connections.length).toBeGreaterThan(before);
    onTestFinished(() => slow.vanish());
    return slow;
  }

  function head(method: string, url: string, given: Record<string, string | number> = {}): string {
    const headers = { host: 'localhost', authorization: client.authorization, ...given };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    return `${method} ${url} HTTP/1.1\r\n${lines.join('')}\r\n`;
  }

  async function uploaded(bytes: FormFile['bytes']): Promise<number> {
    const { id } = await greeting.makeIn(1);
    expect((await greeting.upload(id, { bytes })).status).toBe(200);
    watch.reset();
    return id;
  }

  return {
    trunkline,
    client,
    greeting,
    watch,
    connected,
    head,
    uploaded,
    /** An upload of which only a beginning has been sent yet. */
    async beginUpload(form: Buffer, size: number) {
      const { id } = await greeting.makeIn(1);
      const headers = { 'content-type': formType, 'content-length': form.length };
      const sender = await connected();
      sender.send(head('PUT', `${greeting.records.path}/${id}`, headers));
      sender.send(form.subarray(0, size));
      return { id, sender, rest: form.subarray(size) };
    },
    async beginDownload(id: number): Promise<SlowClient> {
      const reader = await connected();
      const url = `${greeting.records.path}/${id}/upload`;
      reader.send(head('GET', url, { connection: 'close' }));
      return reader;
    },
    /** The server's side of the connection that came last. */
    connection: () => watch.connections.at(-1)!,
    /** How much audio lies in the database, whosever it is. */
    rows: () =>
      inTables(trunkline.data, async (db) => {
        const parts = await db.selectFrom('upload_parts').select('part').execute();
        const unfinished = await db.selectFrom('unfinished_uploads').select('upload_id').execute();
        return { parts: parts.length, unfinished: unfinished.length };
      }),
    /** As many transfers as an account may have can begin: none before them holds its place. */
    async expectAllPlacesFree(): Promise<void> {
      const id = await uploaded(audioOf(1));
      const waiting: (() => void)[] = [];
      watch.onRead = () => new Promise<void>((resolve) => void waiting.push(resolve));
      const downloads = Array.from({ length: maxTransfers }, () => greeting.download(id));
      await expect.poll(() => waiting.length).toBe(maxTransfers);
      for (const goOn of waiting) goOn();
      for (const { status } of await Promise.all(downloads)) expect(status).toBe(200);
    },
  };
}

export type AudioService = Awaited<ReturnType<typeof startAudioService>>;
