import type { Account } from '../../domain/account.ts';
import { recordNotFound } from '../../domain/errors.ts';
import { instantOf } from '../../domain/instant.ts';
import { priceOf } from '../../domain/price.ts';
import type { KeptPurchase, PurchaseWindow } from '../ports/purchases.ts';
import type { Ports } from '../ports.ts';

/** What becomes of a purchase, and what it waits for, said as far as it is known. */
const waiting = {
  buying: 'the answer of the carrier, which is asked now',
  waiting_for_carrier:
    'the answer of the carrier, which may have sold the number; it is asked again until that is known',
  waiting_to_try_again: 'the next attempt, as the carrier has not taken the order',
  waiting_for_recovery:
    'another process to take it up, as the one that was at it has stopped without saying how it ended',
  waiting_for_configuration: 'the operator to configure its carrier again',
  waiting_for_job: 'the end of its job, which does all or nothing and may give the number back yet',
  completed: null,
  refused: null,
} as const;

/** How long refused ones are listed: a quarter, in milliseconds. */
export const refusedMaxAge = 90 * 24 * 3_600_000;

type PurchaseState = keyof typeof waiting;
export const purchaseStates = Object.keys(waiting) as [PurchaseState, ...PurchaseState[]];

type ListPorts = Pick<Ports, 'store' | 'carriers' | 'time'>;

/** A page of an account's purchases, newest first. */
export async function listPurchases(ports: ListPorts, account: Account, window: PurchaseWindow) {
  const { limit, after, before } = window;
  const found = await ports.store.of(account).purchases.list({ ...window, limit: limit + 1 });
  const isMore = found.length > limit;
  const isBackward = before !== undefined;
  const rows = isBackward ? found.slice(-limit) : found.slice(0, limit);
  return {
    purchases: rows.map((purchase) => shown(ports, purchase)),
    first: rows.at(0)?.id ?? null,
    last: rows.at(-1)?.id ?? null,
    hasEarlier: isBackward ? isMore : after !== undefined,
    hasLater: isBackward || isMore,
  };
}

/** Throws RecordNotFound. */
export async function showPurchase(ports: ListPorts, account: Account, id: number | null) {
  if (id === null) throw recordNotFound();
  const [found] = await ports.store.of(account).purchases.list({ limit: 1, after: id + 1 });
  if (found?.id !== id) throw recordNotFound();
  return shown(ports, found);
}

function shown(ports: ListPorts, purchase: KeptPurchase) {
  const { id, number, country_code, carrier, price, refusal, attempt, job } = purchase;
  const state = stateOf(ports, purchase);
  const isOver = state === 'completed' || state === 'refused';
  return {
    id,
    number,
    country_code,
    carrier,
    price: price === null ? null : priceOf(price),
    state,
    waits_for: waiting[state],
    created_at: instantOf(purchase.intended_at),
    attempts: attempt,
    next_attempt_at: isOver ? null : nextAttempt(ports, purchase),
    phone_number_id: purchase.isOpen || refusal ? null : id,
    refusal: refusal && { reason: refusal.carrierCode, message: refusal.message },
    job_id: job,
    external_id: purchase.external_id,
  };
}

function stateOf(ports: ListPorts, purchase: KeptPurchase): PurchaseState {
  const { isOpen, awaitsJob, refusal, holder, lease_until, may_sell_until, carrier } = purchase;
  const now = ports.time.now();
  if (refusal) return 'refused';
  if (!isOpen) return awaitsJob ? 'waiting_for_job' : 'completed';
  if (holder !== '') return lease_until > now ? 'buying' : 'waiting_for_recovery';
  if (!ports.carriers.all.some(({ name }) => name === carrier)) return 'waiting_for_configuration';
  return may_sell_until > now ? 'waiting_for_carrier' : 'waiting_to_try_again';
}

/** null: at once, or that is not known. */
function nextAttempt({ time }: Pick<Ports, 'time'>, purchase: KeptPurchase): string | null {
  const { isOpen, holder, lease_until } = purchase;
  return isOpen && holder === '' && lease_until > time.now() ? instantOf(lease_until) : null;
}
