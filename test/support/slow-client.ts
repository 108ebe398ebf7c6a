import { once } from 'node:events';
import { connect } from 'node:net';
import { firstAnswer, type RawAnswer } from './raw-socket.ts';

/** A client that sends and reads when it is told to, and vanishes when it is told to. */
export interface SlowClient {
  send(bytes: string | Buffer): void;
  /** Reads on from here, until the server closes its side; all that was read. */
  readAll(): Promise<Buffer>;
  /** Reads until the first answer is whole. */
  answer(): Promise<RawAnswer>;
  /** Reads no more. */
  pause(): void;
  vanish(): void;
}

export async function slowClient(port: number, host = '127.0.0.1'): Promise<SlowClient> {
  const socket = connect({ host, port });
  await once(socket, 'connect');
  const chunks: Buffer[] = [];
  const received = () => Buffer.concat(chunks);
  const closing = new Promise<void>((resolve) => void socket.once('close', resolve));
  // A reset is a close too.
  socket.on('error', () => {});
  const read = () => {
    if (socket.listenerCount('data') === 0) socket.on('data', (chunk) => void chunks.push(chunk));
  };
  return {
    send: (bytes) => void socket.write(bytes),
    async readAll() {
      read();
      await closing;
      return received();
    },
    async answer() {
      read();
      while (!isWhole(received())) {
        if (socket.closed) throw new Error(`closed after ${received().toString('latin1')}`);
        await Promise.race([once(socket, 'data'), closing]);
      }
      return firstAnswer(received().toString('latin1'));
    },
    pause: () => void socket.pause(),
    vanish: () => void socket.destroy(),
  };
}

function isWhole(received: Buffer): boolean {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const length = /content-length: (\d+)/i.exec(received.toString('latin1', 0, end))?.[1] ?? '0';
  return received.length >= end + 4 + Number(length);
}

/** The body of what was received, as far as it came. */
export function bodyIn(received: Buffer): Buffer {
  return received.subarray(received.indexOf('\r\n\r\n') + 4);
}
