import { lookup } from 'node:dns/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { networkInterfaces } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';
import { serveProcess } from '../support/cli-process.ts';
import { exchange, firstAnswer } from '../support/raw-socket.ts';
import { slowClient } from '../support/slow-client.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
const hasIpv6 = all.some(({ address }) => address === '::1');
/** Two addresses of every machine; where there is IPv6, one of each kind. */
const addresses = ['127.0.0.1', hasIpv6 ? '::1' : '127.0.0.2'];
/** For documentation: no machine has it (RFC 5737). */
const nobodys = '192.0.2.1';

const portOf = ({ server }: TestTrunkline) => (server.server.address() as AddressInfo).port;

async function listening(options: object = {}, at = addresses): Promise<TestTrunkline> {
  const trunkline = await startTrunkline({ ...options });
  onTestFinished(() => trunkline.close());
  await trunkline.server.listenAt(at, 0);
  return trunkline;
}

const head = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n';

test('every address answers, and what is not HTTP too, in the envelope', async () => {
  const port = portOf(await listening());
  for (const address of addresses) {
    const healthy = await exchange(port, `${head}Connection: close\r\n\r\n`, address);
    expect(firstAnswer(healthy).status).toBe(200);
    const malformed = firstAnswer(await exchange(port, 'no HTTP\r\n\r\n', address));
    expect(malformed.status).toBe(400);
    expect(JSON.parse(malformed.body)).toMatchObject({ error: 'BadRequest' });
    const tooLong = `${head}X-Long: ${'x'.repeat(100_000)}\r\n\r\n`;
    expect(firstAnswer(await exchange(port, tooLong, address)).status).toBe(431);
    const expecting = `${head}Expect: something\r\nConnection: close\r\n\r\n`;
    expect(firstAnswer(await exchange(port, expecting, address)).status).toBe(200);
  }
});

test('the port of the metrics answers in the envelope too', async () => {
  const { metricsServer } = await listening({ metricsPort: '0' });
  if (!metricsServer) throw new Error('there is no port for metrics');
  await metricsServer.listenAt(addresses, 0);
  const { port } = metricsServer.server.address() as AddressInfo;
  for (const [sent, status] of [
    ['no HTTP\r\n\r\n', 400],
    [head.replace('/healthz', '/%zz') + '\r\n', 404],
  ] as const) {
    for (const address of addresses) {
      const answer = firstAnswer(await exchange(port, sent, address));
      expect(answer.status).toBe(status);
      expect(JSON.parse(answer.body)).toHaveProperty('description');
    }
  }
});

test('what is sent at every address is under way in one process: closing ends what is idle, at each', async () => {
  const trunkline = await listening();
  const port = portOf(trunkline);
  const clients = await Promise.all(
    addresses.flatMap((address) =>
      ['', 'GET /hea', `${head}\r\n`].map(async (sent) => {
        const client = await slowClient(port, address);
        client.send(sent);
        if (sent.endsWith('\r\n\r\n')) expect((await client.answer()).status).toBe(200);
        return client;
      }),
    ),
  );
  const closing = trunkline.server.close();
  await Promise.all(clients.map((client) => client.readAll()));
  await closing;
  for (const host of addresses) {
    const socket = connect({ host, port });
    await expect(once(socket, 'connect')).rejects.toThrow('ECONNREFUSED');
  }
});

test('addresses that this machine does not have are passed over, unless it has none of them', async () => {
  const trunkline = await listening({}, [nobodys, ...addresses, nobodys, ...addresses]);
  for (const address of addresses) {
    const answer = await exchange(portOf(trunkline), `${head}Connection: close\r\n\r\n`, address);
    expect(firstAnswer(answer).status).toBe(200);
  }
  await expect(listening({}, [nobodys])).rejects.toThrow(`EADDRNOTAVAIL`);
});

test('an address at which somebody else listens stops the start', async () => {
  const other = createServer().listen(0, addresses[1]);
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const trunkline = await startTrunkline();
  onTestFinished(() => trunkline.close());
  await expect(trunkline.server.listenAt(addresses, port)).rejects.toThrow('EADDRINUSE');
});

test('a name is every address that it stands for', async () => {
  const args = ['--host', 'localhost'];
  const served = await serveProcess(await temporaryFolder(), { args });
  const port = Number(new URL(served.url).port);
  const own = (await lookup('localhost', { all: true })).filter(({ address }) =>
    all.some((one) => one.address === address),
  );
  expect(own).not.toEqual([]);
  const clients = await Promise.all(own.map(({ address }) => slowClient(port, address)));
  for (const client of clients) {
    client.send('no HTTP\r\n\r\n');
    expect((await client.answer()).status).toBe(400);
  }
  expect(await served.stop()).toBe(0);
});
