import type { Account } from '../../domain/account.ts';
import type { Discrepancy, DiscrepancyKind } from '../../domain/discrepancy.ts';
import { DomainError } from '../../domain/errors.ts';
import { callCarrier } from '../carriers/call-carrier.ts';
import { CarrierRefused, type Carrier, type Owned } from '../ports/carriers.ts';
import type { Holding, PastOrder } from '../ports/purchases.ts';
import { adopt } from './adopt.ts';
import type { ExecutePorts } from './execute.ts';
import { findOwnedTerms } from './owned-terms.ts';
import { recover } from './recover.ts';
import { reasonOf } from './release.ts';

/** A purchase that has been under way for longer is reported, in milliseconds. */
const openAfter = 60_000;

/**
 * `none`: look only. `ended`: give back what orders of ours have brought that had come to their end.
 * `all`: bring open purchases to their end before, and let accounts have what was bought for them too.
 */
export type Repair = 'none' | 'ended' | 'all';

export interface RepairOptions {
  readonly repair: Repair;
  /** gets orphans whose account is not known; null: they are reported only */
  readonly adopter: Account | null;
  /** false: somebody else recovers what is open, and knows better what time it is */
  readonly recovers?: boolean;
  /** is told of a carrier that could not be compared to its end; without it the error is thrown */
  readonly onUnanswered?: (carrier: string, error: unknown) => void;
  /** is told that so many more numbers of ours are compared */
  readonly onCompared?: (numbers: number) => void;
}

/**
 * Compares what each carrier says we own with what we have, page by page. Nothing is told from two
 * looks at different moments: what seems to be wrong is looked at again, first at the carrier, then
 * here. Nothing is released that anybody may have.
 */
export async function reconcile(
  ports: ExecutePorts,
  options: RepairOptions,
): Promise<Discrepancy[]> {
  if (options.repair === 'all' && options.recovers !== false) await recover(ports);
  const found: Discrepancy[] = [];
  for (const carrier of ports.carriers.all) {
    try {
      for await (const page of compared(ports, carrier, options)) found.push(...page);
    } catch (error) {
      if (!options.onUnanswered) throw error;
      options.onUnanswered(carrier.name, error);
    }
  }
  return found;
}

async function* compared(
  ports: ExecutePorts,
  carrier: Carrier,
  options: RepairOptions,
): AsyncGenerator<Discrepancy[]> {
  const listed = new Map<string, string>();
  for await (const page of ownedPages(ports, carrier)) {
    for (const { number, reference } of page) listed.set(number, reference);
    for (const orphan of await strayAmong(ports, carrier, page)) {
      yield [await repaired(ports, { carrier, orphan, options })];
    }
  }
  for await (const read of holdingPages(ports, carrier)) {
    yield await wrongAmong(ports, carrier, { ...read, listed });
    options.onCompared?.(read.page.length);
  }
}

/** Each page has the time of a call. */
async function* ownedPages(
  ports: ExecutePorts,
  carrier: Carrier,
): AsyncGenerator<readonly Owned[]> {
  let after: string | null = null;
  do {
    const { owned, next }: Awaited<ReturnType<Carrier['listOwned']>> = await callCarrier(
      ports,
      carrier,
      ports.policy.carrierTimeout,
      ({ signal }) => carrier.listOwned(after, signal),
    );
    yield owned;
    after = next;
  } while (after !== null);
}

/** Each with the time before it was read: what is under way in it is not older than it was then. */
async function* holdingPages(
  { store, time }: ExecutePorts,
  { name }: Carrier,
): AsyncGenerator<{ page: readonly Holding[]; asOf: number }> {
  let after = '';
  for (;;) {
    const asOf = time.now();
    const page = await store.reconciliation.holdings(name, after);
    if (page.length === 0) return;
    yield { page, asOf };
    after = page.at(-1)?.number ?? '';
  }
}

const ask = <T>(ports: ExecutePorts, carrier: Carrier, question: (call: Call) => Promise<T>) =>
  callCarrier(ports, carrier, ports.policy.carrierTimeout, ({ signal }) => question(signal));

type Call = Parameters<Carrier['findOwned']>[1];

/** What the carrier says is ours, under a reference of ours, and nobody here has. */
async function strayAmong(
  ports: ExecutePorts,
  carrier: Carrier,
  page: readonly Owned[],
): Promise<Owned[]> {
  const unheld = await withoutHeld(ports, carrier, page.filter(isOfOurs));
  const still: Owned[] = [];
  for (const { number, reference } of unheld) {
    const owned = await ask(ports, carrier, (call) => carrier.findOwned(number, call));
    if (owned?.reference === reference) still.push(owned);
  }
  return withoutHeld(ports, carrier, still);
}

async function withoutHeld(
  { store }: ExecutePorts,
  { name }: Carrier,
  owned: readonly Owned[],
): Promise<Owned[]> {
  if (owned.length === 0) return [];
  const numbers = owned.map(({ number }) => number);
  const holdings = await store.reconciliation.holdingsOf(name, numbers);
  const held = new Set(holdings.map(({ number, id }) => `${number} ${id}`));
  return owned.filter(({ number, reference }) => !held.has(`${number} ${reference}`));
}

/** Our references are ids; other numbers of the operator's account there are not ours to judge. */
function isOfOurs({ reference, isOurs }: Owned): boolean {
  return isOurs && /^[1-9]\d{0,15}$/.test(reference) && Number.isSafeInteger(Number(reference));
}

async function repaired(
  ports: ExecutePorts,
  { carrier, orphan, options }: { carrier: Carrier; orphan: Owned; options: RepairOptions },
): Promise<Discrepancy> {
  const { number, reference, resource } = orphan;
  const order = { carrier: carrier.name, id: Number(reference), number };
  const past = await ports.store.reconciliation.pastOrder(order);
  const found: Discrepancy = {
    carrier: carrier.name,
    kind: kindOf(past),
    number,
    reference,
    account_id: past?.account_id ?? orphan.account_id,
    reason: null,
    fix: null,
  };
  try {
    if (!past) return { ...found, ...(await adopted(ports, { carrier, orphan, options })) };
    if (options.repair === 'none') return found;
    await callCarrier(ports, carrier, ports.policy.carrierTimeout, (permit) =>
      carrier.release({ number, reference, resource, account_id: orphan.account_id }, permit),
    );
    await ports.store.reconciliation.noteRepair(found);
    return { ...found, fix: 'released' };
  } catch (error) {
    return { ...found, reason: reasonAgainst(error) };
  }
}

function kindOf(past: PastOrder | null): DiscrepancyKind {
  if (!past) return 'orphan';
  return past.kind === 'given back' ? 'sold late' : 'kept on';
}

const twice =
  'an account has the phone number of this reference, or this number, already: release by hand, at the carrier, the one that is too many';

/** What changes of an orphan when an account gets it; nothing: none does. */
async function adopted(
  ports: ExecutePorts,
  { carrier, orphan, options }: { carrier: Carrier; orphan: Owned; options: RepairOptions },
): Promise<Partial<Discrepancy>> {
  const account = options.repair === 'all' ? await heirOf(ports, orphan, options) : null;
  if (!account) return {};
  const adoption = await adopt(ports, account, { carrier, orphan });
  if (!adoption) return { reason: twice };
  return { account_id: account.id, fix: 'adopted', reason: adoption.doubt };
}

/** Why one number stays as it is; what may have to do with all of them is thrown. */
function reasonAgainst(error: unknown): string {
  if (error instanceof CarrierRefused) return reasonOf(error);
  if (!(error instanceof DomainError) || !error.details) throw error;
  const problems = Object.values(error.details).flat();
  return problems.map(({ description }) => description).join('; ');
}

/** The account it was bought for, which the carrier may know; otherwise whom the operator names. */
async function heirOf(
  { store }: ExecutePorts,
  { account_id }: Owned,
  { adopter }: RepairOptions,
): Promise<Account | null> {
  const all = account_id === null ? [] : await store.operator.listAccounts();
  return all.find(({ id }) => id === account_id) ?? adopter;
}

interface HoldingsRead {
  readonly page: readonly Holding[];
  readonly asOf: number;
  /** what the carrier says is ours: references by number */
  readonly listed: ReadonlyMap<string, string>;
}

/** Of what we have: what the carrier does not say is ours, what does not get on, and what it keeps. */
async function wrongAmong(
  ports: ExecutePorts,
  carrier: Carrier,
  { page, asOf, listed }: HoldingsRead,
): Promise<Discrepancy[]> {
  const found: Discrepancy[] = [];
  for (const holding of page) {
    const { number, id, state, since, refusal } = holding;
    if (state === 'under way') {
      const isOpen = since !== null && since < asOf - openAfter;
      if (isOpen) found.push(foundHolding(carrier, 'open', holding, null));
      continue;
    }
    if (refusal !== null) {
      found.push(foundHolding(carrier, 'refused', holding, refusal));
      continue;
    }
    const isListed = listed.get(number) === String(id);
    const missing = isListed ? null : await missingAt(ports, carrier, holding);
    if (missing) found.push(foundHolding(carrier, 'missing', holding, missing.reason));
    else if (!holding.isPriced) await fillInPrice(ports, carrier, holding);
  }
  return found;
}

/** null: the carrier does have it, or nobody here has it any more. `reason`: why this cannot be known, where it says so. */
async function missingAt(
  ports: ExecutePorts,
  carrier: Carrier,
  holding: Holding,
): Promise<{ reason: string | null } | null> {
  const { number, id } = holding;
  const owned = await ask(ports, carrier, (call) => carrier.findOwned(number, call));
  if (owned?.reference === String(id)) return null;
  let reason: string | null = null;
  try {
    if (await isOwned(ports, carrier, holding)) return null;
  } catch (error) {
    if (!(error instanceof CarrierRefused)) throw error;
    reason = reasonOf(error);
  }
  const now = await ports.store.reconciliation.holdingsOf(carrier.name, [number]);
  return now.some((one) => one.id === id) ? { reason } : null;
}

/** By the carrier's own name of it, where it has one. */
async function isOwned(
  ports: ExecutePorts,
  carrier: Carrier,
  { id, resource }: Holding,
): Promise<boolean> {
  const { owns } = carrier;
  if (resource === null || !owns) return false;
  return ask(ports, carrier, (call) => owns({ reference: String(id), resource }, call));
}

/** Until quotas came nobody wrote down what numbers cost: what the carrier charges now counts. */
async function fillInPrice(ports: ExecutePorts, carrier: Carrier, holding: Holding): Promise<void> {
  const { number, id, account_id } = holding;
  const { phoneNumbers, deletedNumbers } = ports.store.of({ id: account_id });
  const kept = (await phoneNumbers.line(id)) ?? (await deletedNumbers.find(id));
  const own = kept && kept.phone_number;
  const { price } = await findOwnedTerms(ports, carrier, { number, own });
  if (price) await ports.store.reconciliation.fillInPrice(holding, price);
}

function foundHolding(
  { name }: Carrier,
  kind: DiscrepancyKind,
  { number, id, account_id }: Holding,
  reason: string | null,
): Discrepancy {
  return { carrier: name, kind, number, reference: String(id), account_id, reason, fix: null };
}
