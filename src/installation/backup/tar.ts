/*
 * The archives of backups are in the format that every tar reads: a block of 512 bytes before each file,
 * files filled up to whole blocks, two empty blocks at the end. POSIX, "ustar Interchange Format":
 * https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html
 */
import type { Readable } from 'node:stream';

export interface TarEntry {
  readonly name: string;
  /** in bytes */
  readonly size: number;
}

const blockSize = 512;
const empty = Buffer.alloc(blockSize);
export const tarEnd = Buffer.concat([empty, empty]);

/** What follows a file of so many bytes. */
export const paddingAfter = (size: number): Buffer =>
  empty.subarray(0, (blockSize - (size % blockSize)) % blockSize);

const sizeField = { at: 124, digits: 11 };
const checksumField = { at: 148, end: 156 };
/** Of a size that has no room as octal digits, as GNU tar writes it: big-endian behind this bit. */
const binarySize = 0x80;

/** The block before a file, which is its owner's alone where it is unpacked. */
export function tarHeader({ name, size }: TarEntry): Buffer {
  const header = Buffer.alloc(blockSize);
  header.write(name, 0, 100, 'latin1');
  header.write('0000600\0', 100);
  for (const at of [108, 116]) header.write('0000000\0', at);
  const digits = size.toString(8).padStart(sizeField.digits, '0');
  if (digits.length > sizeField.digits) {
    header[sizeField.at] = binarySize;
    header.writeBigUInt64BE(BigInt(size), sizeField.at + 4);
  } else header.write(`${digits}\0`, sizeField.at);
  header.write('00000000000\0', 136);
  header.write('0', 156);
  header.write('ustar\x0000', 257);
  header.write(`${checksumOf(header).toString(8).padStart(6, '0')}\0 `, checksumField.at);
  return header;
}

/** null: it is no header; an empty block, say. */
function entryIn(header: Buffer): TarEntry | null {
  const text = (start: number, end: number) =>
    header.subarray(start, end).toString('latin1').split('\0', 1)[0]?.trim() ?? '';
  if (text(257, 262) !== 'ustar') return null;
  if (parseInt(text(checksumField.at, checksumField.end), 8) !== checksumOf(header)) return null;
  const size =
    header[sizeField.at] === binarySize
      ? Number(header.readBigUInt64BE(sizeField.at + 4))
      : parseInt(text(sizeField.at, sizeField.at + sizeField.digits), 8);
  return Number.isSafeInteger(size) ? { name: text(0, 100), size } : null;
}

/** The sum of all bytes, its own counted as blanks. */
function checksumOf(header: Buffer): number {
  const blanks = ' '.charCodeAt(0) * (checksumField.end - checksumField.at);
  const own = header.subarray(checksumField.at, checksumField.end);
  return sum(header) - sum(own) + blanks;
}

const sum = (bytes: Buffer) => bytes.reduce((total, byte) => total + byte, 0);

/** Reads an archive from its beginning, one file after the other, no more at a time than comes at once. */
export class TarReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(archive: Readable) {
    this.#chunks = archive[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  /** The next file, whose `bytes` have to be read before the one after it; null: there is none. */
  async next(): Promise<TarEntry | null> {
    const pieces: Buffer[] = [];
    for await (const piece of this.#take(blockSize)) pieces.push(piece);
    const header = Buffer.concat(pieces);
    return header.length === blockSize ? entryIn(header) : null;
  }

  /** Fewer than there should be where the archive ends before. */
  async *bytes({ size }: TarEntry): AsyncGenerator<Buffer, void> {
    yield* this.#take(size);
    for await (const _ of this.#take(paddingAfter(size).length));
  }

  /** To the end, which a compressed archive is checked at. */
  async drain(): Promise<void> {
    while (!(await this.#chunks.next()).done);
  }

  async *#take(count: number): AsyncGenerator<Buffer, void> {
    for (let left = count; left > 0;) {
      if (this.#rest.length === 0) {
        const { done, value } = await this.#chunks.next();
        if (done) return;
        this.#rest = value;
      }
      const piece = this.#rest.subarray(0, left);
      this.#rest = this.#rest.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  }
}
