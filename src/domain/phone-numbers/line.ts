import type { Account } from '../account.ts';
import type { AvailableNumber } from '../available-number.ts';
import { displayNumberOf } from '../e164.ts';
import { FieldErrors } from '../errors.ts';
import { checkGreetings } from './greeting-rules.ts';
import {
  defaultGreetings,
  greetingPropertiesOf,
  slotsWith,
  type CategorisedGreetings,
  type CustomGreetings,
  type GreetingId,
} from './greetings.ts';
import { checkChange } from './line-rules.ts';
import type { Line, LineChange, PhoneNumber } from './phone-number.ts';
import { defaultSettings, type StoredSettings } from './settings.ts';

/** A line as it is right after purchase. Fidelity F-2: the defaults. `created_at` has whole seconds. */
export function newLine(
  id: number,
  available: AvailableNumber,
  account: Account,
  created_at: string,
): Line {
  const display_number = displayNumberOf(available.number);
  const { voice } = available.capabilities;
  const phone_number: PhoneNumber = {
    id,
    country_code: available.country_code,
    created_at,
    external: false,
    number: available.number,
    name: display_number,
    nickname: null,
    display_number,
    location: available.location,
    toll_free: available.number_type === 'toll_free',
    transcription: true,
    recorded: true,
    call_recording_consent: 'always',
    group_ids: [],
    default_group_id: null,
    ...greetingPropertiesOf({ ...defaultGreetings }),
    sms_group_id: null,
    capabilities: available.capabilities,
    sms_enabled: false,
    voice_enabled: voice,
    priority: 0,
    outbound_enabled: voice,
    line_type: 'phone',
    ivr_id: null,
    schedule_id: null,
    failover_number: null,
    brand_id: account.default_brand_id,
    post_call_voice_ai_enabled: false,
    voice_qa_enabled: false,
    // Fidelity F-62: agents that are programs are not set up here.
    ai_agent_enabled: false,
    bot_id: null,
  };
  return { phone_number, settings: defaultSettings, external_id: null };
}

/** What must be known to change a line, beside the line. */
export interface ChangeContext {
  readonly account: Account;
  /** of those the change names, the ones that are there */
  readonly greetings: CustomGreetings;
}

/**
 * The line with a change carried out, derived properties included. Throws RecordInvalid, naming
 * every field at fault, when any rule forbids any part of it.
 */
export function changeLine(
  line: Line,
  change: LineChange,
  { account, greetings }: ChangeContext,
): Line {
  const errors = new FieldErrors();
  const { settings, external_id, ...properties } = mergeChange(line, change, greetings);
  const phone_number = { ...line.phone_number, ...properties };
  const changed: Line = { phone_number, settings, external_id };
  checkChange({ line, change, changed, account, errors });
  checkGreetings({ line, change, greetings, errors });
  errors.throwIfAny();
  derive(line.phone_number, changed.phone_number, account);
  return changed;
}

/** Sets what follows from other properties. Doc: the name is the nickname if one is set, else the display number. */
function derive(before: PhoneNumber, changed: PhoneNumber, { omnichannel }: Account): void {
  changed.name = changed.nickname ?? changed.display_number;
  // Doc: with omnichannel routing on, only the first group counts.
  if (omnichannel) changed.group_ids = changed.group_ids.slice(0, 1);
  const { categorised_greetings } = changed;
  if (categorised_greetings !== before.categorised_greetings) {
    Object.assign(changed, greetingPropertiesOf(categorised_greetings as CategorisedGreetings));
  }
}

function mergeChange(line: Line, change: LineChange, greetings: CustomGreetings) {
  const { phone_number, settings } = line;
  const { settings: changedSettings, external_id = line.external_id, ...properties } = change;
  const { priority, allow_outbound_calls, ...storedSettings } = changedSettings ?? {};
  return {
    ...(properties as Partial<PhoneNumber>),
    categorised_greetings: greetingsAfter(phone_number, change, greetings),
    priority: oneFact(phone_number.priority, change.priority, priority),
    outbound_enabled: oneFact(
      phone_number.outbound_enabled,
      change.outbound_enabled,
      allow_outbound_calls,
    ),
    // What nobody touches stays the same object: there is nothing to write of it.
    settings: changedSettings ? settingsAfter(settings, storedSettings) : settings,
    external_id,
  };
}

function settingsAfter(
  settings: StoredSettings,
  { overflow_number, ...plain }: NonNullable<LineChange['settings']>,
): StoredSettings {
  return {
    ...settings,
    ...plain,
    overflow_number: { ...settings.overflow_number, ...overflow_number },
  } as StoredSettings;
}

/**
 * An account's own greetings can be written by `greeting_ids`, which says all of them, and slot by
 * slot: what differs from what was there is the change, the rest is an echo of it.
 */
function greetingsAfter(
  { greeting_ids, categorised_greetings: before }: PhoneNumber,
  { greeting_ids: ids, categorised_greetings: slots = {} }: LineChange,
  known: CustomGreetings,
): Record<string, GreetingId> {
  const isEcho =
    ids?.length === greeting_ids.length && ids.every((id) => greeting_ids.includes(id));
  const after = ids && !isEcho ? slotsWith(before as CategorisedGreetings, ids, { known }) : before;
  const changed = Object.entries(slots).filter(([category, id]) => before[category] !== id);
  return changed.length === 0 ? after : { ...after, ...Object.fromEntries(changed) };
}

/**
 * `priority` and outbound calls can be written on the number and in its settings, but are one fact
 * each, of two values. Where a body names both and they differ, the one that is a change wins: the
 * other is an echo of what was read before.
 */
function oneFact<T>(stored: T, onNumber: T | undefined, inSettings: T | undefined): T {
  const isChange = (value: T | undefined) => value !== undefined && value !== stored;
  return [onNumber, inSettings].find(isChange) ?? stored;
}
