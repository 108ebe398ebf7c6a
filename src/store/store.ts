import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Clock, Ids } from '../app/ports/nodes.ts';
import type { IntentStore } from '../app/ports/purchases.ts';
import type { AccountStore, Store } from '../app/ports.ts';
import { systemActor, type Actor } from '../domain/audit/actor.ts';
import { addresses } from '../domain/resources/addresses.ts';
import { greetings } from '../domain/resources/greetings.ts';
import type { Connections } from '../database/postgres-driver.ts';
import { openDatabase, type Database, type DatabaseTarget } from '../database/open.ts';
import { createEventStore } from './audit/events.ts';
import { createJournal, type Journal } from './audit/journal.ts';
import { auditLogs } from './audit/logs.ts';
import { createAuditRetention } from './audit/retention.ts';
import { createAccountDeletion } from './accounts/account-deletion.ts';
import { createHasAccount } from './accounts/accounts.ts';
import { createSignIn } from './accounts/api-tokens.ts';
import { createAccessTokenStore } from './accounts/oauth-clients.ts';
import { createMirrorStore } from './accounts/mirrors.ts';
import { createOperatorStore } from './accounts/operator-store.ts';
import { createSessionStore, createSignInBySession } from './accounts/sessions.ts';
import { createAccountStores } from './account-stores.ts';
import { noteCarrierStatus, readCarrierStatus } from './carrier-states.ts';
import { abandonJobs } from './jobs/jobs.ts';
import { createJobWork } from './jobs/work.ts';
import { readValue } from './installation-values.ts';
import { purchaseCounts } from './purchases/counts.ts';
import { createDatabaseClock } from './nodes/database-time.ts';
import { createExclusiveLeaseStore } from './nodes/exclusive-leases.ts';
import { createPing } from './nodes/ping.ts';
import { createHoldings } from './purchases/holdings.ts';
import { forgetKeys } from './purchases/idempotency-keys.ts';
import { forgetRefused } from './purchases/purchase-list.ts';
import {
  abandonAll,
  dueCarriers,
  hasOpenPurchases,
  leasePurchases,
  leasePurchasesOf,
  leaseReleases,
  renewLeases,
} from './purchases/leases.ts';
import { unconfiguredCarriers } from './purchases/unconfigured-carriers.ts';
import { migrations } from './migrations/index.ts';
import { createPhoneNumberStores } from './phone-numbers/phone-numbers.ts';
import { claimedAmong } from './purchases/claims.ts';
import { createReconciliationStore } from './purchases/reconciliation.ts';
import { abandonChanges, createAddressChanges } from './records/address-changes.ts';
import { addressDependent } from './records/address-references.ts';
import { audioDependent, removeAbandonedUploads } from './records/audio.ts';
import { createRecordStores, type Records } from './records/records.ts';
import { createStoredAmounts } from './records/stored-amounts.ts';
import { projections } from './projections.ts';
import { createPresenceStore } from './nodes/presence.ts';
import { createRateWindowStore } from './nodes/rate-windows.ts';
import { restoredAt } from './restored.ts';
import { createReleases } from './purchases/releases.ts';
import type { Tables } from './tables.ts';
import { createTestStateStore } from './test-state.ts';
import { refuseUnfinishedCopy } from './unfinished-copy.ts';
import { createDeliveryStore } from './webhooks/deliveries.ts';
import { abandonQueues } from './webhooks/queues.ts';
import { createSecretSeal } from './webhooks/sealing.ts';
import { createWebhookTargets } from './webhooks/targets.ts';

/** What is the same whoever makes the changes. */
type SharedStore = Omit<
  OpenStore,
  'as' | 'of' | 'intents' | 'jobWork' | WritingMethod | WritingStore
> & {
  readonly intents: Omit<IntentStore, keyof Releases>;
};

type Releases = Pick<IntentStore, 'completeRelease' | 'putDownRelease'>;

/** What writes down who makes the changes. */
type WritingMethod = 'record' | 'noteCarrierStatus';
type WritingStore =
  'reconciliation' | 'testState' | 'accountDeletion' | 'operator' | 'accessTokens' | 'sessions';

export interface OpenStore extends Store {
  as(actor: Actor): OpenStore;
  readonly sealingKey: Buffer;
  /** 16 hex digits, unlike those of any other installation; carriers keep it with what we buy */
  readonly installationId: string;
  /** of the pool; null where there is none */
  connections(): Connections | null;
  close(): Promise<void>;
}

/** Opens the store, which is created when it does not exist. Throws UnfinishedCopy. */
export async function openStore(
  target: DatabaseTarget,
  clock: Clock,
  ids: Ids,
): Promise<OpenStore> {
  const database = await openDatabase<Tables>(target, migrations);
  const { db } = database;
  await refuseUnfinishedCopy(db).catch(async (error: unknown) => {
    await db.destroy();
    throw error;
  });
  const journal = createJournal(database, clock);
  const phoneNumbers = createPhoneNumberStores(database, journal);
  const keep = createStoredAmounts(db);
  const dependents = { [greetings.kind]: audioDependent(keep), [addresses.kind]: addressDependent };
  const records = createRecordStores(database, { dependents, keep, journal });
  // Whoever has the key can make search tokens, and open the secrets of webhooks.
  const sealingKey = Buffer.from(await loadBytes(db, 'sealing_key', 32), 'hex');
  const seal = createSecretSeal(sealingKey);
  const shared: SharedStore = {
    signIn: createSignIn(database),
    signInBySession: createSignInBySession(database),
    hasAccount: createHasAccount(database),
    intents: createIntents(database),
    // Whoever tells the carrier has not made the change that it refuses, nor what is put back.
    addressChanges: createAddressChanges(database, { records, record: journal.by(service) }),
    isShared: database.isShared,
    restoredAt: await restoredAt(db),
    exclusiveLeases: createExclusiveLeaseStore(database),
    rateWindows: createRateWindowStore(database),
    presence: createPresenceStore(database),
    removeAbandonedUploads: (before) => removeAbandonedUploads(db, before),
    databaseNow: createDatabaseClock(database),
    claimed: claimedAmong(database),
    events: createEventStore(database, projections(database, clock)),
    auditLogs: auditLogs(database, null),
    auditRetention: createAuditRetention(database),
    carrierStatus: (carrier) => readCarrierStatus(database, carrier),
    ping: createPing(database),
    mirrors: createMirrorStore(db),
    webhookTargets: createWebhookTargets(db, seal),
    deliveries: createDeliveryStore(database, journal),
    sealingKey,
    installationId: await loadBytes(db, 'installation_id', 8),
    connections: database.connections,
    close: () => db.destroy(),
  };
  return actingStores(shared, {
    storeOf: createAccountStores(database, { phoneNumbers, records, journal, clock, ids, seal }),
    releasesBy: createReleases(database, journal),
    jobWorkBy: createJobWork(database, journal, clock.now),
    writtenBy: createWriters({ database, records, ids, clock, journal }, phoneNumbers.forget),
  })(service);
}

function createIntents(database: Database<Tables>): SharedStore['intents'] {
  const { db } = database;
  return {
    dueCarriers: (order) => dueCarriers(database, order),
    leasePurchases: (order) => leasePurchases(database, order),
    leasePurchasesOf: (job, order) => leasePurchasesOf(database, job, order),
    hasOpenPurchases: (job) => hasOpenPurchases(db, job),
    leaseReleases: (order) => leaseReleases(database, order),
    renew: (intents, lease) => renewLeases(db, intents, lease),
    async abandonAll(times) {
      await abandonAll(db, times);
      await abandonChanges(db, times.until);
      await abandonQueues(db);
      await abandonJobs(db);
    },
    unconfiguredCarriers: (carriers) => unconfiguredCarriers(db, carriers),
    counts: (now) => purchaseCounts(db, now),
    forgetKeys: (since) => forgetKeys(db, since),
    forgetRefused: (since) => forgetRefused(db, since),
  };
}

interface Making {
  readonly database: Database<Tables>;
  readonly records: Records;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly journal: Journal;
}

/** Made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function createWriters(making: Making, forgetNumbers: () => void): Acting['writtenBy'] {
  const { database, records, ids, journal } = making;
  const { db } = database;
  const holdings = createHoldings(database);
  return (actor) => {
    const record = journal.by(actor);
    return {
      record: (change) => record(db, change),
      noteCarrierStatus: (carrier, status) =>
        noteCarrierStatus(database, record, { carrier, status }),
      reconciliation: once(() => createReconciliationStore({ database, holdings }, record)),
      testState: once(() =>
        createTestStateStore(database, { records, ids, forgetNumbers }, record),
      ),
      accountDeletion: once(() => createAccountDeletion(database, record)),
      operator: once(() => createOperatorStore(making, record)),
      accessTokens: once(() => createAccessTokenStore({ db, ids, record })),
      sessions: once(() => createSessionStore({ db, ids, record, functions: database.functions })),
    };
  };
}

const service = systemActor('service');

interface Acting {
  storeOf(account: { readonly id: number }, actor: Actor): AccountStore;
  releasesBy(actor: Actor): Releases;
  jobWorkBy(actor: Actor): OpenStore['jobWork'];
  writtenBy(actor: Actor): Pick<OpenStore, WritingMethod> & {
    readonly [Name in WritingStore]: () => OpenStore[Name];
  };
}

interface ActingStore extends OpenStore {
  readonly actor: Actor;
}

/**
 * One is made for each request that changes something: it holds who acts, and all else lies behind it, in what is the
 * same for all of them. An object of its own for each would cost as much as the change.
 */
function actingStores(shared: SharedStore, { storeOf, releasesBy, jobWorkBy, writtenBy }: Acting) {
  const known = new WeakMap<Actor, ReturnType<typeof writtenBy>>();
  const written = (actor: Actor) => {
    const found = known.get(actor) ?? writtenBy(actor);
    known.set(actor, found);
    return found;
  };
  const byActor: Omit<OpenStore, keyof SharedStore> &
    Pick<OpenStore, 'intents'> &
    ThisType<ActingStore> = {
    as,
    of(account) {
      return storeOf(account, this.actor);
    },
    record(change) {
      return written(this.actor).record(change);
    },
    noteCarrierStatus(carrier, status) {
      return written(this.actor).noteCarrierStatus(carrier, status);
    },
    get intents() {
      return { ...shared.intents, ...releasesBy(actorOf(this)) };
    },
    get jobWork() {
      return jobWorkBy(actorOf(this));
    },
    get reconciliation() {
      return written(actorOf(this)).reconciliation();
    },
    get testState() {
      return written(actorOf(this)).testState();
    },
    get accountDeletion() {
      return written(actorOf(this)).accountDeletion();
    },
    get operator() {
      return written(actorOf(this)).operator();
    },
    get accessTokens() {
      return written(actorOf(this)).accessTokens();
    },
    get sessions() {
      return written(actorOf(this)).sessions();
    },
  };
  Object.setPrototypeOf(byActor, shared);
  function as(actor: Actor): OpenStore {
    return Object.assign(Object.create(byActor) as OpenStore, { actor });
  }
  return as;
}

const actorOf = (store: unknown): Actor => (store as ActingStore).actor;

/** Bytes that were made once for the installation, as hex digits. Who finds them writes nothing, and waits for nobody. */
async function loadBytes(db: Kysely<Tables>, key: string, count: number): Promise<string> {
  const known = await readValue(db, key);
  if (known !== null) return known;
  await db
    .insertInto('installation')
    .values({ key, value: randomBytes(count).toString('hex') })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  // Somebody else may have been quicker.
  return loadBytes(db, key, count);
}
