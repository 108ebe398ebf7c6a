import type { Account } from '../domain/account.ts';
import { FieldErrors } from '../domain/errors.ts';
import { newReferencesOf } from '../domain/line-rules.ts';
import type { LineChange, PhoneNumber } from '../domain/phone-number.ts';
import type { Store } from './ports.ts';

/** Groups, brands, schedules and IVRs that a change newly names must exist in the account. */
export async function checkReferences(
  store: Store,
  account: Account,
  phoneNumber: PhoneNumber,
  change: LineChange,
): Promise<void> {
  const references = newReferencesOf(phoneNumber, change);
  if (references.length === 0) return;
  const errors = new FieldErrors();
  for (const { kind, field, id } of await store.of(account).missing(references)) {
    errors.add(field, 'RecordNotFound', `no ${kind} of this account has the id ${id}`);
  }
  errors.throwIfAny();
}
