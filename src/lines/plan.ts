import type { Client } from '../client/index.ts';
import { readAccount, readSettings, type HeldAccount, type HeldNumber } from './account.ts';
import type { Add, Change, Note, Plan, Removal, Update } from './changes.ts';
import { checksumOf } from './checksum.ts';
import { differenceOf } from './differences.ts';
import { readLinesFile, type LinesFile } from './entries.ts';
import { foresee } from './foresee.ts';
import { inOrderOfExternalIds } from './in-order.ts';
import { matchEntries, type HeldEntry, type Matched } from './match.ts';
import { Market } from './offers.ts';
import { refusalOfPlan } from './prune.ts';
import type { Properties } from './properties.ts';
import { readRecords, type Records } from './records.ts';
import { apiProperties, kindsNamed } from './wanted.ts';

export interface PlanOptions {
  /** remove the numbers that the file does not ask for */
  readonly prune?: boolean | undefined;
}

/** A plan, with what carries it out. */
export interface Planned {
  readonly plan: Plan;
  readonly account: HeldAccount;
  readonly market: Market;
}

/** What would make the account what the file says. Throws LinesFileError where the file cannot be meant. */
export async function planFile(
  client: Client,
  text: string,
  { prune = false }: PlanOptions,
): Promise<Planned> {
  const file = readLinesFile(text);
  const [account, records] = await Promise.all([
    readAccount(client),
    readRecords(client, kindsNamed(file.entries)),
  ]);
  const matched = matchEntries(file, account.numbers);
  refuseWantsWithoutKeys(file, account);
  const wanted = new Map(
    file.entries.map((entry) => [entry, apiProperties(entry, records, file.problems)]),
  );
  const market = new Market(client);
  const context = { client, account, records, wanted, market };
  const addresses = addressesOf(file, records);
  file.problems.throwIfAny();

  const changes: Change[] = [
    ...(await additions(context, matched, addresses)),
    ...(await updates(context, matched.present)),
    ...removals(matched, prune),
  ];
  const { unforeseen, problems } = await foresee(client, account.server, changes);
  const foreseen = changes.map((change) => withProblem(change, problems.get(change)));
  const plan = planOf(foreseen, { matched, account, prune, unforeseen });
  return { plan, account, market };
}

interface Context {
  readonly client: Client;
  readonly account: HeldAccount;
  readonly records: Records;
  readonly wanted: ReadonlyMap<object, Properties>;
  readonly market: Market;
}

function refuseWantsWithoutKeys({ entries, problems }: LinesFile, { server }: HeldAccount): void {
  const first = entries.find(({ subject }) => subject.kind === 'wanted');
  if (!first || server.hasExternalIds) return;
  problems.add(
    [...first.path, 'want'],
    'this server keeps no external_id with a number, so that what is bought for a key could be bought again: name numbers that there are',
  );
}

/** What numbers are bought with, by the entries that say so. */
function addressesOf({ entries, problems }: LinesFile, records: Records) {
  const references = new Map<object, string>();
  for (const { subject, path } of entries) {
    if (subject.kind !== 'wanted' || subject.want.address === null) continue;
    const resolved = records.address.resolve(subject.want.address);
    if ('problem' in resolved) problems.add([...path, 'address'], resolved.problem);
    else references.set(subject.want, records.address.get(resolved.id)?.provider_reference ?? '');
  }
  return references;
}

async function additions(
  { wanted, market }: Context,
  { missing }: Matched,
  addresses: ReadonlyMap<object, string>,
): Promise<Add[]> {
  const adds: Add[] = [];
  for (const { entry, externalIds } of missing) {
    const { want } = entry.subject;
    const address_sid = addresses.get(want);
    for (const externalId of externalIds) {
      const found = await market.next(want);
      adds.push({
        kind: 'add',
        path: entry.path,
        externalId,
        want,
        offer: 'offer' in found ? found.offer : null,
        properties: { ...wanted.get(entry), ...(address_sid !== undefined && { address_sid }) },
        problem: 'problem' in found ? found.problem : null,
      });
    }
  }
  return adds;
}

async function updates(context: Context, present: readonly HeldEntry[]): Promise<Update[]> {
  const { client, account, wanted, records } = context;
  const withSettings = present.filter(({ entry }) => wanted.get(entry)?.['settings'] !== undefined);
  const ids = withSettings.map(({ held }) => held.id);
  const settings = await readSettings(client, account.server, ids);
  const changed = present.flatMap(({ entry, held, externalId }): Update[] => {
    const before = { ...held.properties, settings: settings.get(held.id) };
    const after = {
      ...(externalId !== undefined && { external_id: externalId }),
      ...asKept(wanted.get(entry) ?? {}, account),
    };
    const { changes, body } = differenceOf(before, after, records);
    if (changes.length === 0) return [];
    return [{ kind: 'update', path: entry.path, held, changes, body, problem: null }];
  });
  return inOrderOfExternalIds(changed);
}

/** Doc: with omnichannel routing on, only the first group counts. */
function asKept(wanted: Properties, { server }: HeldAccount): Properties {
  const groups = wanted['group_ids'] as number[] | undefined;
  return groups && server.omnichannel ? { ...wanted, group_ids: groups.slice(0, 1) } : wanted;
}

const removal = (held: HeldNumber, reason: Removal['reason']): Removal => ({
  kind: 'remove',
  held,
  reason,
  problem: null,
});

function removals({ unwanted, surplus, unknown }: Matched, prune: boolean): Removal[] {
  return [
    ...unwanted.map((held) => removal(held, 'absent')),
    ...(prune ? surplus.map(({ held }) => removal(held, 'surplus')) : []),
    ...(prune ? unknown.map((held) => removal(held, 'not in the file')) : []),
  ];
}

const withProblem = (change: Change, problem: string | undefined): Change =>
  problem === undefined || change.problem !== null ? change : { ...change, problem };

interface Circumstances {
  readonly matched: Matched;
  readonly account: HeldAccount;
  readonly prune: boolean;
  readonly unforeseen: string | null;
}

function planOf(changes: readonly Change[], circumstances: Circumstances): Plan {
  const { matched, account, prune, unforeseen } = circumstances;
  const count = (kind: Change['kind']) => changes.filter((change) => change.kind === kind).length;
  const notes: Note[] = [
    ...matched.surplus.map(({ held, key }) => ({ held, surplusOf: key })),
    ...matched.unknown.map((held) => ({ held, surplusOf: null })),
  ];
  const counts = { add: count('add'), update: count('update'), remove: count('remove') };
  const heldCount = account.numbers.length;
  return {
    changes,
    notes: prune ? [] : notes,
    heldCount,
    counts,
    refusedCount: changes.filter(({ problem }) => problem !== null).length,
    cost: changes.reduce((sum, change) => sum + costOf(change), 0),
    checksum: checksumOf(changes),
    refusal: prune ? refusalOfPlan(counts, heldCount) : null,
    unforeseen,
  };
}

function costOf(change: Change): number {
  if (change.problem !== null) return 0;
  if (change.kind === 'add') return change.offer?.price ?? 0;
  return change.kind === 'remove' ? -(change.held.price ?? 0) : 0;
}
