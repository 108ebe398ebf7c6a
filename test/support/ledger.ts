import { listOwned } from '../../src/carriers/sandbox/ledger.ts';
import { ownedBy } from './owned.ts';
import { openSandboxDatabase, type SandboxDatabase } from '../../src/carriers/sandbox/database.ts';
import { databaseOf } from '../../src/installation/home.ts';
import { homeIn } from './home.ts';

/** Opens the database of the sandbox carrier in a data folder, beside whoever has it open. */
export const openLedger = (data: string): Promise<SandboxDatabase> =>
  openSandboxDatabase(databaseOf(homeIn(data), 'sandbox'));

/** What the sandbox carrier says we own: `number reference`, in order. */
export async function owned(data: string): Promise<string[]> {
  const ledger = await openLedger(data);
  const numbers = await ownedBy({ listOwned: (after) => listOwned(ledger, after) });
  await ledger.db.destroy();
  return numbers.map(({ number, reference }) => `${number} ${reference}`).toSorted();
}
