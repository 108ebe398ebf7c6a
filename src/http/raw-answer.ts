import { answerHeaders } from './answer-headers.ts';
import { jsonType } from './errors.ts';

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
