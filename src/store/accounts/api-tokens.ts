import type { Insertable, Kysely, Transaction } from 'kysely';
import { instantOf } from '../../domain/instant.ts';
import type { Account, Agent } from '../../domain/account.ts';
import type { ApiToken, NewToken, SignIn } from '../../app/ports/accounts.ts';
import type { Ids } from '../../app/ports/nodes.ts';
import { accountOf } from './accounts.ts';
import type { Database } from '../../database/open.ts';
import { prepared, type Prepared } from '../../database/prepared.ts';
import { transaction } from '../../database/transaction.ts';
import { whileUnchanged } from '../../database/while-unchanged.ts';
import type { Recorder } from '../audit/journal.ts';
import type { Tables } from '../tables.ts';
import { tokenSource } from './account-changes.ts';
import { insertUnderFreeId } from './free-id.ts';
import { enabledOwners, owners, type Owners } from './owners.ts';

/** Sign-ins remembered at once. */
const maxCachedSignIns = 10_000;

/**
 * Who a token signs in. Remembered only while no token, agent or account has changed in the database: a
 * revocation or a change of plan, by whichever process, holds from the next request on.
 */
export function createSignIn({ db, autocommit, revision }: Database<Tables>) {
  const query = signInQuery(db);
  const revisionOfSignIns = () => revision('api_tokens', 'agents', 'accounts');
  const remember = whileUnchanged<SignIn>(revisionOfSignIns, maxCachedSignIns);
  return (hash: string): Promise<SignIn | null> =>
    remember(hash, async () => {
      const row = await query.first(autocommit, { hash });
      return row ? signInOf(row) : null;
    });
}

const signInQuery = (db: Kysely<Tables>) =>
  prepared((parameter) => signIns(db).where('token.hash', '=', parameter<string>('hash')));

/** Whom tokens sign in, for what signs in by a token to be joined to. */
export function signIns(db: Kysely<Tables>) {
  return tokensOf(enabledOwners(db))
    .select([
      'token.id as token_id',
      'token.scope',
      'token.expires_at',
      'agent.id as agent_id',
      'agent.email',
      'agent.name',
      'agent.role',
      'account.id',
      'account.subdomain',
      'account.plan',
      'account.omnichannel',
      'account.default_brand_id',
      'account.phone_number_count',
      'account.created_at',
    ])
    .where('token.revoked_at', 'is', null);
}

type SignInRow = ReturnType<typeof signInQuery> extends Prepared<infer Row> ? Row : never;

export function signInOf(row: SignInRow): SignIn {
  const { token_id, scope, expires_at, agent_id, email, name, role, ...account } = row;
  return {
    account: accountOf(account),
    agent: { id: agent_id, email, name, role },
    token_id,
    scope,
    expires_at,
  };
}

interface Writing {
  readonly db: Kysely<Tables>;
  readonly record: Recorder;
}

export async function createToken(
  { db, record, ids }: Writing & { readonly ids: Ids },
  token: NewToken,
  created_at: string,
): Promise<ApiToken> {
  const { account, agent, name, scope, expires_at } = token;
  const id = await transaction(db, (trx) => issueTo({ trx, record, ids }, token, created_at));
  const dates = { created_at, expires_at, last_used_at: null, revoked_at: null };
  return tokenOf({ id, account: account.subdomain, email: agent.email, name, scope, ...dates });
}

interface Issuing {
  readonly trx: Transaction<Tables>;
  readonly record: Recorder;
  readonly ids: Ids;
}

interface IssuedToken extends Omit<NewToken, 'account' | 'agent'> {
  readonly account: Pick<Account, 'id'>;
  readonly agent: Pick<Agent, 'id' | 'email'>;
}

/** The id that it got. */
export async function issueTo(
  { trx, record, ids }: Issuing,
  { account, agent, name, scope, hash, expires_at, isBootstrap }: IssuedToken,
  created_at: string,
): Promise<number> {
  const row = { name, scope, hash, created_at, expires_at, is_bootstrap: Number(isBootstrap) };
  const id = await insertToken(trx, ids, { account_id: account.id, agent_id: agent.id, ...row });
  const source = tokenSource({ account_id: account.id, id, name });
  const facts = { email: agent.email, scope, expires_at: dateOf(expires_at) };
  await record(trx, { ...source, action: 'create', facts });
  return id;
}

/** The id that it got. */
export function insertToken(
  db: Kysely<Tables>,
  ids: Ids,
  token: Omit<Insertable<Tables['api_tokens']>, 'id'>,
): Promise<number> {
  return insertUnderFreeId(ids, (id) =>
    db
      .insertInto('api_tokens')
      .values({ id, ...token })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst(),
  );
}

export async function findToken(
  db: Kysely<Tables>,
  hash: string,
): Promise<Pick<ApiToken, 'revoked_at'> | null> {
  const row = await db
    .selectFrom('api_tokens')
    .select('revoked_at')
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row ?? null;
}

export async function listTokens(db: Kysely<Tables>, account: Account): Promise<ApiToken[]> {
  const rows = await selectTokens(db)
    .where('token.account_id', '=', account.id)
    .where('token.oauth_client_id', 'is', null)
    .execute();
  return rows.map(tokenOf);
}

export async function revokeToken(
  writing: Writing,
  id: number,
  revoked_at: string,
): Promise<ApiToken | null> {
  await revoke(writing, revoked_at, (tokens) => tokens.where('id', '=', id));
  const row = await selectTokens(writing.db).where('token.id', '=', id).executeTakeFirst();
  return row ? tokenOf(row) : null;
}

export async function revokeBootstrapTokens(
  writing: Writing,
  account: Account,
  revoked_at: string,
): Promise<void> {
  await revoke(writing, revoked_at, (tokens) =>
    tokens.where('account_id', '=', account.id).where('is_bootstrap', '=', 1),
  );
}

type Revocation = ReturnType<typeof revocation>;

/** Of those that are not revoked yet: the first time stays. */
const revocation = (trx: Kysely<Tables>, revoked_at: string) =>
  trx.updateTable('api_tokens').set({ revoked_at }).where('revoked_at', 'is', null);

/** How many there were. */
export async function revoke(
  { db, record }: Writing,
  revoked_at: string,
  those: (tokens: Revocation) => Revocation,
): Promise<number> {
  return transaction(db, async (trx) => {
    const revoked = await those(revocation(trx, revoked_at))
      .returning(['account_id', 'id', 'name'])
      .execute();
    const changes = { revoked_at: { previous: null, current: revoked_at } };
    for (const token of revoked) {
      await record(trx, { ...tokenSource(token), action: 'revoke', changes });
    }
    return revoked.length;
  });
}

export async function recordUse(
  db: Kysely<Tables>,
  ids: readonly number[],
  last_used_at: string,
): Promise<void> {
  await db.updateTable('api_tokens').set({ last_used_at }).where('id', 'in', ids).execute();
}

function selectTokens(db: Kysely<Tables>) {
  return tokensOf(owners(db))
    .select([
      'token.id',
      'account.subdomain as account',
      'agent.email',
      'token.name',
      'token.scope',
      'token.created_at',
      'token.expires_at',
      'token.last_used_at',
      'token.revoked_at',
    ])
    .orderBy('token.id');
}

function tokenOf(row: Omit<ApiToken, 'expires_at'> & { expires_at: number | null }): ApiToken {
  return { ...row, expires_at: dateOf(row.expires_at) };
}

const dateOf = (time: number | null) => (time === null ? null : instantOf(time));

function tokensOf(agents: Owners) {
  return agents.innerJoin('api_tokens as token', (join) =>
    join
      .onRef('token.account_id', '=', 'agent.account_id')
      .onRef('token.agent_id', '=', 'agent.id'),
  );
}
