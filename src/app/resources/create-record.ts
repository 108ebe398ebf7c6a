import { creationSchemaOf, type KeptRecord } from '../../domain/resources/resource.ts';
import { parseRecord } from '../../domain/validation.ts';
import type { RecordPorts } from './outside.ts';
import { collectionAt, shown, type Place } from './place.ts';
import { check, factsAt } from './rules.ts';

export async function createRecord(
  ports: RecordPorts,
  place: Place,
  properties: object,
): Promise<KeptRecord> {
  const { declaration } = place;
  const given = parseRecord(creationSchemaOf(declaration), properties);
  const id = ports.ids.next();
  const facts = factsAt(ports, place);
  const made = { ...declaration.make?.(id, given, facts), id };
  check(declaration, made, { before: null, facts });
  const agreed = (await ports.outside(declaration.kind)?.create(place.account, made)) ?? made;
  await collectionAt(ports.store, place).insert(agreed);
  return shown(ports, place, agreed);
}
