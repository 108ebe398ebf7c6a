import pg from 'pg';
import { placeOf, UnusableDatabase } from './connection-failures.ts';
import { Client, settingsOf, type PostgresTarget, type Way } from './postgres-client.ts';
import { serversOf } from './postgres-servers.ts';
import type { SessionKind } from './postgres-url.ts';

/** What tells that a server does not count. */
const checks: Readonly<Record<SessionKind, string>> = {
  any: 'false',
  'read-write': "current_setting('transaction_read_only') = 'on'",
  primary: 'pg_is_in_recovery()',
};

/** Has the code that a write would be refused with. */
class StandbyRefused extends Error {
  override readonly name = 'StandbyRefused';
  readonly code = '25006';
}

interface Session {
  readonly is_refused: boolean;
  readonly backend: number;
  readonly schema: string | null;
  readonly database: string;
  readonly encoding: string;
}

/** A connection outside any pool. */
export function connect(target: PostgresTarget): Promise<Client> {
  const servers = serversOf(target);
  return servers.tryEach(async () => {
    const client = await open(target, servers.current);
    try {
      await setUp(client, target);
      return client;
    } catch (error) {
      await client.end();
      throw error;
    }
  });
}

async function open(target: PostgresTarget, way: Way): Promise<Client> {
  const client = new Client(target, way);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end();
    throw error;
  }
}

/**
 * Makes a new connection a session of ours, in one round trip where nothing is in between. Settings
 * are made here, and none at its start: poolers refuse most of them there. Throws when the server
 * does not count, or cannot be worked with.
 */
export async function setUp(client: Client, target: PostgresTarget): Promise<void> {
  if (await set(client, target, `where pg_backend_pid() = ${client.processID}`)) return;
  // Something is in between, and nothing has been set yet.
  const { poolers } = serversOf(target);
  const another = () => open(target, client.way);
  const trust = await poolers.trust(client, another, target.connectTimeout);
  await ask(client, target, leftovers);
  const session = await set(client, target, '');
  if (session) client.pooled = { backend: session.backend, trust };
}

/** A pooler hands sessions on, and may be told not to clean them. */
const leftovers = 'deallocate all; select pg_advisory_unlock_all()';

/** Answers null when nothing was set: the settings have a condition. */
async function set(client: Client, target: PostgresTarget, where: string): Promise<Session | null> {
  const values = settingsOf(target).map((pair) => `(${pair.map(pg.escapeLiteral).join(', ')})`);
  const [settings, checked] = await ask(
    client,
    target,
    `select count(set_config(name, value, false))::int as made
     from (values ${values.join(', ')}) as settings (name, value) ${where};
     select ${checks[target.session]} as is_refused, pg_backend_pid() as backend,
       current_schema() as schema, current_database() as database, current_setting('server_encoding') as encoding`,
  );
  if (settings?.rows[0]?.['made'] === 0) return null;
  const session = checked?.rows[0] as Session;
  refuseUnusable(session, target, client.way);
  return session;
}

function refuseUnusable(session: Session, { schema }: PostgresTarget, { server }: Way): void {
  if (session.is_refused) throw new StandbyRefused('the server takes no writes');
  const place = `the database ${session.database} at ${placeOf(server)}`;
  // It may still have to be made.
  if (session.schema !== null && session.schema !== schema) {
    throw new UnusableDatabase(
      `${place} puts sessions into the schema ${session.schema}, though ${schema} is meant: nothing was changed`,
    );
  }
  if (session.encoding === 'UTF8') return;
  throw new UnusableDatabase(
    `${place} has the encoding ${session.encoding}, which does not hold every text: create one with "create database NAME encoding 'UTF8' locale 'C' template template0"`,
  );
}

/** Throws when the server of a connection does not answer in time, or does not count, or has another session for it. */
export async function check(client: Client, target: PostgresTarget): Promise<void> {
  const text = `select ${checks[target.session]} as is_refused, pg_backend_pid() as backend`;
  const [answer] = await ask(client, target, text);
  const session = answer?.rows[0] as Pick<Session, 'is_refused' | 'backend'>;
  if (session.is_refused) throw new StandbyRefused('the server takes no writes');
  serversOf(target).poolers.confirm(client, session.backend);
}

/** Several statements have several results. */
async function ask(client: Client, { connectTimeout }: PostgresTarget, text: string) {
  // The types do not know of the option.
  const query: pg.QueryConfig & { query_timeout: number } = { text, query_timeout: connectTimeout };
  const results: pg.QueryResult | pg.QueryResult[] = await client.query(query);
  return [results].flat();
}
