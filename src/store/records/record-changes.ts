import { changesBetween } from '../../domain/audit/changes.ts';
import type { Change } from '../../domain/audit/change.ts';
import type { NumberedRecord, RecordKind } from '../../domain/resources/record.ts';

interface WrittenRecord {
  readonly account_id: number;
  readonly kind: RecordKind;
  readonly record: NumberedRecord;
  /** the record as it is stored, as JSON text */
  readonly document: string;
}

export const creationOf = (written: WrittenRecord): Change => ({
  ...sourceOf(written),
  action: 'create',
  event: { type: `${written.kind}.created`, detail: written.document },
});

export const updateOf = ({
  before,
  ...written
}: WrittenRecord & { readonly before: NumberedRecord }): Change => ({
  ...sourceOf(written),
  action: 'update',
  changes: changesBetween(before, written.record),
  event: { type: `${written.kind}.updated`, detail: written.document },
});

export const removalOf = (written: WrittenRecord): Change => ({
  ...sourceOf(written),
  action: 'destroy',
  event: { type: `${written.kind}.deleted`, detail: written.document },
});

function sourceOf({ account_id, kind, record }: WrittenRecord) {
  const { id, name = `${kind} ${id}` } = record;
  return { account_id, source_type: kind, source_id: id, source_label: String(name) };
}
