import { FieldErrors, fieldError, recordInvalid, recordNotFound } from '../../domain/errors.ts';
import type { RecordId } from '../../domain/resources/record.ts';
import type { StoredRecord, Referrer } from '../../domain/resources/resource.ts';
import { detachReferrers } from './detach.ts';
import type { RecordPorts } from './record-sync.ts';
import { collectionAt, type RecordScope } from './scope.ts';
import { showRecord } from './show-record.ts';

/** Referrers that a refusal names. */
const maxReferrersNamed = 10;

/**
 * Takes the record out; never while something names it. Answers it as it was shown last. Those that
 * let go do so first, each by itself: what is interrupted can be sent again, and goes on.
 */
export async function deleteRecord(
  ports: RecordPorts,
  place: RecordScope,
  id: RecordId,
): Promise<StoredRecord> {
  const { account, declaration } = place;
  const collection = collectionAt(ports.store, place);
  const record = await showRecord(ports, place, id);
  refuseDeletion(place, record);
  const gone = { kind: declaration.kind, id };
  for (;;) {
    const outcome = await collection.remove(id);
    if (outcome === 'missing') throw recordNotFound();
    if (outcome === 'removed') break;
    if (declaration.onDelete === 'restrict') {
      const referrers = await ports.store
        .of(account)
        .records.referrers(gone, maxReferrersNamed + 1);
      throw inUse(referrers);
    }
    await detachReferrers(ports, account, gone);
  }
  await tellOutside(ports, place, record);
  return record;
}

function refuseDeletion({ declaration }: RecordScope, record: StoredRecord): void {
  const errors = new FieldErrors();
  declaration.checkDeletion?.(record, errors);
  errors.throwIfAny();
}

function inUse(referrers: readonly Referrer[]) {
  const named = referrers.slice(0, maxReferrersNamed).map(nameOf).join(', ');
  const more = referrers.length > maxReferrersNamed ? ' and more' : '';
  return recordInvalid(
    fieldError('base', 'InUse', `is in use by ${named}${more}, so it cannot be deleted`),
  );
}

function nameOf({ kind, id, phone_number }: Referrer): string {
  if (phone_number) return `${phone_number.number} (${id})`;
  return kind === 'phone_number'
    ? 'a number that is being bought, or was deleted and can still be restored'
    : `${kind} ${id}`;
}

/** Gone here first, so that nothing can name it any more; back again when they do not agree. */
async function tellOutside(
  ports: RecordPorts,
  place: RecordScope,
  record: StoredRecord,
): Promise<void> {
  try {
    await ports.sync(place.declaration.kind)?.remove(place.account, record);
  } catch (error) {
    await collectionAt(ports.store, place).insert({ ...record, id: Number(record.id) });
    throw error;
  }
}
