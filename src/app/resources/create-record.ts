import { creationSchemaOf, type StoredRecord } from '../../domain/resources/resource.ts';
import { parseRecord } from '../../domain/validation.ts';
import type { RecordPorts } from './record-sync.ts';
import { collectionAt, withDerivedProperties, type RecordScope } from './scope.ts';
import { check, loadWriteContext } from './rules.ts';

export async function createRecord(
  ports: RecordPorts,
  place: RecordScope,
  properties: object,
): Promise<StoredRecord> {
  const { declaration } = place;
  const given = parseRecord(creationSchemaOf(declaration), properties);
  const id = ports.ids.next();
  const facts = await loadWriteContext(ports, place, given);
  const whole = { ...declaration.create?.(id, given, facts), id };
  check(declaration, whole, { before: null, facts });
  const made = declaration.normalize?.(whole, facts) ?? whole;
  const agreed = (await ports.sync(declaration.kind)?.create(place.account, made)) ?? made;
  await collectionAt(ports.store, place).insert(agreed);
  return withDerivedProperties(ports, place, agreed);
}
