import type { PostgresServer } from './postgres-url.ts';

/** No connection could be made that is of use. The message is one line for the operator: the cause, and what to do. */
export class ConnectionFailed extends Error {
  readonly code = 'ERR_DATABASE_CONNECTION';
  /** the same may go well in a moment, with nobody doing anything about it */
  readonly mayPass: boolean;

  constructor(message: string, { mayPass, cause }: { mayPass: boolean; cause?: unknown }) {
    super(message, { cause });
    this.mayPass = mayPass;
  }
}

/** What is there is not what can be worked with. */
export class UnusableDatabase extends ConnectionFailed {
  constructor(message: string) {
    super(message, { mayPass: false });
  }
}

interface Failure {
  readonly error: unknown;
  readonly server: PostgresServer;
}

/** One that says what was wrong with each of the servers. */
export function connectionFailureOf(failures: readonly Failure[]): ConnectionFailed {
  const lines = failures.map(({ error, server }) => lineOf(error, server));
  const [{ error } = { error: undefined }] = failures;
  if (failures.length === 1 && error instanceof ConnectionFailed) return error;
  const mayPass = failures.some((failure) => isPassing(failure.error));
  return new ConnectionFailed(`no connection to the database: ${lines.join('; ')}`, {
    mayPass,
    cause: failures.at(-1)?.error,
  });
}

/** Of the system: there is no way to the server, or none any more. */
export const networkErrors: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
]);
/** Shut down, starting up, takes no writes yet, out of connections. */
const states = ['57P01', '57P02', '57P03', '25006', '53300'];
const passing = new Set([...networkErrors, ...states]);

const isEnded = (message: string) => /terminated|ended/i.test(message);
const isTimeout = (message: string) => /time-?out/i.test(message);
/** What PgBouncer says of a server that it does not reach: no code of its own. */
const isBehindPooler = (message: string) =>
  /(cannot|failed to) connect to server|server login|query_wait_timeout/i.test(message);
const isPoolerFull = (message: string) => /no more connections allowed/i.test(message);
const isUnknownToPooler = (message: string) => /authentication failed|no such user/i.test(message);

function isPassing(error: unknown): boolean {
  if (error instanceof ConnectionFailed) return error.mayPass;
  const { code, message } = factsOf(error);
  if (passing.has(code) || isBehindPooler(message) || isPoolerFull(message)) return true;
  return code === '' && (isEnded(message) || isTimeout(message));
}

type Line = (place: string, server: PostgresServer, message: string) => string;

const nobodyThere: Line = (place) =>
  `nothing listens at ${place}: see that PostgreSQL runs there, and that host and port are right`;
const noName: Line = (_, { host }) =>
  `there is no host called ${host}: see that the name in the URL is right`;
const noSocket: Line = (place) =>
  `there is no socket ${place}: see that PostgreSQL runs, and keeps it there`;
const unreachable: Line = (place) => `${place} cannot be reached: see that there is a way to it`;
const cutOff: Line = (place) =>
  `${place} ended the connection before it was ready: see that PostgreSQL is what listens there`;
const tooLate: Line = (place) =>
  `${place} does not answer in time: see that no firewall is in between, or raise connect_timeout in the URL`;
const withoutTls: Line = (place) =>
  `${place} offers no TLS, and sslmode wants it: turn it on at the server, or say sslmode=prefer or disable`;
const unbound: Line = (place) =>
  `${place} offers no channel binding, and channel_binding=require wants it: it takes TLS and a password that is checked by scram-sha-256; or say channel_binding=prefer`;
const wrongName: Line = (place) =>
  `the certificate of ${place} is for another name: use the name that it is for, or sslmode=verify-ca`;
const untrusted: Line = (place, _, message) =>
  `the certificate of ${place} is not trusted (${message}): give its authority with sslrootcert=FILE`;
const tlsFailed: Line = (place, _, message) => `no TLS with ${place}: ${message}`;
const wrongPassword: Line = (place, server) =>
  server.password === undefined
    ? `${place} wants a password for ${roleOf(server)}: there is none in the URL, and PGPASSWORD and .pgpass have none that is right`
    : `${place} does not take the password of ${roleOf(server)}, or has no such role`;
const notLetIn: Line = (place, server, message) =>
  `${place} does not let ${roleOf(server)} in: ${message}`;
const noDatabase: Line = (place, server, message) =>
  `${place}: ${message}: see that the name in the URL is right, or create it (createdb ${server.database ?? ''})`;
const noRoom: Line = (place, _, message) =>
  `${place} has no connection left (${message}): lower --database-pool, or raise the limit there: max_connections, or that of the role, the database or the pooler`;
const notUp: Line = (place, _, message) => `${place} is not up yet, or is going down: ${message}`;
const readOnly: Line = (place) => `${place} takes no writes: a standby, or set to read only`;
const refused: Line = (place, _, message) => `${place} refuses the connection: ${message}`;

const lines: Readonly<Record<string, Line>> = {
  ECONNREFUSED: nobodyThere,
  ENOTFOUND: noName,
  EAI_AGAIN: noName,
  ENOENT: noSocket,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  ETIMEDOUT: tooLate,
  ECONNRESET: cutOff,
  EPIPE: cutOff,
  ERR_TLS_CERT_ALTNAME_INVALID: wrongName,
  ERR_NO_CHANNEL_BINDING: unbound,
  '28P01': wrongPassword,
  '28000': notLetIn,
  '3D000': noDatabase,
  '53300': noRoom,
  '57P01': notUp,
  '57P02': notUp,
  '57P03': notUp,
  '25006': readOnly,
};

/** What the driver says itself, and codes that come in families. */
const families: readonly (readonly [is: (code: string, message: string) => boolean, line: Line])[] =
  [
    [isUntrusted, untrusted],
    [isTlsFailure, tlsFailed],
    [(_, message) => message.includes('client password must be'), wrongPassword],
    [(_, message) => isUnknownToPooler(message), wrongPassword],
    [(_, message) => isPoolerFull(message), noRoom],
    [(_, message) => message.includes('no such database'), noDatabase],
    [(code, message) => code === '' && isTimeout(message), tooLate],
    [(code, message) => code === '' && isEnded(message), cutOff],
  ];

function lineOf(error: unknown, server: PostgresServer): string {
  if (error instanceof ConnectionFailed) return error.message;
  const { code, message } = factsOf(error);
  const family = families.find(([is]) => is(code, message))?.[1];
  const line = isWithoutTls(error) ? withoutTls : (lines[code] ?? family ?? refused);
  return line(placeOf(server), server, message);
}

function factsOf(error: unknown): { code: string; message: string } {
  if (!(error instanceof Error)) return { code: '', message: String(error) };
  // A name with several addresses: the last of them stands for all.
  const one: unknown = error instanceof AggregateError ? error.errors.at(-1) : error;
  const { message } = one instanceof Error ? one : error;
  const code = one instanceof Error && 'code' in one ? String(one.code) : '';
  return { code, message: message.split('\n', 1)[0] ?? '' };
}

/** Codes of OpenSSL's for certificates, and of TLS itself. */
export function isTlsFailure(code: string): boolean {
  return /^(ERR_SSL|ERR_TLS|EPROTO)/.test(code) || isUntrusted(code);
}

function isUntrusted(code: string): boolean {
  return /CERT|SIGNATURE|CRL/.test(code);
}

/** The driver has no code for it. */
export function isWithoutTls(error: unknown): boolean {
  return error instanceof Error && /does not support SSL|establishing an SSL/.test(error.message);
}

const roleOf = ({ user }: PostgresServer): string =>
  user === undefined ? 'the role of PGUSER, or of this system’s user,' : `the role ${user}`;

export function placeOf({
  host = process.env['PGHOST'] ?? 'localhost',
  port,
}: PostgresServer): string {
  const shown = String(port ?? process.env['PGPORT'] ?? 5432);
  if (host.startsWith('/')) return `${host}/.s.PGSQL.${shown}`;
  return `${host.includes(':') ? `[${host}]` : host}:${shown}`;
}
