import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';

/** A way to a server that can be closed, or fall silent, and be opened again. */
export interface Gate {
  /** the URL with the gate's address in it */
  readonly url: string;
  open(): void;
  /** Connections are cut off, and new ones refused. */
  close(): void;
  /** How many connections were refused so far. */
  refused(): number;
  /** Connections stay, and nothing comes through. */
  silence(): void;
  /** What is next to send this text gets it through, and hears nothing any more; resolves then. */
  deafen(text: string): Promise<void>;
  /** The session that is next to be ready for a query is ended by the server in the same packet; resolves then. */
  terminate(): Promise<void>;
  /** Every session is told what no client can read; answers how many. */
  garble(): number;
  remove(): Promise<void>;
}

// https://www.postgresql.org/docs/current/protocol-message-formats.html
const readyForQuery = Buffer.from('Z\0\0\0\x05I');
/** That GSSAPI is to be used, at a time when nothing was asked. */
export const unreadable = Buffer.from('R\0\0\0\x08\0\0\0\x07');
const shutDown = errorResponse('SFATAL', 'VFATAL', 'C57P01', 'Mterminating connection');

function errorResponse(...fields: string[]): Buffer {
  const body = Buffer.from(`${fields.join('\0')}\0\0`);
  const head = Buffer.from('E\0\0\0\0');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

export async function gateTo(url: string): Promise<Gate> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  const clients = new Set<Socket>();
  let state: 'open' | 'closed' | 'silent' = 'open';
  let listening: { text: string; heard: () => void } | undefined;
  let terminated: (() => void) | undefined;
  let refused = 0;
  const server = createServer((socket) => {
    if (state === 'closed') {
      refused += 1;
      return void socket.destroy();
    }
    const onwards = connect(Number(target.port), target.hostname);
    let isDeaf = false;
    clients.add(socket);
    socket.on('close', () => clients.delete(socket));
    socket.on('data', (data) => {
      if (!listening || !data.includes(listening.text)) return;
      isDeaf = true;
      listening.heard();
      listening = undefined;
    });
    onwards.on('data', (data) => {
      if (!terminated || !data.subarray(-6).equals(readyForQuery)) return;
      socket.end(Buffer.concat([data, shutDown]));
      terminated();
      terminated = undefined;
    });
    for (const [from, to] of [
      [socket, onwards],
      [onwards, socket],
    ] as const) {
      sockets.add(from);
      from.on('data', (data) => {
        if (state === 'silent' || (isDeaf && to === socket) || !to.writable) return;
        to.write(data);
      });
      from.on('error', () => {});
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const through = new URL(url);
  through.port = String((server.address() as AddressInfo).port);
  const cut = () => sockets.forEach((socket) => socket.destroy());
  return {
    url: through.href,
    open: () => void (state = 'open'),
    close() {
      state = 'closed';
      cut();
    },
    refused: () => refused,
    silence: () => void (state = 'silent'),
    terminate: () => new Promise((resolve) => (terminated = resolve)),
    deafen: (text) => new Promise((heard) => (listening = { text, heard })),
    garble() {
      for (const client of clients) client.write(unreadable);
      return clients.size;
    },
    async remove() {
      server.close();
      cut();
      await once(server, 'close');
    },
  };
}
