import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Clock, Ids } from '../app/ports/nodes.ts';
import type { OperatorStore } from '../app/ports/accounts.ts';
import type { JobWorkStore } from '../app/ports/jobs.ts';
import type { IntentStore } from '../app/ports/purchases.ts';
import type { AccountStore, Store } from '../app/ports.ts';
import { systemActor, type Actor } from '../domain/audit/actor.ts';
import { instantOf } from '../domain/instant.ts';
import { addresses } from '../domain/resources/addresses.ts';
import { greetings } from '../domain/resources/greetings.ts';
import type { Connections } from '../database/postgres-driver.ts';
import { openDatabase, type Database, type DatabaseTarget } from '../database/open.ts';
import { createEventStore } from './audit/events.ts';
import { noteSources } from './audit/sources.ts';
import { createJournal } from './audit/journal.ts';
import { createAccountDeletion } from './accounts/account-deletion.ts';
import {
  createAccount,
  createHasAccount,
  findAccount,
  listAccounts,
  setAccountDisabled,
  updateAccount,
} from './accounts/accounts.ts';
import {
  createAgent,
  deleteAgent,
  listAgents,
  setAgentDisabled,
  updateAgent,
} from './accounts/agents.ts';
import {
  createToken,
  findToken,
  listTokens,
  recordUse,
  revokeBootstrapTokens,
  revokeToken,
  createSignIn,
} from './accounts/api-tokens.ts';
import {
  createAccessTokenStore,
  createClient,
  listClients,
  revokeClient,
} from './accounts/oauth-clients.ts';
import { readUsage } from './accounts/usage.ts';
import { createAccountStores } from './account-stores.ts';
import { abandonJobs } from './jobs/jobs.ts';
import { createJobWork } from './jobs/work.ts';
import { purchaseCounts } from './purchases/counts.ts';
import { createDatabaseClock } from './nodes/database-time.ts';
import { createExclusiveLeaseStore } from './nodes/exclusive-leases.ts';
import { createPing } from './nodes/ping.ts';
import { createHoldings, pastOrder } from './purchases/holdings.ts';
import { forgetKeys } from './purchases/idempotency-keys.ts';
import {
  abandonAll,
  dueCarriers,
  leasePurchases,
  leaseReleases,
  renewLeases,
} from './purchases/leases.ts';
import { unconfiguredCarriers } from './purchases/unconfigured-carriers.ts';
import { migrations } from './migrations/index.ts';
import { createPhoneNumberStores } from './phone-numbers/phone-numbers.ts';
import { claimedAmong } from './purchases/claims.ts';
import { fillInPrice, readQuota, setQuota } from './purchases/quotas.ts';
import { lastReconciliation, noteReconciliation } from './purchases/reconciliation.ts';
import { abandonChanges, createAddressChanges } from './records/address-changes.ts';
import { addressDependent } from './records/address-references.ts';
import { audioDependent, removeAbandonedUploads } from './records/audio.ts';
import { createRecordStores, type Records } from './records/records.ts';
import { createStoredAmounts, storedAmounts } from './records/stored-amounts.ts';
import { createPresenceStore } from './nodes/presence.ts';
import { createRateWindowStore } from './nodes/rate-windows.ts';
import { restoredAt } from './restored.ts';
import { createReleases } from './purchases/releases.ts';
import type { Tables } from './tables.ts';
import { createTestStateStore } from './test-state.ts';
import { refuseUnfinishedCopy } from './unfinished-copy.ts';

/** What is the same whoever makes the changes. */
type SharedStore = Omit<OpenStore, 'as' | 'of' | 'intents' | 'jobWork'> & {
  readonly intents: Omit<IntentStore, 'completeRelease' | 'putDownRelease'>;
};

export interface OpenStore extends Store {
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
  const storeOf = createAccountStores(database, { phoneNumbers, records, journal, clock });
  const releasesBy = createReleases(database, journal);
  const jobWorkBy = createJobWork(database, journal, clock.now);
  const shared: SharedStore = {
    signIn: createSignIn(database),
    hasAccount: createHasAccount(database),
    intents: {
      dueCarriers: (order) => dueCarriers(database, order),
      leasePurchases: (order) => leasePurchases(database, order),
      leaseReleases: (order) => leaseReleases(database, order),
      renew: (intents, lease) => renewLeases(db, intents, lease),
      async abandonAll(times) {
        await abandonAll(db, times);
        await abandonChanges(db, times.until);
        await abandonJobs(db);
      },
      unconfiguredCarriers: (carriers) => unconfiguredCarriers(db, carriers),
      counts: (now) => purchaseCounts(db, now),
      forgetKeys: (since) => forgetKeys(db, since),
    },
    addressChanges: createAddressChanges(database, records),
    reconciliation: {
      ...createHoldings(database),
      pastOrder: (order) => pastOrder(db, order),
      fillInPrice: (holding, price) => fillInPrice(database, holding, price),
      note: (summary) => noteReconciliation(db, summary),
      last: () => lastReconciliation(db),
    },
    isShared: database.isShared,
    restoredAt: await restoredAt(db),
    exclusiveLeases: createExclusiveLeaseStore(database),
    rateWindows: createRateWindowStore(database),
    presence: createPresenceStore(database),
    testState: createTestStateStore({ db, records, ids, forgetNumbers: phoneNumbers.forget }),
    removeAbandonedUploads: (before) => removeAbandonedUploads(db, before),
    databaseNow: createDatabaseClock(database),
    claimed: claimedAmong(database),
    events: createEventStore(database, [noteSources]),
    accountDeletion: createAccountDeletion(database),
    operator: createOperatorStore(database, { db, records, ids }, clock),
    accessTokens: createAccessTokenStore(db, ids),
    ping: createPing(database),
    // Whoever has the key can only make search tokens.
    sealingKey: Buffer.from(await loadBytes(db, 'sealing_key', 32), 'hex'),
    installationId: await loadBytes(db, 'installation_id', 8),
    connections: database.connections,
    close: () => db.destroy(),
  };
  return actingStores(shared, { storeOf, releasesBy, jobWorkBy })(systemActor('service'));
}

interface Acting {
  storeOf(account: { readonly id: number }, actor: Actor): AccountStore;
  releasesBy(actor: Actor): Pick<IntentStore, 'completeRelease' | 'putDownRelease'>;
  jobWorkBy(actor: Actor): JobWorkStore;
}

/** One is made for each request that changes something: what is the same in all lies behind them. */
function actingStores(shared: SharedStore, { storeOf, releasesBy, jobWorkBy }: Acting) {
  class ActingStore {
    readonly #actor: Actor;
    constructor(actor: Actor) {
      this.#actor = actor;
    }
    as(actor: Actor): OpenStore {
      return new ActingStore(actor);
    }
    of(account: { readonly id: number }): AccountStore {
      return storeOf(account, this.#actor);
    }
    get intents(): IntentStore {
      return { ...shared.intents, ...releasesBy(this.#actor) };
    }
    get jobWork(): JobWorkStore {
      return jobWorkBy(this.#actor);
    }
  }
  interface ActingStore extends Omit<SharedStore, 'intents'> {}
  Object.setPrototypeOf(ActingStore.prototype, shared);
  return (actor: Actor): OpenStore => new ActingStore(actor);
}

interface Making {
  db: Kysely<Tables>;
  records: Records;
  ids: Ids;
}

function createOperatorStore(
  database: Database<Tables>,
  making: Making,
  clock: Clock,
): OperatorStore {
  const { db, ids } = making;
  const now = () => instantOf(clock.now());
  return {
    createAccount: (account) => createAccount(making, account, now()),
    updateAccount: (subdomain, change) => updateAccount(db, subdomain, change),
    findAccount: (subdomain) => findAccount(db, subdomain),
    listAccounts: () => listAccounts(db),
    disableAccount: (account, isDisabled) =>
      setAccountDisabled(db, account, isDisabled ? now() : null),
    quota: ({ id }) => readQuota(db, id),
    stored: ({ id }) => storedAmounts(db, id),
    usage: (mostAccounts) => readUsage(db, mostAccounts),
    setQuota: ({ id }, change) => setQuota(db, id, change),
    createAgent: (account, agent) => createAgent(db, ids, account, agent),
    listAgents: (account) => listAgents(db, account),
    disableAgent: (account, agent, isDisabled) =>
      setAgentDisabled(db, { account, agent }, isDisabled ? now() : null),
    updateAgent: (account, agent, change) => updateAgent(db, { account, agent }, change),
    deleteAgent: (account, agent) => deleteAgent(database, { account, agent }),
    createToken: (token) => createToken(db, ids, token, now()),
    findToken: (hash) => findToken(db, hash),
    listTokens: (account) => listTokens(db, account),
    revokeToken: (id) => revokeToken(db, id, now()),
    revokeBootstrapTokens: (account) => revokeBootstrapTokens(db, account, now()),
    recordUse: (tokenIds) => recordUse(db, tokenIds, now()),
    createClient: (client) => createClient(db, ids, client, now()),
    listClients: (account) => listClients(db, account),
    revokeClient: (clientId) => revokeClient(db, clientId, now()),
  };
}

/** Bytes that were made once for the installation, as hex digits. */
async function loadBytes(db: Kysely<Tables>, key: string, count: number): Promise<string> {
  await db
    .insertInto('installation')
    .values({ key, value: randomBytes(count).toString('hex') })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  const { value } = await db
    .selectFrom('installation')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  return value;
}
