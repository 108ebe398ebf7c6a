import type { Account } from '../account.ts';
import { brands } from './brands.ts';
import { firstBrandId, firstGroupId } from './first-ids.ts';
import { groups } from './groups.ts';
import type { RecordKind } from './record.ts';
import { singletonId, type WriteContext, type NumberedRecord } from './resource.ts';
import { schedules } from './schedules.ts';
import { voiceSettings } from './voice-settings.ts';

export interface FirstRecord {
  readonly kind: RecordKind;
  readonly record: NumberedRecord;
}

/** What every account starts with. */
export function firstRecords(account: Account, nextId: () => number): FirstRecord[] {
  const facts: WriteContext = {
    account,
    now: account.created_at,
    nextId,
    newLineId: () => '',
    greetings: new Map(),
  };
  const { subdomain } = account;
  return [
    {
      kind: 'group',
      record: groups.create(firstGroupId, { name: 'Support', default: true }, facts),
    },
    { kind: 'group', record: groups.create(2, { name: 'Sales' }, facts) },
    {
      kind: 'brand',
      record: brands.create(firstBrandId, { name: 'Main brand', subdomain, default: true }, facts),
    },
    { kind: 'schedule', record: schedules.create(1, { name: 'Business hours' }, facts) },
    { kind: 'voice_settings', record: voiceSettings.create(singletonId) },
  ];
}
