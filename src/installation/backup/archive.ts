import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import {
  BackupUnusable,
  longestManifest,
  manifestName,
  parseManifest,
  type BackedUpPart,
  type Manifest,
} from './manifest.ts';
import { paddingAfter, tarEnd, tarHeader, TarReader } from './tar.ts';

/** Texts and indexes shrink to less than a third at this level; better ones take much longer. */
const compression = { level: 1 };

/** Is told that so many more bytes are done. */
export type Advance = (bytes: number) => void;

/** Writes the manifest, and the parts that it names out of a folder, as one compressed archive. */
export async function writeArchive(
  folder: string,
  manifest: Manifest,
  { target, advance }: { target: NodeJS.WritableStream; advance?: Advance | undefined },
): Promise<void> {
  const archive = Readable.from(pieces(folder, manifest, advance), { objectMode: false });
  await pipeline(archive, createGzip(compression), target);
}

async function* pieces(
  folder: string,
  manifest: Manifest,
  advance?: Advance,
): AsyncGenerator<Buffer, void> {
  const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  yield tarHeader({ name: manifestName, size: text.length });
  yield Buffer.concat([text, paddingAfter(text.length)]);
  for (const { file, bytes } of manifest.parts) {
    yield tarHeader({ name: file, size: bytes });
    yield* counted(createReadStream(join(folder, file)), advance);
    yield paddingAfter(bytes);
  }
  yield tarEnd;
}

async function* counted(
  source: AsyncIterable<Buffer>,
  advance?: Advance,
): AsyncGenerator<Buffer, void> {
  for await (const piece of source) {
    yield piece;
    advance?.(piece.length);
  }
}

/** SHA-256 of a file, hexadecimal. */
export async function digestOf(path: string, advance?: Advance): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(counted(createReadStream(path), advance), hash);
  return hash.digest('hex');
}

/**
 * Reads an archive to its end and compares all of it with what its manifest says. The parts are written into
 * a folder; null: nowhere. Throws BackupUnusable, with what is wrong.
 */
export async function readArchive(source: Readable, folder: string | null): Promise<Manifest> {
  const gunzip = createGunzip();
  // An error of the source is one of what is read of it.
  source.on('error', (error) => gunzip.destroy(error));
  source.pipe(gunzip);
  const archive = new TarReader(gunzip);
  try {
    const manifest = await readManifest(archive);
    for (const part of manifest.parts) await readPart(archive, part, folder);
    if (await archive.next()) throw new BackupUnusable('it is damaged: more is in it than it says');
    await archive.drain();
    return manifest;
  } catch (error) {
    throw unusable(error);
  } finally {
    source.destroy();
  }
}

async function readManifest(archive: TarReader): Promise<Manifest> {
  const entry = await archive.next();
  if (entry?.name !== manifestName || entry.size > longestManifest) {
    throw new BackupUnusable('it is not a backup of Trunkline');
  }
  const text: Buffer[] = [];
  for await (const piece of archive.bytes(entry)) text.push(piece);
  return parseManifest(Buffer.concat(text).toString());
}

async function readPart(
  archive: TarReader,
  { part, file, bytes, sha256 }: BackedUpPart,
  folder: string | null,
): Promise<void> {
  const entry = await archive.next();
  if (entry?.name !== file || entry.size !== bytes || file !== fileOf(part)) {
    throw new BackupUnusable(`it is damaged: ${part} is not where it should be`);
  }
  const hash = createHash('sha256');
  const target = folder === null ? nowhere() : fileIn(folder, file);
  await pipeline(
    archive.bytes(entry),
    async function* (pieces) {
      for await (const piece of pieces as AsyncIterable<Buffer>) {
        hash.update(piece);
        yield piece;
      }
    },
    target,
  );
  if (hash.digest('hex') !== sha256) {
    throw new BackupUnusable(`it is damaged: ${part} is not what was backed up`);
  }
}

export const fileOf = (part: BackedUpPart['part']): string => `${part}.sqlite`;

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

/** Its owner's alone, and on the disk before it counts as written. */
const fileIn = (folder: string, file: string) =>
  createWriteStream(join(folder, file), { flags: 'wx', mode: 0o600, flush: true });

/** What zlib says of an archive that is not whole. */
function unusable(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const problem = problemOf(String(error.code), error.message);
  return problem === null ? error : new BackupUnusable(problem, { cause: error });
}

function problemOf(code: string, message: string): string | null {
  if (code === 'Z_BUF_ERROR') return 'it is truncated: its end is missing';
  if (code !== 'Z_DATA_ERROR') return null;
  const isOther = message === 'incorrect header check';
  return isOther ? 'it is not a backup of Trunkline' : 'it is damaged';
}
