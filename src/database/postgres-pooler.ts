import { UnusableDatabase } from './connection-failures.ts';
import type { Client } from './postgres-client.ts';

/** How often it is tried: what else uses the pooler may hide what it does, now and then. */
const rounds = 10;

/**
 * Throws when a pooler gives each transaction, or statement, whichever session of the server is free: advisory
 * locks, prepared statements and settings last as long as a session. Changes nothing: the sessions may be
 * those of others too.
 */
export async function refuseSharedSessions(
  [one, open]: readonly [Client, () => Promise<Client>],
  timeout: number,
): Promise<void> {
  const other = await open();
  try {
    for (let round = 0; round < rounds; round += 1) {
      if (!(await haveOwnSessions(one, other, timeout))) throw sharedSessions();
    }
  } finally {
    await other.end();
  }
}

/** A session that is kept in a transaction is free for nobody, so that the pooler must take another. */
async function haveOwnSessions(one: Client, other: Client, timeout: number): Promise<boolean> {
  const [first, second] = [await backendOf(one, timeout), await backendOf(other, timeout)];
  if (first === second) return false;
  try {
    await ask(other, 'begin', timeout);
  } catch (error) {
    // What PgBouncer says to statement mode's clients.
    if (error instanceof Error && /transaction/i.test(error.message)) return false;
    throw error;
  }
  const kept = await backendOf(other, timeout);
  const isOwn = kept === second && (await backendOf(one, timeout)) === first;
  await ask(other, 'rollback', timeout);
  return isOwn;
}

async function backendOf(client: Client, timeout: number): Promise<number> {
  const { rows } = await ask(client, 'select pg_backend_pid() as pid', timeout);
  return rows[0]?.['pid'] as number;
}

function ask(client: Client, text: string, timeout: number) {
  const query = { text, query_timeout: timeout };
  return client.query(query);
}

const sharedSessions = () =>
  new UnusableDatabase(
    'a connection pooler in between gives every transaction another session: set it to session mode (pool_mode = session in PgBouncer), or go to PostgreSQL directly',
  );
