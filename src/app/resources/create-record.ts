import { creationSchemaOf, type KeptRecord } from '../../domain/resources/resource.ts';
import { parseRecord } from '../../domain/validation.ts';
import type { RecordPorts } from './record-sync.ts';
import { collectionAt, shown, type Place } from './scope.ts';
import { check, factsAt } from './rules.ts';

export async function createRecord(
  ports: RecordPorts,
  place: Place,
  properties: object,
): Promise<KeptRecord> {
  const { declaration } = place;
  const given = parseRecord(creationSchemaOf(declaration), properties);
  const id = ports.ids.next();
  const facts = await factsAt(ports, place, given);
  const whole = { ...declaration.make?.(id, given, facts), id };
  check(declaration, whole, { before: null, facts });
  const made = declaration.follow?.(whole, facts) ?? whole;
  const agreed = (await ports.outside(declaration.kind)?.create(place.account, made)) ?? made;
  await collectionAt(ports.store, place).insert(agreed);
  return shown(ports, place, agreed);
}
