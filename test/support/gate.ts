import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';

/** A way to a server that can be closed, or fall silent, and be opened again. */
export interface Gate {
  /** the URL with the gate's address in it */
  readonly url: string;
  open(): void;
  /** Connections are cut off, and new ones refused. */
  close(): void;
  /** Connections stay, and nothing comes through. */
  silence(): void;
  remove(): Promise<void>;
}

export async function gateTo(url: string): Promise<Gate> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let state: 'open' | 'closed' | 'silent' = 'open';
  const server = createServer((socket) => {
    if (state === 'closed') return void socket.destroy();
    const onwards = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [socket, onwards],
      [onwards, socket],
    ] as const) {
      sockets.add(from);
      from.on('data', (data) => state !== 'silent' && to.write(data));
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
    silence: () => void (state = 'silent'),
    async remove() {
      server.close();
      cut();
      await once(server, 'close');
    },
  };
}
