import { addFault } from '../../src/carriers/sandbox/faults.ts';
import { openSandboxDatabase } from '../../src/carriers/sandbox/database.ts';
import type { FaultOrder } from '../../src/domain/faults.ts';
import { databaseOf } from '../../src/installation/home.ts';
import { homeIn } from './home.ts';

type Script = Pick<FaultOrder, 'kind' | 'operation'> & Partial<FaultOrder>;

/** Scripts a fault of the sandbox carrier in a data folder, once unless told otherwise, and goes on. */
export async function scriptFault<T>(
  data: string,
  fault: Script,
  then: () => Promise<T>,
): Promise<T> {
  const ledger = await openSandboxDatabase(databaseOf(homeIn(data), 'sandbox'));
  await addFault(ledger, {
    number: null,
    milliseconds: 0,
    remaining: 1,
    probability: 1,
    ...fault,
  });
  await ledger.db.destroy();
  return then();
}
