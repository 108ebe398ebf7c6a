import { connect, type Socket } from 'node:net';

/**
 * Sends bytes as they are, which are to be answered, and reads until the server closes its side. Ours is
 * ended no sooner than the answer comes: to Node, who ends it before does not want one any more. '' means:
 * closed without an answer.
 */
export function exchange(
  port: number,
  bytes: string | Buffer,
  host = '127.0.0.1',
): Promise<string> {
  return sendAndRead({ port, host }, (socket) => {
    socket.once('data', () => socket.end());
    socket.write(bytes);
  });
}

/** The same of bytes that may be a part of a request: our side ends with them, so that nobody waits for more. */
export function exchangePart(port: number, bytes: string | Buffer): Promise<string> {
  return sendAndRead({ port, host: '127.0.0.1' }, (socket) => socket.end(bytes));
}

function sendAndRead(
  place: { port: number; host: string },
  send: (socket: Socket) => void,
): Promise<string> {
  return new Promise((resolve) => {
    let received = '';
    const socket = connect({ ...place, allowHalfOpen: true });
    socket.on('data', (data) => (received += data.toString('latin1')));
    // A reset is a close too.
    socket.on('error', () => {});
    socket.on('close', () => resolve(received));
    socket.on('end', () => socket.end());
    send(socket);
  });
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: string;
  readonly body: string;
}

/** The first answer in what was received. */
export function firstAnswer(received: string): RawAnswer {
  const end = received.indexOf('\r\n\r\n');
  const headers = received.slice(0, end).toLowerCase();
  const status = /^http\/1\.1 (\d{3}) /.exec(headers)?.[1];
  if (end < 0 || status === undefined) {
    throw new Error(`no HTTP: ${JSON.stringify(received.slice(0, 200))}`);
  }
  const length = /content-length: (\d+)/.exec(headers)?.[1] ?? '0';
  const body = received.slice(end + 4, end + 4 + Number(length));
  return { status: Number(status), headers, body };
}
