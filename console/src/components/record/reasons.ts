import { isAdmin, useAccount } from '../../api/account.ts';

/** Why what only admins may change cannot be changed by who is signed in; null: it can. */
export function useAdminsReason(): string | null {
  const { user } = useAccount();
  return isAdmin(user.role) ? null : 'Only admins may change this.';
}

/** Why the plan does not allow a feature, as the account names them, in the API's words; null: it does. */
export function usePlanReason(feature: string, what: string): string | null {
  const { features } = useAccount();
  const reason = features.find(({ name }) => name === feature)?.reason;
  return reason ? `${what} ${reason}.` : null;
}
