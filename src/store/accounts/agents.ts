import type { Kysely } from 'kysely';
import type { Account, Agent, Role } from '../../domain/account.ts';
import type { AgentRecord } from '../../app/ports/accounts.ts';
import type { Ids } from '../../app/ports/nodes.ts';
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
  db: Kysely<Tables>,
  { account, agent }: { account: Account; agent: Agent },
): Promise<void> {
  await transaction(db, async (trx) => {
    for (const table of ['api_tokens', 'oauth_clients'] as const) {
      await trx
        .deleteFrom(table)
        .where('account_id', '=', account.id)
        .where('agent_id', '=', agent.id)
        .execute();
    }
    await trx
      .deleteFrom('agents')
      .where('account_id', '=', account.id)
      .where('id', '=', agent.id)
      .execute();
  });
}

export async function listAgents(db: Kysely<Tables>, account: Account): Promise<AgentRecord[]> {
  return db
    .selectFrom('agents')
    .select(shown)
    .where('account_id', '=', account.id)
    .orderBy('id')
    .execute();
}
