import type { Account } from '../../domain/account.ts';
import { fieldError, recordInvalid, recordNotFound } from '../../domain/errors.ts';
import { instantOf } from '../../domain/instant.ts';
import { quotaExceeded } from '../../domain/quota.ts';
import {
  maxUsers,
  userChangeSchema,
  userCreateSchema,
  type UserChange,
} from '../../domain/users.ts';
import { parseRecord } from '../../domain/validation.ts';
import { readPage, type ListedPage } from '../listed-page.ts';
import type { SignIn } from '../ports/accounts.ts';
import type { PageWindow, RowPage } from '../ports/paging.ts';
import type { User } from '../ports/users.ts';
import type { Ports } from '../ports.ts';

type UserPorts = Pick<Ports, 'store' | 'clock'>;

export function listUsers(
  { store }: Pick<Ports, 'store'>,
  account: Account,
  window: PageWindow,
): Promise<ListedPage<RowPage<User>>> {
  return readPage(store.of(account).users, window);
}

/** Throws RecordNotFound. */
export async function showUser(
  { store }: Pick<Ports, 'store'>,
  account: Account,
  id: number,
): Promise<User> {
  return found(await store.of(account).users.find(id));
}

/** Throws RecordInvalid. */
export async function createUser(
  { store }: Pick<Ports, 'store'>,
  account: Account,
  properties: object,
): Promise<User> {
  const { email, name = email, role = 'agent' } = parseRecord(userCreateSchema, properties);
  const { users } = store.of(account);
  if ((await users.count()) >= maxUsers) {
    throw quotaExceeded(`the account has ${maxUsers} users, and may have no more`);
  }
  return settled(await users.create({ email, name, role }), email);
}

/** Nobody suspends or demotes themselves, or the last admin who is let in. Throws RecordNotFound or RecordInvalid. */
export async function updateUser(
  { store, clock }: UserPorts,
  { account, agent }: SignIn,
  { id, properties }: { id: number; properties: object },
): Promise<User> {
  const change = parseRecord(userChangeSchema, properties);
  if (id === agent.id) refuseOneself(change);
  const { users } = store.of(account);
  const before = found(await users.find(id));
  const { name, email, role, suspended } = change;
  const now = instantOf(clock.now());
  const facts = {
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(role !== undefined && { role }),
    // Since the first time.
    ...(suspended !== undefined && { disabled_at: suspended ? (before.disabled_at ?? now) : null }),
  };
  return settled(found(await users.update(id, facts)), email);
}

/** With tokens, sessions and OAuth clients. Throws RecordNotFound or RecordInvalid. */
export async function deleteUser(
  { store }: Pick<Ports, 'store'>,
  { account, agent }: SignIn,
  id: number,
): Promise<void> {
  if (id === agent.id) throw invalid('base', 'nobody deletes themselves: another admin does');
  const removed = found(await store.of(account).users.remove(id));
  if (removed === 'last_admin') throw invalid('base', lastAdmin);
}

const lastAdmin = 'this is the last admin who is let in: make another one first';

function refuseOneself({ role = 'admin', suspended = false }: UserChange): void {
  if (role !== 'admin') throw invalid('role', 'nobody demotes themselves: another admin does');
  if (suspended) throw invalid('suspended', 'nobody suspends themselves: another admin does');
}

function settled(done: User | 'email_taken' | 'last_admin', email = ''): User {
  if (done === 'last_admin') throw invalid('base', lastAdmin);
  if (done !== 'email_taken') return done;
  throw recordInvalid(
    fieldError('email', 'DuplicateValue', `${email} is already being used by another user`),
  );
}

function found<T>(value: T | null): T {
  if (value === null) throw recordNotFound();
  return value;
}

const invalid = (field: string, problem: string) =>
  recordInvalid(fieldError(field, 'InvalidValue', problem));
