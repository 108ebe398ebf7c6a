import { readFileSync } from 'node:fs';
import { createSecureContext, type ConnectionOptions } from 'node:tls';

/** https://www.postgresql.org/docs/current/libpq-ssl.html#LIBPQ-SSL-PROTECTION */
export const tlsModes = [
  'disable',
  'allow',
  'prefer',
  'require',
  'verify-ca',
  'verify-full',
] as const;
export type TlsMode = (typeof tlsModes)[number];

/** Whether the password is given to nobody but the owner of the certificate, as libpq has it. */
export const channelBindings = ['disable', 'prefer', 'require'] as const;
export type ChannelBinding = (typeof channelBindings)[number];

/** As libpq's parameters that begin with ssl; the names are those of files. */
export interface TlsParameters {
  readonly mode: TlsMode;
  /** `system`: the authorities that Node.js knows */
  readonly rootCert: string | undefined;
  readonly cert: string | undefined;
  readonly key: string | undefined;
  readonly keyPassword: string | undefined;
  /** TLS from the first byte, without asking whether there is any */
  readonly isDirect: boolean;
  readonly channelBinding: ChannelBinding;
}

interface GivenMode {
  readonly sslmode: string | undefined;
  readonly sslrootcert: string | undefined;
  readonly sslnegotiation: string | undefined;
}

/** The mode, or what is wrong with what was given. */
export function readTlsMode(given: GivenMode): [mode: TlsMode, problem: string | null] {
  const { sslrootcert, sslnegotiation = 'postgres' } = given;
  const wanted = given.sslmode ?? process.env['PGSSLMODE'] ?? defaultMode(sslrootcert);
  // As node-postgres calls it.
  const mode = wanted === 'no-verify' ? 'require' : tlsModes.find((one) => one === wanted);
  if (!mode) return ['prefer', `sslmode: must be ${tlsModes.join(', ')}`];
  return [mode, problemOf(mode, sslrootcert, sslnegotiation)];
}

const defaultMode = (rootCert: string | undefined): TlsMode =>
  rootCert === 'system' ? 'verify-full' : 'prefer';

function problemOf(mode: TlsMode, rootCert: string | undefined, negotiation: string) {
  if (rootCert === 'system' && mode !== 'verify-full') {
    return 'sslrootcert: system takes sslmode=verify-full, as anybody can have a certificate of these authorities';
  }
  if (mode === 'verify-ca' && rootCert === undefined) {
    return 'sslmode: verify-ca takes sslrootcert=FILE, the certificate of the authority';
  }
  if (!['postgres', 'direct'].includes(negotiation)) {
    return 'sslnegotiation: must be postgres or direct';
  }
  if (negotiation === 'direct' && ['disable', 'allow', 'prefer'].includes(mode)) {
    return 'sslnegotiation: direct takes sslmode=require, verify-ca or verify-full';
  }
  return null;
}

/** A file of a URL that cannot be read, or used. */
export class UnreadableCertificate extends Error {
  readonly code = 'ERR_UNREADABLE_CERTIFICATE';
}

/** How a server is spoken to, in the order in which it is tried; false: in the clear. */
export function encryptionsOf(
  tls: TlsParameters,
  isSocket: boolean,
): (ConnectionOptions | false)[] {
  if (isSocket || tls.mode === 'disable') return [false];
  const encrypted = { ...ownCertificate(tls), ...verification(tls) };
  if (tls.mode === 'allow') return [false, encrypted];
  return tls.mode === 'prefer' ? [encrypted, false] : [encrypted];
}

function verification({ mode, rootCert }: TlsParameters): ConnectionOptions {
  const isOwn = rootCert !== undefined && rootCert !== 'system';
  const ca = isOwn ? { ca: read('sslrootcert', rootCert) } : {};
  if (mode === 'verify-full') return ca;
  // An authority that is given is asked, in every mode; whose certificate it is, is not.
  return isOwn ? { ...ca, checkServerIdentity: () => undefined } : { rejectUnauthorized: false };
}

function ownCertificate({ cert, key, keyPassword }: TlsParameters): ConnectionOptions {
  const own = {
    ...(cert !== undefined && { cert: read('sslcert', cert) }),
    ...(key !== undefined && { key: read('sslkey', key) }),
    ...(keyPassword !== undefined && { passphrase: keyPassword }),
  };
  try {
    createSecureContext(own);
    return own;
  } catch (cause) {
    const reason = cause instanceof Error && 'reason' in cause ? String(cause.reason) : 'not PEM';
    throw new UnreadableCertificate(
      `sslcert, sslkey: cannot be used (${reason}): see that the key is the certificate's, and sslpassword the key's`,
      { cause },
    );
  }
}

function read(parameter: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new UnreadableCertificate(`${parameter}: the file ${file} cannot be read`, { cause });
  }
}
