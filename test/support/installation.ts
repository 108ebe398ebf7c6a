import { expect } from 'vitest';
import type { Clock } from '../../src/app/ports/nodes.ts';
import type { Policy } from '../../src/app/ports.ts';
import { searchAvailableNumbers } from '../../src/app/phone-numbers/search.ts';
import { openSandbox } from '../../src/carriers/sandbox/sandbox.ts';
import { openStoreAt } from '../../src/compose.ts';
import { databaseOf } from '../../src/installation/home.ts';
import { homeIn, makeHome, postgres, removeHome } from './home.ts';
import type { Account } from '../../src/domain/account.ts';
import type { PhoneNumber } from '../../src/domain/phone-numbers/phone-number.ts';
import { dying, type Dying, type Fate } from './dying.ts';
import { processPorts, stillClock } from './process-ports.ts';
import { ownedBy, type OwnedNumber } from './owned.ts';
import { tokensIn } from './tokens.ts';

/** Past the lease of whatever was under way, and past any sale that may yet come of it. */
export const pastAnyLease = 2 * 60_000;

export interface Process extends Dying {
  /** Another process over the same files, as far as leases go. */
  twin(): Dying;
  close(): Promise<void>;
}

export interface Installation {
  readonly data: string;
  readonly account: Account;
  /** Lets time pass, in milliseconds. */
  advance(milliseconds: number): void;
  /** A process over the files of this installation: all ports, neither timers nor HTTP. */
  open(fate?: Fate | null): Promise<Process>;
  /** Opens a process for some work, and closes it. */
  during<T>(work: (process: Process) => Promise<T>, fate?: Fate | null): Promise<T>;
  remove(): Promise<void>;
}

/** A data folder with one account, and a clock of its own that moves only when told to. */
export async function install(policy: Partial<Policy> = {}): Promise<Installation> {
  const data = await makeHome();
  const clock = stillClock();
  // Connections to PostgreSQL take long to open, and know nothing that a process could forget.
  const shared = postgres === null ? null : await openParts(data, clock);
  const open = async (fate: Fate | null = null): Promise<Process> => {
    const { store, sandbox, close } = shared ?? (await openParts(data, clock));
    const portsOf = () => processPorts({ store, carrier: sandbox, clock, policy });
    return {
      ...dying(portsOf(), fate),
      twin: () => dying(portsOf(), null),
      close: shared ? async () => {} : close,
    };
  };
  const during: Installation['during'] = async (work, fate) => {
    const process = await open(fate);
    try {
      return await work(process);
    } finally {
      await process.close();
    }
  };
  const account = await during(({ ports }) =>
    ports.store.operator.createAccount({
      subdomain: 'acme',
      plan: 'enterprise',
      omnichannel: false,
    }),
  );
  if (!account) throw new Error('no account');
  return {
    data,
    account,
    advance: clock.advance,
    open,
    during,
    async remove() {
      await shared?.close();
      await removeHome(data);
    },
  };
}

async function openParts(data: string, clock: Clock) {
  const store = await openStoreAt(homeIn(data), clock);
  const sandbox = await openSandbox(databaseOf(homeIn(data), 'sandbox'), 'test', clock);
  return {
    store,
    sandbox,
    async close() {
      await store.close();
      await sandbox.close();
    },
  };
}

/** Search tokens of the first numbers for sale. */
export async function tokensFor(
  { ports }: Process,
  account: Account,
  count: number,
): Promise<string[]> {
  const window = { limit: count + 20, offset: 0 };
  const filters = { country: 'US', toll_free: false };
  const { tokens } = await searchAvailableNumbers(ports, account, { filters, window });
  return tokensIn(tokens).slice(0, count);
}

/** The account's numbers, each under the reference it must have at the carrier. */
export async function keptNumbers({ ports }: Process, account: Account): Promise<OwnedNumber[]> {
  const { documents } = await ports.store.of(account).phoneNumbers.page({ limit: 100 });
  const numbers = JSON.parse(`[${documents.toString()}]`) as PhoneNumber[];
  return inOrder(numbers.map(({ id, number }) => ({ number, reference: String(id) })));
}

const inOrder = (owned: readonly OwnedNumber[]) =>
  owned.toSorted((a, b) => (a.number < b.number ? -1 : 1));

const idsOf = (owned: readonly OwnedNumber[]) => owned.map(({ reference }) => reference).toSorted();

interface Sound {
  /** what the account lists */
  readonly kept: readonly OwnedNumber[];
  /** what it deleted, and the carrier still has */
  readonly toRelease: readonly OwnedNumber[];
}

const events = {
  'phone_number.purchased': 'kept',
  'phone_number.deleted': 'toRelease',
  'phone_number.restored': 'kept',
  'phone_number.released': 'gone',
} as Readonly<Record<string, 'kept' | 'toRelease' | 'gone'>>;

/** The ids of the numbers that an account has by all that was written down of its changes. */
async function toldOf({ ports: { store } }: Process, { id }: Account) {
  while ((await store.events.take(1_000)) > 0);
  const states = new Map<string, string>();
  for (const { source_id, event_type } of await store.events.after(id, 0, 10_000)) {
    const state = events[event_type];
    if (state) states.set(source_id, state);
  }
  const those = (wanted: string) =>
    [...states].flatMap(([one, state]) => (state === wanted ? [one] : [])).toSorted();
  return { kept: those('kept'), toRelease: those('toRelease') };
}

/**
 * The store, what was written down of changes, and the carrier agree: what the carrier says we own is what the account lists, and what
 * waits for its release; no purchase is unfinished; the count is right. Takes all leases, so it is
 * the last thing to do.
 */
export async function expectSound(process: Process, account: Account): Promise<Sound> {
  const { store, clock } = process.ports;
  const farAway = clock.now() + 10 ** 9;
  const lease = {
    now: farAway,
    missed_until: farAway,
    lease_until: farAway,
    holder: 'the end',
    limit: 1_000,
    carrier: 'sandbox',
    except: [],
  };
  const purchases = await store.intents.leasePurchases({ ...lease, lateSale: 0 });
  expect(purchases, 'unfinished purchases').toEqual([]);
  const waiting = await store.intents.leaseReleases(lease);
  const kept = await keptNumbers(process, account);
  const owned = inOrder(await ownedBy(process.sandbox));
  const toRelease = waiting.map(({ id, number }) => ({ number, reference: String(id) }));
  expect(owned, 'owned at the carrier').toEqual(inOrder([...kept, ...toRelease]));
  const current = await store.operator.findAccount(account.subdomain);
  expect(current?.phone_number_count, 'the count').toBe(kept.length);
  const told = await toldOf(process, account);
  expect(told, 'what was written down').toEqual({ kept: idsOf(kept), toRelease: idsOf(toRelease) });
  return { kept, toRelease };
}
