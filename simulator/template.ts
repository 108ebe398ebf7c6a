import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueToken } from '../src/app/accounts/api-tokens.ts';
import { timeOrderedIds } from '../src/app/nodes/ids.ts';
import type { Clock, Random } from '../src/app/ports/nodes.ts';
import { importNumbers } from '../src/carriers/inventory/import.ts';
import { openInventory } from '../src/carriers/inventory/inventory.ts';
import { lineReader } from '../src/carriers/inventory/number-line.ts';
import { openStock } from '../src/carriers/inventory/stock.ts';
import { openSandbox } from '../src/carriers/sandbox/sandbox.ts';
import { parseHome } from '../src/config.ts';
import type { Account } from '../src/domain/account.ts';
import { databaseOf, type Home, type Part } from '../src/installation/home.ts';
import { openStore, type OpenStore } from '../src/store/store.ts';
import { systemClock } from '../src/system/clock.ts';
import { dropSchema } from './drop-schema.ts';
import { openLedger, type Ledger } from './ledger.ts';
import { randomOf } from './random.ts';

/** An account that buys, and the token its clients sign in with. */
export interface Buyer {
  readonly account: Account;
  readonly token: string;
}

const subdomains = ['acme', 'globex'] as const;
const stocked = ['+12125550141', '+12125550142', '+12125550143', '+12125550144'];
const beginning = Date.UTC(2025, 0, 1);
/** Of what is made before the world begins. */
const stillClock: Clock = { ...systemClock, now: () => beginning };

/** The files of one schedule. */
export interface Installation {
  readonly store: OpenStore;
  readonly buyers: readonly Buyer[];
  readonly ledger: Ledger;
  openInventory(clock: Pick<Clock, 'now'>): ReturnType<typeof openInventory>;
  openSandbox(clock: Pick<Clock, 'after'>, random: Random): ReturnType<typeof openSandbox>;
  remove(): Promise<void>;
}

/** Installations that are all alike: copying files takes a hundredth of the time of making them. */
export class Template {
  readonly #folder: string;
  readonly #database: string | null;
  #made: Promise<void> | undefined;
  #copies = 0;

  /** `database`: of a PostgreSQL server; null: all is kept in files */
  constructor(database: string | null) {
    const memory = '/dev/shm';
    const place = existsSync(memory) ? memory : tmpdir();
    this.#folder = mkdtempSync(join(place, 'trunkline-simulator-'));
    this.#database = database;
  }

  /** `now`: of whoever writes, in milliseconds since 1970 */
  async copy(now: () => number): Promise<Installation> {
    await (this.#made ??= this.#make());
    const home = this.#homeIn(`copy-${(this.#copies += 1)}`);
    for (const file of readdirSync(this.#homeIn('template').data)) {
      copyFileSync(join(this.#homeIn('template').data, file), join(home.data, file));
    }
    const store = await openStore(storeIn(home), { ...stillClock, now }, firstIds());
    const ledger = openLedger(storeIn(home));
    const buyers = this.#database === null ? await signedUp(store) : await signUp(store);
    return {
      store,
      buyers,
      ledger,
      openInventory: (clock) => openInventory(fileOf(home, 'inventory'), clock),
      openSandbox: (clock, random) =>
        openSandbox(fileOf(home, 'sandbox'), 'simulated', clock, random),
      remove: async () => {
        await ledger.close();
        await store.close();
        rmSync(home.data, { recursive: true, force: true });
        if (home.database !== null) await dropSchema(home.database);
      },
    };
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #make(): Promise<void> {
    const home = this.#homeIn('template');
    if (this.#database === null) {
      const store = await openStore(storeIn(home), stillClock, firstIds());
      await signUp(store);
      await store.close();
    }
    const stock = await openStock(fileOf(home, 'inventory'));
    const read = lineReader();
    await importNumbers(
      stock,
      stocked.map((number) => read({ number, price: '1.25' })),
    );
    await stock.db.destroy();
    await (await openSandbox(fileOf(home, 'sandbox'), 'simulated', stillClock)).close();
  }

  #homeIn(name: string): Home {
    const data = join(this.#folder, name);
    mkdirSync(data, { recursive: true });
    return parseHome({
      data,
      ...(this.#database !== null && { database: schemaOf(this.#database, name) }),
      databasePool: 5,
      statementTimeout: 30,
    });
  }
}

const storeIn = (home: Home) => databaseOf(home, 'trunkline');

/** Carriers are worlds of their own, whatever the store is kept in. */
const fileOf = (home: Home, part: Part) => databaseOf({ ...home, database: null }, part);

function schemaOf(database: string, name: string): string {
  const url = new URL(database);
  url.searchParams.set('schema', `simulator_${process.pid}_${name.replace('-', '_')}`);
  return url.href;
}

/** The same in every template. */
function firstIds() {
  return timeOrderedIds(
    () => beginning,
    () => 0,
  );
}

async function signUp(store: OpenStore): Promise<readonly Buyer[]> {
  const { operator } = store;
  const random = randomOf(0).bytes;
  for (const subdomain of subdomains) {
    const order = { subdomain, plan: 'enterprise', omnichannel: false } as const;
    const account = await operator.createAccount(order);
    const email = `admin@${subdomain}.example`;
    const agent =
      account && (await operator.createAgent(account, { email, name: 'Admin', role: 'admin' }));
    if (!agent) throw new Error(`${subdomain} exists already`);
    await issueToken(
      { store, random },
      { account, agent, name: null, scope: 'full', token: tokenOf(subdomain) },
    );
  }
  return signedUp(store);
}

async function signedUp({ operator }: OpenStore): Promise<readonly Buyer[]> {
  const buyers: Buyer[] = [];
  for (const subdomain of subdomains) {
    const account = await operator.findAccount(subdomain);
    if (account) buyers.push({ account, token: tokenOf(subdomain) });
  }
  return buyers;
}

const tokenOf = (subdomain: string) => `token-of-${subdomain}`;
