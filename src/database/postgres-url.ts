/** Which servers count, in libpq's words: any, those that take writes, those that are no standby. */
export const sessionKinds = ['any', 'read-write', 'primary'] as const;
export type SessionKind = (typeof sessionKinds)[number];

/** What a URL says, in libpq's form: hosts separated by commas, each with a port of its own or none. */
export interface PostgresUrl {
  /** a URL for each host, in their order, with what the driver understands */
  readonly servers: readonly string[];
  readonly session: SessionKind;
  /** for the server, as a command line has them */
  readonly options: string;
  readonly schema: string;
  /** milliseconds for each server */
  readonly connectTimeout: number;
}

/** The message says what is wrong, and repeats nothing of the URL, which may hold a password. */
export class InvalidPostgresUrl extends Error {
  override readonly name = 'InvalidPostgresUrl';
}

const defaultSchema = 'trunkline';
/** Seconds, as in libpq's parameter of this name. */
const defaultConnectTimeout = '3';

/** scheme and user, hosts, path, query */
const form = /^(postgres(?:ql)?:\/\/(?:[^/?#]*@)?)([^/?#]*)([^?#]*)\??([^#]*)/i;
/** The driver would take the options in place of ours. */
const ours = ['schema', 'connect_timeout', 'target_session_attrs', 'options'];

/** Parses what `new URL` refuses as soon as there are several hosts. Throws InvalidPostgresUrl. */
export function parsePostgresUrl(text: string): PostgresUrl {
  const [, start = '', authority = '', path = '', query = ''] = form.exec(text) ?? [];
  const parameters = new URLSearchParams(query);
  const hosts = (parameters.get('host') ?? authority).split(',');
  const ports = parameters.get('port')?.split(',') ?? [];
  if (ports.length > 1 && ports.length !== hosts.length) {
    throw new InvalidPostgresUrl('port: must be one, or one for each host');
  }
  const servers = hosts.map((host, index) => {
    if (host === '' && hosts.length > 1) throw new InvalidPostgresUrl('a host has no name');
    // The driver takes the host of the query before any other.
    const url = urlOf(`${start}${parameters.has('host') ? 'localhost' : host}${path}?${query}`);
    for (const name of ours) url.searchParams.delete(name);
    if (parameters.has('host')) url.searchParams.set('host', host);
    const port = ports[index] ?? ports[0];
    if (port !== undefined) url.searchParams.set('port', port);
    return url.href;
  });
  return {
    servers,
    session: sessionOf(parameters, servers.length),
    options: parameters.get('options') ?? '',
    schema: schemaOf(parameters),
    connectTimeout: connectTimeoutOf(parameters),
  };
}

/** The same database with another schema. */
export function withSchema(text: string, schema: string): string {
  return withParameter(text, 'schema', schema);
}

/** The same URL with another value for one of its parameters. */
export function withParameter(text: string, name: string, value: string): string {
  const [place, query = ''] = text.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set(name, value);
  return `${place}?${parameters.toString()}`;
}

function urlOf(text: string): URL {
  if (!URL.canParse(text)) throw new InvalidPostgresUrl('must be a postgres:// URL');
  return new URL(text);
}

/** Among several servers are standbys, and nobody here has a use for one. */
function sessionOf(parameters: URLSearchParams, servers: number): SessionKind {
  const wanted = parameters.get('target_session_attrs') ?? (servers > 1 ? 'read-write' : 'any');
  const kind = sessionKinds.find((one) => one === wanted);
  if (kind) return kind;
  const problem = `target_session_attrs: must be ${sessionKinds.join(', ')}: every server here is written to`;
  throw new InvalidPostgresUrl(problem);
}

function schemaOf(parameters: URLSearchParams): string {
  const schema = parameters.get('schema') ?? defaultSchema;
  if (/^[a-z_][a-z0-9_]{0,40}$/.test(schema)) return schema;
  throw new InvalidPostgresUrl('schema: must be a name of small letters, digits and _');
}

function connectTimeoutOf(parameters: URLSearchParams): number {
  const seconds = parameters.get('connect_timeout') ?? defaultConnectTimeout;
  const isGood = /^\d{1,3}$/.test(seconds) && Number(seconds) >= 1 && Number(seconds) <= 600;
  if (isGood) return Number(seconds) * 1_000;
  throw new InvalidPostgresUrl('connect_timeout: must be 1 to 600 seconds');
}
