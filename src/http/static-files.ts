import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../app/ports/nodes.ts';
import { accepts, answerUncompressed } from './compression.ts';
import { isHeld } from './conditional-requests.ts';
import { invalidEndpoint } from './errors.ts';
import { cutOffUnlessRead } from './in-flight.ts';
import { varyBy } from './vary.ts';

/** A file that pages load, read from the disk whenever it is asked for: most never are. */
export interface StaticFile {
  readonly type: string;
  readonly file: URL;
  /** of its bytes; another one whenever they differ */
  version(): Promise<string>;
}

export function staticFile(type: string, file: URL): StaticFile {
  let version: Promise<string> | undefined;
  return { type, file, version: () => (version ??= hashOf(kept(file))) };
}

/** As it lies on the disk: what is large is there compressed only. */
export function kept(file: URL): URL {
  return existsSync(file) ? file : new URL(`${file.href}.gz`);
}

async function hashOf(file: URL): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex').slice(0, 16);
}

/** How the build compresses them: the first that a client takes is the smallest. */
const codings = [
  { coding: 'br', suffix: '.br' },
  { coding: 'gzip', suffix: '.gz' },
] as const;

const forever = 'public, max-age=31536000, immutable';
/** Where the same URL may lead to other bytes tomorrow. */
const untilAsked = 'no-cache';

/** Who asks for it, how long they may wait for what they do not read, and whether its URL changes with its bytes. */
interface Sending {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly clock: Pick<Clock, 'after'>;
  readonly isForever: (version: string) => boolean;
}

/** Answers with the file, compressed as the client takes it. */
export async function sendFile(
  { type, file: plain, version: versionOf }: StaticFile,
  { request, reply, clock, isForever }: Sending,
): Promise<FastifyReply> {
  // A build may have taken it away under a server that runs.
  if (!existsSync(kept(plain))) throw invalidEndpoint();
  const version = await versionOf();
  const { file, coding } = encodedFor(request, plain);
  const etag = coding === null ? `"${version}"` : `"${version}-${coding}"`;
  varyBy(reply, 'accept-encoding');
  reply.headers({
    etag,
    'cache-control': isForever(version) ? forever : untilAsked,
    'content-disposition': 'inline',
  });
  if (isHeld(request, `"${version}"`)) return reply.status(304).send();
  if (coding === null) answerUncompressed(request);
  else reply.header('content-encoding', coding);
  const source = kept(file);
  const isPacked = source !== file;
  const size = isPacked ? await unpackedSize(source) : (await stat(file)).size;
  reply.type(type).header('content-length', size);
  cutOffUnlessRead(reply.raw, clock);
  const bytes = createReadStream(source);
  return reply.send(isPacked ? bytes.pipe(createGunzip()) : bytes);
}

/** RFC 1952, 2.3.1: a gzip file ends with the size of what is in it, in four bytes. */
async function unpackedSize(file: URL): Promise<number> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, size - 4);
    return buffer.readUInt32LE();
  } finally {
    await handle.close();
  }
}

function encodedFor(request: FastifyRequest, file: URL): { file: URL; coding: string | null } {
  for (const { coding, suffix } of codings) {
    const encoded = new URL(file.href + suffix);
    if (accepts(request, coding) && existsSync(encoded)) return { file: encoded, coding };
  }
  return { file, coding: null };
}
