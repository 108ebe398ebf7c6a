import { listOwned, openLedger } from '../../src/carriers/sandbox/ledger.ts';
import { databaseOf } from '../../src/installation/home.ts';
import { homeIn } from './home.ts';

/** What the sandbox carrier says we own: `number reference`, in order. */
export async function owned(data: string): Promise<string[]> {
  const ledger = await openLedger(databaseOf(homeIn(data), 'sandbox'));
  const numbers = await listOwned(ledger);
  await ledger.db.destroy();
  return numbers.map(({ number, reference }) => `${number} ${reference}`).toSorted();
}
