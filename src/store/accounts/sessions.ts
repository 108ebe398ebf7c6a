import type { Kysely, Transaction } from 'kysely';
import type { NewSession, SessionStore, SignIn } from '../../app/ports/accounts.ts';
import type { Ids } from '../../app/ports/nodes.ts';
import type { DialectFunctions } from '../../database/dialects.ts';
import type { Database } from '../../database/open.ts';
import { prepared } from '../../database/prepared.ts';
import { transaction } from '../../database/transaction.ts';
import { whileUnchanged } from '../../database/while-unchanged.ts';
import type { Recorder } from '../audit/journal.ts';
import type { Tables } from '../tables.ts';
import { sessionSource } from './account-changes.ts';
import { signInOf, signIns } from './api-tokens.ts';
import { insertUnderFreeId } from './free-id.ts';

/** Sessions remembered at once. */
const maxCachedSessions = 1_000;

/** Who a session signs in; remembered as sign-ins by tokens are, and only while no session has changed either. */
export function createSignInBySession({ db, autocommit, revision }: Database<Tables>) {
  const query = prepared((parameter) =>
    signIns(db)
      .innerJoin('sessions as session', 'session.token_id', 'token.id')
      .select(['session.id as session_id', 'session.created_at as began_at', 'session.used_at'])
      .where('session.hash', '=', parameter<string>('hash')),
  );
  const revisionOfSessions = () => revision('sessions', 'api_tokens', 'agents', 'accounts');
  const remember = whileUnchanged<SignIn>(revisionOfSessions, maxCachedSessions);
  return (hash: string): Promise<SignIn | null> =>
    remember(hash, async () => {
      const row = await query.first(autocommit, { hash });
      if (!row) return null;
      const { session_id: id, began_at: created_at, used_at, ...signIn } = row;
      return { ...signInOf(signIn), session: { id, created_at, used_at } };
    });
}

interface Making {
  readonly db: Kysely<Tables>;
  readonly functions: DialectFunctions;
  readonly record: Recorder;
  readonly ids: Ids;
}

export function createSessionStore(making: Making): SessionStore {
  const { db, record } = making;
  return {
    begin: (signIn, session, max) => begin(making, signIn, { ...session, max }),
    end: ({ account, agent }, { id }) =>
      transaction(db, async (trx) => {
        const ended = trx.deleteFrom('sessions').where('id', '=', id).returning('account_id');
        if (!(await ended.executeTakeFirst())) return false;
        const source = sessionSource({ account_id: account.id, id, email: agent.email });
        await record(trx, { ...source, action: 'destroy' });
        return true;
      }),
    async recordUse(ids, used_at) {
      await db.updateTable('sessions').set({ used_at }).where('id', 'in', ids).execute();
    },
    async createLink({ account, ...link }) {
      await db
        .insertInto('sign_in_links')
        .values({ ...link, account_id: account.id })
        .execute();
    },
    async findLink(hash, now) {
      const row = await signIns(db)
        .innerJoin('sign_in_links as link', 'link.token_id', 'token.id')
        .where('link.hash', '=', hash)
        .where('link.expires_at', '>', now)
        .executeTakeFirst();
      return row ? signInOf(row) : null;
    },
    async removeOver({ created_at, used_at }, now) {
      await db
        .deleteFrom('sessions')
        .where((by) => by.or([by('created_at', '<=', created_at), by('used_at', '<=', used_at)]))
        .execute();
      await db.deleteFrom('sign_in_links').where('expires_at', '<=', now).execute();
    },
  };
}

async function begin(
  { db, functions, record, ids }: Making,
  { account, agent, token_id }: SignIn,
  { max, link_hash, ...session }: NewSession & { readonly max: number },
): Promise<boolean> {
  return transaction(db, async (trx) => {
    // Two at once wait for each other, and so does who revokes the token.
    const token = trx.selectFrom('api_tokens').select('id').where('id', '=', token_id);
    const row = await functions.forUpdate(token.where('revoked_at', 'is', null)).executeTakeFirst();
    if (!row || (link_hash !== null && !(await useLink(trx, link_hash)))) return false;
    const times = { created_at: session.created_at, used_at: session.created_at };
    const kept = { account_id: account.id, token_id, hash: session.hash, ...times };
    const id = await insertUnderFreeId(ids, (free) =>
      trx
        .insertInto('sessions')
        .values({ id: free, ...kept })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst(),
    );
    await keepLatest(trx, token_id, max);
    const source = sessionSource({ account_id: account.id, id, email: agent.email });
    const facts = { signed_in_by: link_hash === null ? 'api_token' : 'sign_in_link' };
    await record(trx, { ...source, action: 'create', facts });
    return true;
  });
}

async function useLink(trx: Transaction<Tables>, hash: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('sign_in_links')
    .where('hash', '=', hash)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

async function keepLatest(trx: Transaction<Tables>, token_id: number, max: number): Promise<void> {
  const latest = trx
    .selectFrom('sessions')
    .select('id')
    .where('token_id', '=', token_id)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(max);
  await trx
    .deleteFrom('sessions')
    .where('token_id', '=', token_id)
    .where('id', 'not in', latest)
    .execute();
}
