import type { Kysely } from 'kysely';
import type {
  AccessTokenStore,
  NewOAuthClient,
  OAuthClient,
  SignedInClient,
} from '../../app/ports/accounts.ts';
import type { Ids } from '../../app/ports/nodes.ts';
import { transaction } from '../../database/transaction.ts';
import type { Account } from '../../domain/account.ts';
import { instantOf } from '../../domain/instant.ts';
import type { Recorder } from '../audit/journal.ts';
import type { Tables } from '../tables.ts';
import { clientSource } from './account-changes.ts';
import { insertToken } from './api-tokens.ts';
import { insertUnderFreeId } from './free-id.ts';
import { enabledOwners, owners, type Owners } from './owners.ts';

interface Writing {
  readonly db: Kysely<Tables>;
  readonly record: Recorder;
}

interface Making extends Writing {
  readonly ids: Ids;
}

export function createAccessTokenStore({ db, record, ids }: Making): AccessTokenStore {
  return {
    findClient: (clientId, secretHash) => findClient(db, clientId, secretHash),
    issue: ({ id, account, agent_id, client_id }, { hash, scope, now, expires_at }, max) =>
      transaction(db, async (trx) => {
        const created_at = instantOf(now);
        // Takes the row: what revokes the client comes before this, or ends the token with the others.
        const { numUpdatedRows } = await trx
          .updateTable('oauth_clients')
          .set({ last_used_at: created_at })
          .where('id', '=', id)
          .where('revoked_at', 'is', null)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        await expiredTokens(trx, now).where('oauth_client_id', '=', id).execute();
        const owner = { account_id: account.id, agent_id, oauth_client_id: id };
        const token = { ...owner, name: null, scope, hash, created_at, expires_at };
        const source_id = await insertToken(trx, ids, { ...token, is_bootstrap: 0 });
        await keepLatest(trx, id, max);
        await record(trx, {
          account_id: account.id,
          action: 'create',
          source_type: 'access_token',
          source_id,
          source_label: `access token of ${client_id}`,
          facts: { client_id, scope, expires_at: instantOf(expires_at) },
        });
        return true;
      }),
    removeExpired: async (now) => void (await expiredTokens(db, now).execute()),
  };
}

async function findClient(
  db: Kysely<Tables>,
  clientId: string,
  secretHash: string,
): Promise<SignedInClient | null> {
  const row = await clientsOf(enabledOwners(db))
    .select(['client.id', 'client.client_id', 'client.scope', 'client.account_id'])
    .select(['client.agent_id', 'agent.name as agent_name', 'account.subdomain'])
    .where('client.client_id', '=', clientId)
    .where('client.secret_hash', '=', secretHash)
    .where('client.revoked_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const { account_id, subdomain, ...client } = row;
  return { ...client, account: { id: account_id, subdomain } };
}

const expiredTokens = (db: Kysely<Tables>, now: number) =>
  db
    .deleteFrom('api_tokens')
    .where('oauth_client_id', 'is not', null)
    .where('expires_at', '<=', now);

async function keepLatest(db: Kysely<Tables>, id: number, max: number): Promise<void> {
  const latest = db
    .selectFrom('api_tokens')
    .select('id')
    .where('oauth_client_id', '=', id)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(max);
  await db
    .deleteFrom('api_tokens')
    .where('oauth_client_id', '=', id)
    .where('id', 'not in', latest)
    .execute();
}

export async function createClient(
  { db, record, ids }: Making,
  client: NewOAuthClient,
  created_at: string,
): Promise<OAuthClient> {
  const { account, agent, ...given } = client;
  const row = { account_id: account.id, agent_id: agent.id, ...given, created_at };
  const { client_id, name, scope } = given;
  await transaction(db, async (trx) => {
    await insertUnderFreeId(ids, (id) =>
      trx
        .insertInto('oauth_clients')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst(),
    );
    const facts = { email: agent.email, scope };
    await record(trx, { ...clientSource(row), action: 'create', facts });
  });
  const shown = { client_id, account: account.subdomain, email: agent.email, name, scope };
  return { ...shown, created_at, last_used_at: null, revoked_at: null };
}

export async function listClients(db: Kysely<Tables>, account: Account): Promise<OAuthClient[]> {
  return selectClients(db).where('client.account_id', '=', account.id).execute();
}

export async function revokeClient(
  { db, record }: Writing,
  clientId: string,
  revoked_at: string,
): Promise<OAuthClient | null> {
  return transaction(db, async (trx) => {
    const revoked = await trx
      .updateTable('oauth_clients')
      .set({ revoked_at })
      .where('client_id', '=', clientId)
      .where('revoked_at', 'is', null)
      .returning(['id', 'account_id', 'client_id', 'name'])
      .executeTakeFirst();
    if (revoked) {
      await trx.deleteFrom('api_tokens').where('oauth_client_id', '=', revoked.id).execute();
      const changes = { revoked_at: { previous: null, current: revoked_at } };
      await record(trx, { ...clientSource(revoked), action: 'revoke', changes });
    }
    const client = selectClients(trx).where('client.client_id', '=', clientId);
    return (await client.executeTakeFirst()) ?? null;
  });
}

function selectClients(db: Kysely<Tables>) {
  return clientsOf(owners(db))
    .select(['client.client_id', 'account.subdomain as account', 'agent.email'])
    .select(['client.name', 'client.scope', 'client.created_at'])
    .select(['client.last_used_at', 'client.revoked_at'])
    .orderBy('client.id');
}

function clientsOf(agents: Owners) {
  return agents.innerJoin('oauth_clients as client', (join) =>
    join
      .onRef('client.account_id', '=', 'agent.account_id')
      .onRef('client.agent_id', '=', 'agent.id'),
  );
}
