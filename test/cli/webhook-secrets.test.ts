import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';
import { done } from '../support/backups.ts';
import { startTrunkline } from '../support/trunkline.ts';
import { aWebhook, webhooksOf } from '../support/webhook-client.ts';

const credentials = { type: 'bearer_token', data: { token: 'ours' } } as const;

/** An installation with a webhook; nobody runs it. */
async function installation() {
  const folder = await temporaryFolder();
  const data = join(folder, 'data');
  const trunkline = await startTrunkline({ data });
  const { id } = await aWebhook(trunkline.support, { authentication: credentials });
  const { json } = await webhooksOf(trunkline.support).secret(id);
  await trunkline.close();
  return { folder, data, id, secret: json.signing_secret.secret as string };
}

/** What the webhook signs and signs in with there. */
async function secretsIn(data: string, id: string) {
  const trunkline = await startTrunkline({ data });
  const account = await trunkline.ports.store.operator.findAccount('support');
  const key = { account_id: account?.id ?? 0, id };
  const target = await trunkline.ports.store.webhookTargets.target(key, 0);
  await trunkline.close();
  return [target?.signing_secrets, target?.authentication];
}

describe('the secrets of webhooks', () => {
  test('are what they were in a copy', async () => {
    const { folder, data, id, secret } = await installation();
    const copy = join(folder, 'copy');
    await done('copy', '--from', data, '--to', copy);
    expect(await secretsIn(copy, id)).toEqual([[secret], credentials]);
  });

  test('are what they were in what is restored', async () => {
    const { folder, data, id, secret } = await installation();
    const [file, restored] = [join(folder, 'backup.tar.gz'), join(folder, 'restored')];
    await done('backup', file, '--data', data);
    await done('restore', file, '--data', restored);
    expect(await secretsIn(restored, id)).toEqual([[secret], credentials]);
  });
});
