import type { AccountStore } from '../app/ports.ts';
import type { NumbersTogether } from '../app/ports/jobs.ts';
import type { Actor } from '../domain/audit/actor.ts';
import type { Journal } from './audit/journal.ts';
import { createApiTokenStores } from './accounts/account-tokens.ts';
import { createUserStores } from './accounts/users.ts';
import { auditLogs } from './audit/logs.ts';
import type { Clock, Ids } from '../app/ports/nodes.ts';
import type { KeyUse } from '../app/ports/purchases.ts';
import type { Database } from '../database/open.ts';
import { createDeletedNumberStores, createRestoreIn } from './phone-numbers/deleted-numbers.ts';
import { createJobStores } from './jobs/jobs.ts';
import { createTogether } from './jobs/together.ts';
import { createLineStores } from './phone-numbers/lines.ts';
import type { PhoneNumbers } from './phone-numbers/phone-numbers.ts';
import { useKey } from './purchases/idempotency-keys.ts';
import { createPurchaseStores } from './purchases/purchases.ts';
import { readQuota } from './purchases/quotas.ts';
import { createAddressReferenceStore } from './records/address-references.ts';
import { createAudioStores } from './records/audio.ts';
import type { Records } from './records/records.ts';
import { storedAmounts } from './records/stored-amounts.ts';
import type { Tables } from './tables.ts';
import { createInvocationStore } from './webhooks/invocations.ts';
import type { SecretSeal } from './webhooks/sealing.ts';
import { createWebhookStores } from './webhooks/webhooks.ts';
import { createUsageStores } from './usage/usage.ts';

interface Parts {
  phoneNumbers: PhoneNumbers;
  records: Records;
  journal: Journal;
  clock: Pick<Clock, 'now'>;
  ids: Ids;
  seal: SecretSeal;
}

/** The stores of any account, for one who changes what is in them. Each is made when it is asked for, as a request needs one or two. */
export function createAccountStores(
  database: Database<Tables>,
  parts: Parts,
): (account: { readonly id: number }, actor: Actor) => AccountStore {
  const stores = createStores(database, parts);
  return ({ id }, actor) => new StoresOfAccount(stores, id, actor);
}

type Stores = ReturnType<typeof createStores>;

/** What makes a store of one account out of what all accounts have in common. */
function createStores(
  database: Database<Tables>,
  { phoneNumbers, records, journal, clock, ids, seal }: Parts,
) {
  const { db } = database;
  const restoreIn = createRestoreIn(database, { phoneNumbers, journal });
  return {
    phoneNumbers: phoneNumbers.of,
    records: records.of,
    purchases: createPurchaseStores(database, { phoneNumbers, journal }),
    addressReferences: (id: number) => createAddressReferenceStore(database, id),
    audio: createAudioStores(database),
    lines: createLineStores(database),
    deletedNumbers: createDeletedNumberStores(database, restoreIn),
    auditLogs: (id: number) => auditLogs(database, id),
    webhooks: createWebhookStores(database, { journal, seal }),
    invocations: (id: number, actor: Actor) => createInvocationStore(db, id, journal.by(actor)),
    usage: createUsageStores(database),
    users: createUserStores(database, { journal, ids, clock }),
    apiTokens: createApiTokenStores(database, { journal, ids, clock }),
    jobs: createJobStores(database, journal),
    together: createTogether(database, { phoneNumbers, restoreIn, journal, clock }),
    quota: (id: number) => readQuota(db, id),
    stored: (id: number) => storedAmounts(db, id),
    useKey: (id: number, use: KeyUse) => useKey(db, id, use),
  };
}

class StoresOfAccount implements AccountStore {
  readonly #stores: Stores;
  readonly #id: number;
  readonly #actor: Actor;
  constructor(stores: Stores, id: number, actor: Actor) {
    this.#stores = stores;
    this.#id = id;
    this.#actor = actor;
  }
  get phoneNumbers() {
    return this.#stores.phoneNumbers(this.#id, this.#actor);
  }
  get purchases() {
    return this.#stores.purchases(this.#id, this.#actor);
  }
  get records() {
    return this.#stores.records(this.#id, this.#actor);
  }
  get addressReferences() {
    return this.#stores.addressReferences(this.#id);
  }
  get audio() {
    return this.#stores.audio(this.#id);
  }
  get lines() {
    return this.#stores.lines(this.#id);
  }
  get deletedNumbers() {
    return this.#stores.deletedNumbers(this.#id, this.#actor);
  }
  get auditLogs() {
    return this.#stores.auditLogs(this.#id);
  }
  get webhooks() {
    return this.#stores.webhooks(this.#id, this.#actor);
  }
  get invocations() {
    return this.#stores.invocations(this.#id, this.#actor);
  }
  get usage() {
    return this.#stores.usage(this.#id);
  }
  get users() {
    return this.#stores.users(this.#id, this.#actor);
  }
  get apiTokens() {
    return this.#stores.apiTokens(this.#id, this.#actor);
  }
  get jobs() {
    return this.#stores.jobs(this.#id, this.#actor);
  }
  together<T>(ids: readonly number[], work: (numbers: NumbersTogether) => Promise<T>) {
    return this.#stores.together({ account_id: this.#id, actor: this.#actor }, ids, work);
  }
  quota() {
    return this.#stores.quota(this.#id);
  }
  stored() {
    return this.#stores.stored(this.#id);
  }
  useKey(use: KeyUse) {
    return this.#stores.useKey(this.#id, use);
  }
}
