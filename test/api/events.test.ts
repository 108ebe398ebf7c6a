import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { operator } from '../../src/domain/audit/actor.ts';
import type { Change } from '../../src/domain/audit/change.ts';
import { createJournal } from '../../src/store/audit/journal.ts';
import { openDatabase } from '../../src/database/open.ts';
import { databaseOf } from '../../src/installation/home.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import type { Tables } from '../../src/store/tables.ts';
import { takingInterval } from '../../src/system/event-taking.ts';
import type { Client } from '../support/client.ts';
import { listenTo, type Listening } from '../support/event-source.ts';
import { homeIn } from '../support/home.ts';
import { buyOne } from '../support/numbers.ts';
import { slowClient } from '../support/slow-client.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

const path = '/api/v2/trunkline/events';
const prefix = 'zen:event-type:';
/** What the limits are belongs to the rules. */
const [maxStreams, keepAliveInterval, confirmInterval] = [20, 15_000, 5_000];

let trunkline: TestTrunkline;
beforeAll(async () => {
  trunkline = await startTrunkline();
  await trunkline.server.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => trunkline.close());

const portOf = ({ server }: TestTrunkline) => (server.server.address() as AddressInfo).port;

/** Long enough for what has happened to be taken, and told. */
async function passMoment({ clock }: Pick<TestTrunkline, 'clock'> = trunkline): Promise<void> {
  for (let count = 0; count < 3; count += 1) await clock.advance(takingInterval);
}

interface ListenOptions {
  query?: string;
  lastEventId?: string;
  method?: string;
  at?: TestTrunkline;
}

async function listen(
  client: Client,
  { query = '', lastEventId, method, at = trunkline }: ListenOptions = {},
): Promise<Listening> {
  const listening = await listenTo({
    url: `http://127.0.0.1:${portOf(at)}${path}?${query}`,
    ...(method !== undefined && { method }),
    headers: {
      host: client.subdomain === null ? 'localhost' : `${client.subdomain}.localhost`,
      authorization: client.authorization,
      ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
    },
  });
  onTestFinished(() => listening.leave());
  // Those who listen already are told what comes from here on.
  if (listening.status === 200) await expect.poll(() => listening.parser.retry).toBe(2_000);
  return listening;
}

const typesOf = ({ told }: Listening) => told.map(({ type }) => type.replace(prefix, ''));
const idsOf = ({ told }: Listening) => told.map(({ id }) => id);
const tells = (listening: Listening, count: number) =>
  expect.poll(() => listening.told.length).toBe(count);

/** One agent of an account that nobody else uses. */
let accounts = 0;
const signUp = () => trunkline.signUp(`events-${(accounts += 1)}`, { role: 'admin' });

const renamed = (client: Client, id: number, nickname: string) =>
  client.update(id, { phone_number: { nickname } });

/** Events that no request makes here. */
async function record(...changes: Pick<Change, 'account_id' | 'source_id' | 'event'>[]) {
  const target = databaseOf(homeIn(trunkline.data), 'trunkline');
  const database = await openDatabase<Tables>(target, migrations);
  const journal = createJournal(database, trunkline.clock);
  await database.db.transaction().execute(async (trx) => {
    for (const change of changes) {
      const rest = { action: 'update', source_type: 'some', source_label: 'some' } as const;
      await journal.record(trx, operator, { ...rest, ...change });
    }
  });
  await database.db.destroy();
}

describe('a client that listens', () => {
  test('is told of each change as it happens: its type, its id, and what webhooks are sent', async () => {
    const client = await signUp();
    const listening = await listen(client);
    const bought = await buyOne(client);
    await renamed(client, bought.id, 'Sales');
    await client.remove(bought.id);
    await passMoment();
    await tells(listening, 3);
    expect(typesOf(listening)).toEqual([
      'phone_number.purchased',
      'phone_number.updated',
      'phone_number.deleted',
    ]);
    const [, updated] = listening.told;
    expect(updated).toMatchObject({
      type: updated!.data.type,
      id: updated!.data.id,
      data: {
        subject: `zen:phone_number:${bought.id}`,
        detail: { id: bought.id, nickname: 'Sales' },
        event: { changes: { nickname: { previous: null, current: 'Sales' } } },
      },
    });
  });

  test('is told nothing that was before, unless it says where to go on: exactly after that', async () => {
    const client = await signUp();
    const bought = await buyOne(client);
    for (const name of ['One', 'Two', 'Three']) await renamed(client, bought.id, name);
    await passMoment();
    const all = await listen(client, { query: 'last_event_id=0' });
    await tells(all, 4);
    const third = idsOf(all)[2]!;
    for (const given of [{ lastEventId: third }, { query: `last_event_id=${third}` }]) {
      const rest = await listen(client, given);
      await tells(rest, 1);
      expect(rest.told).toEqual(all.told.slice(3));
    }
    const news = await listen(client);
    await renamed(client, bought.id, 'Four');
    await passMoment();
    await tells(news, 1);
    expect(news.told[0]!.data.detail.nickname).toBe('Four');
    // The header is what a client sends that was here before.
    const again = await listen(client, {
      lastEventId: idsOf(news)[0]!,
      query: 'last_event_id=0&follow=false',
    });
    expect(await again.ended).toBe('ended');
    expect(again.told).toEqual([]);
  });

  test('that comes again and again, wherever it was cut off, is told everything once', async () => {
    const client = await signUp();
    const { id } = await buyOne(client);
    const told: string[] = [];
    let last = '0';
    for (let round = 0; round < 5; round += 1) {
      await renamed(client, id, `Before ${round}`);
      const listening = await listen(client, { lastEventId: last });
      await renamed(client, id, `After ${round}`);
      await passMoment();
      await expect.poll(() => listening.told.length).toBeGreaterThanOrEqual(2);
      listening.leave();
      told.push(...idsOf(listening));
      last = told.at(-1)!;
    }
    const all = await listen(client, { query: 'last_event_id=0&follow=false' });
    await all.ended;
    expect(told).toEqual(idsOf(all));
    expect(told).toHaveLength(11);
  });

  test.each(['1000000', 'x', '-1', '1.5', '9007199254740993', ''])(
    'is refused where it would miss something without a word: %j',
    async (id) => {
      const client = await signUp();
      const { status, text, ended } = await listen(client, { query: `last_event_id=${id}` });
      await ended;
      expect(status).toBe(400);
      expect(JSON.parse(text())).toMatchObject({
        error: 'BadRequest',
        description: expect.stringContaining('some may have been missed'),
        details: { last_event_id: [{ error: 'InvalidValue' }] },
      });
    },
  );

  test('is told of its account alone, and of what concerns all', async () => {
    const [client, stranger] = [await signUp(), await signUp()];
    const [mine, theirs] = [await listen(client), await listen(stranger)];
    await buyOne(client);
    await record({ account_id: 0, source_id: 1, event: { type: 'carrier.down', detail: '{}' } });
    await passMoment();
    await tells(mine, 2);
    await tells(theirs, 1);
    expect(typesOf(theirs)).toEqual(['carrier.down']);
    const { account_id } = mine.told[0]!.data;
    expect(mine.told.map(({ data }) => data.account_id)).toEqual([account_id, account_id]);
    expect(theirs.told[0]!.data.account_id).not.toBe(account_id);
    // Another account's event is as unknown as one that there is not.
    const { status } = await listen(stranger, { lastEventId: idsOf(mine)[0]! });
    expect(status).toBe(400);
    const rest = await listen(client, { lastEventId: idsOf(theirs)[0]!, query: 'follow=false' });
    expect(await rest.ended).toBe('ended');
  });

  test('chooses types, with the prefix or without, and still goes on where it was', async () => {
    const client = await signUp();
    const query = `types=phone_number.deleted,${prefix}group.created`;
    const listening = await listen(client, { query });
    const bought = await buyOne(client);
    await renamed(client, bought.id, 'Sales');
    await passMoment();
    await trunkline.clock.advance(keepAliveInterval);
    // What it has not asked for is not sent, but moves on where it would go on.
    await expect.poll(() => listening.parser.lastEventId).not.toBe('');
    expect(listening.told).toEqual([]);
    await client.remove(bought.id);
    await passMoment();
    await tells(listening, 1);
    expect(typesOf(listening)).toEqual(['phone_number.deleted']);
    const { status, text, ended } = await listen(client, { query: 'types=phone_number.eaten' });
    await ended;
    expect([status, text()]).toEqual([400, expect.stringContaining('phone_number.eaten')]);
  });
});

describe('the stream', () => {
  test('is passed on at once by what stands between, and never kept or compressed', async () => {
    const client = await signUp();
    const { headers } = await listen(client);
    expect(headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    expect(headers['content-encoding']).toBeUndefined();
    const head = await listenTo({
      url: `http://127.0.0.1:${portOf(trunkline)}${path}`,
      method: 'HEAD',
      headers: { host: `${client.subdomain}.localhost`, authorization: client.authorization },
    });
    expect(head.headers['content-type']).toBe(headers['content-type']);
    expect(await head.ended).toBe('ended');
  });

  test('has a comment every 15 seconds, so that nothing takes it for dead', async () => {
    const listening = await listen(await signUp());
    for (let count = 1; count <= 3; count += 1) {
      await trunkline.clock.advance(keepAliveInterval);
      await expect.poll(() => listening.parser.comments).toBe(count);
    }
  });

  test('ends once it has told what there is, where it is not to be followed', async () => {
    const client = await signUp();
    const bought = await buyOne(client);
    for (let count = 0; count < 250; count += 1) await renamed(client, bought.id, `${count}`);
    await passMoment();
    const query = 'last_event_id=0&follow=false&types=phone_number.updated';
    const listening = await listen(client, { query });
    expect(await listening.ended).toBe('ended');
    expect(listening.told).toHaveLength(250);
  });

  test('needs a token that may read events', async () => {
    const account = `events-${(accounts += 1)}`;
    const without = await trunkline.signUp(account, { scope: 'phone_numbers:read' });
    expect((await listen(without)).status).toBe(403);
    const having = await trunkline.signUp(account, { scope: 'events:read' });
    expect((await listen(having)).status).toBe(200);
  });

  test('ends in seconds once its token is revoked; others go on', async () => {
    const client = await signUp();
    const { operator: accountsOf } = trunkline.ports.store;
    const account = await accountsOf.findAccount(client.subdomain!);
    const revoked = await listen(client);
    const other = await listen(await trunkline.signUp(client.subdomain!));
    const [token] = await accountsOf.listTokens(account!);
    await accountsOf.revokeToken(token!.id);
    await trunkline.clock.advance(confirmInterval);
    expect(await revoked.ended).toBe('ended');
    await buyOne(await trunkline.signUp(client.subdomain!, { role: 'admin' }));
    await passMoment();
    await tells(other, 1);
  });
});

describe('streams of an account', () => {
  test('are so many; one more is a 429 until one is left', async () => {
    const client = await signUp();
    const open = [];
    for (let count = 0; count < maxStreams; count += 1) open.push(await listen(client));
    const { status, headers } = await listen(client);
    expect([status, headers['retry-after']]).toEqual([429, '1']);
    expect((await listen(await signUp())).status).toBe(200);
    open[0]!.leave();
    await expect.poll(async () => (await listen(client)).status).toBe(200);
  });

  test('are no requests that are under way', async () => {
    const own = await startTrunkline({ maxRequestsInFlight: 2 });
    onTestFinished(() => own.close());
    await own.server.listen({ host: '127.0.0.1', port: 0 });
    for (let count = 0; count < 3; count += 1) await listen(own.support, { at: own });
    expect((await own.support.list()).status).toBe(200);
  });

  test('are read once for all, however many they are', async () => {
    const client = await signUp();
    const { events } = trunkline.ports.store;
    const { after } = events;
    let reads = 0;
    Object.assign(events, {
      after: (...args: Parameters<typeof after>) => ((reads += 1), after(...args)),
    });
    onTestFinished(() => void Object.assign(events, { after }));
    const all = [];
    for (let count = 0; count < 10; count += 1) all.push(await listen(client));
    await passMoment();
    reads = 0;
    await buyOne(client);
    await passMoment();
    for (const listening of all) await tells(listening, 1);
    // The account's events, and the installation's.
    expect(reads).toBe(2);
  });
});

describe('a client that does not read', () => {
  test('holds up nobody, is cut off, and can go on where it was', async () => {
    const client = await signUp();
    const other = await listen(client);
    const slow = await slowClient(portOf(trunkline));
    onTestFinished(() => slow.vanish());
    const host = `${client.subdomain}.localhost`;
    slow.pause();
    slow.send(
      `GET ${path} HTTP/1.1\r\nhost: ${host}\r\nauthorization: ${client.authorization}\r\n\r\n`,
    );
    await expect.poll(connections).toBe(2);
    const account = await trunkline.ports.store.operator.findAccount(client.subdomain!);
    // More than the buffers of a connection hold.
    const detail = JSON.stringify({ name: 'x'.repeat(4_000) });
    const change = {
      account_id: account!.id,
      source_id: 1,
      event: { type: 'group.updated', detail },
    } as const;
    await record(...Array.from({ length: 2_000 }, () => change));
    await passMoment();
    await tells(other, 2_000);
    for (let count = 0; count < 3; count += 1) await trunkline.clock.advance(keepAliveInterval);
    await expect.poll(connections).toBe(1);
    const rest = await listen(client, {
      query: 'last_event_id=0&follow=false&types=group.updated',
    });
    await rest.ended;
    expect(idsOf(rest)).toEqual(idsOf(other));
  });
});

/** Open at the server. */
const connections = () =>
  new Promise<number>((resolve) => {
    trunkline.server.server.getConnections((_, count) => resolve(count));
  });

test('a service that stops ends its streams at once, so that their clients go on at another', async () => {
  const own = await startTrunkline();
  await own.server.listen({ host: '127.0.0.1', port: 0 });
  const listening = await listen(own.support, { at: own });
  const closing = own.close();
  expect(await listening.ended).toBe('ended');
  await closing;
});
