import { EventEmitter, once } from 'node:events';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { configuredCarriers } from '../../src/app/carriers/configured-carriers.ts';
import { recover } from '../../src/app/purchases/recover.ts';
import { addresses } from '../../src/domain/resources/addresses.ts';
import { greetings } from '../../src/domain/resources/greetings.ts';
import { groups } from '../../src/domain/resources/groups.ts';
import type { Answer, Client } from '../support/client.ts';
import { scriptFault } from '../support/faults.ts';
import { leaseTime } from '../support/leases.ts';
import { buyOne, findOne, follow, refusedFields } from '../support/numbers.ts';
import { recordsOf, saveAddress } from '../support/records.ts';
import { numbersOf, shop } from '../support/shop.ts';
import { testClock, type TestClock } from '../support/test-clock.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';
import { ownedBy } from '../support/owned.ts';

const hour = 3_600_000;
const path = '/api/v2/channels/voice/deleted_phone_numbers';

let trunkline: TestTrunkline;
let client: Client;
beforeAll(async () => {
  trunkline = await startTrunkline();
  client = trunkline.support;
});
afterAll(() => trunkline.close());

const ask = (method: 'GET' | 'PUT' | 'DELETE', target: string, by = client) =>
  by.request({ method, url: `${path}${target}` });
const restore = (id: number, by = client) => ask('PUT', `/${id}/restore`, by);
const isOwned = async (number: string) =>
  (await ownedBy(trunkline.sandbox)).some((one) => one.number === number);

const idsIn = ({ json }: Answer) => json.deleted_phone_numbers.map((one: { id: number }) => one.id);

/** Buys a number and deletes it. */
async function deleted(properties: object = {}) {
  const number = await buyOne(client, properties);
  const before = (await client.show(number.id, { include: 'settings' })).json;
  await client.remove(number.id);
  return { id: number.id, number: number.number, before };
}

describe('a deleted number', () => {
  test('is listed with what it was, when it was deleted and until when it can be had back', async () => {
    const { id, before } = await deleted({ nickname: 'Undo me' });
    const { settings: _settings, ...phone_number } = before.phone_number;
    const { json } = await ask('GET', '');
    const [first] = json.deleted_phone_numbers;
    expect(first).toEqual({
      ...phone_number,
      deleted_at: expect.stringMatching(/Z$/),
      release_at: expect.stringMatching(/Z$/),
      restorable: true,
      release_refusal: null,
    });
    expect(Date.parse(first.release_at) - Date.parse(first.deleted_at)).toBe(72 * hour);
    expect((await ask('GET', `/${id}`)).json).toEqual({ deleted_phone_number: first });
  });

  test('comes back as it was, under its id, with its settings, and counts again', async () => {
    const settings = { maximum_queue_size: 7, voicemail: false };
    const { id, number, before } = await deleted({ nickname: 'Back', group_ids: [1, 2], settings });
    const { count } = (await client.list()).json;
    const answer = await restore(id);
    expect(answer.status).toBe(200);
    expect((await client.show(id, { include: 'settings' })).json).toEqual(before);
    expect((await client.list()).json.count).toBe(count + 1);
    expect((await ask('GET', `/${id}`)).status).toBe(404);
    await trunkline.clock.advance(73 * hour);
    await recover(trunkline.ports);
    expect(await isOwned(number)).toBe(true);
  });

  test('is in another version than ever before once it is back, and so once it is changed', async () => {
    const { id } = await buyOne(client);
    const tagOf = async () => String((await client.show(id)).headers.etag);
    const tags = [await tagOf()];
    const change = async (nickname: string) => {
      await client.update(id, { phone_number: { nickname } });
      tags.push(await tagOf());
    };
    await change('before');
    await client.remove(id);
    await restore(id);
    tags.push(await tagOf());
    await change('after');
    expect(new Set(tags).size).toBe(tags.length);
  });

  test('answers its search token again once it is back', async () => {
    const { token } = await findOne(client);
    const { id } = (await client.create({ phone_number: { token } })).json.phone_number;
    await client.remove(id);
    expect((await client.create({ phone_number: { token } })).status).toBe(422);
    await restore(id);
    expect((await client.create({ phone_number: { token } })).json.phone_number.id).toBe(id);
  });

  test('clears what was deleted meanwhile, and refers to the rest again', async () => {
    const group = await recordsOf(client, groups).make({ name: 'Gone' });
    const kept = await recordsOf(client, groups).make({ name: 'Kept' });
    const wait = await recordsOf(client, greetings).make({ name: 'Gone', category_id: 3 });
    const line = {
      group_ids: [group.id, kept.id],
      default_group_id: group.id,
      greeting_ids: [wait.id],
    };
    const { id } = await deleted(line);
    await recordsOf(client, groups).remove(group.id);
    await recordsOf(client, greetings).remove(wait.id);
    const { json } = await restore(id);
    expect(json.phone_number).toMatchObject({
      group_ids: [kept.id],
      default_group_id: null,
      greeting_ids: [],
    });
    expect(json.phone_number.categorised_greetings['3']).toBe('wait_en');
    await recordsOf(client, groups).remove(kept.id);
    expect((await client.show(id)).json.phone_number.group_ids).toEqual([]);
  });

  test('keeps its address from being deleted until the carrier has it back', async () => {
    const sid = await saveAddress(client, 'DE');
    const { token } = await findOne(client, { country: 'DE' });
    const bought = await client.create({ phone_number: { token }, address_sid: sid });
    const { id } = bought.json.phone_number;
    await client.remove(id);
    const book = recordsOf(client, addresses);
    const [{ id: address }] = (await book.list()).json.addresses;
    expect((await book.remove(address)).status).toBe(422);
    expect((await ask('DELETE', `/${id}`)).status).toBe(200);
    expect((await book.remove(address)).status).toBe(200);
  });

  test('is bought by nobody else meanwhile', async () => {
    const only = { country: 'US', area_code: '212', contains: '5558642' };
    const rival = await trunkline.signUp('undo-rival');
    const { token } = await findOne(rival, only);
    const { id } = await buyOne(client, {}, only);
    await client.remove(id);
    expect((await rival.create({ phone_number: { token } })).status).toBe(422);
    expect((await rival.search(only)).json.count).toBe(0);
    expect((await restore(id)).status).toBe(200);
  });

  test('of another account is not found, whatever is asked', async () => {
    const { id } = await deleted();
    const stranger = await trunkline.signUp('undo-stranger');
    expect((await ask('GET', '', stranger)).json.deleted_phone_numbers).toEqual([]);
    for (const answer of [
      await ask('GET', `/${id}`, stranger),
      await restore(id, stranger),
      await ask('DELETE', `/${id}`, stranger),
    ]) {
      expect([answer.status, answer.json.error]).toEqual([404, 'RecordNotFound']);
    }
    expect((await restore(id)).status).toBe(200);
  });

  test.each(['0', 'x', '987654321'])('with the id %s is not found', async (id) => {
    for (const method of ['GET', 'DELETE'] as const) {
      expect((await ask(method, `/${id}`)).status).toBe(404);
    }
    expect((await ask('PUT', `/${id}/restore`)).status).toBe(404);
  });

  test('is restored once, however often that is asked for at the same time', async () => {
    const { id } = await deleted();
    const answers = await Promise.all(Array.from({ length: 5 }, () => restore(id)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(4);
    expect(
      (await client.list({ per_page: 100 })).json.phone_numbers.filter(
        (one: { id: number }) => one.id === id,
      ),
    ).toHaveLength(1);
  });
});

test('deleted numbers are refused to accounts on the plan trial, as numbers are', async () => {
  const trying = await trunkline.signUp('undo-trial', { plan: 'trial' });
  const { status, json } = await ask('GET', '', trying);
  expect(status).toBe(403);
  expect(json).toEqual({ error: { title: 'Forbidden', message: expect.any(String) } });
});

describe('releasing at once', () => {
  test('twice at once is done once: both are told that it is, or that it goes on when the carrier is slow', async () => {
    const carrier = shop('one', 8, numbersOf(2, 1));
    let looks = 0;
    const still = testClock();
    const clock: TestClock = {
      ...still,
      pause(milliseconds) {
        looks += 1;
        return still.pause(milliseconds);
      },
    };
    const service = await startTrunkline({}, { carriers: configuredCarriers([carrier]), clock });
    onTestFinished(() => service.close());
    const { id } = await buyOne(service.support);
    await service.support.remove(id);
    const { release } = carrier;
    let asked = 0;
    const answering = new EventEmitter();
    carrier.release = async (...order) => {
      asked += 1;
      if (asked === 1) await once(answering, 'answer');
      await release(...order);
    };
    const first = ask('DELETE', `/${id}`, service.support);
    await expect.poll(() => asked).toBe(1);
    expect((await ask('DELETE', `/${id}`, service.support)).status).toBe(503);
    const before = looks;
    const third = ask('DELETE', `/${id}`, service.support);
    await expect.poll(() => looks).toBeGreaterThan(before);
    answering.emit('answer');
    expect([(await first).status, (await third).status]).toEqual([200, 200]);
    expect(asked).toBe(1);
  });

  test('gives the number back to the carrier, and it cannot be restored', async () => {
    const { id, number } = await deleted();
    expect((await ask('DELETE', `/${id}`)).json).toBeNull();
    expect(await isOwned(number)).toBe(false);
    expect((await restore(id)).status).toBe(404);
    expect((await ask('DELETE', `/${id}`)).status).toBe(404);
  });

  test('that the carrier does not answer is a 503, goes on by itself, and cannot be undone', async () => {
    const { id, number } = await deleted();
    const fault = { operation: 'release', kind: 'unavailable' } as const;
    const answer = await scriptFault(trunkline.data, fault, () => ask('DELETE', `/${id}`));
    expect(answer.status).toBe(503);
    expect(answer.headers['retry-after']).toMatch(/^[1-9]\d*$/);
    const refused = await restore(id);
    expect(refusedFields(refused)).toEqual({ base: ['NotAvailable'] });
    expect((await ask('GET', `/${id}`)).json.deleted_phone_number.restorable).toBe(false);
    await trunkline.clock.advance(leaseTime);
    await expect.poll(async () => (await ask('GET', `/${id}`)).status).toBe(404);
    expect(await isOwned(number)).toBe(false);
  });
});

test('the list is paged as others are, and its count is kept', async () => {
  const owner = await trunkline.signUp('undo-pages');
  const ids: number[] = [];
  for (let n = 0; n < 5; n++) ids.unshift((await buyOne(owner)).id);
  for (const id of ids) await owner.remove(id);
  const first = await ask('GET', '?per_page=2', owner);
  expect(first.json.count).toBe(5);
  expect(idsIn(first)).toEqual(ids.slice(0, 2));
  expect(idsIn(await follow(owner, first.json.next_page))).toEqual(ids.slice(2, 4));
  const cursor = await ask('GET', '?page[size]=3', owner);
  expect(idsIn(cursor)).toEqual(ids.slice(0, 3));
  const second = await follow(owner, cursor.json.links.next);
  expect(idsIn(second)).toEqual(ids.slice(3));
  expect(idsIn(await follow(owner, second.json.links.prev))).toEqual(ids.slice(0, 3));
  await restore(ids[0] ?? 0, owner);
  expect((await ask('GET', '', owner)).json.count).toBe(4);
  await trunkline.clock.advance(73 * hour);
  const left = async () => (await ask('GET', '', owner)).json;
  await expect.poll(left).toMatchObject({ deleted_phone_numbers: [], count: 0 });
});
