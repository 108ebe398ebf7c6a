import { extensionKey } from '../operation.ts';
import type { JsonSchema } from '../json-schema.ts';
import { lineProperties } from './lines.ts';
import { recordProperties } from './records.ts';
import type { PropertyDescriptions } from './types.ts';
import { webhookProperties } from './webhooks.ts';

const descriptions: PropertyDescriptions = {
  ...lineProperties,
  ...recordProperties,
  ...webhookProperties,
};

/** Of every list and every error. */
const common: Readonly<Record<string, string>> = {
  next_page: 'The URL of the next page; null: there is none.',
  previous_page: 'The URL of the page before; null: there is none.',
  count: 'How many there are on all pages.',
  meta: 'Of pages by cursor: the cursors of this one.',
  links: 'Of pages by cursor: the URLs of the pages beside this one.',
  description: 'For people: what is wrong.',
  error: 'For programs: what is wrong.',
  error_description: 'For people: what is wrong.',
  details: 'What is wrong, by field.',
  errors: 'The same again, for mistakes in `page`, `per_page` and cursors.',
};

/** Newer than the document that the API is known by. */
const newer: Readonly<Record<string, readonly string[]>> = {
  MinimalPhoneNumber: ['line_type', 'external_id'],
  PhoneNumber: ['ai_agent_enabled', 'bot_id', 'address_sid', 'external_id'],
  PhoneNumberSettings: [
    'forwarding_caller_id',
    'auto_accept_enabled',
    'auto_accept_time',
    'all_groups_access_enabled',
    'outbound_calls_group_ids',
  ],
};

/** Says what the properties of a named schema mean. */
export function describeProperties(name: string, schema: JsonSchema): void {
  const subject = descriptions[name]
    ? name
    : name.replace(/^Minimal|(?:Create|Update|Snapshot)$/, '');
  const known = { ...common, ...descriptions[subject] };
  for (const [property, value] of Object.entries(schema.properties ?? {})) {
    const text = known[property];
    if (typeof value !== 'object' || text === undefined) continue;
    value.description = text;
    if ((newer[name] ?? newer[subject])?.includes(property)) value[extensionKey] = true;
  }
}
