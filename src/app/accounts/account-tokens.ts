import type { Account } from '../../domain/account.ts';
import { FieldErrors, recordNotFound } from '../../domain/errors.ts';
import { timeOf } from '../../domain/instant.ts';
import { quotaExceeded } from '../../domain/quota.ts';
import { coversScope, parseScopes } from '../../domain/scopes.ts';
import { apiTokenChangeSchema, apiTokenCreateSchema, maxApiTokens } from '../../domain/users.ts';
import { parseRecord } from '../../domain/validation.ts';
import { readPage, type ListedPage } from '../listed-page.ts';
import type { SignIn } from '../ports/accounts.ts';
import type { PageWindow, RowPage } from '../ports/paging.ts';
import type { AccountToken } from '../ports/users.ts';
import type { Ports } from '../ports.ts';
import { hashOf, newToken } from './api-tokens.ts';

export function listTokens(
  { store }: Pick<Ports, 'store'>,
  account: Account,
  window: PageWindow,
): Promise<ListedPage<RowPage<AccountToken>>> {
  return readPage(store.of(account).apiTokens, window);
}

/** Throws RecordNotFound. */
export async function showToken(
  { store }: Pick<Ports, 'store'>,
  account: Account,
  id: number,
): Promise<AccountToken> {
  return found(await store.of(account).apiTokens.find(id));
}

/**
 * A token that may do at most what the one may that asks for it; it belongs to who asks, unless to another user. The
 * token itself is in the answer and nowhere else. Throws RecordInvalid.
 */
export async function createToken(
  { store, random, time }: Pick<Ports, 'store' | 'random' | 'time'>,
  maker: SignIn,
  properties: object,
): Promise<AccountToken & { readonly token: string }> {
  const given = parseRecord(apiTokenCreateSchema, properties);
  const { name = null, user_id = maker.agent.id } = given;
  const errors = new FieldErrors();
  const scope = scopeWithin(maker.scope, given.scope, errors);
  const expires_at = given.expires_at ? timeOf(given.expires_at) : null;
  if (expires_at !== null && expires_at <= (await time.ask())) {
    errors.add('expires_at', 'InvalidValue', 'has passed already');
  }
  errors.throwIfAny();
  const { apiTokens } = store.of(maker.account);
  if ((await apiTokens.count()) >= maxApiTokens) {
    throw quotaExceeded(`the account has ${maxApiTokens} API tokens, and may have no more`);
  }
  const token = newToken(random);
  const made = await apiTokens.create({ user_id, name, scope, hash: hashOf(token), expires_at });
  if (made) return { ...made, token };
  errors.add('user_id', 'RecordNotFound', 'is not a user of this account');
  errors.throwIfAny();
  throw recordNotFound();
}

/** Throws RecordNotFound or RecordInvalid. */
export async function renameToken(
  { store }: Pick<Ports, 'store'>,
  account: Account,
  { id, properties }: { id: number; properties: object },
): Promise<AccountToken> {
  const { name } = parseRecord(apiTokenChangeSchema, properties);
  const { apiTokens } = store.of(account);
  return found(await (name === undefined ? apiTokens.find(id) : apiTokens.rename(id, name)));
}

/** At once, with its sessions. Throws RecordNotFound. */
export async function revokeToken(
  { store }: Pick<Ports, 'store'>,
  account: Account,
  id: number,
): Promise<void> {
  if (!(await store.of(account).apiTokens.revoke(id))) throw recordNotFound();
}

function scopeWithin(granted: string, text = granted, errors: FieldErrors): string {
  const { scope, unknown } = parseScopes(text);
  const names = scope.split(' ').filter((name) => name !== '');
  const beyond = names.find((name) => !coversScope(granted, name));
  const [stranger] = unknown;
  if (stranger !== undefined) {
    errors.add('scope', 'InvalidValue', `has no scope called ${stranger.slice(0, 100)}`);
  } else if (names.length === 0) errors.add('scope', 'BlankValue', 'must name at least one');
  else if (beyond !== undefined) {
    errors.add('scope', 'InvalidValue', `has ${beyond}, which the token that asks does not have`);
  }
  return scope;
}

function found(token: AccountToken | null): AccountToken {
  if (!token) throw recordNotFound();
  return token;
}
