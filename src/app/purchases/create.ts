import type { Account } from '../../domain/account.ts';
import { instantOf } from '../../domain/instant.ts';
import { changeLine, newLine } from '../../domain/phone-numbers/line.ts';
import { referencesOfLine } from '../../domain/phone-numbers/line-references.ts';
import type { Line } from '../../domain/phone-numbers/phone-number.ts';
import type { Reference } from '../../domain/references.ts';
import { executePurchase, purchaseUnfinished, type ExecutePorts } from './execute.ts';
import type { Ports } from '../ports.ts';
import type { Purchase } from '../ports/purchases.ts';
import { centsOf } from '../../domain/price.ts';
import { addressBooks } from '../carriers/address-books.ts';
import { loadChangeContext } from '../phone-numbers/change-context.ts';
import { findPurchaseAddress } from './purchase-address.ts';
import { parsePurchaseRequest, type PurchaseRequest } from './purchase-request.ts';
import { requestQuote, refusedToken, soldMeanwhile, type QuotePorts } from './quote.ts';

type CreatePorts = QuotePorts & ExecutePorts & Pick<Ports, 'ids' | 'random'>;

/** How often a request looks whether another one has finished the same purchase, in milliseconds. */
const pollInterval = 50;

/**
 * Buys the number a search token stands for. The token is the idempotency key: sent again, it
 * answers the phone number it bought. `properties` may set any writable property of the line too.
 */
export async function createPhoneNumber(
  ports: CreatePorts,
  account: Account,
  properties: Record<string, unknown>,
): Promise<Line> {
  const request = parsePurchaseRequest(properties);
  if (await ports.store.of(account).purchases.find(request.token)) {
    return awaitOutcome(ports, account, request.token);
  }
  return buy(ports, account, request);
}

async function buy(ports: CreatePorts, account: Account, request: PurchaseRequest): Promise<Line> {
  const { purchases } = ports.store.of(account);
  let intended: Intended;
  try {
    intended = await preparePurchase(ports, account, request);
  } catch (refusal) {
    // The number may be gone because this very token has just bought it.
    if (!(await purchases.find(request.token))) throw refusal;
    return awaitOutcome(ports, account, request.token);
  }
  const { purchase, references } = intended;
  const written = await purchases.intend(purchase, references);
  if (written === 'claimed') throw soldMeanwhile(purchase.number);
  if (written === 'repeated') return awaitOutcome(ports, account, request.token);
  // Chance: the next id is another one.
  if (written === 'id taken') return buy(ports, account, request);
  await executePurchase(ports, purchase);
  return purchase.line;
}

interface Intended {
  purchase: Purchase;
  /** what the number will name, held from the intent on */
  references: Reference[];
}

/** All that can be refused without asking the carrier to sell is refused here, or by the intent. */
async function preparePurchase(
  ports: CreatePorts,
  account: Account,
  { token, address_sid, change }: PurchaseRequest,
): Promise<Intended> {
  const { clock, ids } = ports;
  const { carrier, terms } = await requestQuote(ports, account, token);
  const address = await findPurchaseAddress(ports, account, terms, address_sid);
  const context = await loadChangeContext(ports.store, account, change);
  const id = ids.next();
  const now = clock.now();
  const line = changeLine(newLine(id, terms, account, instantOf(now)), change, context);
  const purchase = {
    id,
    account_id: account.id,
    token,
    carrier: carrier.name,
    number: terms.number,
    address_sid: address && (await addressBooks(ports).referenceAt(account, carrier, address)),
    price: centsOf(terms.price),
    line,
    intended_at: now,
    ...ports.leases.begin(),
  };
  const addressReference = address && {
    field: 'address',
    kind: 'address' as const,
    ref: address.id,
  };
  return {
    purchase,
    references: [
      ...referencesOfLine(line, account),
      ...(addressReference ? [addressReference] : []),
    ],
  };
}

/** Somebody carries the purchase out, or the recovery will: waits for what it bought. */
async function awaitOutcome(
  { store, clock, policy }: Pick<Ports, 'store' | 'clock' | 'policy'>,
  account: Account,
  token: string,
): Promise<Line> {
  const { purchases, phoneNumbers } = store.of(account);
  const deadline = clock.now() + policy.carrierTimeout;
  for (;;) {
    const found = await purchases.find(token);
    if (!found) throw refusedToken('NotAvailable', 'the carrier refused to sell this number');
    if (found.completed) {
      const line = await phoneNumbers.line(found.id);
      if (line) return line;
      throw refusedToken('ExpiredToken', 'the phone number it bought has been deleted since');
    }
    if (clock.now() >= deadline) throw purchaseUnfinished();
    await clock.pause(pollInterval);
  }
}
