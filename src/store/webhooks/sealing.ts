import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { WebhookKey, WebhookSecrets } from '../../app/ports/webhooks.ts';

/** The key of the installation is another than that with which these were sealed, or they were changed. */
export class SecretsUnreadable extends Error {
  override readonly name = 'SecretsUnreadable';

  constructor({ account_id, id }: WebhookKey, options?: ErrorOptions) {
    super(
      `the secrets of webhook ${id} of account ${account_id} cannot be opened with this installation's key: they, or the key, are not what they were`,
      options,
    );
  }
}

export interface SecretSeal {
  seal(key: WebhookKey, secrets: WebhookSecrets): string;
  /** Throws SecretsUnreadable. */
  open(key: WebhookKey, sealed: string): WebhookSecrets;
}

const [algorithm, nonceLength, tagLength] = ['aes-256-gcm', 12, 16] as const;
/** What this key alone is for: search tokens are sealed with the one that it is made of. */
const purpose = 'trunkline webhook secrets 1';
/** In front of what is sealed, should there ever be another way. */
const version = '1.';

/** Secrets as they lie in the database: whoever takes them to another webhook, or changes a bit, cannot open them. */
export function createSecretSeal(sealingKey: Buffer): SecretSeal {
  const key = Buffer.from(hkdfSync('sha256', sealingKey, '', purpose, 32));
  return {
    seal(webhook, secrets) {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv(algorithm, key, nonce).setAAD(nameOf(webhook));
      const sealed = [nonce, cipher.update(JSON.stringify(secrets)), cipher.final()];
      return version + Buffer.concat([...sealed, cipher.getAuthTag()]).toString('base64');
    },
    open(webhook, sealed) {
      try {
        if (!sealed.startsWith(version)) throw new Error('it is sealed in a way that is unknown');
        const bytes = Buffer.from(sealed.slice(version.length), 'base64');
        const nonce = bytes.subarray(0, nonceLength);
        const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagLength })
          .setAAD(nameOf(webhook))
          .setAuthTag(bytes.subarray(-tagLength));
        const opened = [decipher.update(bytes.subarray(nonceLength, -tagLength)), decipher.final()];
        return JSON.parse(Buffer.concat(opened).toString()) as WebhookSecrets;
      } catch (cause) {
        throw new SecretsUnreadable(webhook, { cause });
      }
    },
  };
}

const nameOf = ({ account_id, id }: WebhookKey) => Buffer.from(`${account_id} ${id}`);
