import { connectionFailureOf, isTlsFailure, isWithoutTls } from './connection-failures.ts';
import type { PostgresTarget, Way } from './postgres-client.ts';
import { Poolers } from './postgres-pooler.ts';
import { encryptionsOf } from './postgres-tls.ts';
import type { PostgresServer } from './postgres-url.ts';
import { isServerGone } from './transient-errors.ts';

/**
 * The servers of one database, of which one takes writes at a time. New connections go to the one
 * that was found to do so last; when it does not any more, to the next.
 */
export class PostgresServers {
  readonly poolers = new Poolers();
  /** Of each server those ways that its URL allows, the one that worked last first. */
  readonly #ways: Way[][];
  #turn = 0;

  constructor({ servers }: Pick<PostgresTarget, 'servers'>) {
    this.#ways = servers.map((server) => {
      const isSocket = (server.host ?? process.env['PGHOST'] ?? '').startsWith('/');
      return encryptionsOf(server.tls, isSocket).map((encryption) => ({ server, encryption }));
    });
  }

  get current(): Way {
    return this.#currentWays[0] as Way;
  }

  get #currentWays(): Way[] {
    return this.#ways[this.#turn % this.#ways.length] as Way[];
  }

  /** Turns to the next server, unless somebody has done so already. */
  leave({ server }: Way): void {
    if (server === this.current.server) this.#turn += 1;
  }

  /** Tries to connect to one server after the other, each once. Throws ConnectionFailed. */
  async tryEach<T>(connect: () => Promise<T>): Promise<T> {
    const failures: { error: unknown; server: PostgresServer }[] = [];
    for (;;) {
      const { current: way } = this;
      try {
        return await this.#tryEachWay(connect);
      } catch (error) {
        failures.push({ error, server: way.server });
        if (isServerGone(error)) this.leave(way);
        if (!isServerGone(error) || failures.length >= this.#ways.length) {
          throw connectionFailureOf(failures);
        }
      }
    }
  }

  /** What libpq does for `allow` and `prefer`: the other way, where the server wants the other one. */
  async #tryEachWay<T>(connect: () => Promise<T>): Promise<T> {
    const { current } = this;
    this.poolers.refuseShared(current.server);
    try {
      return await connect();
    } catch (error) {
      if (!isWayRefused(error) || this.#currentWays.length === 1) throw error;
      this.#turnFrom(current);
      return connect().catch((second: unknown) => {
        // The cause is what was wrong on the way that was there.
        throw isWithoutTls(error) ? second : error;
      });
    }
  }

  /** As `leave` does: others may have failed at once. */
  #turnFrom(way: Way): void {
    const ways = this.#ways.find((some) => some[0] === way);
    if (ways) ways.push(ways.shift() as Way);
  }
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html: no entry in pg_hba.conf, for one. */
const notAuthorized = '28000';

function isWayRefused(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return isWithoutTls(error) || isTlsFailure(code) || code === notAuthorized;
}

const known = new Map<string, PostgresServers>();

/** The same for all parts of an installation: what one finds out about the servers holds for all. */
export function serversOf(target: PostgresTarget): PostgresServers {
  const key = JSON.stringify([target.servers, target.session]);
  const servers = known.get(key) ?? new PostgresServers(target);
  known.set(key, servers);
  return servers;
}
