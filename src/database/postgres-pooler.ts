import { UnusableDatabase } from './connection-failures.ts';
import type { Client } from './postgres-client.ts';
import type { PostgresServer } from './postgres-url.ts';

/** Asks for the server's process, as `backend`. */
export const backendQuery = 'select pg_backend_pid() as backend';
/** https://www.postgresql.org/docs/current/errcodes-appendix.html: none of that name, or one already. */
const strangeStatements = new Set(['26000', '42P05']);

/** How long nothing is tried behind a pooler that was found to share sessions, in milliseconds. */
const suspicion = 2_000;

/** What is known of the poolers before the servers: they may be set to another mode at any time. */
export class Poolers {
  readonly #trusted = new Map<PostgresServer, object>();
  readonly #sharedAt = new Map<PostgresServer, number>();

  /**
   * Answers what a pooler is trusted by, once it was tried with `client` and another connection to it.
   * Throws when it shares sessions.
   */
  async trust(client: Client, open: () => Promise<Client>, timeout: number): Promise<object> {
    const { server } = client.way;
    const known = this.#trusted.get(server);
    if (known) return known;
    if (!(await keepsSessions([client, open], timeout))) this.#distrust(server);
    // Others may have found out something else meanwhile.
    this.refuseShared(server);
    const trust = this.#trusted.get(server) ?? {};
    this.#trusted.set(server, trust);
    return trust;
  }

  /** Throws when a server's pooler was found to share sessions a moment ago. */
  refuseShared(server: PostgresServer): void {
    if (performance.now() < (this.#sharedAt.get(server) ?? -Infinity) + suspicion) {
      throw sharedSessions();
    }
  }

  /** Whether nothing was found out since the connection's session was set up. */
  isTrusted({ pooled, way }: Client): boolean {
    return pooled === null || pooled.trust === this.#trusted.get(way.server);
  }

  /** Throws when the server's process that answered a connection is not that of its own session. */
  confirm(client: Client, backend: unknown): void {
    if (client.pooled && client.pooled.backend !== backend) this.#distrust(client.way.server);
    if (!this.isTrusted(client)) throw sharedSessions();
  }

  /** What is behind an error of a connection behind a pooler: that its prepared statements are elsewhere, say. */
  causeOf(error: unknown, client: Client): unknown {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!client.pooled || !strangeStatements.has(code)) return error;
    this.#distrust(client.way.server);
    return sharedSessions();
  }

  /** From now on, no connection that was made before is used any more. */
  #distrust(server: PostgresServer): void {
    this.#trusted.delete(server);
    this.#sharedAt.set(server, performance.now());
  }
}

/** How often it is tried: what else uses the pooler may hide what it does, now and then. */
const rounds = 10;

/**
 * Whether a pooler keeps a session for each connection, and does not give each transaction, or statement,
 * whichever is free: advisory locks, prepared statements and settings last as long as a session. Changes
 * nothing: the sessions may be those of others too.
 */
async function keepsSessions(
  [one, open]: readonly [Client, () => Promise<Client>],
  timeout: number,
): Promise<boolean> {
  const other = await open();
  try {
    for (let round = 0; round < rounds; round += 1) {
      if (!(await haveOwnSessions(one, other, timeout))) return false;
    }
    return true;
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
  const { rows } = await ask(client, backendQuery, timeout);
  return rows[0]?.['backend'] as number;
}

function ask(client: Client, text: string, timeout: number) {
  const query = { text, query_timeout: timeout };
  return client.query(query);
}

const sharedSessions = () =>
  new UnusableDatabase(
    'a connection pooler in between gives every transaction another session: set it to session mode (pool_mode = session in PgBouncer), or go to PostgreSQL directly',
  );
