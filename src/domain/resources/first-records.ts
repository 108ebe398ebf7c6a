import type { Account } from '../account.ts';
import { brands } from './brands.ts';
import { firstBrandId, firstGroupId } from './first-ids.ts';
import { groups } from './groups.ts';
import type { NumberedRecord, RecordKind } from './record.ts';
import { newRecord, singletonId, type ResourceDeclaration } from './resource.ts';
import { schedules } from './schedules.ts';
import { voiceSettings } from './voice-settings.ts';

export interface FirstRecord {
  readonly kind: RecordKind;
  readonly record: NumberedRecord;
}

/** What every account starts with. */
export function firstRecords(account: Account, nextId: () => number): FirstRecord[] {
  const { subdomain, created_at: now } = account;
  const context = { account, now, nextId, randomHex: () => '', related: {} };
  const first = (declaration: ResourceDeclaration, id: number, properties: object) => ({
    kind: declaration.kind,
    record: newRecord(declaration, properties, { ...context, id }),
  });
  return [
    first(groups, firstGroupId, { name: 'Support', default: true }),
    first(groups, 2, { name: 'Sales' }),
    first(brands, firstBrandId, { name: 'Main brand', subdomain, default: true }),
    first(schedules, 1, { name: 'Business hours' }),
    first(voiceSettings, singletonId, {}),
  ];
}
