import { recordNotFound } from '../../domain/errors.ts';
import type {
  Facts,
  KeptRecord,
  NumberedRecord,
  RecordId,
  ResourceDeclaration,
} from '../../domain/resources/resource.ts';
import { parseRecord } from '../../domain/validation.ts';
import type { RecordPorts } from './record-sync.ts';
import { collectionAt, shown, type Place } from './scope.ts';
import { check, factsAt } from './rules.ts';
import { showRecord } from './show-record.ts';

/** Changes all that `properties` names, or nothing. */
export async function updateRecord(
  ports: RecordPorts,
  place: Place,
  id: RecordId,
  properties: object,
): Promise<KeptRecord> {
  const { declaration } = place;
  const change = parseRecord(declaration.changeSchema, properties);
  const facts = await factsAt(ports, place, change);
  const changed = (before: KeptRecord) => changedRecord(declaration, before, { change, facts });
  const outside = ports.outside(declaration.kind);
  if (outside) await outside.update(place.account, changed(await showRecord(ports, place, id)));
  const updated = await collectionAt(ports.store, place).update(id, changed);
  if (!updated) throw recordNotFound();
  return shown(ports, place, updated);
}

function changedRecord(
  declaration: ResourceDeclaration,
  before: KeptRecord,
  { change, facts }: { change: object; facts: Facts },
): KeptRecord {
  const whole: KeptRecord = { ...before, ...change };
  if (JSON.stringify(whole) === JSON.stringify(before)) return before;
  check(declaration, whole, { before, facts });
  const changed = declaration.follow?.(whole as NumberedRecord, facts) ?? whole;
  return 'updated_at' in before ? { ...changed, updated_at: facts.now } : changed;
}
