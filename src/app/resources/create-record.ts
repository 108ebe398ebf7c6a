import type { NumberedRecord, StoredRecord } from '../../domain/resources/record.ts';
import { newRecord } from '../../domain/resources/resource.ts';
import { parseRecord } from '../../domain/validation.ts';
import type { RecordPorts } from './record-sync.ts';
import { checkRecord } from './rules.ts';
import { openCollection, withDerivedProperties, type RecordScope } from './scope.ts';
import { loadWriteContext } from './write-context.ts';

/** `complete`: what the service itself puts into the record, such as a greeting's audio. */
export async function createRecord(
  ports: RecordPorts,
  scope: RecordScope,
  properties: object,
  complete: (record: NumberedRecord) => NumberedRecord = (record) => record,
): Promise<StoredRecord> {
  const { account, declaration } = scope;
  const given = parseRecord(declaration.creationSchema, properties);
  const id = ports.ids.next();
  const context = await loadWriteContext(ports, scope, given);
  const made = complete(newRecord(declaration, given, { ...context, id }));
  checkRecord(declaration, made, { before: null, context });
  const normal = declaration.normalize?.(made, context) ?? made;
  const sync = ports.sync(declaration.kind);
  const agreed = (await sync?.beforeCreate?.(account, normal)) ?? normal;
  await openCollection(ports.store, scope).insert(agreed);
  await sync?.afterCreate?.(account, agreed);
  return withDerivedProperties(ports, scope, agreed);
}
