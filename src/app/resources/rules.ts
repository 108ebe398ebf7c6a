import type { Account, Role } from '../../domain/account.ts';
import { DomainError, FieldErrors } from '../../domain/errors.ts';
import type { StoredRecord } from '../../domain/resources/record.ts';
import type { ResourceDeclaration, WriteContext } from '../../domain/resources/resource.ts';

/** Groups, brands and schedules are set up by admins; agents may do the rest, as far as the plan goes. */
export function authorizeWriting(
  { writers, plans, plural }: ResourceDeclaration,
  { agent, account }: { agent: { role: Role }; account: Account },
): void {
  if (plans && !plans.includes(account.plan)) {
    const names = plans.join(' and ');
    throw new DomainError(
      'Forbidden',
      `${plural} come with the plans ${names}. Please contact the account administrator for assistance.`,
      { reason: 'plan_forbidden' },
    );
  }
  if (writers === 'agents' || agent.role === 'admin') return;
  throw new DomainError(
    'Forbidden',
    'Only admins may change this resource. Please contact the account administrator for assistance.',
  );
}

/** Throws RecordInvalid that names every rule the record would break. */
export function checkRecord(
  declaration: ResourceDeclaration,
  record: StoredRecord,
  { before, context }: { before: StoredRecord | null; context: WriteContext },
): void {
  const errors = new FieldErrors();
  declaration.check?.(record, { ...context, before, errors });
  errors.throwIfAny();
}
