import { createHmac } from 'node:crypto';
import { instantOf } from '../../domain/instant.ts';

export interface Signed {
  readonly webhook_id: string;
  readonly account_id: number;
  readonly invocation_id: string;
  /** when it is sent, in milliseconds since 1970 */
  readonly at: number;
  readonly body: string;
}

/** Base64 of 32 bytes each; the current one first, then the one before it while both sign. */
export type SigningSecrets = readonly string[];

/**
 * What a receiver knows us by: the ecosystem's headers, whose signature is of the current secret (events.md, 1.6),
 * and those of Standard Webhooks, which have one for each secret (4.1).
 */
export function signatureHeaders(secrets: SigningSecrets, signed: Signed): Record<string, string> {
  const { webhook_id, account_id, invocation_id, at, body } = signed;
  const timestamp = instantOf(at);
  const seconds = Math.floor(at / 1_000);
  return {
    'X-Zendesk-Account-Id': String(account_id),
    'X-Zendesk-Webhook-Id': webhook_id,
    'X-Zendesk-Webhook-Invocation-Id': invocation_id,
    'X-Zendesk-Webhook-Signature': hmac(secrets[0] ?? '', timestamp + body),
    'X-Zendesk-Webhook-Signature-Timestamp': timestamp,
    'webhook-id': invocation_id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': secrets
      .map(
        (secret) =>
          `v1,${hmac(Buffer.from(secret, 'base64'), `${invocation_id}.${seconds}.${body}`)}`,
      )
      .join(' '),
  };
}

/** The ecosystem's key is the secret as it is shown, Standard Webhooks' the bytes that it stands for. */
function hmac(key: string | Buffer, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64');
}
