import type { FieldErrors } from '../errors.ts';
import {
  isSystemGreetingOf,
  lineGreetingCategories,
  systemGreetingsOf,
  type CustomGreetings,
  type GreetingId,
} from './greetings.ts';
import type { Line, LineChange } from './phone-number.ts';

interface Change {
  /** as it is */
  line: Line;
  /** what was asked for */
  change: LineChange;
  greetings: CustomGreetings;
  errors: FieldErrors;
}

/** Adds to `errors` what keeps the greetings that a change names from being those of a line. */
export function checkGreetings({ line, change, greetings, errors }: Change): void {
  for (const [category, id] of Object.entries(change.categorised_greetings ?? {})) {
    if (line.phone_number.categorised_greetings[category] === id) continue;
    const problem = problemOf(category, id, greetings);
    if (problem) errors.add(`categorised_greetings.${category}`, 'InvalidValue', problem);
  }
  checkGreetingIds(change.greeting_ids ?? [], greetings, errors);
}

function problemOf(category: string, id: GreetingId, known: CustomGreetings): string | undefined {
  if (!(lineGreetingCategories as readonly string[]).includes(category)) {
    return `is not a greeting category of a line; those are ${lineGreetingCategories.join(', ')}`;
  }
  const isThere =
    typeof id === 'string' ? isSystemGreetingOf(category, id) : known.get(id) === category;
  if (isThere) return undefined;
  return `no greeting ${id} in this category; system greetings: ${systemGreetingsOf(category).join(', ')}`;
}

/** One greeting for each category at most, and none of those that only IVRs play. */
export function checkGreetingIds(
  ids: readonly number[],
  known: CustomGreetings,
  errors: FieldErrors,
): void {
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0) {
    errors.add('greeting_ids', 'RecordNotFound', `no greeting has the id ${unknown.join(', ')}`);
  }
  const categories = ids.filter((id) => known.has(id)).map((id) => known.get(id) ?? '');
  if (categories.some((one) => !(lineGreetingCategories as readonly string[]).includes(one))) {
    errors.add(
      'greeting_ids',
      'InvalidValue',
      'names a greeting for IVRs, which lines do not play',
    );
  }
  if (new Set(categories).size < categories.length) {
    errors.add('greeting_ids', 'DuplicateValue', 'names two greetings of one category');
  }
}

/** The account's own greetings that a change names: those that must be looked up. */
export function customGreetingsIn({
  greeting_ids = [],
  categorised_greetings,
}: Pick<LineChange, 'greeting_ids' | 'categorised_greetings'>): number[] {
  const slots = Object.values(categorised_greetings ?? {});
  const numbered = slots.filter((id) => typeof id === 'number');
  return [...new Set([...greeting_ids, ...numbered])];
}
