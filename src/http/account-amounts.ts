import { DomainError } from '../domain/errors.ts';
import type { RefusalReason } from '../domain/refusal-reasons.ts';

/** How much each account has of something in this process, up to a limit. */
export interface AccountAmounts {
  /** What is returned gives it back, once; null: it would be too much. */
  take(account: number, amount: number): (() => void) | null;
}

export function amountsOfAccounts(limit: number): AccountAmounts {
  const amounts = new Map<number, number>();
  return {
    take(account, amount) {
      const taken = (amounts.get(account) ?? 0) + amount;
      if (taken > limit) return null;
      amounts.set(account, taken);
      return () => {
        const left = (amounts.get(account) ?? 0) - amount;
        if (left > 0) amounts.set(account, left);
        else amounts.delete(account);
      };
    },
  };
}

/** Of what an account has too much of until it comes to an end, as most does in a moment. */
export function tooMany(
  problem: string,
  reason: RefusalReason = 'requests_in_flight',
): DomainError {
  return new DomainError('TooManyRequests', problem, { retryAfter: 1, reason });
}
