import type { Kysely } from 'kysely';
import type { Account, Agent, Role } from '../../domain/account.ts';
import type { Ids } from '../../app/ports/nodes.ts';
import type { Tables } from '../tables.ts';

export async function createAgent(
  db: Kysely<Tables>,
  ids: Ids,
  account: Account,
  agent: { email: string; name: string; role: Role },
): Promise<Agent | null> {
  const created = await db
    .insertInto('agents')
    .values({ account_id: account.id, id: ids.next(), ...agent, email: agent.email.toLowerCase() })
    .onConflict((conflict) => conflict.columns(['account_id', 'email']).doNothing())
    .returning(['id', 'email', 'name', 'role'])
    .executeTakeFirst();
  return created ?? null;
}

export async function listAgents(db: Kysely<Tables>, account: Account): Promise<Agent[]> {
  return db
    .selectFrom('agents')
    .select(['id', 'email', 'name', 'role'])
    .where('account_id', '=', account.id)
    .orderBy('id')
    .execute();
}
