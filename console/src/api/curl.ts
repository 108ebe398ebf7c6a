import type { Client } from 'trunkline/client';
import { requestOf } from './client.ts';

const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** The command that does what the call does. The token is the reader's: nobody's is known here. */
export async function curlOf(
  call: (client: Client) => Promise<unknown>,
  email: string,
): Promise<string> {
  const request = await requestOf(call);
  const parts = [
    `curl --globoff ${quoted(request.url)}`,
    `--user ${quoted(`${email}/token:`)}"$TRUNKLINE_TOKEN"`,
  ];
  if (request.method !== 'GET') parts.push(`--request ${request.method}`);
  const type = request.headers.get('content-type');
  const idempotencyKey = request.headers.get('idempotency-key');
  if (idempotencyKey) parts.push(`--header ${quoted(`Idempotency-Key: ${idempotencyKey}`)}`);
  if (type === 'application/json') {
    parts.push(
      `--header 'Content-Type: application/json'`,
      `--data ${quoted(await request.text())}`,
    );
  } else if (type) parts.push(`--form 'filename=@greeting.mp3'`);
  return parts.join(' \\\n  ');
}
