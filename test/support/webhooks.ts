import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { Ports } from '../../src/app/ports.ts';
import { createRecord } from '../../src/app/resources/create-record.ts';
import { recordPorts } from '../../src/app/resources/record-syncs.ts';
import { updateRecord } from '../../src/app/resources/update-record.ts';
import { createDeliveries, type Deliveries } from '../../src/app/webhooks/deliver.ts';
import { eventTypePrefix } from '../../src/domain/audit/event.ts';
import type { EventType } from '../../src/domain/audit/event-types.ts';
import type { Account } from '../../src/domain/account.ts';
import { groups } from '../../src/domain/resources/groups.ts';
import { ulidOf } from '../../src/domain/ulid.ts';
import type { Authentication } from '../../src/domain/webhooks/authentication.ts';
import { instantOf } from '../../src/domain/instant.ts';
import { createWebhookSender } from '../../src/system/webhook-sender.ts';
import { install, type Installation } from './installation.ts';
import { testClock, type TestClock } from './test-clock.ts';

export const secret = randomBytes(32).toString('base64');

interface WebhookSettings {
  readonly events?: readonly EventType[];
  readonly authentication?: Authentication;
  readonly custom_headers?: Record<string, string>;
  readonly previous?: { readonly secret: string; readonly until: number };
}

/** A webhook of an account, as the API would have made it. */
export async function addWebhook(
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
  account: Account,
  endpoint: string,
  { events = ['group.created', 'group.updated'], ...settings }: WebhookSettings = {},
): Promise<string> {
  const id = ulidOf(clock.now(), randomBytes(10));
  const { authentication, custom_headers, previous } = settings;
  await store.of(account).webhooks.insert({
    webhook: {
      id,
      name: 'Changes',
      status: 'active',
      subscriptions: events.map((type) => eventTypePrefix + type),
      created_at: instantOf(clock.now()),
      created_by: '-1',
      endpoint,
      http_method: 'POST',
      request_format: 'json',
      ...(custom_headers && { custom_headers }),
    },
    secrets: {
      signing_secret: secret,
      ...(authentication && { authentication }),
      ...(previous && {
        previous_signing_secret: previous.secret,
        previous_until: previous.until,
      }),
    },
  });
  return id;
}

const scopeOf = (account: Account) => ({ account, declaration: groups, parentIds: [] });

/** An event: `group.created`. */
export async function addGroup(ports: Ports, account: Account, name: string): Promise<number> {
  const { id } = await createRecord(recordPorts(ports), scopeOf(account), { name });
  return Number(id);
}

/** An event: `group.updated`. */
export async function renameGroup(
  ports: Ports,
  account: Account,
  { id, name }: { id: number; name: string },
): Promise<void> {
  await updateRecord(recordPorts(ports), scopeOf(account), id, { properties: { name } });
}

export interface Teller {
  readonly ports: Ports;
  readonly deliveries: Deliveries;
  /** what operators were told */
  readonly news: string[];
  /** of the requests that are under way */
  readonly patience: TestClock;
}

/** A process that tells webhooks of events whenever a test says so; local receivers are allowed. */
export function tellerOf(ports: Ports): Teller {
  const news: string[] = [];
  const patience = testClock();
  const own = { ...ports, webhookSender: createWebhookSender(patience, { allowPrivate: true }) };
  const deliveries = createDeliveries(own, {
    paused: (_, reason) => void news.push(`paused: ${reason}`),
    failed: (_, error) => void news.push(`failed: ${String(error)}`),
  });
  return { ports: own, deliveries, news, patience };
}

/** Webhooks are told all that there is to tell, once. */
export async function tellAll(ports: Ports): Promise<void> {
  await takeAll(ports);
  await createDeliveries(ports, { paused: () => {}, failed: () => {} }).settle();
}

export interface TellingInstallation extends Teller {
  readonly installation: Installation;
  readonly account: Account;
  /** Takes all events, and tells webhooks all that is due. */
  settle(): Promise<void>;
  /** Lets time pass, and then the same. */
  pass(milliseconds: number): Promise<void>;
}

export async function takeAll({ store }: Pick<Ports, 'store'>): Promise<void> {
  while ((await store.events.take(100)) > 0);
}

/** An installation whose webhooks are told whenever a test says so. */
export async function telling(): Promise<TellingInstallation> {
  const installation = await install();
  const process = await installation.open();
  const teller = tellerOf(process.ports);
  onTestFinished(async () => {
    await teller.deliveries.stop();
    await process.close();
    await installation.remove();
  });
  // What the account came with is nobody's news.
  await takeAll(teller.ports);
  const settle = async () => {
    await takeAll(teller.ports);
    await teller.deliveries.settle();
  };
  return {
    ...teller,
    installation,
    account: installation.account,
    settle,
    pass(milliseconds) {
      installation.advance(milliseconds);
      return settle();
    },
  };
}
