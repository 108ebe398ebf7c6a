import type { Account } from '../../domain/account.ts';
import type { Line } from '../../domain/phone-numbers/phone-number.ts';
import type { Ports } from '../ports.ts';
import type { FoundPurchase } from '../ports/purchases.ts';
import { purchaseUnfinished } from './execute.ts';
import { refusedToken } from './quote.ts';

/** How often a request looks whether another one has finished the same purchase, in milliseconds. */
const pollInterval = 50;

type OutcomePorts = Pick<Ports, 'store'> & {
  /** the job that does all or nothing which asks */
  readonly job_id?: number;
};

/** Somebody carries the purchase out, or the recovery will: waits for what it bought. */
export async function awaitOutcome(
  ports: OutcomePorts & Pick<Ports, 'clock' | 'policy'>,
  account: Account,
  token: string,
): Promise<Line> {
  const { store, clock, policy } = ports;
  const { purchases } = store.of(account);
  const deadline = clock.steady() + policy.carrierTimeout;
  for (;;) {
    const found = await purchases.find(token);
    if (!found) throw refusedToken('NotAvailable', 'the carrier refused to sell this number');
    // Two jobs that wait for each other would do so for ever.
    if (ports.job_id !== undefined && isOfAnotherJob(ports, found)) throw boughtByAnotherJob();
    const line = await outcomeOf(ports, account, found);
    if (line) return line;
    if (clock.steady() >= deadline) throw purchaseUnfinished();
    await clock.pause(pollInterval);
  }
}

/** What a purchase has become; null: it is under way. Throws RecordInvalid when that is gone. */
export async function outcomeOf(
  ports: OutcomePorts,
  account: Account,
  found: FoundPurchase,
): Promise<Line | null> {
  const { id, completed } = found;
  if (!completed || isOfAnotherJob(ports, found)) return null;
  const line = await ports.store.of(account).phoneNumbers.line(id);
  if (line) return line;
  throw refusedToken('ExpiredToken', 'the phone number it bought has been deleted since');
}

/** What it has bought, it may give back yet. */
const isOfAnotherJob = ({ job_id }: OutcomePorts, found: FoundPurchase): boolean =>
  found.job_id !== null && found.job_id !== job_id;

const boughtByAnotherJob = () =>
  refusedToken('NotAvailable', 'another job of the account is buying this number');
