import type { Kysely } from 'kysely';
import type { Account, Agent, Role } from '../../domain/account.ts';
import type { Ids } from '../../app/ports/nodes.ts';
import type { Tables } from '../tables.ts';

/** null: the account has an agent with this e-mail address */
export async function createAgent(
  db: Kysely<Tables>,
  ids: Ids,
  account: Account,
  agent: { email: string; name: string; role: Role },
): Promise<Agent | null> {
  const email = agent.email.toLowerCase();
  for (;;) {
    const created = await db
      .insertInto('agents')
      .values({ account_id: account.id, id: ids.next(), ...agent, email })
      .onConflict((conflict) => conflict.doNothing())
      .returning(['id', 'email', 'name', 'role'])
      .executeTakeFirst();
    if (created) return created;
    const known = await listAgents(db, account);
    if (known.some((one) => one.email === email)) return null;
    // Chance: another process has made the same id. The next one is another.
  }
}

export async function listAgents(db: Kysely<Tables>, account: Account): Promise<Agent[]> {
  return db
    .selectFrom('agents')
    .select(['id', 'email', 'name', 'role'])
    .where('account_id', '=', account.id)
    .orderBy('id')
    .execute();
}
