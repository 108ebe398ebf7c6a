import type { ReactNode } from 'react';
import { EmptyState } from './empty-state.tsx';

/** Stands where what the plan does not have would be. `reason`: the account's. */
export function NotInPlan({ reason, action }: { reason: string; action?: ReactNode }) {
  return (
    <EmptyState title="This is not in the account’s plan" action={action}>
      {reason} Ask whoever runs this service for one of them.
    </EmptyState>
  );
}
