import type { Kysely } from 'kysely';
import type { Clock, Ids } from '../../app/ports/nodes.ts';
import type { AccountToken, ApiTokenStore, NewAccountToken } from '../../app/ports/users.ts';
import type { Database } from '../../database/open.ts';
import { transaction } from '../../database/transaction.ts';
import type { Actor } from '../../domain/audit/actor.ts';
import { instantOf } from '../../domain/instant.ts';
import type { Journal, Recorder } from '../audit/journal.ts';
import { endsOf, inWindow, pageOf } from '../records/walk.ts';
import type { Tables } from '../tables.ts';
import { tokenSource } from './account-changes.ts';
import { issueTo, revoke } from './api-tokens.ts';

interface Making {
  readonly journal: Journal;
  readonly ids: Ids;
  readonly clock: Pick<Clock, 'now'>;
}

type Writing = Pick<Database<Tables>, 'db' | 'functions'> & {
  readonly account_id: number;
  readonly record: Recorder;
};

const shown = ['id', 'name', 'scope', 'agent_id as user_id', 'created_at'] as const;

/** Those that let somebody in, without the access tokens of OAuth clients. */
const lastingTokens = (db: Kysely<Tables>, account_id: number) =>
  db
    .selectFrom('api_tokens')
    .where('account_id', '=', account_id)
    .where('oauth_client_id', 'is', null)
    .where('revoked_at', 'is', null);

/** The API tokens of any account, for one who changes them. */
export function createApiTokenStores(
  { db, functions }: Database<Tables>,
  { journal, ids, clock }: Making,
): (account_id: number, actor: Actor) => ApiTokenStore {
  return (account_id, actor) => {
    const writing = { db, functions, account_id, record: journal.by(actor) };
    const own = () => lastingTokens(db, account_id);
    const read = () => own().select(shown).select(['expires_at', 'last_used_at']);
    const find = async (id: number) =>
      (await read().where('id', '=', id).executeTakeFirst()) ?? null;
    return {
      async page(window) {
        const found = await inWindow(read(), window).execute();
        return pageOf(found, ({ id }) => id);
      },
      ends: () => endsOf(own()),
      async count() {
        const counted = own().select(({ fn }) => fn.countAll<number>().as('count'));
        return (await counted.executeTakeFirstOrThrow()).count;
      },
      find,
      create: (token) => create({ ...writing, ids }, token, instantOf(clock.now())),
      async rename(id, name) {
        await rename(writing, id, name);
        return find(id);
      },
      revoke: async (id) =>
        (await revoke(writing, instantOf(clock.now()), (tokens) =>
          tokens
            .where('account_id', '=', account_id)
            .where('oauth_client_id', 'is', null)
            .where('id', '=', id),
        )) > 0,
    };
  };
}

function create(
  { db, functions, record, ids, account_id }: Writing & { readonly ids: Ids },
  { user_id, ...token }: NewAccountToken,
  created_at: string,
): Promise<AccountToken | null> {
  return transaction(db, async (trx) => {
    // Who deletes the agent waits, or was there before.
    const row = trx
      .selectFrom('agents')
      .select(['id', 'email'])
      .where('account_id', '=', account_id);
    const agent = await functions.forUpdate(row.where('id', '=', user_id)).executeTakeFirst();
    if (!agent) return null;
    const issued = { ...token, account: { id: account_id }, agent, isBootstrap: false };
    const id = await issueTo({ trx, record, ids }, issued, created_at);
    const { name, scope, expires_at } = token;
    return { id, name, scope, user_id, created_at, expires_at, last_used_at: null };
  });
}

/** What it is called already is not written. */
function rename(
  { db, functions, record, account_id }: Writing,
  id: number,
  name: string | null,
): Promise<void> {
  return transaction(db, async (trx) => {
    const token = lastingTokens(trx, account_id)
      .select(['account_id', 'id', 'name'])
      .where('id', '=', id);
    const row = await functions.forUpdate(token).executeTakeFirst();
    if (!row || row.name === name) return;
    await trx.updateTable('api_tokens').set({ name }).where('id', '=', id).execute();
    const changes = { name: { previous: row.name, current: name } };
    await record(trx, { ...tokenSource(row), action: 'update', changes });
  });
}
