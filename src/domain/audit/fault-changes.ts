import type { FaultOrder } from '../faults.ts';
import { installationAccount, type Change } from './change.ts';

/*
 * Faults lie in the sandbox carrier's own database: what is done to them is written down before it is done, as no
 * transaction spans the two. `account_id`: null: the operator's, which strike everybody.
 */

export const faultCreation = (account_id: number | null, fault: FaultOrder): Change => ({
  ...sourceOf(account_id),
  action: 'create',
  source_id: fault.kind,
  source_label: `${fault.kind} of ${fault.operation}`,
  facts: { ...fault, milliseconds: fault.kind === 'slow' ? fault.milliseconds : null },
});

/** There was no room for the fault that was written down before. */
export const faultRefusal = (account_id: number | null, fault: FaultOrder): Change => ({
  ...faultCreation(account_id, fault),
  action: 'refuse',
});

export const faultsRemoval = (account_id: number | null): Change => ({
  ...sourceOf(account_id),
  action: 'destroy',
  source_id: 'all',
  source_label: 'all faults',
});

const sourceOf = (account_id: number | null) => ({
  account_id: account_id ?? installationAccount,
  source_type: 'sandbox_fault',
});
