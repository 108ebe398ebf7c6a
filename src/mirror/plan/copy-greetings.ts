import {
  isSystemGreetingOf,
  lineGreetingCategories,
  type CategorisedGreetings,
  type CustomGreetings,
  type GreetingId,
} from '../../domain/phone-numbers/greetings.ts';
import type { IdMap } from './id-map.ts';
import type { LeaveOutProperty } from './copying.ts';

/** What the greetings of a line are copied with. */
export interface GreetingsKnown {
  readonly ids: IdMap;
  /** by the ids of the copy */
  readonly categories: CustomGreetings;
}

/** The greetings in some slots of a line at the source, by the ids of the copy; those that are not there are noted. */
export function copySlots(
  slots: Readonly<Record<string, unknown>>,
  { ids, categories }: GreetingsKnown,
  leaveOut: LeaveOutProperty,
): Partial<CategorisedGreetings> {
  const copied: Record<string, GreetingId> = {};
  for (const [category, greeting] of Object.entries(slots)) {
    if (greeting === null) continue;
    const id = typeof greeting === 'number' ? ids.find('greetings', greeting) : greeting;
    const isThere =
      lineGreetingCategories.some((one) => one === category) &&
      (typeof id === 'number'
        ? categories.get(id) === category
        : typeof id === 'string' && isSystemGreetingOf(category, id));
    if (isThere) copied[category] = id as GreetingId;
    else leaveOut(`categorised_greetings.${category}`, 'names a greeting that is not in the copy');
  }
  return copied;
}
