import { audioTypeOf, maxAudioSize, type AudioType } from '../../domain/audio.ts';
import { describeSize } from '../../domain/storage.ts';
import { everyRecord, type SourceRecord } from './every-record.ts';
import { oddOf, type Reading } from './reading.ts';
import { leaveUnread } from './refusals.ts';

/** Audio that lies in the spool. */
export interface SpooledAudio {
  readonly spooled: string;
  readonly type: AudioType;
}

export interface SourceGreeting {
  readonly record: SourceRecord;
  /** null: there is none, or it cannot be had */
  readonly audio: SpooledAudio | null;
}

/** The account's own: those that come with the service are here already. */
export async function readGreetings(reading: Reading, into: SourceGreeting[]): Promise<void> {
  const { source, report, onProgress } = reading;
  const listed = everyRecord(
    (options) => source.client.greetings.list(options),
    oddOf('greetings', reading),
  );
  for await (const record of listed) {
    if (typeof record['id'] !== 'number' || record['default'] === true) continue;
    report.find('greetings');
    into.push({ record, audio: await readAudio(reading, record, `audio-${into.length}`) });
    onProgress({ step: 'greetings', done: into.length, total: null });
  }
}

/** By the documented operation, and not from wherever `audio_url` leads: no other host is shown the token. */
async function readAudio(
  { source: { client }, spool, report }: Reading,
  { id, pending, audio_url }: SourceRecord,
  spooled: string,
): Promise<SpooledAudio | null> {
  if (pending === true || audio_url === null) return null;
  const missing = { kind: 'greetings', id, property: 'audio' } as const;
  const leaveOut = (reason: string) => {
    report.leaveOut({ ...missing, reason });
    return null;
  };
  try {
    const blob = await client.greetings.download(id as number);
    if (blob.size > maxAudioSize) return leaveOut(`is larger than ${describeSize(maxAudioSize)}`);
    const type = audioTypeOf(await spool.keepAudio(spooled, blob));
    return type ? { spooled, type } : leaveOut('is neither MP3 nor WAV');
  } catch (error) {
    leaveUnread(report, missing, error);
    return null;
  }
}
