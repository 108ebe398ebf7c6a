import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Of an account, or of one agent: who is let in again later signs in anew. Links that were not used go too. */
export async function endSessions(
  trx: Kysely<Tables>,
  { account_id, agent_id }: { account_id: number; agent_id?: number },
): Promise<void> {
  for (const table of ['sessions', 'sign_in_links'] as const) {
    const ending = trx.deleteFrom(table).where('account_id', '=', account_id);
    if (agent_id === undefined) await ending.execute();
    else {
      const tokens = trx
        .selectFrom('api_tokens')
        .select('id')
        .where('account_id', '=', account_id)
        .where('agent_id', '=', agent_id);
      await ending.where('token_id', 'in', tokens).execute();
    }
  }
}
