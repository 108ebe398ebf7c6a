import type pg from 'pg';
import { Client, clientConfig, type PostgresTarget } from './postgres-client.ts';
import type { SessionKind } from './postgres-url.ts';
import { isServerGone } from './transient-errors.ts';

/** What tells that a server does not count. */
const checks: Readonly<Record<SessionKind, string>> = {
  any: 'select false as is_refused',
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
  readonly #urls: readonly string[];
  readonly #check: string;
  #turn = 0;

  constructor({ servers, session }: Pick<PostgresTarget, 'servers' | 'session'>) {
    this.#urls = servers;
    this.#check = checks[session];
  }

  get current(): string {
    return this.#urls[this.#turn % this.#urls.length] ?? '';
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
        if (tried >= this.#urls.length) throw error;
      }
    }
  }

  /** Throws when the server of a connection does not answer in time, or does not count. */
  async check(client: pg.ClientBase, timeout: number): Promise<void> {
    // The types do not know of the option.
    const query: pg.QueryConfig & { query_timeout: number } = {
      text: this.#check,
      query_timeout: timeout,
    };
    const { rows } = await client.query<{ is_refused: boolean }>(query);
    if (rows[0]?.is_refused) throw new StandbyRefused('the server takes no writes');
  }
}

const known = new Map<string, PostgresServers>();

/** The same for all parts of an installation: what one finds out about the servers holds for all. */
export function serversOf(target: PostgresTarget): PostgresServers {
  const key = JSON.stringify([target.servers, target.session]);
  const servers = known.get(key) ?? new PostgresServers(target);
  known.set(key, servers);
  return servers;
}

/** A connection outside any pool. */
export function connect(target: PostgresTarget): Promise<Client> {
  const servers = serversOf(target);
  return servers.tryEach(async () => {
    const client = new Client(clientConfig(target), servers.current);
    try {
      await client.connect();
      await servers.check(client, target.connectTimeout);
      return client;
    } catch (error) {
      await client.end();
      throw error;
    }
  });
}
