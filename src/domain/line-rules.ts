import type { Account } from './account.ts';
import type { FieldErrors } from './errors.ts';
import { isSystemGreetingOf, lineGreetingCategories, systemGreetingsOf } from './greetings.ts';
import type { Line, LineChange } from './phone-number.ts';
import { planRules } from './plan.ts';

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
  checkGreetings(change);
  checkGroups(change);
  checkOverflow(change);
}

/** What is not a change is not refused: clients send whole objects back. */
function checkPlan({ line, changed, account, errors }: Change): void {
  for (const { field, plans, valueIn } of planRules) {
    const isChange = JSON.stringify(valueIn(line)) !== JSON.stringify(valueIn(changed));
    if (!isChange || plans.includes(account.plan)) continue;
    errors.add(
      field,
      'PlanLimit',
      `cannot be changed on the plan ${account.plan}; the plans that can: ${plans.join(', ')}`,
    );
  }
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

function checkGreetings({ line, change, errors }: Change): void {
  for (const [category, id] of Object.entries(change.categorised_greetings ?? {})) {
    const problem = greetingProblem(category, id);
    if (problem) errors.add(`categorised_greetings.${category}`, 'InvalidValue', problem);
  }
  const unknown = change.greeting_ids?.filter((id) => !line.phone_number.greeting_ids.includes(id));
  if (unknown?.length) {
    errors.add('greeting_ids', 'RecordNotFound', `no greeting has the id ${unknown.join(', ')}`);
  }
}

function greetingProblem(category: string, id: string | number): string | undefined {
  if (!(lineGreetingCategories as readonly string[]).includes(category)) {
    return `is no greeting category of a line; those are ${lineGreetingCategories.join(', ')}`;
  }
  if (typeof id === 'string' && isSystemGreetingOf(category, id)) return undefined;
  return `no greeting ${id} in this category; system greetings: ${systemGreetingsOf(category).join(', ')}`;
}

function checkGroups({ change, errors }: Change): void {
  const groups = change.group_ids;
  if (groups && new Set(groups).size < groups.length) {
    errors.add('group_ids', 'DuplicateValue', 'names a group twice');
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
