import type pg from 'pg';
import type { Duplex } from 'node:stream';

/** protocol_violation, as PostgreSQL has it. */
const protocolViolation = '08P01';

/** What came over a connection is nothing that this driver can read. */
class UnreadableMessage extends Error {
  readonly code = protocolViolation;

  constructor(cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      `it sends what cannot be read (${reason}): it is no PostgreSQL, or wants a way to sign in that is not supported, such as GSSAPI`,
      { cause },
    );
  }
}

type Listen = (event: string, listener: (chunk: Buffer) => void) => void;
/** The part of the driver's connection that its types do not tell of. */
interface Connection {
  readonly stream: Duplex;
  attachListeners(stream: { on: Listen }): void;
}

/**
 * The driver reads messages within an event of the stream, where what it cannot read is thrown with
 * nobody to catch it. It ends the connection, as any other failure of one does, and not the process.
 */
export function endOnUnreadable(client: pg.Client): void {
  const connection = connectionOf(client);
  const attach = connection.attachListeners.bind(connection);
  connection.attachListeners = (stream) => attach({ on: guarded(stream as Duplex) });
}

/** Ends a connection at once: what listens there may be anything, and wait for more. */
export function cutOff(client: pg.Client): void {
  connectionOf(client).stream.destroy();
}

/** What is written meanwhile goes out together. */
export function inOnePiece<Result>(client: pg.Client, write: () => Result): Result {
  const { stream } = connectionOf(client);
  stream.cork();
  try {
    return write();
  } finally {
    stream.uncork();
  }
}

const connectionOf = (client: pg.Client): Connection =>
  (client as unknown as { connection: Connection }).connection;

function guarded(stream: Duplex): Listen {
  return (event, listener) =>
    void stream.on(event, (chunk: Buffer) => {
      try {
        listener(chunk);
      } catch (error) {
        stream.destroy(new UnreadableMessage(error));
      }
    });
}
