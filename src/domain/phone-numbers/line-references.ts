import type { Account } from '../account.ts';
import {
  defaultGreetings,
  greetingPropertiesOf,
  slotsWithout,
  type CategorisedGreetings,
  type GreetingId,
  type LineGreetingCategory,
} from './greetings.ts';
import type { Line, PhoneNumber } from './phone-number.ts';
import {
  referenceChanges,
  referencesIn,
  clearedProperties,
  type Referred,
  type Reference,
  type ReferenceChanges,
} from '../references.ts';
import { singletonId } from '../resources/resource.ts';

/** Properties of a phone number that name records by their ids. */
export const linePairs = [
  ['group', 'group_ids'],
  ['group', 'default_group_id'],
  ['group', 'sms_group_id'],
  ['brand', 'brand_id'],
  ['schedule', 'schedule_id'],
  ['ivr', 'ivr_id'],
] as const;

/** Settings that do. */
export const settingsPairs = [['group', 'outbound_calls_group_ids']] as const;

/** The account's settings show which lines have these. */
const flags = ['post_call_voice_ai_enabled', 'voice_qa_enabled'] as const;

type Defaults = Pick<Account, 'default_brand_id'>;

/**
 * The records a line names. What a line has by default is left out: that is never deleted, and
 * buying costs no row for it.
 */
export function referencesOfLine(
  { phone_number, settings }: Line,
  { default_brand_id }: Defaults,
): Reference[] {
  const named = referencesIn(phone_number, linePairs).filter(
    ({ field, ref }) => field !== 'brand_id' || ref !== default_brand_id,
  );
  const flagged = flags.filter((flag) => phone_number[flag]);
  const inSettings = referencesIn(settings, settingsPairs).map((reference) => ({
    ...reference,
    field: `settings.${reference.field}`,
  }));
  return [
    ...named,
    ...inSettings,
    ...referencesOfGreetings(phone_number.categorised_greetings),
    ...flagged.map((field) => ({ field, kind: 'voice_settings' as const, ref: singletonId })),
  ];
}

/** The slots that hold another greeting than their default. */
export function referencesOfGreetings(
  greetings: Readonly<Record<string, GreetingId>>,
): Reference[] {
  return Object.entries(greetings)
    .filter(([category, id]) => defaultGreetings[category as LineGreetingCategory] !== id)
    .map(([category, ref]) => ({
      field: `categorised_greetings.${category}`,
      kind: 'greeting' as const,
      ref,
    }));
}

/**
 * The line once a record it names is gone: nothing in its place, but the default brand for a brand,
 * and the default of its category for a greeting.
 */
export function lineWithoutReference(
  line: Line,
  gone: Referred,
  { default_brand_id }: Defaults,
): Line {
  const cleared = clearedProperties(line.phone_number, linePairs, gone);
  if (gone.kind === 'brand') cleared['brand_id'] ??= default_brand_id;
  if (gone.kind === 'greeting')
    Object.assign(cleared, greetingsWithout(line.phone_number, gone.id));
  return {
    ...line,
    phone_number: { ...line.phone_number, ...cleared },
    settings: { ...line.settings, ...clearedProperties(line.settings, settingsPairs, gone) },
  };
}

function greetingsWithout({ categorised_greetings }: PhoneNumber, gone: GreetingId) {
  return greetingPropertiesOf(slotsWithout(categorised_greetings as CategorisedGreetings, gone));
}

/** What nobody has touched is the same object. */
function namesTheSame(before: Line, after: Line): boolean {
  const [one, two] = [before.phone_number, after.phone_number];
  return (
    before.settings === after.settings &&
    one.categorised_greetings === two.categorised_greetings &&
    linePairs.every(([, field]) => one[field] === two[field]) &&
    flags.every((flag) => one[flag] === two[flag])
  );
}

/** A line as it is to be stored, and the references that come and go with that. */
export interface ChangedLine extends ReferenceChanges {
  readonly line: Line;
}

export function changedLine(before: Line, after: Line, defaults: Defaults): ChangedLine {
  if (namesTheSame(before, after)) return { line: after, added: [], removed: [] };
  return {
    line: after,
    ...referenceChanges(referencesOfLine(before, defaults), referencesOfLine(after, defaults)),
  };
}
