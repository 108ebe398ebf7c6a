import type { Account, Agent } from '../../domain/account.ts';
import { recordNotFound } from '../../domain/errors.ts';
import { instantOf } from '../../domain/instant.ts';
import { parseRecord } from '../../domain/validation.ts';
import { shownAuthentication } from '../../domain/webhooks/authentication.ts';
import {
  settingsWith,
  webhookWriteSchema,
  type WebhookSettings,
} from '../../domain/webhooks/settings.ts';
import { inOrder, maxNameLength, type StoredWebhook } from '../../domain/webhooks/webhook.ts';
import { nextUlid } from '../nodes/ulids.ts';
import type { Ports } from '../ports.ts';

type CreatePorts = Pick<Ports, 'store' | 'clock' | 'ids' | 'random' | 'policy'>;

export interface WebhookOwner {
  readonly account: Account;
  readonly agent: Pick<Agent, 'id'>;
}

/** Throws RecordInvalid, also where the account has as many as it may. */
export async function createWebhook(
  ports: CreatePorts,
  owner: WebhookOwner,
  properties: object,
): Promise<StoredWebhook> {
  const given = parseRecord(webhookWriteSchema, properties);
  const { webhookPrivateTargets: arePrivateTargetsAllowed } = ports.policy;
  const settings = settingsWith({ status: 'active' }, given, { arePrivateTargetsAllowed });
  return insertWebhook(ports, owner, settings);
}

/** Chosen: as in the ecosystem, with the credentials, and a signing secret of its own (events.md, 1.1). */
export async function cloneWebhook(
  ports: CreatePorts,
  owner: WebhookOwner,
  id: string,
): Promise<StoredWebhook> {
  const webhooks = ports.store.of(owner.account).webhooks;
  const [kept, secrets] = [await webhooks.find(id), await webhooks.secrets(id)];
  if (!kept || !secrets) throw recordNotFound();
  const name = kept.webhook.name.slice(0, maxNameLength - copied.length) + copied;
  const { authentication } = secrets;
  return insertWebhook(ports, owner, { ...kept.webhook, name, authentication });
}

const copied = ' (copy)';

async function insertWebhook(
  ports: CreatePorts,
  { account, agent }: WebhookOwner,
  { authentication, ...settings }: WebhookSettings,
): Promise<StoredWebhook> {
  const webhook = inOrder({
    ...settings,
    id: nextUlid(ports),
    created_at: instantOf(ports.clock.now()),
    created_by: String(agent.id),
    updated_at: undefined,
    updated_by: undefined,
    authentication: authentication && shownAuthentication(authentication),
  });
  const secrets = {
    signing_secret: newSigningSecret(ports),
    ...(authentication && { authentication }),
  };
  await ports.store.of(account).webhooks.insert({ webhook, secrets });
  return webhook;
}

/** 32 random bytes in base64 (events.md, 1.1). */
export function newSigningSecret({ random }: Pick<Ports, 'random'>): string {
  return random(32).toString('base64');
}
