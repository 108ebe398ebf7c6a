import { createHmac } from 'node:crypto';
import type { SentRequest } from '../../src/app/ports/webhook-sender.ts';

/** Whether a request is signed with the secret, in both of the ways that are promised, as a receiver finds out. */
export function isSigned({ headers, body }: SentRequest, secret: string): boolean {
  const of = (name: string) => headers[name] ?? '';
  const zendesk = hmac(secret, of('X-Zendesk-Webhook-Signature-Timestamp') + body);
  const signed = `${of('webhook-id')}.${of('webhook-timestamp')}.${body}`;
  const standard = `v1,${hmac(Buffer.from(secret, 'base64'), signed)}`;
  return (
    of('X-Zendesk-Webhook-Signature') === zendesk &&
    of('webhook-signature').split(' ').includes(standard)
  );
}

const hmac = (key: string | Buffer, text: string) =>
  createHmac('sha256', key).update(text).digest('base64');
