import type { AccountStore } from '../app/ports.ts';
import type { NumbersTogether } from '../app/ports/jobs.ts';
import type { Actor } from '../domain/audit/actor.ts';
import type { Journal } from './audit/journal.ts';
import { auditLogs } from './audit/logs.ts';
import type { Clock } from '../app/ports/nodes.ts';
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
  seal: SecretSeal;
}

/** The stores of any account, for one who changes what is in them. Each is made when it is asked for, as a request needs one or two. */
export function createAccountStores(
  database: Database<Tables>,
  { phoneNumbers, records, journal, clock, seal }: Parts,
): (account: { readonly id: number }, actor: Actor) => AccountStore {
  const { db } = database;
  const purchases = createPurchaseStores(database, { phoneNumbers, journal });
  const audio = createAudioStores(database);
  const lines = createLineStores(database);
  const restoreIn = createRestoreIn(database, { phoneNumbers, journal });
  const deletedNumbers = createDeletedNumberStores(database, restoreIn);
  const jobs = createJobStores(database, journal);
  const together = createTogether(database, { phoneNumbers, restoreIn, journal, clock });
  const webhooks = createWebhookStores(database, { journal, seal });
  const usage = createUsageStores(database);

  class StoresOfAccount implements AccountStore {
    readonly #id: number;
    readonly #actor: Actor;
    constructor(id: number, actor: Actor) {
      this.#id = id;
      this.#actor = actor;
    }
    get phoneNumbers() {
      return phoneNumbers.of(this.#id, this.#actor);
    }
    get purchases() {
      return purchases(this.#id, this.#actor);
    }
    get records() {
      return records.of(this.#id, this.#actor);
    }
    get addressReferences() {
      return createAddressReferenceStore(database, this.#id);
    }
    get audio() {
      return audio(this.#id);
    }
    get lines() {
      return lines(this.#id);
    }
    get deletedNumbers() {
      return deletedNumbers(this.#id, this.#actor);
    }
    get auditLogs() {
      return auditLogs(db, this.#id);
    }
    get webhooks() {
      return webhooks(this.#id, this.#actor);
    }
    get invocations() {
      return createInvocationStore(db, this.#id);
    }
    get usage() {
      return usage(this.#id);
    }
    get jobs() {
      return jobs(this.#id, this.#actor);
    }
    together<T>(ids: readonly number[], work: (numbers: NumbersTogether) => Promise<T>) {
      return together({ account_id: this.#id, actor: this.#actor }, ids, work);
    }
    quota() {
      return readQuota(db, this.#id);
    }
    useKey(use: KeyUse) {
      return useKey(db, this.#id, use);
    }
  }
  return ({ id }, actor) => new StoresOfAccount(id, actor);
}
