import type { Account } from '../../domain/account.ts';
import {
  FieldErrors,
  fieldError,
  recordInvalid,
  recordNotFound,
  type DomainError,
} from '../../domain/errors.ts';
import type { Referred } from '../../domain/references.ts';
import type { RecordId, Referrer, StoredRecord } from '../../domain/resources/record.ts';
import type { ResourceDeclaration } from '../../domain/resources/resource.ts';
import { findRecord } from './collection.ts';
import { detachReferrers } from './detach.ts';
import type { RecordPorts } from './record-sync.ts';
import { openCollection, withDerivedProperties, type RecordScope } from './scope.ts';

/** Referrers that a refusal names. */
const maxReferrersNamed = 10;

/**
 * Removes the record, never while something names it. Answers it as it was shown last. Referrers are
 * detached first, each by itself: a deletion that is interrupted can be sent again, and goes on.
 */
export async function deleteRecord(
  ports: RecordPorts,
  scope: RecordScope,
  id: RecordId,
): Promise<StoredRecord> {
  const { account, declaration } = scope;
  const collection = openCollection(ports.store, scope);
  const record = await findRecord(collection, id);
  const view = await withDerivedProperties(ports, scope, record);
  refuseDeletion(declaration, record);
  const gone = { kind: declaration.kind, id };
  for (;;) {
    const outcome = await collection.remove(id);
    if (outcome === 'missing') throw recordNotFound();
    if (outcome === 'removed') break;
    if (declaration.onDelete === 'restrict') throw await inUse(ports, account, gone);
    await detachReferrers(ports, account, gone);
  }
  await ports.sync(declaration.kind)?.afterDelete?.(account, { ...record, id: Number(id) });
  return view;
}

function refuseDeletion(declaration: ResourceDeclaration, record: StoredRecord): void {
  const errors = new FieldErrors();
  declaration.checkDeletion?.(record, errors);
  errors.throwIfAny();
}

async function inUse(
  { store }: Pick<RecordPorts, 'store'>,
  account: Account,
  gone: Referred,
): Promise<DomainError> {
  const referrers = await store.of(account).records.referrers(gone, {
    limit: maxReferrersNamed + 1,
    withNumbers: true,
  });
  const named = referrers.slice(0, maxReferrersNamed).map(describeReferrer).join(', ');
  const more = referrers.length > maxReferrersNamed ? ' and more' : '';
  return recordInvalid(
    fieldError('base', 'InUse', `is in use by ${named}${more}, so it cannot be deleted`),
  );
}

function describeReferrer({ kind, id, phone_number }: Referrer): string {
  if (phone_number) return `${phone_number.number} (${id})`;
  return kind === 'phone_number'
    ? 'a number that is being bought, or was deleted and can still be restored'
    : `${kind} ${id}`;
}
