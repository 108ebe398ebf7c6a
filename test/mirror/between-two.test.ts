import { expect, test } from 'vitest';
import { reconcile } from '../../src/app/purchases/reconcile.ts';
import { MirrorRefused } from '../../src/mirror/mirror-refused.ts';
import { fetchInto } from '../support/injected.ts';
import {
  clientAt,
  everythingAt,
  furnish,
  mirrored,
  mirrorInto,
  startSource,
  type Place,
} from '../support/mirrors.ts';

async function furnished(): Promise<Place> {
  const source = await startSource();
  await furnish(source.client);
  return source;
}

const comparison = { repair: 'none', adopter: null } as const;

test('an account and its mirror answer the same, property by property, ids and audio too', async () => {
  const source = await furnished();
  const { result, place } = await mirrored(source);
  const [there, here] = [await everythingAt(source.client), await everythingAt(place.client)];
  expect(there.numbers).toHaveLength(4);
  expect(there.audio).toHaveLength(2);
  expect(here).toEqual(there);
  expect([result.left_out, result.new_ids, result.added]).toEqual([[], [], []]);
});

test('the mirror of a mirror is the same again', async () => {
  const source = await furnished();
  const { place } = await mirrored(source);
  const again = await mirrored(place);
  expect(again.result.left_out).toEqual([]);
  expect(await everythingAt(again.place.client)).toEqual(await everythingAt(source.client));
});

test('numbers of a mirror are changed, deleted, restored and released, and the carrier agrees all the while', async () => {
  const { place } = await mirrored(await furnished());
  const { client, trunkline } = place;
  const agree = async () => expect(await reconcile(trunkline.ports, comparison)).toEqual([]);
  await agree();
  const [one, two] = await client.phoneNumbers.list().toArray();
  if (!one || !two) throw new Error('no numbers');
  expect((await client.phoneNumbers.update(one.id, { nickname: 'New' })).name).toBe('New');
  await client.phoneNumbers.delete(one.id);
  await agree();
  expect((await client.deletedPhoneNumbers.restore(one.id)).nickname).toBe('New');
  await client.phoneNumbers.delete(two.id);
  await client.deletedPhoneNumbers.release(two.id);
  await agree();
  const [offer] = await client.phoneNumbers.search({ country: 'US', perPage: 1 });
  expect(offer && (await client.phoneNumbers.buy(offer)).id).toBeGreaterThan(one.id);
  await agree();
});

test('a mirror has the figures of its numbers, and says who made it', async () => {
  const { place } = await mirrored(await furnished());
  const { client, trunkline } = place;
  while ((await trunkline.ports.store.events.take(1_000)) > 0);
  expect((await client.usage.show()).totals.phone_numbers).toBe(4);
  const logs = await client.auditLogs.list().toArray();
  expect(new Set(logs.map(({ actor_name }) => actor_name))).toContain('operator');
  const [number] = await client.phoneNumbers.list().toArray();
  const history = await client.phoneNumberAuditLogs.list(number?.id ?? 0).toArray();
  expect(history).toHaveLength(1);
});

test('a second mirror of an account is refused until it is to be refreshed, and then brings what is new', async () => {
  const source = await furnished();
  const { place } = await mirrored(source);
  const order = { fetch: fetchInto(source.trunkline.server), token: source.token };
  const refusal = await mirrorInto(place.trunkline, order).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(MirrorRefused);
  expect(String(refusal)).toContain('--refresh');

  const [number] = await source.client.phoneNumbers.list().toArray();
  await source.client.phoneNumbers.update(number?.id ?? 0, { nickname: 'Later' });
  await source.client.groups.create({ name: 'Later' });
  const [mine] = await place.client.phoneNumbers.list().toArray();
  await place.client.phoneNumbers.delete(mine?.id ?? 0);
  const again = await mirrorInto(place.trunkline, { ...order, refresh: true });
  expect(again.sign_in?.token).toBeNull();
  expect(again.left_out).toEqual([]);
  expect(await everythingAt(place.client)).toEqual(await everythingAt(source.client));
  expect(await reconcile(place.trunkline.ports, comparison)).toEqual([]);
});

test('numbers that another account of the installation has stay out, and are said', async () => {
  const source = await furnished();
  const { place } = await mirrored(source);
  const order = { fetch: fetchInto(source.trunkline.server), token: source.token };
  const second = await mirrorInto(place.trunkline, { ...order, subdomain: 'second' });
  expect(second.left_out).toEqual([
    {
      kind: 'addresses',
      property: 'provider_reference',
      reason: 'the sandbox carrier knows another address by it',
      may_pass: false,
      count: 2,
      ids: expect.any(Array) as number[],
    },
    {
      kind: 'phone_numbers',
      property: null,
      reason: 'another account of this installation has the number',
      may_pass: false,
      count: 4,
      ids: expect.any(Array) as number[],
    },
  ]);
  const client = clientAt(
    place.trunkline,
    second.sign_in?.token ?? '',
    'http://second.example.com',
  );
  expect(await client.phoneNumbers.list().toArray()).toEqual([]);
  expect(await client.ivrs.list().toArray()).toHaveLength(1);
});

test('a dry run says what would come, and makes nothing', async () => {
  const source = await furnished();
  const { place: other } = await mirrored(await startSource(), { subdomain: 'other' });
  const order = { fetch: fetchInto(source.trunkline.server), token: source.token };
  const result = await mirrorInto(other.trunkline, { ...order, dryRun: true });
  expect(result.sign_in).toBeNull();
  expect(result.counts.find(({ kind }) => kind === 'phone_numbers')).toMatchObject({ copied: 4 });
  const { operator } = other.trunkline.ports.store;
  expect(await operator.findAccount('acme')).toBeNull();
});

test('a number whose type says digital is copied as the number that it is, and as nothing else', async () => {
  const source = await startSource();
  const [offer] = await source.client.phoneNumbers.search({ country: 'US', perPage: 1 });
  if (!offer) throw new Error('nothing for sale');
  const { id } = await source.client.phoneNumbers.buy(offer, { line_type: 'digital' });
  await source.client.digitalLines.create({ nickname: 'Web button' });
  const { place, result } = await mirrored(source);
  expect([result.left_out, result.new_ids]).toEqual([[], []]);
  expect((await place.client.phoneNumbers.show(id)).line_type).toBe('digital');
  expect(await everythingAt(place.client)).toEqual(await everythingAt(source.client));
});

test('the plan and the routing are those of the source', async () => {
  const source = await startSource();
  const { operator } = source.trunkline.ports.store;
  await furnish(source.client);
  await operator.updateAccount('acme', { plan: 'team', omnichannel: true });
  const { place, result } = await mirrored(source);
  expect(result.left_out).toEqual([]);
  expect(await everythingAt(place.client)).toEqual(await everythingAt(source.client));
});
