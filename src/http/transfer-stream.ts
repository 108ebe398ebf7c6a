import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Transfer } from './transfers.ts';

/**
 * The body of an answer, read as the client takes it. The transfer is over when the answer is, or the client.
 * `chunkSize`: so many bytes are handed on at a time; that a client takes them shows soon, however slow it is.
 */
export function transferStream(
  bytes: AsyncIterable<Buffer>,
  transfer: Transfer,
  { raw, request }: FastifyReply,
  chunkSize = 16 * 1024,
): Readable {
  raw.once('finish', transfer.end).once('close', transfer.end);
  // An answer that waits behind others on its connection never learns that the client is gone.
  request.raw.once('close', transfer.end);
  if (request.raw.destroyed) transfer.end();
  const chunks = inChunks(bytes, transfer, chunkSize);
  return Readable.from(chunks, { objectMode: false, highWaterMark: chunkSize });
}

async function* inChunks(
  bytes: AsyncIterable<Buffer>,
  transfer: Transfer,
  chunkSize: number,
): AsyncGenerator<Buffer> {
  for await (const part of bytes) {
    for (let start = 0; start < part.length; start += chunkSize) {
      transfer.progress();
      yield part.subarray(start, start + chunkSize);
    }
  }
}
