import {
  decoded,
  InvalidPostgresUrl,
  readParameters,
  unescaped,
  type Parameters,
} from './postgres-parameters.ts';
import {
  channelBindings,
  readTlsMode,
  type ChannelBinding,
  type TlsMode,
  type TlsParameters,
} from './postgres-tls.ts';

/** Which servers count, in libpq's words: any, those that take writes, those that are no standby. */
export const sessionKinds = ['any', 'read-write', 'primary'] as const;
export type SessionKind = (typeof sessionKinds)[number];

/** One host of a URL. What is undefined is libpq's variable (PGUSER, say), or the driver's default. */
export interface PostgresServer {
  /** a name, an address, or the folder of a Unix socket */
  readonly host: string | undefined;
  readonly port: number | undefined;
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly database: string | undefined;
  readonly tls: TlsParameters;
}

/** What a URL says, in libpq's form: hosts separated by commas, each with a port of its own or none. */
export interface PostgresUrl {
  /** in the order in which they are tried */
  readonly servers: readonly PostgresServer[];
  readonly session: SessionKind;
  /** of the server, by `options=-c name=value` */
  readonly settings: readonly Setting[];
  /** what a proxy before many servers finds the one by; `options` of the start, not for the server */
  readonly routing: string | null;
  readonly schema: string;
  /** null: a name that tells the schema */
  readonly applicationName: string | null;
  /** milliseconds for each server */
  readonly connectTimeout: number;
}

export type Setting = readonly [name: string, value: string];

const defaultSchema = 'trunkline';
/** Seconds, as in libpq's parameter of this name. */
const defaultConnectTimeout = '3';

const form =
  /^postgres(?:ql)?:\/\/(?:(?<userinfo>[^/?#]*)@)?(?<hosts>[^/?#]*)(?:\/(?<path>[^?#]*))?(?:\?(?<query>[^#]*))?$/i;

/** Throws InvalidPostgresUrl. */
export function parsePostgresUrl(text: string): PostgresUrl {
  const { userinfo, hosts = '', path = '', query = '' } = partsOf(text);
  const parameters = readParameters(query);
  const [user, password] = credentialsIn(userinfo ?? '');
  const shared = {
    user: parameters.get('user') ?? user,
    password: parameters.get('password') ?? password,
    database: parameters.get('dbname') ?? (decoded(path) || undefined),
    tls: tlsOf(parameters),
  };
  const places = placesOf(hosts, parameters);
  return {
    servers: places.map((place) => ({ ...place, ...shared })),
    session: sessionOf(parameters, places.length),
    ...optionsOf(parameters.get('options') ?? ''),
    schema: schemaOf(parameters),
    applicationName: parameters.get('application_name') ?? null,
    connectTimeout: connectTimeoutOf(parameters),
  };
}

/** The same database with another schema. */
export function withSchema(text: string, schema: string): string {
  return withParameter(text, 'schema', schema);
}

/** The same URL with another value for one of its parameters. */
export function withParameter(text: string, name: string, value: string): string {
  const [place = '', query = ''] = text.split('?', 2);
  const pairs = query.split('&').filter((pair) => pair !== '');
  const others = pairs.filter((pair) => !pair.startsWith(`${name}=`));
  return `${place}?${[`${name}=${encodeURIComponent(value)}`, ...others].join('&')}`;
}

function partsOf(text: string): Partial<Record<string, string>> {
  if (!/^postgres(ql)?:\/\//i.test(text)) {
    throw new InvalidPostgresUrl('must be a postgres:// URL');
  }
  const parts: Partial<Record<string, string>> | undefined = form.exec(text)?.groups;
  const { userinfo, path, query } = parts ?? {};
  const isSplit = path?.includes('@') || (userinfo === undefined && query?.includes('@'));
  if (!parts || isSplit) throw new InvalidPostgresUrl(unescaped);
  return parts;
}

function credentialsIn(userinfo: string): [user: string | undefined, password: string | undefined] {
  const at = userinfo.indexOf(':');
  if (at < 0) return [decoded(userinfo) || undefined, undefined];
  return [decoded(userinfo.slice(0, at)) || undefined, decoded(userinfo.slice(at + 1))];
}

type Place = Pick<PostgresServer, 'host' | 'port'>;

function placesOf(authority: string, parameters: Parameters): Place[] {
  const given = parameters.get('host');
  const places: Place[] = (given ?? authority)
    .split(',')
    .map((host) => (given === undefined ? placeOf(host) : { host, port: undefined }));
  const isNamed = places.every(({ host }) => host);
  if (!isNamed && places.length > 1) throw new InvalidPostgresUrl('a host has no name');
  const ports = parameters.get('port')?.split(',').map(portOf) ?? [];
  if (ports.length > 1 && ports.length !== places.length) {
    throw new InvalidPostgresUrl('port: must be one, or one for each host');
  }
  return places.map(({ host, port }, index) => ({
    host: host || undefined,
    port: port ?? ports[index] ?? ports[0],
  }));
}

function placeOf(text: string): Place {
  const [, address, name, port] = /^(?:\[([^\]]+)\]|([^:[\]]*))(?::(\d+))?$/.exec(text) ?? [];
  if (address === undefined && name === undefined) throw new InvalidPostgresUrl(unescaped);
  return { host: address ?? decoded(name ?? ''), port: port === undefined ? port : portOf(port) };
}

function portOf(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) <= 65_535) return Number(text);
  throw new InvalidPostgresUrl('port: must be 1 to 65535');
}

function tlsOf(parameters: Parameters): TlsParameters {
  const ssl = parameters.get('ssl') ?? 'true';
  if (ssl !== 'true') throw new InvalidPostgresUrl('ssl: must be true; sslmode says more');
  const [mode, problem] = readTlsMode({
    // As libpq takes the parameter of JDBC.
    sslmode: parameters.has('ssl') ? 'require' : parameters.get('sslmode'),
    sslrootcert: parameters.get('sslrootcert'),
    sslnegotiation: parameters.get('sslnegotiation'),
  });
  if (problem !== null) throw new InvalidPostgresUrl(problem);
  if (parameters.has('sslcert') !== parameters.has('sslkey')) {
    throw new InvalidPostgresUrl('sslcert, sslkey: each takes the other');
  }
  return {
    mode,
    rootCert: parameters.get('sslrootcert'),
    cert: parameters.get('sslcert'),
    key: parameters.get('sslkey'),
    keyPassword: parameters.get('sslpassword'),
    isDirect: parameters.get('sslnegotiation') === 'direct',
    channelBinding: channelBindingOf(parameters, mode),
  };
}

function channelBindingOf(parameters: Parameters, mode: TlsMode): ChannelBinding {
  const wanted = parameters.get('channel_binding') ?? process.env['PGCHANNELBINDING'] ?? 'prefer';
  const binding = channelBindings.find((one) => one === wanted);
  if (!binding) throw new InvalidPostgresUrl('channel_binding: must be disable, prefer or require');
  if (binding === 'require' && mode === 'disable') {
    throw new InvalidPostgresUrl('channel_binding: require takes another sslmode than disable');
  }
  return binding;
}

/** Among several servers are standbys, and nobody here has a use for one. */
function sessionOf(parameters: Parameters, servers: number): SessionKind {
  const wanted = parameters.get('target_session_attrs') ?? (servers > 1 ? 'read-write' : 'any');
  const kind = sessionKinds.find((one) => one === wanted);
  if (kind) return kind;
  const problem = `target_session_attrs: must be ${sessionKinds.join(', ')}: every server here is written to`;
  throw new InvalidPostgresUrl(problem);
}

/** Of Neon and Supabase. */
const isRouting = (word: string) => /^(endpoint|project|reference)=./.test(word);

/** As a server's command line has them: `-c name=value` or `--name=value`, \ before a space that counts. */
function optionsOf(options: string): Pick<PostgresUrl, 'settings' | 'routing'> {
  const words = options.match(/(?:\\.|[^\s\\])+/g) ?? [];
  const isSetting = (word: string, at: number) => words[at - 1] === '-c' || !isRouting(word);
  const settings = words.flatMap((word, at) =>
    word === '-c' || !isSetting(word, at) ? [] : [settingOf(word, words[at - 1] === '-c')],
  );
  const routing = words.filter((word, at) => !isSetting(word, at)).join(' ');
  return { settings, routing: routing || null };
}

function settingOf(word: string, isAfterFlag: boolean): Setting {
  const text = isAfterFlag ? `-c${word}` : word;
  const [, name, value] = /^(?:-c|--)([\w.-]+)=(.*)$/s.exec(text.replaceAll(/\\(.)/gs, '$1')) ?? [];
  if (name !== undefined && value !== undefined) return [name.replaceAll('-', '_'), value];
  throw new InvalidPostgresUrl('options: must be settings of the server, as -c name=value');
}

function schemaOf(parameters: Parameters): string {
  const schema = parameters.get('schema') ?? defaultSchema;
  if (/^[a-z_][a-z0-9_]{0,40}$/.test(schema)) return schema;
  throw new InvalidPostgresUrl('schema: must be a name of small letters, digits and _');
}

function connectTimeoutOf(parameters: Parameters): number {
  const seconds = parameters.get('connect_timeout') ?? defaultConnectTimeout;
  const isGood = /^\d{1,3}$/.test(seconds) && Number(seconds) >= 1 && Number(seconds) <= 600;
  if (isGood) return Number(seconds) * 1_000;
  throw new InvalidPostgresUrl('connect_timeout: must be 1 to 600 seconds');
}
