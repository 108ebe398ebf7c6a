import type { Kysely, Transaction } from 'kysely';
import type { Account, Agent, Role } from '../../domain/account.ts';
import type { AgentRecord } from '../../app/ports/accounts.ts';
import type { Ids } from '../../app/ports/nodes.ts';
import type { DialectFunctions } from '../../database/dialects.ts';
import { changesBetween } from '../../domain/audit/changes.ts';
import type { Recorder } from '../audit/journal.ts';
import { transaction } from '../../database/transaction.ts';
import type { Tables } from '../tables.ts';
import { endSessions } from './end-sessions.ts';
import { agentSource, clientSource, disablingOf, tokenSource } from './account-changes.ts';

interface Writing {
  readonly db: Kysely<Tables>;
  readonly functions: DialectFunctions;
  readonly record: Recorder;
}

interface Owned {
  readonly account: Pick<Account, 'id'>;
  readonly agent: Pick<Agent, 'id'>;
}

const shown = ['id', 'email', 'name', 'role', 'disabled_at'] as const;

/** null: the account has an agent with this e-mail address */
export async function createAgent(
  { db, record, ids }: Writing & { readonly ids: Ids },
  account: Pick<Account, 'id'>,
  {
    name,
    role,
    created_at,
    ...agent
  }: { email: string; name: string; role: Role; created_at: string },
): Promise<AgentRecord | null> {
  const email = agent.email.toLowerCase();
  for (;;) {
    const created = await transaction(db, async (trx) => {
      const row = await trx
        .insertInto('agents')
        .values({ account_id: account.id, id: ids.next(), email, name, role, created_at })
        .onConflict((conflict) => conflict.doNothing())
        .returning(shown)
        .executeTakeFirst();
      const facts = { email, name, role };
      if (row) await record(trx, { ...agentSource(account.id, row), action: 'create', facts });
      return row;
    });
    if (created) return created;
    const known = await listAgents(db, account);
    if (known.some((one) => one.email === email)) return null;
    // Chance: another process has made the same id. The next one is another.
  }
}

/** null: the agent is enabled again. Of one that is disabled already the first time stays. */
export async function setAgentDisabled(
  { db, functions, record }: Writing,
  { account, agent }: Owned,
  disabled_at: string | null,
): Promise<void> {
  await transaction(db, async (trx) => {
    const row = await functions.forUpdate(agentRow(trx, { account, agent })).executeTakeFirst();
    if (!row || (row.disabled_at === null) === (disabled_at === null)) return;
    await updateRow(trx, { account, agent }, { disabled_at });
    if (disabled_at !== null)
      await endSessions(trx, { account_id: account.id, agent_id: agent.id });
    await record(trx, disablingOf(agentSource(account.id, row), row, disabled_at));
  });
}

const agentRow = (db: Kysely<Tables>, { account, agent }: Owned) =>
  db
    .selectFrom('agents')
    .select(shown)
    .where('account_id', '=', account.id)
    .where('id', '=', agent.id);

async function updateRow(
  trx: Transaction<Tables>,
  { account, agent }: Owned,
  change: Partial<Omit<AgentRecord, 'id'>>,
): Promise<void> {
  await trx
    .updateTable('agents')
    .set(change)
    .where('account_id', '=', account.id)
    .where('id', '=', agent.id)
    .execute();
}

/** false: another agent of the account has the e-mail address */
export async function updateAgent(
  { db, functions, record }: Writing,
  owned: Owned,
  { email, ...change }: Partial<Pick<Agent, 'email' | 'name' | 'role'>>,
): Promise<boolean> {
  const { account, agent } = owned;
  return transaction(db, async (trx) => {
    const before = await functions.forUpdate(agentRow(trx, owned)).executeTakeFirst();
    if (!before) return false;
    const after = {
      ...before,
      ...change,
      ...(email !== undefined && { email: email.toLowerCase() }),
    };
    const other = trx
      .selectFrom('agents')
      .select('id')
      .where('account_id', '=', account.id)
      .where('email', '=', after.email)
      .where('id', '!=', agent.id);
    if (await other.executeTakeFirst()) return false;
    const changes = changesBetween(before, after);
    if (Object.keys(changes).length === 0) return true;
    await updateRow(trx, owned, after);
    await record(trx, { ...agentSource(account.id, before), action: 'update', changes });
    return true;
  });
}

export async function deleteAgent(writing: Writing, owned: Owned): Promise<void> {
  await transaction(writing.db, (trx) => removeAgent(trx, writing, owned));
}

export async function removeAgent(
  trx: Transaction<Tables>,
  { functions, record }: Pick<Writing, 'functions' | 'record'>,
  { account, agent }: Owned,
): Promise<void> {
  const writing = { trx, record };
  // Who issues a token holds its client's row, then the agent's: in this order nobody waits for two.
  await removeClients(writing, { account, agent });
  const row = await functions.forUpdate(agentRow(trx, { account, agent })).executeTakeFirst();
  // Nobody makes another one from here on.
  await removeTokens(writing, { account, agent });
  await removeClients(writing, { account, agent });
  if (!row) return;
  await trx
    .deleteFrom('agents')
    .where('account_id', '=', account.id)
    .where('id', '=', agent.id)
    .execute();
  const { email, name, role } = row;
  const facts = { email, name, role };
  await record(trx, { ...agentSource(account.id, row), action: 'destroy', facts });
}

interface Removing {
  readonly trx: Transaction<Tables>;
  readonly record: Recorder;
}

async function removeClients({ trx, record }: Removing, { account, agent }: Owned): Promise<void> {
  const removed = await trx
    .deleteFrom('oauth_clients')
    .where('account_id', '=', account.id)
    .where('agent_id', '=', agent.id)
    .returning(['account_id', 'client_id', 'name'])
    .execute();
  for (const client of removed) {
    await record(trx, { ...clientSource(client), action: 'destroy' });
  }
}

/** Access tokens of clients go with these, without a word. */
async function removeTokens({ trx, record }: Removing, { account, agent }: Owned): Promise<void> {
  const removed = await trx
    .deleteFrom('api_tokens')
    .where('account_id', '=', account.id)
    .where('agent_id', '=', agent.id)
    .returning(['account_id', 'id', 'name', 'oauth_client_id'])
    .execute();
  for (const token of removed) {
    if (token.oauth_client_id !== null) continue;
    await record(trx, { ...tokenSource(token), action: 'destroy' });
  }
}

export async function listAgents(
  db: Kysely<Tables>,
  account: Pick<Account, 'id'>,
): Promise<AgentRecord[]> {
  return db
    .selectFrom('agents')
    .select(shown)
    .where('account_id', '=', account.id)
    .orderBy('id')
    .execute();
}
