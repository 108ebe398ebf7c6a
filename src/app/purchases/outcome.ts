import type { Account } from '../../domain/account.ts';
import type { Line } from '../../domain/phone-numbers/phone-number.ts';
import type { Ports } from '../ports.ts';
import type { FoundPurchase } from '../ports/purchases.ts';
import { purchaseUnfinished } from './execute.ts';
import { refusedToken } from './quote.ts';

/** How often a request looks whether another one has finished the same purchase, in milliseconds. */
const pollInterval = 50;

/** Somebody carries the purchase out, or the recovery will: waits for what it bought. */
export async function awaitOutcome(
  { store, clock, policy }: Pick<Ports, 'store' | 'clock' | 'policy'>,
  account: Account,
  token: string,
): Promise<Line> {
  const { purchases } = store.of(account);
  const deadline = clock.steady() + policy.carrierTimeout;
  for (;;) {
    const found = await purchases.find(token);
    if (!found) throw refusedToken('NotAvailable', 'the carrier refused to sell this number');
    const line = await outcomeOf({ store }, account, found);
    if (line) return line;
    if (clock.steady() >= deadline) throw purchaseUnfinished();
    await clock.pause(pollInterval);
  }
}

/** What a purchase has become; null: it is under way. Throws RecordInvalid when that is gone. */
export async function outcomeOf(
  { store }: Pick<Ports, 'store'>,
  account: Account,
  { id, completed }: FoundPurchase,
): Promise<Line | null> {
  if (!completed) return null;
  const line = await store.of(account).phoneNumbers.line(id);
  if (line) return line;
  throw refusedToken('ExpiredToken', 'the phone number it bought has been deleted since');
}
