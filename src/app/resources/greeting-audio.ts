import { hash } from 'node:crypto';
import type { Account } from '../../domain/account.ts';
import { audioTypeOf, type AudioType } from '../../domain/audio.ts';
import { fieldError, recordInvalid, recordNotFound } from '../../domain/errors.ts';
import { greetings, hasAudio } from '../../domain/resources/greetings.ts';
import type { RecordId, StoredRecord } from '../../domain/resources/record.ts';
import type { Ports } from '../ports.ts';
import { withDerivedProperties } from './scope.ts';

/** Audio as a client sent it. */
export interface Upload {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Where a greeting's audio is in a form; the name of the ecosystem. */
export const audioField = 'upload_attributes.uploaded_data';

/** The type of what was sent; throws RecordInvalid when it is not audio. */
export function checkedAudio({ bytes }: Upload): AudioType {
  const type = audioTypeOf(bytes);
  if (type) return type;
  const problem = 'must be MP3 or WAV audio; what it is called does not count';
  throw recordInvalid(fieldError(audioField, 'InvalidValue', problem));
}

/** The greeting has this audio from here on, and is not pending any more. */
export async function attachAudio(
  ports: Pick<Ports, 'store' | 'ids'>,
  account: Account,
  id: RecordId,
  upload: Upload,
): Promise<StoredRecord> {
  const audio_type = checkedAudio(upload);
  const { bytes, name } = upload;
  if (typeof id !== 'number') throw recordNotFound();
  const attached = await ports.store.of(account).audio.attach(id, bytes, (greeting) => ({
    ...greeting,
    pending: false,
    audio_name: name || `${id}.${audio_type === 'audio/wav' ? 'wav' : 'mp3'}`,
    upload_id: ports.ids.next(),
    audio_type,
    audio_size: bytes.length,
  }));
  if (!attached) throw recordNotFound();
  return withDerivedProperties(ports, { account, declaration: greetings, parentIds: [] }, attached);
}

/** Audio that can be read in part. */
export interface Audio {
  readonly type: AudioType;
  readonly size: number;
  /** another one whenever the audio is */
  readonly version: string;
  /** both ends included */
  read(start: number, end: number): Promise<Buffer>;
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
  if (typeof id !== 'number') return builtInAudio(await bundledAudio.silence());
  const { audio_type, audio_size, upload_id } = greeting;
  if (audio_type === undefined || audio_size === undefined) throw recordNotFound();
  return {
    type: audio_type,
    size: audio_size,
    version: String(upload_id),
    read: (start, end) => audio.read(id, { start, end }),
  };
}

/** Chosen: nobody's voice comes with the service, so system greetings are silent. */
function builtInAudio(bytes: Buffer): Audio {
  return {
    type: 'audio/mpeg',
    size: bytes.length,
    version: hash('md5', bytes),
    read: async (start, end) => bytes.subarray(start, end + 1),
  };
}
