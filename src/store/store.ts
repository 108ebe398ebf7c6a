import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Clock, Ids, OperatorStore, Store } from '../app/ports.ts';
import { instantOf } from '../domain/instant.ts';
import type { Connections } from '../database/postgres-driver.ts';
import { openDatabase, type DatabaseTarget } from '../database/open.ts';
import { createAccount, findAccount, listAccounts, updateAccount } from './accounts.ts';
import { createAgent, listAgents } from './agents.ts';
import {
  createToken,
  hasToken,
  listTokens,
  recordUse,
  revokeToken,
  signInWith,
} from './api-tokens.ts';
import { addressReferencesIn } from './address-references.ts';
import { audioIn } from './audio.ts';
import { census } from './census.ts';
import { deletedNumbersIn } from './deleted-numbers.ts';
import { dutiesIn } from './duties.ts';
import { holdings, pastOrder } from './holdings.ts';
import { forgetKeys, useKey } from './idempotency-keys.ts';
import { carriersBeside, renewLeases } from './intents.ts';
import { linesIn } from './lines.ts';
import { migrations } from './migrations/index.ts';
import { phoneNumbersIn } from './phone-numbers.ts';
import { claimedAmong, leasePurchases, purchasesIn } from './purchases.ts';
import { quotaOf, setQuota } from './quotas.ts';
import { lastReconciliation, noteReconciliation } from './reconciliation.ts';
import { recordsIn, type Records } from './records.ts';
import { rateWindowsIn } from './rate-windows.ts';
import { releasesIn } from './releases.ts';
import type { Tables } from './tables.ts';

export interface OpenStore extends Store {
  readonly sealingKey: Buffer;
  /** of the pool; null where there is none */
  connections(): Connections | null;
  close(): Promise<void>;
}

/** Opens the store, which is created when it does not exist. */
export async function openStore(
  target: DatabaseTarget,
  clock: Clock,
  ids: Ids,
): Promise<OpenStore> {
  const database = await openDatabase<Tables>(target, migrations);
  const { db } = database;
  const phoneNumbers = phoneNumbersIn(database);
  const purchases = purchasesIn(database, phoneNumbers);
  const records = recordsIn(database);
  const audio = audioIn(database);
  const lines = linesIn(database);
  const deletedNumbers = deletedNumbersIn(database, phoneNumbers);
  return {
    signIn: signInWith(database),
    of: ({ id }) => ({
      phoneNumbers: phoneNumbers.of(id),
      purchases: purchases(id),
      records: records.of(id),
      addressReferences: addressReferencesIn(db, id),
      audio: audio(id),
      lines: lines(id),
      deletedNumbers: deletedNumbers(id),
      quota: () => quotaOf(db, id),
      useKey: (use) => useKey(db, id, use),
    }),
    intents: {
      leasePurchases: (lease) => leasePurchases(db, lease),
      renew: (intents, holder, until) => renewLeases(db, intents, { holder, until }),
      ...releasesIn(database),
      carriersBeside: (carriers) => carriersBeside(db, carriers),
    },
    isShared: database.isShared,
    duties: dutiesIn(database),
    rateWindows: rateWindowsIn(database),
    claimed: claimedAmong(database),
    operator: operatorOf({ db, records, ids }, clock),
    ping: async () => void (await db.selectFrom('installation').select('key').execute()),
    sealingKey: await sealingKeyOf(db),
    connections: database.connections,
    close: () => db.destroy(),
  };
}

interface Making {
  db: Kysely<Tables>;
  records: Records;
  ids: Ids;
}

function operatorOf(making: Making, clock: Clock): OperatorStore {
  const { db, ids } = making;
  const now = () => instantOf(clock.now());
  return {
    createAccount: (account) => createAccount(making, account, now()),
    updateAccount: (subdomain, change) => updateAccount(db, subdomain, change),
    findAccount: (subdomain) => findAccount(db, subdomain),
    listAccounts: () => listAccounts(db),
    quota: ({ id }) => quotaOf(db, id),
    setQuota: ({ id }, change) => setQuota(db, id, change),
    createAgent: (account, agent) => createAgent(db, ids, account, agent),
    listAgents: (account) => listAgents(db, account),
    createToken: (token) => createToken(db, ids, token, now()),
    hasToken: (hash) => hasToken(db, hash),
    listTokens: (account) => listTokens(db, account),
    revokeToken: (id) => revokeToken(db, id, now()),
    recordUse: (tokenIds) => recordUse(db, tokenIds, now()),
    census: (time) => census(db, time),
    forgetKeys: (since) => forgetKeys(db, since),
    holdings: (carrier) => holdings(db, carrier),
    pastOrder: (order) => pastOrder(db, order),
    noteReconciliation: (summary) => noteReconciliation(db, summary),
    lastReconciliation: () => lastReconciliation(db),
  };
}

/** Made once for the installation; whoever has it can only make search tokens. */
async function sealingKeyOf(db: Kysely<Tables>): Promise<Buffer> {
  const key = 'sealing_key';
  await db
    .insertInto('installation')
    .values({ key, value: randomBytes(32).toString('hex') })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  const { value } = await db
    .selectFrom('installation')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  return Buffer.from(value, 'hex');
}
