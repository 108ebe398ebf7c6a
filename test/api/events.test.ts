import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../support/client.ts';
import {
  idsOf,
  listen,
  passMoment,
  prefix,
  startEventService,
  tells,
  typesOf,
} from '../support/event-service.ts';
import { buyOne } from '../support/numbers.ts';

/** What the limits are belongs to the rules. */
const keepAliveInterval = 15_000;

let service: Awaited<ReturnType<typeof startEventService>>;
beforeAll(async () => (service = await startEventService()));
afterAll(() => service.close());

const renamed = (client: Client, id: number, nickname: string) =>
  client.update(id, { phone_number: { nickname } });

describe('a client that listens', () => {
  test('is told of each change as it happens: its type, its id, and what webhooks are sent', async () => {
    const client = await service.signUpAlone();
    const listening = await listen(service, client);
    const bought = await buyOne(client);
    await renamed(client, bought.id, 'Sales');
    await client.remove(bought.id);
    await passMoment(service);
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

  test('is told of a reset before what comes after it, so that no copy of the account is kept', async () => {
    const client = await service.signUpAlone();
    const listening = await listen(service, client);
    const { id } = await buyOne(client);
    await client.request({ method: 'POST', url: '/api/v2/trunkline/sandbox/reset' });
    await client.request({
      method: 'POST',
      url: '/api/v2/groups',
      payload: { group: { name: 'A' } },
    });
    await passMoment(service);
    await tells(listening, 3);
    expect(typesOf(listening)).toEqual([
      'phone_number.purchased',
      'account.reset',
      'group.created',
    ]);
    const { data } = listening.told[1]!;
    expect(data).toMatchObject({
      detail: { subdomain: client.subdomain },
      subject: `zen:account:${data.account_id}`,
      actor: { type: 'agent' },
    });
    expect((await client.show(id)).status).toBe(404);
  });

  test('is told nothing that was before, unless it says where to go on: exactly after that', async () => {
    const client = await service.signUpAlone();
    const bought = await buyOne(client);
    for (const name of ['One', 'Two', 'Three']) await renamed(client, bought.id, name);
    await passMoment(service);
    const all = await listen(service, client, { query: 'last_event_id=0' });
    await tells(all, 4);
    const third = idsOf(all)[2]!;
    for (const given of [{ lastEventId: third }, { query: `last_event_id=${third}` }]) {
      const rest = await listen(service, client, given);
      await tells(rest, 1);
      expect(rest.told).toEqual(all.told.slice(3));
    }
    const news = await listen(service, client);
    await renamed(client, bought.id, 'Four');
    await passMoment(service);
    await tells(news, 1);
    expect(news.told[0]!.data.detail.nickname).toBe('Four');
    // The header is what a client sends that was here before.
    const again = await listen(service, client, {
      lastEventId: idsOf(news)[0]!,
      query: 'last_event_id=0&follow=false',
    });
    expect(await again.ended).toBe('ended');
    expect(again.told).toEqual([]);
  });

  test('that comes again and again, wherever it was cut off, is told everything once', async () => {
    const client = await service.signUpAlone();
    const { id } = await buyOne(client);
    const told: string[] = [];
    let last = '0';
    for (let round = 0; round < 5; round += 1) {
      await renamed(client, id, `Before ${round}`);
      const listening = await listen(service, client, { lastEventId: last });
      await renamed(client, id, `After ${round}`);
      await passMoment(service);
      await expect.poll(() => listening.told.length).toBeGreaterThanOrEqual(2);
      listening.leave();
      told.push(...idsOf(listening));
      last = told.at(-1)!;
    }
    const all = await listen(service, client, { query: 'last_event_id=0&follow=false' });
    await all.ended;
    expect(told).toEqual(idsOf(all));
    expect(told).toHaveLength(11);
  });

  test.each(['1000000', 'x', '-1', '1.5', '9007199254740993', ''])(
    'is refused where it would miss something without a word: %j',
    async (id) => {
      const client = await service.signUpAlone();
      const { status, text, ended } = await listen(service, client, {
        query: `last_event_id=${id}`,
      });
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
    const [client, stranger] = [await service.signUpAlone(), await service.signUpAlone()];
    const [mine, theirs] = [await listen(service, client), await listen(service, stranger)];
    await buyOne(client);
    await service.record({
      account_id: 0,
      source_id: 1,
      event: { type: 'carrier.down', detail: '{}' },
    });
    await passMoment(service);
    await tells(mine, 2);
    await tells(theirs, 1);
    expect(typesOf(theirs)).toEqual(['carrier.down']);
    const { account_id } = mine.told[0]!.data;
    expect(mine.told.map(({ data }) => data.account_id)).toEqual([account_id, account_id]);
    expect(theirs.told[0]!.data.account_id).not.toBe(account_id);
    // Another account's event is as unknown as one that there is not.
    const { status } = await listen(service, stranger, { lastEventId: idsOf(mine)[0]! });
    expect(status).toBe(400);
    const rest = await listen(service, client, {
      lastEventId: idsOf(theirs)[0]!,
      query: 'follow=false',
    });
    expect(await rest.ended).toBe('ended');
  });

  test('chooses types, with the prefix or without, and still goes on where it was', async () => {
    const client = await service.signUpAlone();
    const query = `types=phone_number.deleted,${prefix}group.created`;
    const listening = await listen(service, client, { query });
    const bought = await buyOne(client);
    await renamed(client, bought.id, 'Sales');
    await passMoment(service);
    await service.clock.advance(keepAliveInterval);
    // What it has not asked for is not sent, but moves on where it would go on.
    await expect.poll(() => listening.parser.lastEventId).not.toBe('');
    expect(listening.told).toEqual([]);
    await client.remove(bought.id);
    await passMoment(service);
    await tells(listening, 1);
    expect(typesOf(listening)).toEqual(['phone_number.deleted']);
    const { status, text, ended } = await listen(service, client, {
      query: 'types=phone_number.eaten',
    });
    await ended;
    expect([status, text()]).toEqual([400, expect.stringContaining('phone_number.eaten')]);
  });
});
