import { randomBytes } from 'node:crypto';
import type { Account, Role } from '../../domain/account.ts';
import { DomainError, FieldErrors } from '../../domain/errors.ts';
import { instantOf } from '../../domain/instant.ts';
import type {
  WriteContext,
  StoredRecord,
  ResourceDeclaration,
} from '../../domain/resources/resource.ts';
import { loadChangeContext } from '../phone-numbers/change-context.ts';
import type { Ports } from '../ports.ts';
import type { RecordScope } from './scope.ts';

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
    );
  }
  if (writers === 'agents' || agent.role === 'admin') return;
  throw new DomainError(
    'Forbidden',
    'Only admins may change this resource. Please contact the account administrator for assistance.',
  );
}

/** What a record is made or changed with, some of which a change names. */
export async function loadWriteContext(
  { store, clock, ids }: Pick<Ports, 'store' | 'clock' | 'ids'>,
  { account }: RecordScope,
  change: object,
): Promise<WriteContext> {
  const { greetings } = await loadChangeContext(store, account, change);
  return {
    account,
    greetings,
    now: instantOf(clock.now()),
    nextId: () => ids.next(),
    newLineId: () => randomBytes(16).toString('hex'),
  };
}

/** Throws RecordInvalid that names every rule the record would break. */
export function check(
  declaration: ResourceDeclaration,
  record: StoredRecord,
  { before, facts }: { before: StoredRecord | null; facts: WriteContext },
): void {
  const errors = new FieldErrors();
  declaration.check?.(record, { ...facts, before, errors });
  errors.throwIfAny();
}
