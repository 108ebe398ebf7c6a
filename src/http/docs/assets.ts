import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Clock } from '../../app/ports/nodes.ts';
import { packageFile } from '../../package-file.ts';
import { accepts, answerUncompressed } from '../compression.ts';
import { varyBy } from '../vary.ts';
import { isHeld } from '../conditional-requests.ts';
import { cutOffUnlessRead } from '../in-flight.ts';

/** A file that the page loads, read from the disk whenever it is asked for: most never are. */
export interface Asset {
  /** below `/docs/` */
  readonly name: string;
  readonly type: string;
  readonly file: URL;
  /** of its bytes; another one whenever they differ */
  version(): Promise<string>;
}

const javascript = 'text/javascript; charset=utf-8';

export const script = asset('page.js', javascript, packageFile('resources/docs/page.js'));
export const styles = asset(
  'page.css',
  'text/css; charset=utf-8',
  packageFile('resources/docs/page.css'),
);
const built = packageFile('dist/docs/scalar.js');
/** What draws the page: the build puts it into dist/, compressed; without one it is where npm put it. */
export const scalar = asset(
  'scalar.js',
  javascript,
  existsSync(kept(built))
    ? built
    : packageFile('node_modules/@scalar/fastify-api-reference/dist/js/standalone.js'),
);

function asset(name: string, type: string, file: URL): Asset {
  let version: Promise<string> | undefined;
  return { name, type, file, version: () => (version ??= hashOf(kept(file))) };
}

/** As it lies on the disk: what is large is there compressed only. */
function kept(file: URL): URL {
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
/** Of another version than the one that was asked for, as nodes have it while they are upgraded. */
const untilAsked = 'no-cache';

/** GET `/docs/…`: for a year, where the URL says the version. */
export function serveAsset(app: FastifyInstance, asset: Asset, clock: Pick<Clock, 'after'>): void {
  app.get<{ Querystring: { v?: string } }>(`/docs/${asset.name}`, async (request, reply) => {
    const version = await asset.version();
    const { file, coding } = encodedFor(request, asset.file);
    const etag = coding === null ? `"${version}"` : `"${version}-${coding}"`;
    varyBy(reply, 'accept-encoding');
    reply.headers({
      etag,
      'cache-control': request.query.v === version ? forever : untilAsked,
      'content-disposition': 'inline',
    });
    if (isHeld(request, `"${version}"`)) return reply.status(304).send();
    if (coding === null) answerUncompressed(request);
    else reply.header('content-encoding', coding);
    const source = kept(file);
    const isPacked = source !== file;
    const size = isPacked ? await unpackedSize(source) : (await stat(file)).size;
    reply.type(asset.type).header('content-length', size);
    cutOffUnlessRead(reply.raw, clock);
    const bytes = createReadStream(source);
    return reply.send(isPacked ? bytes.pipe(createGunzip()) : bytes);
  });
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
