import type pg from 'pg';
import { Client, clientConfig, type PostgresTarget } from './postgres-client.ts';
import type { SessionKind } from './postgres-url.ts';
import { isServerGone } from './transient-errors.ts';

/** What tells that a server does not count. */
const checks: Readonly<Record<SessionKind, string | null>> = {
  any: null,
  'read-write': "select current_setting('transaction_read_only') = 'on' as is_refused",
  primary: 'select pg_is_in_recovery() as is_refused',
};

/** Has the code that a write would be refused with. */
class StandbyRefused extends Error {
  override readonly name = 'StandbyRefused';
  readonly code = '25006';
}

/**
 * The servers of one database, of which one takes writes at a time. New connections go to the one
 * that was found to do so last; when it does not any more, to the next.
 */
export class PostgresServers {
  readonly #target: PostgresTarget;
  #turn = 0;

  constructor(target: PostgresTarget) {
    this.#target = target;
  }

  get current(): string {
    const { servers } = this.#target;
    return servers[this.#turn % servers.length] ?? '';
  }

  /** Turns to the next server, unless somebody has done so already. */
  leave(server: string): void {
    if (server === this.current) this.#turn += 1;
  }

  /** Tries to connect to one server after the other, each once. */
  async tryEach<T>(connect: () => Promise<T>): Promise<T> {
    for (let tried = 1; ; tried += 1) {
      const { current } = this;
      try {
        return await connect();
      } catch (error) {
        if (!isServerGone(error)) throw error;
        this.leave(current);
        if (tried >= this.#target.servers.length) throw error;
      }
    }
  }

  /** Throws when the server of a new connection does not count. */
  async check(client: pg.ClientBase): Promise<void> {
    const { session, connectTimeout } = this.#target;
    const text = checks[session];
    if (text === null) return;
    // A server that takes connections may be silent all the same; the types do not know of the option.
    const query: pg.QueryConfig & { query_timeout: number } = {
      text,
      query_timeout: connectTimeout,
    };
    const { rows } = await client.query<{ is_refused: boolean }>(query);
    if (rows[0]?.is_refused) throw new StandbyRefused('the server takes no writes');
  }

  /** A connection of its own, outside any pool. */
  connect(): Promise<Client> {
    return this.tryEach(async () => {
      const client = new Client(clientConfig(this.#target), this.current);
      try {
        await client.connect();
        await this.check(client);
        return client;
      } catch (error) {
        await client.end();
        throw error;
      }
    });
  }
}
