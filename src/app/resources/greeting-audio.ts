import { hash } from 'node:crypto';
import type { Account } from '../../domain/account.ts';
import { audioHeadSize, audioPartSize, audioTypeOf, type AudioType } from '../../domain/audio.ts';
import { DomainError, fieldError, recordInvalid, recordNotFound } from '../../domain/errors.ts';
import { greetings, hasAudio } from '../../domain/resources/greetings.ts';
import type { NumberedRecord, RecordId } from '../../domain/resources/record.ts';
import type { AudioStore } from '../ports/records.ts';
import type { Ports } from '../ports.ts';

/** Where a greeting's audio is in a form; the name of the ecosystem. */
export const audioField = 'upload_attributes.uploaded_data';

/** How long an upload that is nobody's is kept after its last part, in milliseconds: none takes as long. */
export const uploadMaxAge = 3_600_000;

/** Audio as a client sends it. */
export interface Upload {
  readonly name: string;
  readonly chunks: AsyncIterable<Buffer> | Iterable<Buffer>;
}

/** Audio that lies in the store, and is no greeting's yet. */
export interface ReceivedAudio {
  readonly id: number;
  readonly name: string;
  readonly type: AudioType;
  readonly size: number;
}

/** Writes audio as fast as the store takes it, a part at a time. Throws RecordInvalid when it is not audio. */
export type ReceiveAudio = (upload: Upload) => Promise<ReceivedAudio>;

type AudioPorts = Pick<Ports, 'store' | 'time'> & {
  /** only asked for the id of the upload */
  readonly ids: Pick<Ports['ids'], 'next'>;
};

/** Does the work with audio that is received in it. When the work fails, nothing of the audio is left. */
export async function receivingAudio<T>(
  { store, ids, time }: AudioPorts,
  account: Account,
  work: (receive: ReceiveAudio) => Promise<T>,
): Promise<T> {
  const { audio } = store.of(account);
  const id = ids.next();
  let written = 0;
  try {
    return await work(async ({ name, chunks }) => {
      let type: AudioType | undefined;
      let size = 0;
      for await (const bytes of cut(chunks, (head) => (type = checkedType(head)))) {
        await audio.write({ uploadId: id, part: written, bytes, now: time.now() });
        written += 1;
        size += bytes.length;
      }
      return { id, name, type: type as AudioType, size };
    });
  } catch (error) {
    // What cannot be removed now is removed as abandoned later.
    if (written > 0) await audio.discard(id).catch(() => {});
    throw error;
  }
}

/**
 * The bytes of the chunks in parts of the store's size. `check` is told what they begin with as soon as
 * it says what they are, and may throw.
 */
async function* cut(
  chunks: Upload['chunks'],
  check: (head: Buffer) => void,
): AsyncGenerator<Buffer> {
  let part = Buffer.allocUnsafe(audioPartSize);
  let length = 0;
  let isChecked = false;
  for await (const chunk of chunks) {
    for (let taken = 0; taken < chunk.length;) {
      const copied = chunk.copy(part, length, taken);
      taken += copied;
      length += copied;
      if (!isChecked && length >= audioHeadSize) {
        check(part.subarray(0, length));
        isChecked = true;
      }
      if (length < audioPartSize) continue;
      yield part;
      part = Buffer.allocUnsafe(audioPartSize);
      length = 0;
    }
  }
  if (!isChecked) check(part.subarray(0, length));
  if (length > 0) yield part.subarray(0, length);
}

function checkedType(head: Buffer): AudioType {
  const type = audioTypeOf(head);
  if (type) return type;
  const problem = 'must be MP3 or WAV audio; what it is called does not count';
  throw recordInvalid(fieldError(audioField, 'InvalidValue', problem));
}

/** The greeting with this audio, in place of any it had; it is not pending any more. */
export function withAudio(
  greeting: NumberedRecord,
  { id: upload_id, name, type: audio_type, size: audio_size }: ReceivedAudio,
): NumberedRecord {
  const audio_name = name || `${greeting.id}.${audio_type === 'audio/wav' ? 'wav' : 'mp3'}`;
  return { ...greeting, pending: false, audio_name, upload_id, audio_type, audio_size };
}

/** Audio that can be read in part. */
export interface Audio {
  /** of its file; what it was called by who uploaded it */
  readonly name: string;
  readonly type: AudioType;
  readonly size: number;
  /** another one whenever the audio is */
  readonly version: string;
  /**
   * Both ends included; the beginning at once, the rest as it is asked for. Throws AudioReplaced when
   * the audio is replaced or deleted meanwhile.
   */
  read(start: number, end: number): Promise<AsyncIterable<Buffer>>;
}

/** Throws RecordNotFound where there is no greeting, or it has no audio. */
export async function findAudio(
  { store, bundledAudio }: Pick<Ports, 'store' | 'bundledAudio'>,
  account: Account,
  id: RecordId,
): Promise<Audio> {
  const { records, audio } = store.of(account);
  const greeting =
    typeof id === 'number'
      ? await records.find(greetings, id)
      : greetings.fixed?.find((fixed) => fixed.id === id);
  if (!greeting || !hasAudio(greeting)) throw recordNotFound();
  const { audio_name, audio_type, audio_size, upload_id } = greeting;
  const name = audio_name ?? String(id);
  if (typeof id !== 'number') return builtInAudio(name, await bundledAudio.silence());
  if (audio_type === undefined || audio_size === undefined || upload_id === null)
    throw recordNotFound();
  return {
    name,
    type: audio_type,
    size: audio_size,
    version: String(upload_id),
    read: (start, end) => read(audio, upload_id, { start, end }),
  };
}

export class AudioReplaced extends DomainError {
  constructor() {
    super('Unavailable', 'The audio was replaced or deleted while it was read', { retryAfter: 1 });
  }
}

async function read(
  audio: AudioStore,
  uploadId: number,
  range: { start: number; end: number },
): Promise<AsyncIterable<Buffer>> {
  const parts = partsOf(audio, uploadId, range);
  const first = await parts.next();
  return (async function* () {
    if (!first.done) yield first.value;
    yield* parts;
  })();
}

/** Of one upload only: what takes its place has another id, so the two are never mixed. */
async function* partsOf(
  audio: AudioStore,
  uploadId: number,
  { start, end }: { start: number; end: number },
): AsyncGenerator<Buffer> {
  const last = Math.floor(end / audioPartSize);
  for (let part = Math.floor(start / audioPartSize); part <= last; part += 1) {
    const bytes = await audio.read(uploadId, part);
    if (!bytes) throw new AudioReplaced();
    const offset = part * audioPartSize;
    yield bytes.subarray(Math.max(0, start - offset), end + 1 - offset);
  }
}

/** Chosen: nobody's voice comes with the service, so system greetings are silent. */
function builtInAudio(name: string, bytes: Buffer): Audio {
  return {
    name,
    type: 'audio/mpeg',
    size: bytes.length,
    version: hash('md5', bytes),
    async read(start, end) {
      return (async function* () {
        yield bytes.subarray(start, end + 1);
      })();
    },
  };
}
