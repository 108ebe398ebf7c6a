import type { Socket } from 'node:net';
import type { FastifyBaseLogger } from 'fastify';
import { answerHeaders } from './answer-headers.ts';
import { jsonType } from './errors.ts';
import { logMalformed } from './request-log.ts';

/** An answer in the envelope where there is no request to answer; the connection is closed after it. */
export function rawAnswer(status: string, error: string, description: string): string {
  const body = JSON.stringify({ error, description });
  const headers = Object.entries({
    connection: 'close',
    ...answerHeaders,
    'content-type': jsonType,
    'content-length': body.length,
  });
  const lines = [`HTTP/1.1 ${status}`, ...headers.map(([name, value]) => `${name}: ${value}`)];
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}

/** What is not even HTTP gets an answer too, in the envelope. */
export function malformedHandler(logger: FastifyBaseLogger) {
  return (error: NodeJS.ErrnoException, socket: Socket): void => {
    logMalformed(logger, error, socket);
    if (error.code === 'ECONNRESET' || !socket.writable) return;
    const isTooLong = error.code === 'HPE_HEADER_OVERFLOW';
    const status = isTooLong ? '431 Request Header Fields Too Large' : '400 Bad Request';
    const description = isTooLong ? 'The headers are too long' : 'The request is not valid HTTP';
    socket.end(rawAnswer(status, 'BadRequest', description));
  };
}
