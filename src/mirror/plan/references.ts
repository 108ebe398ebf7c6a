import type { SourceRecord } from '../read/every-record.ts';
import type { Copying, LeaveOutProperty } from './copying.ts';

/** Which properties name records, and of what kind, wherever they stand. */
const named: Readonly<Record<string, string>> = {
  group_ids: 'groups',
  default_group_id: 'groups',
  sms_group_id: 'groups',
  knowledge_suggestions_group_ids: 'groups',
  outbound_calls_group_ids: 'groups',
  brand_id: 'brands',
  schedule_id: 'schedules',
  ivr_id: 'ivrs',
  greeting_id: 'greetings',
  greeting_ids: 'greetings',
  menu_id: 'ivr_menus',
  textback_phone_number_id: 'phone_numbers',
};

/** The record naming what is in the copy; what is not there is named no more, and noted. */
export function withCopiedReferences(
  source: SourceRecord,
  { ids }: Pick<Copying, 'ids'>,
  leaveOut: LeaveOutProperty,
): SourceRecord {
  const rewritten = Object.entries(source).map(([property, value]) => {
    const kind = named[property];
    if (kind === undefined || value === null || value === undefined) return [property, value];
    const given: unknown[] = [value].flat();
    const found = given.flatMap((id) => ids.find(kind, id) ?? []);
    if (found.length < given.length) leaveOut(property, `names ${kind} that are not in the copy`);
    return [property, Array.isArray(value) ? found : (found[0] ?? null)];
  });
  return Object.fromEntries(rewritten) as SourceRecord;
}
