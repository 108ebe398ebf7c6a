import { readFile } from 'node:fs/promises';
import type { BundledAudio } from '../app/ports/records.ts';
import { packageFile } from '../package-file.ts';

/** The files of `resources/audio/`, each read when it is first asked for. */
export const systemAudio: BundledAudio = {
  silence: readOnce('silence.mp3'),
  tone: readOnce('tone.wav'),
};

function readOnce(name: string): () => Promise<Buffer> {
  let bytes: Promise<Buffer> | undefined;
  return () => (bytes ??= readFile(packageFile(`resources/audio/${name}`)));
}
