import { recordNotFound } from '../../domain/errors.ts';
import type { RecordId } from '../../domain/resources/record.ts';
import type { StoredRecord } from '../../domain/resources/resource.ts';
import type { Ports } from '../ports.ts';
import { collectionAt, withDerivedProperties, type RecordScope } from './scope.ts';

export async function showRecord(
  ports: Pick<Ports, 'store'>,
  place: RecordScope,
  id: RecordId,
): Promise<StoredRecord> {
  const record = await collectionAt(ports.store, place).find(id);
  if (!record) throw recordNotFound();
  return withDerivedProperties(ports, place, record);
}
