import type { Line } from '../carriers/line.ts';
import type { Store } from '../../src/app/ports.ts';
import { isAnswer } from '../clients/client.ts';
import type { Scene, Violation } from '../scene.ts';
import type { Buyer } from '../template.ts';
import type { Ledger } from '../ledger.ts';
import { checkEvents } from './events.ts';
import { ask } from './settle.ts';

/** What the service shows of an account. */
interface Shown {
  readonly buyer: Buyer;
  readonly kept: ReadonlyMap<number, string>;
  readonly deleted: ReadonlyMap<number, string>;
}

interface Row {
  readonly id: number;
  readonly number: string;
}

export interface Books {
  readonly lines: readonly Line[];
  /** behind the back of the nodes */
  readonly store: Store;
  readonly ledger: Ledger;
}

export interface Bench {
  readonly books: Books;
  readonly buyers: readonly Buyer[];
}

/** Looked at again after so long, as releases may be under way; milliseconds. */
const again = 15_000;
/** The same of addresses: a change that was given up may come late, and is told once more after that. */
const againForAddresses = 100_000;

/** What must hold whenever everything has come to rest: what does not, and later does not either, is reported. */
export async function checkAll(scene: Scene, bench: Bench): Promise<void> {
  const first = await problemsNow(scene, bench);
  if (first.length === 0) return;
  await scene.world.wait(null, again);
  const later = await staysAmong(first, scene, bench);
  for (const { rule, problem } of later.filter(({ rule }) => rule !== 'address'))
    scene.report(rule, problem);
  if (!later.some(({ rule }) => rule === 'address')) return;
  await scene.world.wait(null, againForAddresses);
  for (const { rule, problem } of await staysAmong(later, scene, bench))
    if (rule === 'address') scene.report(rule, problem);
}

async function staysAmong(
  before: readonly Violation[],
  scene: Scene,
  bench: Bench,
): Promise<Violation[]> {
  const now = await problemsNow(scene, bench);
  return before.filter(({ problem }) => now.some((one) => one.problem === problem));
}

async function problemsNow(given: Scene, bench: Bench): Promise<Violation[]> {
  const problems: Violation[] = [];
  const report = (rule: string, problem: string) => void problems.push({ rule, problem });
  await look({ ...given, report }, bench);
  return problems;
}

async function look(scene: Scene, { books, buyers }: Bench): Promise<void> {
  const shown: Shown[] = [];
  for (const buyer of buyers) shown.push(await shownTo(scene, buyer));
  for (const one of shown) checkBeliefs(scene, one);
  checkRefusals(scene, shown);
  const owned = await scene.world.ask(() => ownedAt(books.lines));
  checkCarriers(scene, shown, owned);
  for (const { buyer } of shown) await checkMoney(scene, buyer, { books, owned });
  await checkAddresses(scene, books);
  checkEvents(scene, await scene.world.ask(books.ledger.written), shown);
}

async function shownTo(scene: Scene, buyer: Buyer): Promise<Shown> {
  const list = async (name: 'phone_numbers' | 'deleted_phone_numbers') => {
    const reply = await ask(scene, buyer, { method: 'GET', path: `/${name}` });
    if (!isAnswer(reply) || reply.status !== 200) {
      scene.report('undecided', `${buyer.account.subdomain} is not shown its ${name}`);
      return new Map<number, string>();
    }
    const rows = (reply.body as Record<typeof name, Row[]> & { count: number })[name];
    return new Map(rows.map(({ id, number }) => [id, number]));
  };
  return { buyer, kept: await list('phone_numbers'), deleted: await list('deleted_phone_numbers') };
}

/** What clients were told they have is shown to them, and nothing else. */
function checkBeliefs({ beliefs, report }: Scene, { buyer, kept, deleted }: Shown): void {
  const { subdomain } = buyer.account;
  const believed = new Map(beliefs.of(buyer).map((one) => [one.id, one]));
  for (const { id, number, state } of believed.values()) {
    if (state === 'kept' && !kept.has(id))
      report('lost', `${subdomain} was sold ${number} (${id}), and does not have it`);
  }
  for (const [id, number] of kept) {
    const one = believed.get(id);
    if (!one) report('untold', `${subdomain} has ${number} (${id}), and was told that it has not`);
    if (one?.state === 'deleted')
      report('deleted', `${subdomain} has deleted ${number} (${id}), and has it`);
  }
  for (const [id, number] of deleted) {
    if (!believed.has(id))
      report('untold', `${subdomain} had ${number} (${id}), and was not told so`);
  }
}

function checkRefusals({ refusals, report }: Scene, shown: readonly Shown[]): void {
  for (const { id, text } of refusals) {
    if (shown.some(({ kept }) => kept.has(id))) report('own claim', `${text}, and has it itself`);
  }
}

type Owned = ReadonlyMap<
  string,
  readonly { readonly number: string; readonly reference: string }[]
>;

async function ownedAt(lines: readonly Line[]): Promise<Owned> {
  const owned = new Map<string, Awaited<ReturnType<Line['simulated']['owned']>>>();
  for (const { name, simulated } of lines) owned.set(name, await simulated.owned());
  return owned;
}

/** Carriers' ledgers = numbers kept + numbers that wait for their release. */
function checkCarriers({ report, witness }: Scene, shown: readonly Shown[], owned: Owned): void {
  const ours = new Map(shown.flatMap(({ kept, deleted }) => [...kept, ...deleted]));
  const atCarriers = new Map<number, string>();
  for (const [carrier, rows] of owned) {
    for (const { number, reference } of rows) {
      atCarriers.set(Number(reference), number);
      if (ours.get(Number(reference)) === number) continue;
      report('orphan', `${carrier} has sold us ${number} (${reference}), and nobody has it`);
    }
  }
  for (const [id, number] of ours) {
    if (atCarriers.get(id) !== number)
      report('missing', `${number} (${id}) is shown, and its carrier has not sold it`);
  }
  const numbers = [...ours.values()];
  if (new Set(numbers).size < numbers.length) report('two owners', `among ${numbers.join()}`);
  for (const id of witness.open) report('open', `the purchase ${id} has not come to its end`);
}

/** What is counted is what carriers have sold and not got back. */
async function checkMoney(
  { world, witness, report }: Scene,
  { account }: Buyer,
  { books, owned }: { books: Books; owned: Owned },
): Promise<void> {
  const quota = await world.ask(() => books.store.operator.quota(account));
  const references = [...owned.values()].flat().map(({ reference }) => Number(reference));
  const intents = references.flatMap((id) => witness.intents.get(id) ?? []);
  const ours = intents.filter(({ account_id }) => account_id === account.id);
  const spend = ours.reduce((sum, { price }) => sum + price, 0);
  if (quota.held !== ours.length)
    report('money', `${account.subdomain} holds ${ours.length}, and is counted ${quota.held}`);
  else if (quota.monthly_spend !== spend)
    report('money', `${account.subdomain} spends ${spend}, and is counted ${quota.monthly_spend}`);
}

/**
 * An address is, for each carrier, what the account has, under the reference that numbers are bought
 * with. An address whose registration got no answer may lie at a carrier; nothing is bought with it.
 */
async function checkAddresses(scene: Scene, { lines, store }: Books): Promise<void> {
  for (const { buyer, id } of scene.beliefs.addresses) {
    const reply = await ask(scene, buyer, { method: 'GET', path: `/addresses/${id}` });
    if (!isAnswer(reply) || reply.status !== 200) continue;
    const { street } = (reply.body as { address: { street: string } }).address;
    const references = await scene.world.ask(() =>
      store.of(buyer.account).addressReferences.list(id),
    );
    for (const { carrier, reference } of references) {
      const line = lines.find(({ name }) => name === carrier);
      const there = line?.addresses.get(reference) as { street: string } | undefined;
      if (there?.street === street) continue;
      const where = there ? `at ${there.street}` : 'nowhere';
      scene.report(
        'address',
        `${buyer.account.subdomain} lives at ${street}, and for ${carrier} ${where}`,
      );
    }
  }
}
