/** Speech by telephone has no more than this, and ten megabytes are five minutes of it. */
const sampleRate = 16_000;

/** What was recorded as a WAV file: one channel of 16 bits. */
export async function wavOf(chunks: readonly Float32Array[], recordedRate: number): Promise<File> {
  const samples = await resampled(chunks, recordedRate);
  const bytes = new DataView(new ArrayBuffer(headerSize + samples.length * 2));
  writeHeader(bytes, samples.length * 2);
  for (const [index, sample] of samples.entries())
    bytes.setInt16(headerSize + index * 2, Math.max(-1, Math.min(1, sample)) * 0x7f_ff, true);
  return new File([bytes.buffer], 'recording.wav', { type: 'audio/wav' });
}

async function resampled(chunks: readonly Float32Array[], recordedRate: number) {
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const target = Math.max(1, Math.ceil((length / recordedRate) * sampleRate));
  const context = new OfflineAudioContext(1, target, sampleRate);
  const buffer = context.createBuffer(1, Math.max(1, length), recordedRate);
  let offset = 0;
  for (const chunk of chunks) {
    buffer.getChannelData(0).set(chunk, offset);
    offset += chunk.length;
  }
  const source = context.createBufferSource();
  source.buffer = buffer;
  source.connect(context.destination);
  source.start();
  return (await context.startRendering()).getChannelData(0);
}

const headerSize = 44;

/** RIFF, with the two parts that everybody reads: format and data. */
function writeHeader(bytes: DataView, dataSize: number): void {
  const text = (at: number, letters: string) => {
    for (const [index, byte] of new TextEncoder().encode(letters).entries())
      bytes.setUint8(at + index, byte);
  };
  text(0, 'RIFF');
  bytes.setUint32(4, headerSize - 8 + dataSize, true);
  text(8, 'WAVEfmt ');
  bytes.setUint32(16, 16, true);
  bytes.setUint16(20, 1, true);
  bytes.setUint16(22, 1, true);
  bytes.setUint32(24, sampleRate, true);
  bytes.setUint32(28, sampleRate * 2, true);
  bytes.setUint16(32, 2, true);
  bytes.setUint16(34, 16, true);
  text(36, 'data');
  bytes.setUint32(40, dataSize, true);
}
