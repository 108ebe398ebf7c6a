import type { Kysely, Transaction } from 'kysely';
import type { Account, Agent, Role } from '../../domain/account.ts';
import type { AgentRecord } from '../../app/ports/accounts.ts';
import type { Ids } from '../../app/ports/nodes.ts';
import type { Database } from '../../database/open.ts';
import { transaction } from '../../database/transaction.ts';
import type { Tables } from '../tables.ts';

const shown = ['id', 'email', 'name', 'role', 'disabled_at'] as const;

/** null: the account has an agent with this e-mail address */
export async function createAgent(
  db: Kysely<Tables>,
  ids: Ids,
  account: Account,
  agent: { email: string; name: string; role: Role },
): Promise<AgentRecord | null> {
  const email = agent.email.toLowerCase();
  for (;;) {
    const created = await db
      .insertInto('agents')
      .values({ account_id: account.id, id: ids.next(), ...agent, email })
      .onConflict((conflict) => conflict.doNothing())
      .returning(shown)
      .executeTakeFirst();
    if (created) return created;
    const known = await listAgents(db, account);
    if (known.some((one) => one.email === email)) return null;
    // Chance: another process has made the same id. The next one is another.
  }
}

/** null: the agent is enabled again. Of one that is disabled already the first time stays. */
export async function setAgentDisabled(
  db: Kysely<Tables>,
  owner: { account: Account; agent: Agent },
  disabled_at: string | null,
): Promise<void> {
  const agent = db
    .updateTable('agents')
    .set({ disabled_at })
    .where('account_id', '=', owner.account.id)
    .where('id', '=', owner.agent.id);
  await (disabled_at === null ? agent : agent.where('disabled_at', 'is', null)).execute();
}

/** false: another agent of the account has the e-mail address */
export async function updateAgent(
  db: Kysely<Tables>,
  { account, agent }: { account: Account; agent: Agent },
  { email, ...change }: Partial<Pick<Agent, 'email' | 'name' | 'role'>>,
): Promise<boolean> {
  const address = (email ?? agent.email).toLowerCase();
  const { numUpdatedRows } = await db
    .updateTable('agents')
    .set({ ...change, email: address })
    .where('account_id', '=', account.id)
    .where('id', '=', agent.id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('agents as other')
            .select('other.id')
            .where('other.account_id', '=', account.id)
            .where('other.email', '=', address)
            .where('other.id', '!=', agent.id),
        ),
      ),
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function deleteAgent(
  { db, functions }: Pick<Database<Tables>, 'db' | 'functions'>,
  { account, agent }: { account: Account; agent: Agent },
): Promise<void> {
  await transaction(db, async (trx) => {
    // Who issues a token holds its client's row, then the agent's: in this order nobody waits for two.
    await removeOf(trx, 'oauth_clients', { account, agent });
    const row = trx
      .selectFrom('agents')
      .select('id')
      .where('account_id', '=', account.id)
      .where('id', '=', agent.id);
    await functions.forUpdate(row).execute();
    // Nobody makes another one from here on.
    await removeOf(trx, 'api_tokens', { account, agent });
    await removeOf(trx, 'oauth_clients', { account, agent });
    await trx
      .deleteFrom('agents')
      .where('account_id', '=', account.id)
      .where('id', '=', agent.id)
      .execute();
  });
}

async function removeOf(
  trx: Transaction<Tables>,
  table: 'api_tokens' | 'oauth_clients',
  { account, agent }: { account: Account; agent: Agent },
): Promise<void> {
  await trx
    .deleteFrom(table)
    .where('account_id', '=', account.id)
    .where('agent_id', '=', agent.id)
    .execute();
}

export async function listAgents(db: Kysely<Tables>, account: Account): Promise<AgentRecord[]> {
  return db
    .selectFrom('agents')
    .select(shown)
    .where('account_id', '=', account.id)
    .orderBy('id')
    .execute();
}
