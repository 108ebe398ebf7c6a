/** The message says what is wrong, and repeats nothing of the URL, which may hold a password. */
export class InvalidPostgresUrl extends Error {
  override readonly name = 'InvalidPostgresUrl';
}

/** What a password that was not escaped looks like, wherever it was taken apart. */
export const unescaped =
  'cannot be read as it stands. In a user name or password write @ as %40, / as %2F, : as %3A, ? as %3F, # as %23 and % as %25';

const names =
  'host port user password dbname schema application_name options connect_timeout target_session_attrs sslmode ssl sslrootcert sslcert sslkey sslpassword sslnegotiation channel_binding'.split(
    ' ',
  );

/** Of libpq and of node-postgres: with these values they ask for what is done anyway. */
const fixed: Readonly<Record<string, readonly string[]>> = {
  client_encoding: ['UTF8', 'utf8', 'auto'],
  gssencmode: ['disable', 'prefer'],
  keepalives: ['1'],
  load_balance_hosts: ['disable'],
  sslcompression: ['0'],
  sslsni: ['1'],
  uselibpqcompat: ['true'],
};

const ownKeepalives = 'is set by the service for its own connections; leave it out';
/** What URLs for other programs have, and what to do about it. */
const advice: Readonly<Record<string, string>> = {
  pgbouncer:
    'is for poolers in transaction mode, behind which the service does not work: leave it out, and give the URL of a pooler in session mode, or of PostgreSQL itself',
  connection_limit: 'is no parameter here: say --database-pool',
  pool_timeout: 'is no parameter here: connect_timeout is for that',
  statement_timeout: 'is no parameter here: say --statement-timeout',
  search_path: 'is no parameter here: say schema',
  currentSchema: 'is no parameter here: say schema',
  sslaccept: 'is no parameter here: say sslmode',
  keepalives_idle: ownKeepalives,
  keepalives_interval: ownKeepalives,
  keepalives_count: ownKeepalives,
  tcp_user_timeout: ownKeepalives,
};

export type Parameters = ReadonlyMap<string, string>;

/** Those of a URL that are known here. Throws InvalidPostgresUrl. */
export function readParameters(query: string): Parameters {
  const pairs = query.split('&').filter((pair) => pair !== '');
  return new Map(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      const name = at < 0 ? pair : pair.slice(0, at);
      if (!names.includes(name) && !Object.hasOwn(fixed, name)) throw unknownParameter(name);
      if (at < 0) throw new InvalidPostgresUrl(`${name}: has no value`);
      const value = decoded(pair.slice(at + 1));
      const allowed = fixed[name];
      if (allowed && !allowed.includes(value)) {
        throw new InvalidPostgresUrl(`${name}: must be ${allowed.join(' or ')}, or left out`);
      }
      return [name, value] as const;
    }),
  );
}

/** What is no name may be a piece of a password. */
function unknownParameter(name: string): InvalidPostgresUrl {
  if (!/^[a-z][a-z_]{2,40}$/i.test(name)) return new InvalidPostgresUrl(unescaped);
  const problem = Object.hasOwn(advice, name)
    ? advice[name]
    : `is no parameter here; there are ${names.join(', ')}`;
  return new InvalidPostgresUrl(`${name}: ${problem}`);
}

/** Throws InvalidPostgresUrl. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new InvalidPostgresUrl(unescaped);
  }
}
