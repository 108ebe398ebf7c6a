import { listOwned } from '../../src/carriers/sandbox/ledger.ts';
import { openSandboxDatabase } from '../../src/carriers/sandbox/database.ts';
import { databaseOf } from '../../src/installation/home.ts';
import { homeIn } from './home.ts';

/** What the sandbox carrier says we own: `number reference`, in order. */
export async function owned(data: string): Promise<string[]> {
  const ledger = await openSandboxDatabase(databaseOf(homeIn(data), 'sandbox'));
  const numbers = await listOwned(ledger);
  await ledger.db.destroy();
  return numbers.map(({ number, reference }) => `${number} ${reference}`).toSorted();
}
