import { expect } from 'vitest';
import { addFault, listFaults } from '../../src/carriers/sandbox/faults.ts';
import type { SandboxDatabase } from '../../src/carriers/sandbox/database.ts';
import type { FaultOrder } from '../../src/domain/faults.ts';
import { openLedger } from './ledger.ts';

type Script = Pick<FaultOrder, 'kind' | 'operation'> & Partial<FaultOrder>;

/** Scripts a fault of the sandbox carrier in a data folder, once unless told otherwise, and goes on. */
export async function scriptFault<T>(
  data: string,
  fault: Script,
  then: () => Promise<T>,
): Promise<T> {
  const ledger = await openLedger(data);
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

/** Waits until faults have struck so often that so many strikes are left: the carrier has been called. */
export async function faultsLeft(ledger: SandboxDatabase, count: number): Promise<void> {
  const left = async () =>
    (await listFaults(ledger)).reduce((sum, { remaining }) => sum + remaining, 0);
  await expect.poll(left).toBe(count);
}

/** The same, by the data folder. */
export async function faultsLeftIn(data: string, count: number): Promise<void> {
  const ledger = await openLedger(data);
  try {
    await faultsLeft(ledger, count);
  } finally {
    await ledger.db.destroy();
  }
}
