import { recordNotFound } from '../../domain/errors.ts';
import type { NumberedRecord, RecordId, StoredRecord } from '../../domain/resources/record.ts';
import type { ResourceDeclaration, WriteContext } from '../../domain/resources/resource.ts';
import { parseRecord } from '../../domain/validation.ts';
import type { RecordPorts } from './record-sync.ts';
import { checkRecord } from './rules.ts';
import { openCollection, withDerivedProperties, type RecordScope } from './scope.ts';
import { loadWriteContext } from './write-context.ts';

export interface RecordChange {
  readonly properties: object;
  /** what the service itself puts into the record, such as a greeting's audio */
  readonly complete?: (record: NumberedRecord) => NumberedRecord;
}

/** Changes all that `properties` names and `complete` changes beside it, or nothing. */
export async function updateRecord(
  ports: RecordPorts,
  scope: RecordScope,
  id: RecordId,
  { properties, complete = (record) => record }: RecordChange,
): Promise<StoredRecord> {
  const { account, declaration } = scope;
  const change = parseRecord(declaration.changeSchema, properties);
  const context = await loadWriteContext(ports, scope, change);
  const changed = (before: NumberedRecord) =>
    complete(changedRecord(declaration, before, { change, context }));
  const collection = openCollection(ports.store, scope);
  const updated = await collection.update(id, changed);
  if (!updated) throw recordNotFound();
  await ports.sync(declaration.kind)?.afterUpdate?.(account, updated);
  return withDerivedProperties(ports, scope, updated.record);
}

function changedRecord(
  declaration: ResourceDeclaration,
  before: NumberedRecord,
  { change, context }: { change: object; context: WriteContext },
): NumberedRecord {
  const whole: NumberedRecord = { ...before, ...change };
  if (JSON.stringify(whole) === JSON.stringify(before)) return before;
  checkRecord(declaration, whole, { before, context });
  const changed = declaration.normalize?.(whole, context) ?? whole;
  return 'updated_at' in before ? { ...changed, updated_at: context.now } : changed;
}
