import type { Account } from '../account.ts';
import type { FieldErrors } from '../errors.ts';
import type { Line, LineChange } from './phone-number.ts';
import { planProblem, planRules } from '../plan.ts';

interface Change {
  /** as it is */
  line: Line;
  /** what was asked for */
  change: LineChange;
  /** as it would be */
  changed: Line;
  account: Account;
  errors: FieldErrors;
}

/** Every rule on what may be written, beyond types; each adds what it finds to `errors`. */
export function checkChange(change: Change): void {
  checkPlan(change);
  checkCapabilities(change);
  checkGroups(change);
  checkOverflow(change);
}

/** What is not a change is not refused: clients send whole objects back. */
function checkPlan({ line, changed, account, errors }: Change): void {
  for (const { field, plans, valueIn } of planRules) {
    const problem = planProblem(account.plan, plans);
    if (problem && !isSame(valueIn(line), valueIn(changed)))
      errors.add(field, 'PlanLimit', problem);
  }
}

function isSame(before: unknown, after: unknown): boolean {
  return before === after || JSON.stringify(before) === JSON.stringify(after);
}

const neededCapabilities = [
  ['sms_enabled', 'sms'],
  ['voice_enabled', 'voice'],
  ['outbound_enabled', 'voice'],
] as const;

function checkCapabilities({ line, changed, errors }: Change): void {
  for (const [field, capability] of neededCapabilities) {
    if (changed.phone_number[field] && !line.phone_number.capabilities[capability]) {
      errors.add(field, 'MissingCapability', `this number has no ${capability} capability`);
    }
  }
}

function checkGroups({ change, errors }: Change): void {
  const lists = {
    group_ids: change.group_ids,
    'settings.outbound_calls_group_ids': change.settings?.outbound_calls_group_ids,
  };
  for (const [field, groups] of Object.entries(lists)) {
    if (!groups || new Set(groups).size === groups.length) continue;
    errors.add(field, 'DuplicateValue', 'names a group twice');
  }
}

function checkOverflow({ changed, errors }: Change): void {
  const { enabled, number } = changed.settings.overflow_number;
  if (enabled && number === null) {
    errors.add(
      'settings.overflow_number.number',
      'BlankValue',
      'is needed when overflow is enabled',
    );
  }
}
