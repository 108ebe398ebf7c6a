import type { Account } from '../../domain/account.ts';
import { audioTypeOf, maxAudioSize, silentMp3, type AudioType } from '../../domain/audio.ts';
import { DomainError, fieldError, recordInvalid, recordNotFound } from '../../domain/errors.ts';
import { greetings } from '../../domain/resources/greetings.ts';
import type { RecordId } from '../../domain/resources/record.ts';
import type { StoredRecord } from '../../domain/resources/resource.ts';
import type { Ports } from '../ports.ts';
import { collectionAt, withDerivedProperties, type RecordScope } from './scope.ts';

/** Audio as a client sent it. */
export interface Upload {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Where a greeting's audio is in a form; the name of the ecosystem. */
export const audioField = 'upload_attributes.uploaded_data';

/** The type of what was sent; throws RecordInvalid when it is no audio. */
export function checkedAudio({ bytes }: Upload): AudioType {
  if (bytes.length > maxAudioSize) throw audioTooLarge();
  const type = audioTypeOf(bytes);
  if (type) return type;
  const problem = 'must be MP3 or WAV audio; what it is called does not count';
  throw recordInvalid(fieldError(audioField, 'InvalidValue', problem));
}

export function audioTooLarge(): DomainError {
  return new DomainError('PayloadTooLarge', 'The audio of a greeting can have 10 MB at most');
}

/** The greeting has this audio from here on, and is pending no more. */
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

/** Throws RecordNotFound where there is no greeting, or no audio of it. */
export async function audioOf(
  { store }: Pick<Ports, 'store'>,
  account: Account,
  id: RecordId,
): Promise<Audio> {
  const place: RecordScope = { account, declaration: greetings, parentIds: [] };
  const greeting = await collectionAt(store, place).find(id);
  if (!greeting || !greetings.links({ ...greeting }).audio_url) throw recordNotFound();
  if (typeof id !== 'number') return builtInAudio(id);
  const { audio_type, audio_size, upload_id } = greeting;
  return {
    type: audio_type as AudioType,
    size: audio_size as number,
    version: String(upload_id),
    read: (start, end) => store.of(account).audio.read(id, { start, end }),
  };
}

/** Chosen: nobody's voice comes with the service, so system greetings are silent. */
function builtInAudio(id: string): Audio {
  const bytes = silentMp3();
  return {
    type: 'audio/mpeg',
    size: bytes.length,
    version: id,
    read: async (start, end) => bytes.subarray(start, end + 1),
  };
}
