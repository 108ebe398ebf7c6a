import { createPhoneNumber } from '../src/app/purchases/create.ts';
import { deletePhoneNumber } from '../src/app/phone-numbers/delete.ts';
import { releaseDeletedNumber, restorePhoneNumber } from '../src/app/phone-numbers/deleted.ts';
import type { Holding } from '../src/app/ports/purchases.ts';
import type { Ports } from '../src/app/ports.ts';
import { reconcile } from '../src/app/purchases/reconcile.ts';
import { recover } from '../src/app/purchases/recover.ts';
import { searchAvailableNumbers } from '../src/app/phone-numbers/search.ts';
import type { Account } from '../src/domain/account.ts';
import { DomainError } from '../src/domain/errors.ts';
import { centsOf } from '../src/domain/price.ts';
import { Death, type Fate } from './dying.ts';
import type { Random } from './random.ts';
import { releaseWindow, type World } from './world.ts';

export interface Tally {
  schedules: number;
  steps: number;
  crashes: number;
  faults: number;
  bought: number;
  deleted: number;
  restored: number;
  lost: number;
  boughtTwice: number;
  open: number;
}

interface Buyer {
  readonly account: Account;
  /** for the same numbers as the others' */
  readonly tokens: readonly string[];
}

const numbersWanted = 4;
/** Past the lease of whatever was under way, and past any sale that may yet come of it. */
const pastAnyLease = 2 * 60_000;
const faultRate = 0.3;
const crashRate = 0.3;
const longestLife = 14;

/** Buyers who race for a few numbers, delete, restore and crash; then everything comes to rest, and is counted. */
export async function runSchedule(
  world: World,
  random: Random,
  name: string,
): Promise<{ tally: Tally; problems: string[] }> {
  const trades = { ...world.trades };
  const tally = emptyTally();
  const { buyers, prices } = await buyersOf(world, name);
  world.faultRate = faultRate;
  for (let step = 0, steps = 5 + random.below(15); step < steps; step += 1) {
    const together = 1 + random.below(4);
    await Promise.all(
      Array.from({ length: together }, () => oneStep({ world, random, tally, buyers })),
    );
    tally.steps += together;
  }
  world.faultRate = 0;
  await comeToRest(world);
  const problems = await check({ world, buyers, prices, tally });
  await cleanUp(world, buyers);
  tally.schedules = 1;
  tally.faults = world.trades.faults - trades.faults;
  return { tally, problems };
}

export function emptyTally(): Tally {
  const nothing = { schedules: 0, steps: 0, crashes: 0, faults: 0, bought: 0, deleted: 0 };
  return { ...nothing, restored: 0, lost: 0, boughtTwice: 0, open: 0 };
}

async function buyersOf(world: World, name: string) {
  const { ports } = world.process(null);
  const buyers: Buyer[] = [];
  const prices = new Map<string, number>();
  for (const who of ['a', 'b']) {
    const order = { subdomain: `${name}${who}`, plan: 'enterprise', omnichannel: false } as const;
    const account = await world.store.operator.createAccount(order);
    if (!account) throw new Error(`${name}${who} exists already`);
    const window = { limit: numbersWanted, offset: 0 };
    const filters = { country: 'US', toll_free: false };
    const { offers, tokens } = await searchAvailableNumbers(ports, account, filters, window);
    for (const { terms } of offers) prices.set(terms.number, centsOf(terms.price));
    buyers.push({ account, tokens });
  }
  return { buyers, prices };
}

interface Scene {
  readonly world: World;
  readonly random: Random;
  readonly tally: Tally;
  readonly buyers: readonly Buyer[];
}

async function oneStep({ world, random, tally, buyers }: Scene): Promise<void> {
  const fate: Fate | null = random.chance(crashRate)
    ? { call: 1 + random.below(longestLife), moment: random.pick(['before', 'after']) }
    : null;
  const process = world.process(fate);
  const { ports } = process;
  const { account, tokens } = random.pick(buyers);
  const id = async (which: Holding['state']) =>
    random.pick((await held(world, account)).filter(({ state }) => state === which))?.id;
  const steps = {
    async buy() {
      await createPhoneNumber(ports, account, { token: random.pick(tokens) });
      tally.bought += 1;
    },
    async remove() {
      const one = await id('kept');
      if (one === undefined) return;
      await deletePhoneNumber(ports, account, one);
      tally.deleted += 1;
    },
    async restore() {
      const one = await id('deleted');
      if (one === undefined) return;
      await restorePhoneNumber(ports, account, one);
      tally.restored += 1;
    },
    async release() {
      const one = await id('deleted');
      if (one !== undefined) await releaseDeletedNumber(ports, account, one);
    },
    recover: async () => void (await recover(ports)),
    reconcile: async () => void (await reconcile(ports, { repair: 'all', adopter: null })),
    wait: async () => world.advance(random.pick([1_000, 5_000, pastAnyLease, releaseWindow])),
  };
  const kinds = ['buy', 'buy', 'buy', 'remove', 'restore', 'release', 'recover', 'wait'] as const;
  await survived(steps[random.chance(0.05) ? 'reconcile' : random.pick(kinds)]());
  if (process.hasDied()) tally.crashes += 1;
}

/** Death, and what a client or the operator is told, are to be expected; anything else is not. */
async function survived(work: Promise<void>): Promise<void> {
  await work.catch((error: unknown) => {
    const isExpected =
      error instanceof Death ||
      error instanceof DomainError ||
      (error instanceof Error && /^(no answer|20503|2\d{4})/.test(error.message)) ||
      (error instanceof Error && error.name.startsWith('Carrier'));
    if (!isExpected) throw error;
  });
}

async function held({ store, carrier }: World, { id }: Account): Promise<Holding[]> {
  const all = await store.reconciliation.holdings(carrier.name, '');
  return all.filter(({ account_id }) => account_id === id);
}

async function comeToRest(world: World): Promise<void> {
  const { ports } = world.process(null);
  for (let round = 0; round < 5; round += 1) {
    world.advance(pastAnyLease);
    await recover(ports);
  }
  await reconcile(ports, { repair: 'all', adopter: null });
}

interface Outcome {
  readonly world: World;
  readonly buyers: readonly Buyer[];
  readonly prices: ReadonlyMap<string, number>;
  readonly tally: Tally;
}

/** What must hold whatever has happened; each that does not, in words. */
async function check({ world, buyers, prices, tally }: Outcome): Promise<string[]> {
  const { store, carrier, trades } = world;
  const problems: string[] = [];
  const holdings = await store.reconciliation.holdings(carrier.name, '');
  const { owned } = await carrier.listOwned(null);
  const atCarrier = new Set(owned.map(({ number, reference }) => `${number} ${reference}`));
  const here = holdings.filter(({ state }) => state !== 'under way');
  const ours = new Set(here.map(({ number, id }) => `${number} ${id}`));
  const lost = [...ours].filter((one) => !atCarrier.has(one));
  const unknown = [...atCarrier].filter((one) => !ours.has(one));
  const open = holdings.length - here.length;
  const doubled = here.length - new Set(here.map(({ number }) => number)).size;
  tally.lost += lost.length;
  tally.open += open;
  tally.boughtTwice += doubled + unknown.length;
  if (lost.length > 0) problems.push(`not at the carrier: ${lost.join()}`);
  if (unknown.length > 0) problems.push(`owned, and nobody has it: ${unknown.join()}`);
  if (doubled > 0) problems.push(`${doubled} numbers have two owners`);
  if (open > 0) problems.push(`${open} purchases are open`);
  if (trades.sales - trades.returns !== owned.length) problems.push('sales do not add up');
  for (const { account } of buyers) problems.push(...(await checkBooks(world, account, prices)));
  return problems;
}

/** Counts and money are kept, and must be what they would be if they were counted. */
async function checkBooks(
  world: World,
  account: Account,
  prices: ReadonlyMap<string, number>,
): Promise<string[]> {
  const { operator } = world.store;
  const all = await held(world, account);
  const kept = all.filter(({ state }) => state === 'kept');
  const quota = await operator.quota(account);
  const current = await operator.findAccount(account.subdomain);
  const spend = all.reduce((sum, { number }) => sum + (prices.get(number) ?? 0), 0);
  return [
    ...(quota.held === all.length ? [] : [`held ${quota.held}, has ${all.length}`]),
    ...(quota.monthly_spend === spend ? [] : [`spends ${quota.monthly_spend}, costs ${spend}`]),
    ...(current?.phone_number_count === kept.length ? [] : ['the count is wrong']),
  ];
}

async function cleanUp(world: World, buyers: readonly Buyer[]): Promise<void> {
  const { ports }: { ports: Ports } = world.process(null);
  for (const { account } of buyers) {
    for (const { id, state } of await held(world, account)) {
      if (state === 'kept') await deletePhoneNumber(ports, account, id);
    }
  }
  world.advance(releaseWindow + pastAnyLease);
  await recover(ports);
}
