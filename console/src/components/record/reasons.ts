import { useAccount } from '../../api/account.ts';

/** Why the plan does not allow a feature, as the account names them, in the API's words; null: it does. */
export function usePlanReason(feature: string, what: string): string | null {
  const { features } = useAccount();
  const reason = features.find(({ name }) => name === feature)?.reason;
  return reason ? `${what} ${reason}.` : null;
}
