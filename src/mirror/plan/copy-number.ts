import { e164Of } from '../../domain/e164.ts';
import { termsOfOwned } from '../../domain/owned-number.ts';
import { changeLine, newLine } from '../../domain/phone-numbers/line.ts';
import {
  lineChangeSchema,
  phoneNumberSchema,
  type Line,
  type LineChange,
} from '../../domain/phone-numbers/phone-number.ts';
import { settingsChangeSchema } from '../../domain/phone-numbers/settings.ts';
import type { AvailableNumber } from '../../domain/available-number.ts';
import { isCountry } from '../../domain/countries.ts';
import type { SourceRecord } from '../read/every-record.ts';
import { copiedProperties, problemsIn, propertiesIn } from './copied-properties.ts';
import { copySlots, type GreetingsKnown } from './copy-greetings.ts';
import type { Copying, LeaveOutProperty } from './copying.ts';
import { withCopiedReferences } from './references.ts';

/** A number as it is to be in the copy, and as what the carrier has it. */
export interface PlannedNumber {
  readonly line: Line;
  readonly terms: AvailableNumber;
}

type Known = Omit<GreetingsKnown, 'ids'> & { readonly defaultBrandId: number };

/** What nobody can write here, and a copy has as the source does; the rest follows from other properties. */
const readOnlySchemas = phoneNumberSchema.pick({
  created_at: true,
  external: true,
  location: true,
  toll_free: true,
  ai_agent_enabled: true,
  bot_id: true,
}).shape;

const {
  settings: _settings,
  categorised_greetings: _greetings,
  ...writableSchemas
} = lineChangeSchema.shape;

/** null: it is left out. */
export function copyNumber(
  copying: Copying,
  source: SourceRecord,
  { categories, defaultBrandId }: Known,
): PlannedNumber | null {
  const leaveOut = (property: string | null, reason: string) =>
    copying.report.leaveOut({ kind: 'phone_numbers', id: source['id'], property, reason });
  const number = e164Of(String(source['number']), { anyLength: true });
  const id = copying.ids.find('phone_numbers', source['id']);
  if (number === undefined || id === undefined) {
    leaveOut(null, 'its number is not one in E.164 form');
    return null;
  }
  const terms = termsOf(number, source);
  const { account, now } = copying.context;
  const fresh = newLine(id, terms, { ...account, default_brand_id: defaultBrandId }, now);
  const fixed = copiedProperties(source, readOnlySchemas, leaveOut);
  const line = { ...fresh, phone_number: { ...fresh.phone_number, ...fixed } };
  const named = withCopiedReferences(source, copying, leaveOut);
  const slots = copySlots(
    Object(source['categorised_greetings']) as SourceRecord,
    { ids: copying.ids, categories },
    leaveOut,
  );
  const { allow_outbound_calls, priority, ...settings } = copiedSettings(copying, source, leaveOut);
  const change = {
    // They are one fact each with a property of the number, which counts.
    ...(allow_outbound_calls !== undefined && { outbound_enabled: allow_outbound_calls }),
    ...(priority !== undefined && { priority }),
    ...copiedProperties(named, writableSchemas, leaveOut),
    categorised_greetings: slots,
    settings,
  } as LineChange;
  const changed = changedAsAllowed(copying, { line, change, categories }, leaveOut);
  return changed && { line: changed, terms };
}

function termsOf(
  number: string,
  { country_code, location, toll_free, capabilities }: SourceRecord,
) {
  const country = typeof country_code === 'string' && isCountry(country_code) ? country_code : null;
  const flags = Object.entries(Object(capabilities) as SourceRecord).filter(
    ([, value]) => typeof value === 'boolean',
  );
  const said = {
    ...(country !== null && { country_code: country }),
    ...(typeof location === 'string' && { location }),
    ...(toll_free === true && { number_type: 'toll_free' as const }),
    capabilities: Object.fromEntries(flags),
  };
  const own = country === null ? null : { country_code: country, toll_free: toll_free === true };
  return knownCapabilities(termsOfOwned(number, said, own).terms);
}

/** Without those that are not kept here. */
function knownCapabilities(terms: AvailableNumber): AvailableNumber {
  const { sms, mms, voice, emergency_address } = terms.capabilities;
  return { ...terms, capabilities: { sms, mms, voice, emergency_address } };
}

function copiedSettings(copying: Copying, source: SourceRecord, leaveOut: LeaveOutProperty) {
  const leaveOutSetting: LeaveOutProperty = (name, reason) => leaveOut(`settings.${name}`, reason);
  const settings = Object(source['settings']) as SourceRecord;
  return copiedProperties(
    withCopiedReferences(settings, copying, leaveOutSetting),
    settingsChangeSchema.shape,
    leaveOutSetting,
  );
}

interface Change {
  readonly line: Line;
  readonly change: LineChange;
  readonly categories: GreetingsKnown['categories'];
}

/** By the rules of an update: what they forbid is noted and left as it is on a new number. */
function changedAsAllowed(
  { context: { account } }: Copying,
  { line, change, categories }: Change,
  leaveOut: (property: string | null, reason: string) => void,
): Line | null {
  let allowed = change;
  for (;;) {
    try {
      return changeLine(line, allowed, { account, greetings: categories });
    } catch (error) {
      const problems = problemsIn(error).join('; ');
      const wrong = propertiesIn(error);
      const rest = wrong.reduce(without, allowed);
      if (JSON.stringify(rest) === JSON.stringify(allowed)) {
        leaveOut(null, problems);
        return null;
      }
      for (const name of wrong) leaveOut(name, problems);
      allowed = rest;
    }
  }
}

/** A setting and a greeting are left out by themselves, whatever lies in them. */
function without(change: LineChange, path: string): LineChange {
  const [name = '', inner] = path.split('.');
  const { [name]: value, ...rest } = change as Record<string, unknown>;
  if (inner === undefined || typeof value !== 'object' || value === null) return rest;
  const { [inner]: _inner, ...others } = value as Record<string, unknown>;
  return { ...rest, [name]: others };
}
