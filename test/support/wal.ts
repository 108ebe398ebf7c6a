import { readFileSync } from 'node:fs';

const headerSize = 32;
const frameHeaderSize = 24;

/**
 * How many transactions were committed to a SQLite file since its log was last started over: each
 * ends with a frame that says how large the file is then.
 */
export function commitsInLog(path: string): number {
  const log = readFileSync(`${path}-wal`);
  if (log.length < headerSize) return 0;
  const salts = log.subarray(16, 24);
  const frameSize = frameHeaderSize + log.readUInt32BE(8);
  let commits = 0;
  for (let at = headerSize; at + frameSize <= log.length; at += frameSize) {
    const isCurrent = log.subarray(at + 8, at + 16).equals(salts);
    if (isCurrent && log.readUInt32BE(at + 4) > 0) commits += 1;
  }
  return commits;
}
