import { configuredCarriers } from '../../src/app/carriers/configured-carriers.ts';
import type { Carrier } from '../../src/app/ports/carriers.ts';
import type { Ports, Store } from '../../src/app/ports.ts';

/** What a process dies at: before its n-th call to a port does anything, or after it has done it. */
export interface Fate {
  readonly call: number;
  readonly moment: 'before' | 'after';
}

export class Death extends Error {
  override readonly name = 'Death';
}

export interface Dying {
  readonly ports: Ports;
  readonly sandbox: Carrier;
  hasDied(): boolean;
  /** the calls that were made, as `carrier.buy` */
  readonly calls: readonly string[];
}

/** Of an account: those a purchase, a deletion or a change goes through. */
const mortalStores: ReadonlySet<PropertyKey> = new Set([
  'phoneNumbers',
  'purchases',
  'records',
  'deletedNumbers',
  'addressReferences',
  'jobs',
]);

/** The ports of a process that meets its fate; from then on, every call it makes fails. */
export function dying(ports: Ports, fate: Fate | null): Dying {
  const calls: string[] = [];
  let isDead = false;

  async function live<T>(name: string, perform: () => T | Promise<T>): Promise<T> {
    if (isDead) throw new Death(`${name}: dead already`);
    calls.push(name);
    const dies = (moment: Fate['moment']) =>
      fate !== null && calls.length >= fate.call && fate.moment === moment;
    if (dies('before')) throw die(name);
    try {
      return await perform();
    } finally {
      // What the call answered, or threw, the dead never learn.
      // oxlint-disable-next-line no-unsafe-finally
      if (dies('after') || isDead) throw die(name);
    }
  }
  const die = (name: string): Death => {
    isDead = true;
    return new Death(name);
  };
  const mortal = <Port extends object>(port: Port, of: string): Port =>
    new Proxy(port, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        // Asks nobody: it says what the process has in memory.
        if (name === 'revision') return value.bind(target);
        return (...args: unknown[]) =>
          live(`${of}.${String(name)}`, () => Reflect.apply(value, target, args) as unknown);
      },
    });

  const carriers = configuredCarriers(
    ports.carriers.all.map((carrier) => mortal(carrier, 'carrier')),
  );
  const mortalStore = (store: Store): Store =>
    inPlaceOf(store, {
      as: (actor) => mortalStore(store.as(actor)),
      intents: mortal(store.intents, 'intents'),
      jobWork: mortal(store.jobWork, 'jobWork'),
      operator: mortal(store.operator, 'operator'),
      reconciliation: mortal(store.reconciliation, 'reconciliation'),
      events: mortal(store.events, 'events'),
      deliveries: mortal(store.deliveries, 'deliveries'),
      webhookTargets: mortal(store.webhookTargets, 'webhookTargets'),
      claimed: (numbers) => store.claimed(numbers),
      of: (account) => {
        const { together } = mortal(
          { together: store.of(account).together.bind(store.of(account)) },
          'account',
        );
        return new Proxy(store.of(account), {
          get(tenant, name) {
            if (name === 'together') return together;
            const value: unknown = Reflect.get(tenant, name, tenant);
            if (typeof value === 'function') return value.bind(tenant);
            return mortalStores.has(name) ? mortal(value as object, String(name)) : value;
          },
        });
      },
    });
  return {
    sandbox: carriers.byName('sandbox'),
    ports: { ...ports, carriers, store: mortalStore(ports.store) },
    hasDied: () => isDead,
    calls,
  };
}

/** Another store with these parts of its own. */
const inPlaceOf = (store: Store, parts: Partial<Store>): Store =>
  Object.create(store, Object.getOwnPropertyDescriptors(parts)) as Store;
