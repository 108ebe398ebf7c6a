import { z } from 'zod';
import type { Account } from '../domain/account.ts';
import { instantOf } from '../domain/instant.ts';
import { changeLine, newLine } from '../domain/line.ts';
import { lineChangeSchema, type Line, type LineChange } from '../domain/phone-number.ts';
import { parseRecord } from '../domain/validation.ts';
import { carryOut, leaseEnd, purchaseUnfinished } from './carry-out-purchase.ts';
import type { Ports, Purchase } from './ports.ts';
import { checkRequirements, quoteFor, refusedToken, soldMeanwhile, tokenOf } from './quote.ts';
import { checkReferences } from './references.ts';

/** What comes along with the token: the address where the number needs one, and line properties. */
const orderSchema = lineChangeSchema.extend({
  address_sid: z
    .string()
    .max(255)
    .refine((sid) => !sid.includes('\0'), 'must not hold a NUL character')
    .transform((sid) => sid.trim() || null)
    .nullable()
    .default(null),
});

/** How often a request looks whether another one has finished the same purchase, in milliseconds. */
const pollInterval = 50;

/**
 * Buys the number a search token stands for. The token is the idempotency key: sent again, it
 * answers the phone number it bought. `properties` may set any writable property of the line too.
 */
export async function createPhoneNumber(
  ports: Ports,
  account: Account,
  properties: Record<string, unknown>,
): Promise<Line> {
  const token = tokenOf(properties['token']);
  const { address_sid, ...change } = parseRecord(orderSchema, properties);
  if (await ports.store.of(account).purchases.find(token)) {
    return outcomeOf(ports, account, token);
  }
  return buy(ports, account, { token, address_sid, change });
}

interface Order {
  token: string;
  address_sid: string | null;
  change: LineChange;
}

async function buy(ports: Ports, account: Account, order: Order): Promise<Line> {
  const { purchases } = ports.store.of(account);
  let purchase: Purchase;
  try {
    purchase = await purchaseOf(ports, account, order);
  } catch (refusal) {
    // The number may be gone because this very token has just bought it.
    if (!(await purchases.find(order.token))) throw refusal;
    return outcomeOf(ports, account, order.token);
  }
  const written = await purchases.intend(purchase);
  if (written === 'claimed') throw soldMeanwhile(purchase.number);
  if (written === 'repeated') return outcomeOf(ports, account, order.token);
  await carryOut(ports, purchase);
  return purchase.line;
}

/** All that can be refused without asking the carrier to sell is refused here. */
async function purchaseOf(
  ports: Ports,
  account: Account,
  { token, address_sid, change }: Order,
): Promise<Purchase> {
  const { clock, ids, store } = ports;
  const { carrier, terms } = await quoteFor(ports, account, token);
  checkRequirements(terms, address_sid);
  const id = ids.next();
  const now = clock.now();
  const line = newLine(id, terms, account, instantOf(now));
  await checkReferences(store, account, line.phone_number, change);
  return {
    id,
    account_id: account.id,
    token,
    carrier: carrier.name,
    number: terms.number,
    address_sid,
    line: changeLine(line, change, account),
    intended_at: now,
    lease_until: leaseEnd(ports),
  };
}

/** Somebody carries the purchase out, or the recovery will: waits for what it bought. */
async function outcomeOf(
  { store, clock, policy }: Ports,
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
    if (clock.now() >= deadline) throw purchaseUnfinished(policy.carrierTimeout);
    await clock.sleep(pollInterval);
  }
}
