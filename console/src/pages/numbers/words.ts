import { lookUp } from '../../api/look-up.ts';
import { countryName } from '../../components/country.tsx';
import type { Kind, References } from './references.ts';
import type { capabilities, ColumnId, FilterName, numberTypes } from './search.ts';

/** What filters and columns are called, and their values. */

export const typeWords: Readonly<Record<(typeof numberTypes)[number], string>> = {
  local: 'Local',
  national: 'National',
  mobile: 'Mobile',
  toll_free: 'Toll-free',
  unknown: 'Not known',
};

export const capabilityWords: Readonly<Record<(typeof capabilities)[number], string>> = {
  voice: 'Voice',
  sms: 'SMS',
  mms: 'MMS',
};

export const filterWords: Readonly<Record<FilterName, string>> = {
  country_code: 'Country',
  type: 'Type',
  capability: 'Can',
  carrier: 'Carrier',
  group_id: 'Group',
  ivr_id: 'IVR',
  schedule_id: 'Schedule',
  brand_id: 'Brand',
  greeting_id: 'Greeting',
  recorded: 'Recorded',
  outbound_enabled: 'Outbound calls',
  ivr: 'Has an IVR',
};

export const columnWords: Readonly<Record<ColumnId, string>> = {
  nickname: 'Nickname',
  country: 'Country',
  type: 'Type',
  location: 'Place',
  capabilities: 'Can',
  groups: 'Groups',
  ivr: 'IVR',
  schedule: 'Schedule',
  brand: 'Brand',
  recorded: 'Recorded',
  outbound: 'Outbound calls',
  carrier: 'Carrier',
  price: 'A month',
  bought: 'Bought',
};

export const kindOfFilter = {
  group_id: 'groups',
  ivr_id: 'ivrs',
  schedule_id: 'schedules',
  brand_id: 'brands',
  greeting_id: 'greetings',
} as const satisfies Partial<Record<FilterName, Kind>>;

/** A value of a filter, for people. */
export function valueWords(name: FilterName, value: unknown, references: References): string {
  if (value === true) return 'yes';
  if (value === false) return 'no';
  const text = String(value);
  if (text === 'none') return 'none';
  const kind = (kindOfFilter as Partial<Record<FilterName, Kind>>)[name];
  if (kind) return references.nameOf(kind, text);
  if (name === 'country_code') return countryName(text);
  const words: Readonly<Record<string, string>> = { ...typeWords, ...capabilityWords };
  return lookUp(words, text) ?? text;
}
