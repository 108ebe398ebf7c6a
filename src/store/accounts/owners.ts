import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Agents and their accounts, for what belongs to an agent to be joined to. */
export function owners(db: Kysely<Tables>) {
  return db
    .selectFrom('agents as agent')
    .innerJoin('accounts as account', 'account.id', 'agent.account_id');
}

export type Owners = ReturnType<typeof owners>;

/** Those whose credentials let somebody in. */
export function enabledOwners(db: Kysely<Tables>): Owners {
  return owners(db).where('agent.disabled_at', 'is', null).where('account.disabled_at', 'is', null);
}
