import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Client } from '../support/client.ts';
import {
  eventsPath,
  idsOf,
  listen,
  passMoment,
  portOf,
  startEventService,
  tells,
} from '../support/event-service.ts';
import { listenTo } from '../support/event-source.ts';
import { buyOne } from '../support/numbers.ts';
import { slowClient } from '../support/slow-client.ts';

/** What the limits are belongs to the rules. */
const [maxStreams, keepAliveInterval, confirmInterval] = [20, 15_000, 5_000];

let service: Awaited<ReturnType<typeof startEventService>>;
beforeAll(async () => (service = await startEventService()));
afterAll(() => service.close());

const renamed = (client: Client, id: number, nickname: string) =>
  client.update(id, { phone_number: { nickname } });

describe('the stream', () => {
  test('is passed on at once by what stands between, and never kept or compressed', async () => {
    const client = await service.signUpAlone();
    const { headers } = await listen(service, client);
    expect(headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    expect(headers['content-encoding']).toBeUndefined();
    const head = await listenTo({
      url: `http://127.0.0.1:${portOf(service)}${eventsPath}`,
      method: 'HEAD',
      headers: { host: `${client.subdomain}.localhost`, authorization: client.authorization },
    });
    expect(head.headers['content-type']).toBe(headers['content-type']);
    expect(await head.ended).toBe('ended');
  });

  test('has a comment every 15 seconds, so that nothing takes it for dead', async () => {
    const listening = await listen(service, await service.signUpAlone());
    for (let count = 1; count <= 3; count += 1) {
      await service.clock.advance(keepAliveInterval);
      await expect.poll(() => listening.parser.comments).toBe(count);
    }
  });

  test('ends once it has told what there is, where it is not to be followed', async () => {
    const client = await service.signUpAlone();
    const bought = await buyOne(client);
    for (let count = 0; count < 250; count += 1) await renamed(client, bought.id, `${count}`);
    await passMoment(service);
    const query = 'last_event_id=0&follow=false&types=phone_number.updated';
    const listening = await listen(service, client, { query });
    expect(await listening.ended).toBe('ended');
    expect(listening.told).toHaveLength(250);
  });

  test('needs a token that may read events', async () => {
    const account = 'events-of-scopes';
    const without = await service.signUp(account, { scope: 'phone_numbers:read' });
    expect((await listen(service, without)).status).toBe(403);
    const having = await service.signUp(account, { scope: 'events:read' });
    expect((await listen(service, having)).status).toBe(200);
  });

  test('ends in seconds once its token is revoked; others go on', async () => {
    const client = await service.signUpAlone();
    const { operator: accountsOf } = service.ports.store;
    const account = await accountsOf.findAccount(client.subdomain!);
    const revoked = await listen(service, client);
    const other = await listen(service, await service.signUp(client.subdomain!));
    const [token] = await accountsOf.listTokens(account!);
    await accountsOf.revokeToken(token!.id);
    await service.clock.advance(confirmInterval);
    expect(await revoked.ended).toBe('ended');
    await buyOne(await service.signUp(client.subdomain!, { role: 'admin' }));
    await passMoment(service);
    await tells(other, 1);
  });
});

describe('streams of an account', () => {
  test('are so many; one more is a 429 until one is left', async () => {
    const client = await service.signUpAlone();
    const open = [];
    for (let count = 0; count < maxStreams; count += 1) open.push(await listen(service, client));
    const { status, headers } = await listen(service, client);
    expect([status, headers['retry-after']]).toEqual([429, '1']);
    expect((await listen(service, await service.signUpAlone())).status).toBe(200);
    open[0]!.leave();
    await expect.poll(async () => (await listen(service, client)).status).toBe(200);
  });

  test('are no requests that are under way', async () => {
    const own = await startEventService({ maxRequestsInFlight: 2 });
    onTestFinished(() => own.close());
    for (let count = 0; count < 3; count += 1) await listen(own, own.support);
    expect((await own.support.list()).status).toBe(200);
  });

  test('are read once for all, however many they are', async () => {
    const client = await service.signUpAlone();
    const { events } = service.ports.store;
    const { after } = events;
    let reads = 0;
    Object.assign(events, {
      after: (...args: Parameters<typeof after>) => ((reads += 1), after(...args)),
    });
    onTestFinished(() => void Object.assign(events, { after }));
    const all = [];
    for (let count = 0; count < 10; count += 1) all.push(await listen(service, client));
    await passMoment(service);
    reads = 0;
    await buyOne(client);
    await passMoment(service);
    for (const listening of all) await tells(listening, 1);
    // The account's events, and the installation's.
    expect(reads).toBe(2);
  });
});

describe('a client that does not read', () => {
  test('holds up nobody, is cut off, and can go on where it was', async () => {
    const client = await service.signUpAlone();
    const other = await listen(service, client);
    const slow = await slowClient(portOf(service));
    onTestFinished(() => slow.vanish());
    const host = `${client.subdomain}.localhost`;
    slow.pause();
    slow.send(
      `GET ${eventsPath} HTTP/1.1\r\nhost: ${host}\r\nauthorization: ${client.authorization}\r\n\r\n`,
    );
    await expect.poll(connections).toBe(2);
    const account = await service.ports.store.operator.findAccount(client.subdomain!);
    // More than the buffers of a connection hold.
    const detail = JSON.stringify({ name: 'x'.repeat(4_000) });
    const change = {
      account_id: account!.id,
      source_id: 1,
      event: { type: 'group.updated', detail },
    } as const;
    await service.record(...Array.from({ length: 2_000 }, () => change));
    await passMoment(service);
    await tells(other, 2_000);
    for (let count = 0; count < 3; count += 1) await service.clock.advance(keepAliveInterval);
    await expect.poll(connections).toBe(1);
    const rest = await listen(service, client, {
      query: 'last_event_id=0&follow=false&types=group.updated',
    });
    await rest.ended;
    expect(idsOf(rest)).toEqual(idsOf(other));
  });
});

/** Open at the server. */
const connections = () =>
  new Promise<number>((resolve) => {
    service.server.server.getConnections((_, count) => resolve(count));
  });

test('a service that stops ends its streams at once, so that their clients go on at another', async () => {
  const own = await startEventService();
  const listening = await listen(own, own.support);
  const closing = own.close();
  expect(await listening.ended).toBe('ended');
  await closing;
});
