import pg from 'pg';
import type { ConnectionOptions } from 'node:tls';
import { cutOff, endOnUnreadable, inOnePiece } from './postgres-protocol.ts';
import { requireChannelBinding } from './postgres-channel-binding.ts';
import type { PostgresServer, PostgresUrl, Setting } from './postgres-url.ts';

/** Its schema is made when it does not exist; everything is kept in it. */
export interface PostgresTarget extends PostgresUrl {
  /** connections at most */
  readonly pool: number;
  /** how long one statement may take, in milliseconds */
  readonly statementTimeout: number;
}

/** A server, and how it is spoken to: false is in the clear. */
export interface Way {
  readonly server: PostgresServer;
  readonly encryption: ConnectionOptions | false;
}

/** What a connection behind a pooler has of the server, as long as the pooler keeps it so. */
export interface PooledSession {
  /** the server's process: another one has another connection's session */
  readonly backend: number;
  /** what the pooler was trusted by when the session was set up */
  readonly trust: object;
}

/** How much longer than the server's own limit an answer may be on its way, in milliseconds. */
const answerMargin = 2_000;
/**
 * How long a transaction may do nothing, in milliseconds: a process that is stopped in one loses its
 * locks then, to who has been waiting for them, or tries again.
 */
const idlePatience = 5_000;
/**
 * How long one may wait for a lock, in milliseconds. Other sessions of the stopped process may wait
 * for the same lock, and would do nothing with it: they must have given up by the time it is free,
 * although the server counts the wait for a place in the queue and the wait at its head each by itself.
 */
const lockPatience = 2_000;

/** One whose client is out of reach ends after about 10 seconds. */
const keepalives = {
  tcp_keepalives_idle: '5',
  tcp_keepalives_interval: '1',
  tcp_keepalives_count: '5',
  tcp_user_timeout: '10000',
};

const parsers = new Map<number, (text: string) => unknown>([
  // int8: ids and instants fit into a number, as they stay below 2^53.
  [20, Number],
  // bpchar, which no column has: what is sent on as it is.
  [1042, (text) => Buffer.from(text)],
]);

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** The server's settings of every session; the last one of a name counts. */
export function settingsOf(target: PostgresTarget): Setting[] {
  const { schema, statementTimeout, applicationName } = target;
  return [
    ...target.settings,
    ...Object.entries({
      application_name: applicationName ?? `trunkline ${schema}`,
      search_path: schema,
      statement_timeout: String(Math.ceil(statementTimeout)),
      lock_timeout: String(lockPatience),
      idle_in_transaction_session_timeout: String(idlePatience),
      ...keepalives,
    }),
  ];
}

/** A connection that knows where it goes, and whether it is still there. */
export class Client extends pg.Client {
  readonly way: Way;
  /** Resolves when it has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** of the session, as it was told at the start; the types do not know of it */
  declare readonly processID: number | null;
  /** null: nothing is in between, or it is not set up yet */
  pooled: PooledSession | null = null;
  #isLost = false;

  readonly #routing: string | null;

  constructor({ statementTimeout, connectTimeout, routing }: PostgresTarget, way: Way) {
    const { tls, ...server } = way.server;
    super({
      ...server,
      ssl: way.encryption,
      ...(tls.isDirect && { sslnegotiation: 'direct' }),
      enableChannelBinding: way.encryption !== false && tls.channelBinding !== 'disable',
      connectionTimeoutMillis: connectTimeout,
      query_timeout: statementTimeout + answerMargin,
      keepAlive: true,
      keepAliveInitialDelayMillis: 5_000,
      types,
      // What is asked goes out, and does not wait for earlier answers.
      pipeline: true,
    });
    this.way = way;
    endOnUnreadable(this);
    this.#routing = routing;
    if (tls.channelBinding === 'require') requireChannelBinding(this);
    // What ends a connection is an event, and may come while nobody asks it anything: before whoever
    // wanted it has it, or after it was given back. Without a listener from its first moment to its
    // last, it would end the process.
    this.on('error', () => (this.#isLost = true));
    this.ended = new Promise((resolve) => this.once('end', resolve));
    void this.ended.then(() => (this.#isLost = true));
  }

  get isLost(): boolean {
    return this.#isLost;
  }

  /** What is asked meanwhile goes out in one piece. */
  together<Result>(ask: () => Result): Result {
    return inOnePiece(this, ask);
  }

  /** As the driver's; one that comes to nothing is over at once, and who listens there cannot hold it. */
  override connect(): Promise<this>;
  override connect(callback: (error: Error) => void): void;
  override connect(callback?: (error: Error) => void): Promise<this> | void {
    if (callback) {
      return super.connect((error: Error | null) => {
        if (error) cutOff(this);
        // The types know of failures only.
        callback(error as Error);
      });
    }
    return new Promise((resolve, reject) => {
      this.connect((error: Error | null) => (error ? reject(error) : resolve(this)));
    });
  }

  /** Who begins a session says who they are and what they want, and no more: poolers refuse the rest. */
  getStartupConf(): Record<string, string> {
    const routing = this.#routing !== null && { options: this.#routing };
    return { user: this.user ?? '', database: this.database ?? '', ...routing };
  }
}
