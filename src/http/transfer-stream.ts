import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Transfer } from './transfers.ts';

/** So many bytes are handed on at a time: that a client takes them shows soon, however slow it is. */
const chunkSize = 16 * 1024;

/** The body of an answer, read as the client takes it. The transfer is over when the answer is, or the client. */
export function transferStream(
  bytes: AsyncIterable<Buffer>,
  transfer: Transfer,
  { raw, request }: FastifyReply,
): Readable {
  raw.once('finish', transfer.end).once('close', transfer.end);
  // An answer that waits behind others on its connection never learns that the client is gone.
  request.raw.once('close', transfer.end);
  if (request.raw.destroyed) transfer.end();
  return Readable.from(inChunks(bytes, transfer), { objectMode: false, highWaterMark: chunkSize });
}

async function* inChunks(bytes: AsyncIterable<Buffer>, transfer: Transfer): AsyncGenerator<Buffer> {
  for await (const part of bytes) {
    for (let start = 0; start < part.length; start += chunkSize) {
      transfer.progress();
      yield part.subarray(start, start + chunkSize);
    }
  }
}
