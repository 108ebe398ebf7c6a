/** Fidelity F-20: 10 MB at most. */
export const maxAudioSize = 10 * 1024 * 1024;

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

const frameHeader = Buffer.from([0xff, 0xfb, 0x90, 0x64]);
const frameSize = 417;
const framesPerSecond = 38;

/** A second of silence as MP3: frames of 128 kbit/s with nothing in them. */
export function silentMp3(): Buffer<ArrayBuffer> {
  const frame = Buffer.alloc(frameSize);
  frameHeader.copy(frame);
  return Buffer.concat(Array.from({ length: framesPerSecond }, () => frame));
}

const sampleRate = 8_000;
const wavHeaderSize = 44;

/** Half a second of a tone as WAV, 8 bits a sample, that begins and ends softly. */
export function toneWav(hertz = 440): Buffer<ArrayBuffer> {
  const samples = sampleRate / 2;
  const wav = Buffer.alloc(wavHeaderSize + samples);
  wav.write('RIFF', 0, 'latin1');
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.write('WAVEfmt ', 8, 'latin1');
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(sampleRate, 24);
  wav.writeUInt32LE(sampleRate, 28);
  wav.writeUInt16LE(1, 32);
  wav.writeUInt16LE(8, 34);
  wav.write('data', 36, 'latin1');
  wav.writeUInt32LE(samples, 40);
  for (let index = 0; index < samples; index += 1) {
    const loudness = Math.sin((Math.PI * index) / samples);
    const wave = Math.sin((2 * Math.PI * hertz * index) / sampleRate);
    wav[wavHeaderSize + index] = Math.round(128 + 100 * loudness * wave);
  }
  return wav;
}
