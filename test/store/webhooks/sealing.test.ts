import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createSecretSeal, SecretsUnreadable } from '../../../src/store/webhooks/sealing.ts';

const key = { account_id: 7, id: '01J9ZV7Q2M4N6P8R0T2V4X6Z8B' };
const secrets = {
  signing_secret: randomBytes(32).toString('base64'),
  authentication: { type: 'bearer_token', data: { token: 'geheim, 秘密' } },
} as const;
const installation = randomBytes(32);
const { seal, open } = createSecretSeal(installation);

describe('secrets that are sealed', () => {
  test('are opened by who has the key of the installation', () => {
    expect(createSecretSeal(Buffer.from(installation)).open(key, seal(key, secrets))).toEqual(
      secrets,
    );
  });

  test('say nothing of what they are, and are other bytes each time', () => {
    const [one, other] = [seal(key, secrets), seal(key, secrets)];
    expect(one).not.toBe(other);
    for (const text of [one, Buffer.from(one.slice(2), 'base64').toString('latin1')]) {
      expect(text).not.toContain(secrets.signing_secret);
      expect(text).not.toContain('token');
    }
  });

  test('are not opened with another key', () => {
    const another = createSecretSeal(randomBytes(32));
    expect(() => another.open(key, seal(key, secrets))).toThrow(SecretsUnreadable);
  });

  test.each([
    { account_id: 8, id: key.id },
    { account_id: 7, id: '01J9ZV7Q2M4N6P8R0T2V4X6Z8C' },
  ])('are not those of another webhook: %o', (other) => {
    expect(() => open(other, seal(key, secrets))).toThrow(SecretsUnreadable);
  });

  test('are not opened once any bit of them is another', () => {
    const bytes = Buffer.from(seal(key, secrets).slice(2), 'base64');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => open(key, `1.${changed.toString('base64')}`)).toThrow(SecretsUnreadable);
    }
  });

  test.each([
    ['nothing', () => ''],
    ['a version alone', () => '1.'],
    ['less than a tag', () => '1.AAAA'],
    ['a part', () => seal(key, secrets).slice(0, 40)],
    ['a version that is unknown', () => seal(key, secrets).replace('1.', '2.')],
    ['plain text', () => JSON.stringify(secrets)],
  ])('are not %s', (_, text) => {
    expect(() => open(key, text())).toThrow(SecretsUnreadable);
  });

  test('that are not opened are named without what they are', () => {
    const sealed = seal({ ...key, account_id: 8 }, secrets);
    expect(() => open(key, sealed)).toThrow(
      /^the secrets of webhook 01J9ZV7Q2M4N6P8R0T2V4X6Z8B of account 7 cannot be opened/,
    );
  });
});
