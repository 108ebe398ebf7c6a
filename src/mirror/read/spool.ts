import { createWriteStream, createReadStream } from 'node:fs';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { SourceRecord } from './every-record.ts';

/** Where what was read lies until all of it is: an account may have more than fits into memory. */
export interface Spool {
  addNumber(text: string): Promise<void>;
  /** To be called once, when all are there. */
  endNumbers(): Promise<void>;
  numbers(): AsyncIterable<SourceRecord>;
  /** Answers what it begins with. */
  keepAudio(name: string, audio: Blob): Promise<Buffer>;
  audio(name: string): AsyncIterable<Buffer>;
}

/** Does the work with a folder that only this user can read, and that goes with it. */
export async function withSpool<T>(work: (spool: Spool) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'trunkline-mirror-'));
  const numbers = join(folder, 'numbers.ndjson');
  const writing = createWriteStream(numbers, { mode: 0o600 });
  const written = finished(writing);
  // Whoever writes, or ends it, is told.
  written.catch(() => {});
  try {
    return await work({
      async addNumber(text) {
        if (!writing.write(`${text}\n`)) await Promise.race([once(writing, 'drain'), written]);
      },
      async endNumbers() {
        writing.end();
        await written;
      },
      async *numbers() {
        const lines = createInterface({ input: createReadStream(numbers), crlfDelay: Infinity });
        for await (const line of lines) yield JSON.parse(line) as SourceRecord;
      },
      async keepAudio(name, audio) {
        const bytes = Buffer.from(await audio.arrayBuffer());
        await writeFile(join(folder, name), bytes, { mode: 0o600 });
        return bytes;
      },
      async *audio(name) {
        const file = await open(join(folder, name));
        for await (const chunk of file.createReadStream()) yield chunk as Buffer;
      },
    });
  } finally {
    writing.destroy();
    await rm(folder, { recursive: true, force: true });
  }
}
