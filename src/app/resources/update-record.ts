import { recordNotFound } from '../../domain/errors.ts';
import type { RecordId } from '../../domain/resources/record.ts';
import type {
  WriteContext,
  StoredRecord,
  NumberedRecord,
  ResourceDeclaration,
} from '../../domain/resources/resource.ts';
import { parseRecord } from '../../domain/validation.ts';
import type { RecordPorts } from './record-sync.ts';
import { collectionAt, withDerivedProperties, type RecordScope } from './scope.ts';
import { check, loadWriteContext } from './rules.ts';
import { showRecord } from './show-record.ts';

/** Changes all that `properties` names, or nothing. */
export async function updateRecord(
  ports: RecordPorts,
  place: RecordScope,
  id: RecordId,
  properties: object,
): Promise<StoredRecord> {
  const { declaration } = place;
  const change = parseRecord(declaration.changeSchema, properties);
  const facts = await loadWriteContext(ports, place, change);
  const changed = (before: StoredRecord) => changedRecord(declaration, before, { change, facts });
  const outside = ports.sync(declaration.kind);
  if (outside) await outside.update(place.account, changed(await showRecord(ports, place, id)));
  const updated = await collectionAt(ports.store, place).update(id, changed);
  if (!updated) throw recordNotFound();
  return withDerivedProperties(ports, place, updated);
}

function changedRecord(
  declaration: ResourceDeclaration,
  before: StoredRecord,
  { change, facts }: { change: object; facts: WriteContext },
): StoredRecord {
  const whole: StoredRecord = { ...before, ...change };
  if (JSON.stringify(whole) === JSON.stringify(before)) return before;
  check(declaration, whole, { before, facts });
  const changed = declaration.normalize?.(whole as NumberedRecord, facts) ?? whole;
  return 'updated_at' in before ? { ...changed, updated_at: facts.now } : changed;
}
