import { recordNotFound } from '../../domain/errors.ts';
import type { KeptRecord, RecordId } from '../../domain/resources/resource.ts';
import type { Ports } from '../ports.ts';
import { collectionAt, shown, type Place } from './scope.ts';

export async function showRecord(
  ports: Pick<Ports, 'store'>,
  place: Place,
  id: RecordId,
): Promise<KeptRecord> {
  const record = await collectionAt(ports.store, place).find(id);
  if (!record) throw recordNotFound();
  return shown(ports, place, record);
}
