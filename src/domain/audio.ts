/** Fidelity F-20: 10 MB at most. */
export const maxAudioSize = 10 * 1024 * 1024;

/** Audio is written and read in parts of so many bytes, the last one as long as it is. */
export const audioPartSize = 256 * 1024;

/** So many bytes from the start tell what it is. */
export const audioHeadSize = 13;

export const audioTypes = ['audio/mpeg', 'audio/wav'] as const;
export type AudioType = (typeof audioTypes)[number];

/** What the bytes are, whatever they are called; null: neither MP3 nor WAV. */
export function audioTypeOf(bytes: Buffer): AudioType | null {
  const text = (start: number, end: number) => bytes.toString('latin1', start, end);
  if (bytes.length > 12 && text(0, 4) === 'RIFF' && text(8, 12) === 'WAVE') return 'audio/wav';
  if (bytes.length > 10 && text(0, 3) === 'ID3') return 'audio/mpeg';
  return isFrameHeader(bytes) ? 'audio/mpeg' : null;
}

/** An MPEG frame of layer III begins with eleven set bits, and no value in it is a reserved one. */
function isFrameHeader(bytes: Buffer): boolean {
  const [sync = 0, version = 0, rates = 0] = bytes;
  const isSynchronous = sync === 0xff && (version & 0xe0) === 0xe0;
  const isReservedVersion = (version & 0x18) === 0x08;
  const isLayer3 = (version & 0x06) === 0x02;
  const bitRate = rates >> 4;
  const sampleRate = (rates >> 2) & 0x03;
  return (
    bytes.length >= 4 &&
    isSynchronous &&
    !isReservedVersion &&
    isLayer3 &&
    bitRate !== 0 &&
    bitRate !== 15 &&
    sampleRate !== 3
  );
}
