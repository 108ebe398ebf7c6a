import type { Account } from '../../domain/account.ts';
import { DomainError } from '../../domain/errors.ts';
import { maySeeNumbers } from '../../domain/plan.ts';

/** Doc: list and search are not available for trial accounts. */
export function refuseTrial({ plan }: Account): void {
  if (maySeeNumbers(plan)) return;
  throw new DomainError(
    'Forbidden',
    'Phone numbers cannot be listed or searched on the plan trial. Please contact the account administrator for assistance.',
    { reason: 'plan_forbidden' },
  );
}
