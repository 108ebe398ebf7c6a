import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** In bytes: what is smaller fits into one packet anyway. */
const threshold = 1_024;

/** In bytes: what is larger is compressed beside the event loop. Less takes a tenth of a millisecond, and no thread. */
const syncThreshold = 32 * 1_024;

/** Large answers are JSON that repeats itself: more effort saves little, and holds up the event loop. */
const gzipLevel = 1;
const brotliQuality = 1;

/** JSON, metrics, and files of phone numbers: audio is compressed already. */
const types = /^(?:application\/(?:json|x-ndjson)|text\/(?:csv|plain))\b/;

/** A client that takes anything but gzip: the negotiation would read that as gzip. */
const anythingButGzip = /^(?=.*\*)(?:.*,)?\s*gzip\s*;\s*q=0(?:\.0*)?\s*(?:,|$)/i;

/** Compresses what is large, for clients that ask for it. Bodies of requests are never unpacked. */
export async function compressAnswers(app: FastifyInstance): Promise<void> {
  app.addHook('onRequest', (request, _reply, done) => {
    const accepted = request.headers['accept-encoding'];
    if (accepted !== undefined && anythingButGzip.test(accepted)) answerUncompressed(request);
    done();
  });
  await app.register(compress, {
    threshold,
    syncThreshold,
    // Of those that a client likes as much, the one that costs less.
    encodings: ['br', 'gzip', 'identity'],
    zlibOptions: { level: gzipLevel },
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } },
    customTypes: types,
    globalDecompression: false,
  });
  app.addHook('onRoute', (route) => {
    // A HEAD has the headers of its GET: what compresses comes before what drops the body.
    if (route.method === 'HEAD' && Array.isArray(route.onSend)) route.onSend.reverse();
  });
}

/** As if the client had not asked for anything else. */
export function answerUncompressed({ raw }: FastifyRequest): void {
  delete raw.headers['accept-encoding'];
}

/** Whether the client says that it takes this content coding (RFC 9110, 12.5.3). */
export function accepts({ headers }: FastifyRequest, coding: string): boolean {
  const accepted = (headers['accept-encoding'] ?? '').toLowerCase().split(',');
  return accepted.some((text) => {
    const [name = '', weight = ''] = text.split(';').map((part) => part.trim());
    return name === coding && !/^q=0(?:\.0*)?$/.test(weight);
  });
}
