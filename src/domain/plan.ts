import type { Plan } from './account.ts';
import type { Line } from './phone-numbers/phone-number.ts';

interface PlanRule {
  readonly field: string;
  /** the plans on which it may be written */
  readonly plans: readonly Plan[];
  readonly valueIn: (line: Line) => unknown;
}

const allButLite: readonly Plan[] = ['trial', 'team', 'professional', 'enterprise'];
const teamAndUp: readonly Plan[] = ['team', 'professional', 'enterprise'];
export const professionalAndUp: readonly Plan[] = ['professional', 'enterprise'];

/** What a plan does not include cannot be changed on it; all that is not named here is open to all. */
export const planRules: readonly PlanRule[] = [
  { field: 'default_group_id', plans: allButLite, valueIn: (l) => l.phone_number.default_group_id },
  { field: 'group_ids', plans: allButLite, valueIn: (l) => l.phone_number.group_ids },
  { field: 'failover_number', plans: teamAndUp, valueIn: (l) => l.phone_number.failover_number },
  { field: 'ivr_id', plans: professionalAndUp, valueIn: (l) => l.phone_number.ivr_id },
  { field: 'priority', plans: professionalAndUp, valueIn: (l) => l.phone_number.priority },
  {
    field: 'settings.call_offering_duration',
    plans: ['enterprise'],
    valueIn: (l) => l.settings.call_offering_duration,
  },
];

/** Why a plan does not allow what only these do; null: it does. */
export function planProblem(plan: Plan, plans: readonly Plan[], action = 'changed'): string | null {
  if (plans.includes(plan)) return null;
  return `cannot be ${action} on the plan ${plan}; the plans that can: ${plans.join(', ')}`;
}

/** Doc: list and search are not available for trial accounts. */
export function maySeeNumbers(plan: Plan): boolean {
  return plan !== 'trial';
}
