import type { Account } from '../../domain/account.ts';
import { recordNotFound } from '../../domain/errors.ts';
import { secretOverlap } from '../../domain/webhooks/webhook.ts';
import type { Ports } from '../ports.ts';
import { newSigningSecret } from './create.ts';

/** Throws RecordNotFound. */
export async function showSigningSecret(
  { store }: Pick<Ports, 'store'>,
  account: Account,
  id: string,
): Promise<string> {
  const secrets = await store.of(account).webhooks.secrets(id);
  if (!secrets) throw recordNotFound();
  return secrets.signing_secret;
}

/** A new one; the one before it signs beside it for a while. Throws RecordNotFound. */
export async function resetSigningSecret(
  ports: Pick<Ports, 'store' | 'random' | 'clock'>,
  account: Account,
  id: string,
): Promise<string> {
  const signing_secret = newSigningSecret(ports);
  const previous_until = ports.clock.now() + secretOverlap;
  const isFound = await ports.store.of(account).webhooks.update(id, ({ webhook, secrets }) => ({
    webhook,
    secrets: {
      ...secrets,
      signing_secret,
      previous_signing_secret: secrets.signing_secret,
      previous_until,
    },
  }));
  if (!isFound) throw recordNotFound();
  return signing_secret;
}
