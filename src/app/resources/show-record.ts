import type { RecordId, StoredRecord } from '../../domain/resources/record.ts';
import type { Ports } from '../ports.ts';
import { findRecord } from './collection.ts';
import { openCollection, withDerivedProperties, type RecordScope } from './scope.ts';

export async function showRecord(
  ports: Pick<Ports, 'store'>,
  scope: RecordScope,
  id: RecordId,
): Promise<StoredRecord> {
  const record = await findRecord(openCollection(ports.store, scope), id);
  return withDerivedProperties(ports, scope, record);
}
