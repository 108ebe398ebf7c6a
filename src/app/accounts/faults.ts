import type { Account } from '../../domain/account.ts';
import { faultCreation, faultRefusal, faultsRemoval } from '../../domain/audit/fault-changes.ts';
import type { Fault, FaultOrder } from '../../domain/faults.ts';
import type { FaultScript } from '../ports/carriers.ts';
import type { Ports } from '../ports.ts';

export interface FaultPorts extends Pick<Ports, 'store'> {
  readonly faults: FaultScript;
}

/** Makes calls of the account to its carrier go wrong. null: it has as many faults as it may have. */
export async function createFault(
  { store, faults }: FaultPorts,
  account: Account,
  order: FaultOrder,
): Promise<Fault | null> {
  await store.record(faultCreation(account.id, order));
  const added = await faults.add(account.id, order);
  if (!added) await store.record(faultRefusal(account.id, order));
  return added;
}

/** Takes away those of the account. */
export async function removeFaults({ store, faults }: FaultPorts, account: Account): Promise<void> {
  await store.record(faultsRemoval(account.id));
  await faults.clear(account.id);
}
