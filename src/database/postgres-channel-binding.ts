import type { EventEmitter } from 'node:events';
import type { Duplex } from 'node:stream';
import type pg from 'pg';

/** The driver's own, which its types do not know of. */
interface Connection extends EventEmitter {
  readonly stream: Duplex;
}

/** Has the server prove that it is the owner of the certificate, and knows the password. */
const bound = 'SCRAM-SHA-256-PLUS';

/** A server asks for a password in another way, or for none. */
class NoChannelBinding extends Error {
  readonly code = 'ERR_NO_CHANNEL_BINDING';
}

/**
 * The driver takes whatever way of signing in a server offers: a connection that has none with channel binding ends
 * before it has told anything. https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNECT-CHANNEL-BINDING
 */
export function requireChannelBinding(client: pg.Client): void {
  const { connection } = client as unknown as { connection: Connection };
  let isOffered = false;
  let isProven = false;
  const refuseUnless = (isGood: boolean) => {
    if (isGood) return;
    connection.emit('error', new NoChannelBinding('no channel binding'));
    connection.stream.destroy();
  };
  connection.on('authenticationSASL', ({ mechanisms }: { mechanisms: string[] }) => {
    isOffered = mechanisms.includes(bound);
    refuseUnless(isOffered);
  });
  connection.on('authenticationSASLFinal', () => (isProven = isOffered));
  connection.on('authenticationCleartextPassword', () => refuseUnless(false));
  connection.on('authenticationMD5Password', () => refuseUnless(false));
  connection.on('authenticationOk', () => refuseUnless(isProven));
}
