import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyInstance {
    /**
     * Listens on each of the addresses that this machine has, with one port; rejects where it has none of
     * them, or one cannot be listened on. Port 0: any that is free.
     */
    listenAt(addresses: readonly string[], port: number): Promise<void>;
  }
}

/** Names stand for addresses that a machine does not have: of IPv6, where that is off. */
const notOfThisMachine = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);

/**
 * Adds `listenAt`. Fastify's own server takes what comes in at any address, so whatever is true of its
 * connections is true of all. Those that Fastify would make for further addresses have no part in that.
 */
export function listenAtAddresses(app: FastifyInstance): void {
  const others: Server[] = [];

  async function listenToo(address: string): Promise<void> {
    // As Node's HTTP server has it.
    const options = { allowHalfOpen: true, noDelay: true };
    const other = createServer(options, (socket) => app.server.emit('connection', socket));
    const { port } = app.server.address() as AddressInfo;
    other.listen({ host: address, port });
    await once(other, 'listening');
    others.push(other);
  }

  app.decorate('listenAt', async (addresses, port) => {
    const missing: unknown[] = [];
    for (const address of new Set(addresses)) {
      try {
        if (app.server.listening) await listenToo(address);
        else await app.listen({ host: address, port });
      } catch (error) {
        if (!notOfThisMachine.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
        missing.push(error);
      }
    }
    if (!app.server.listening) throw missing[0];
  });
  const closed: Promise<unknown>[] = [];
  app.addHook('preClose', (done) => {
    for (const other of others) closed.push(once(other.close(), 'close'));
    done();
  });
  app.addHook('onClose', async () => void (await Promise.all(closed)));
}
