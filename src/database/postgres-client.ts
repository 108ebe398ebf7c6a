import pg from 'pg';
import type { PostgresUrl } from './postgres-url.ts';

/** Its schema is made when it does not exist; everything is kept in it. */
export interface PostgresTarget extends PostgresUrl {
  /** connections at most */
  readonly pool: number;
  /** how long one statement may take, in milliseconds */
  readonly statementTimeout: number;
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

/** The server's settings of a session. One whose client is out of reach ends after about 10 seconds. */
const settings = {
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

/** How every connection to a target is set up, whichever server it goes to. */
export function clientConfig(target: PostgresTarget): pg.ClientConfig {
  const { schema, statementTimeout, connectTimeout } = target;
  const ours = Object.entries({ search_path: schema, ...settings });
  return {
    // The last one of a name counts.
    options: [target.options, ...ours.map(([name, value]) => `-c ${name}=${value}`)].join(' '),
    application_name: `trunkline ${schema}`,
    connectionTimeoutMillis: connectTimeout,
    statement_timeout: statementTimeout,
    query_timeout: statementTimeout + answerMargin,
    lock_timeout: lockPatience,
    idle_in_transaction_session_timeout: idlePatience,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
    types,
  };
}

/** A connection that knows where it goes. */
export class Client extends pg.Client {
  readonly server: string;
  /** Resolves when it has ended, for whatever reason. */
  readonly ended: Promise<void>;

  constructor(config: pg.ClientConfig, server: string) {
    super({ ...config, connectionString: server });
    this.server = server;
    // What ends a connection is an event, and may come while nobody listens: before whoever asked
    // for it has it, or after it was given back. Without this one, it would end the process.
    this.on('error', () => {});
    this.ended = new Promise((resolve) => this.once('end', resolve));
  }
}
