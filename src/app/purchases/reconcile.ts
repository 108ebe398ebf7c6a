import type { Account } from '../../domain/account.ts';
import { termsOfOwned } from '../../domain/owned-number.ts';
import { newLine } from '../../domain/phone-numbers/line.ts';
import { instantOf } from '../../domain/instant.ts';
import { callCarrier } from '../carriers/call-carrier.ts';
import { executePurchase, type ExecutePorts } from './execute.ts';
import type { Carrier, Owned } from '../ports/carriers.ts';
import type { Holding } from '../ports/purchases.ts';
import type { DiscrepancyKind, Discrepancy } from '../../domain/discrepancy.ts';
import { recover } from './recover.ts';

/** A purchase that has been under way for longer is reported, in milliseconds. */
const openAfter = 60_000;

export interface RepairOptions {
  /** null: orphans are reported only, as nobody can know whose they are */
  readonly adopter: Account | null;
}

/**
 * Compares what each carrier says we own with what we have. With `repair`, open purchases are brought
 * to their end, what was given back or released is released, and orphans go to the adopter. A carrier
 * that does not answer is thrown; nothing is released that anybody may have.
 */
export async function reconcile(
  ports: ExecutePorts,
  repair: RepairOptions | null,
): Promise<Discrepancy[]> {
  if (repair) await recover(ports);
  const found: Discrepancy[] = [];
  for (const carrier of ports.carriers.all) {
    for (const one of await compare(ports, carrier)) {
      found.push(repair ? await repaired(ports, carrier, { found: one, repair }) : one);
    }
  }
  return found;
}

async function compare(ports: ExecutePorts, carrier: Carrier): Promise<Discrepancy[]> {
  const { store, clock, policy } = ports;
  // Looked at before and after: what is bought or released meanwhile is not a discrepancy.
  const before = await store.reconciliation.holdings(carrier.name);
  const owned = await callCarrier(ports, carrier, policy.carrierTimeout, () => carrier.listOwned());
  const after = await store.reconciliation.holdings(carrier.name);
  const had = new Set([...before, ...after].map(keyOf));
  const atCarrier = new Set(owned.map(({ number, reference }) => `${number} ${reference}`));
  const stillThere = new Set(after.map(keyOf));
  const missing = before.filter(
    (holding) =>
      holding.state !== 'under way' &&
      stillThere.has(keyOf(holding)) &&
      !atCarrier.has(keyOf(holding)),
  );
  const open = after.filter(({ since }) => since !== null && since < clock.now() - openAfter);
  const orphans = owned.filter(
    ({ number, reference }) => isOurs(reference) && !had.has(`${number} ${reference}`),
  );
  return [
    ...(await Promise.all(orphans.map((one) => orphan(ports, carrier, one)))),
    ...missing.map((holding) => foundHolding(carrier, 'missing', holding)),
    ...open.map((holding) => foundHolding(carrier, 'open', holding)),
  ];
}

const keyOf = ({ number, id }: Holding) => `${number} ${id}`;

/** Our references are ids; other numbers of the operator's account there are not ours to judge. */
function isOurs(reference: string): boolean {
  return /^[1-9]\d{0,15}$/.test(reference) && Number.isSafeInteger(Number(reference));
}

async function orphan(
  { store }: Pick<ExecutePorts, 'store'>,
  { name }: Carrier,
  owned: Owned,
): Promise<Discrepancy> {
  const { number, reference } = owned;
  const order = { carrier: name, id: Number(reference), number };
  const past = await store.reconciliation.pastOrder(order);
  const kind = past === 'given back' ? 'sold late' : past === 'released' ? 'kept on' : 'orphan';
  return { carrier: name, kind, number, reference, account_id: null, fix: null };
}

function foundHolding({ name }: Carrier, kind: DiscrepancyKind, holding: Holding): Discrepancy {
  const { number, id, account_id } = holding;
  return { carrier: name, kind, number, reference: String(id), account_id, fix: null };
}

async function repaired(
  ports: ExecutePorts,
  carrier: Carrier,
  { found, repair }: { found: Discrepancy; repair: RepairOptions },
): Promise<Discrepancy> {
  const { number, reference } = found;
  switch (found.kind) {
    case 'sold late':
    case 'kept on': {
      const release = () => carrier.release({ number, reference });
      await callCarrier(ports, carrier, ports.policy.carrierTimeout, release);
      return { ...found, fix: 'released' };
    }
    case 'orphan':
      if (!repair.adopter) return found;
      await adopt(ports, repair.adopter, found);
      return { ...found, account_id: repair.adopter.id, fix: 'adopted' };
    case 'missing':
    case 'open':
      return found;
  }
}

/** As if the account had just bought it: the carrier is asked, and says that it is ours already. */
async function adopt(ports: ExecutePorts, account: Account, found: Discrepancy): Promise<void> {
  const { store, clock, leases } = ports;
  const id = Number(found.reference);
  const now = clock.now();
  const purchase = {
    id,
    account_id: account.id,
    token: `adopted ${id}`,
    carrier: found.carrier,
    number: found.number,
    address_sid: null,
    price: 0,
    line: newLine(id, termsOfOwned(found.number), account, instantOf(now)),
    intended_at: now,
    ...leases.begin(),
  };
  const written = await store.of(account).purchases.intend(purchase, []);
  if (written === 'intended') await executePurchase(ports, purchase);
}
