import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { configuredCarriers } from '../../../src/app/carriers/configured-carriers.ts';
import { addresses } from '../../../src/domain/resources/addresses.ts';
import { brands } from '../../../src/domain/resources/brands.ts';
import { groups } from '../../../src/domain/resources/groups.ts';
import { declarationOf } from '../../../src/domain/resources/index.ts';
import { schedules } from '../../../src/domain/resources/schedules.ts';
import { held } from '../../support/address-books.ts';
import type { Client } from '../../support/client.ts';
import { faultsLeftIn, scriptFault } from '../../support/faults.ts';
import {
  buyMany,
  buyOne,
  findOne,
  problemsOf,
  refusedFields,
  shown,
  releaseNow,
} from '../../support/numbers.ts';
import { recordsOf, saveAddress } from '../../support/records.ts';
import { numbersOf, shop } from '../../support/shop.ts';
import { startTrunkline, type TestTrunkline } from '../../support/trunkline.ts';

let trunkline: TestTrunkline;
let client: Client;
beforeAll(async () => {
  trunkline = await startTrunkline();
  client = trunkline.support;
});
afterAll(() => trunkline.close());

describe('a record that is deleted', () => {
  test('as a group leaves every property of every number that named it, and nothing else', async () => {
    const { id: group } = await recordsOf(client, groups).make();
    const settings = { outbound_calls_group_ids: [2, group, 1] };
    const named = {
      group_ids: [1, group, 2],
      default_group_id: group,
      sms_group_id: group,
      settings,
    };
    const one = await buyOne(client, { ...named, schedule_id: 1 });
    const other = await buyOne(client);
    await client.update(other.id, { phone_number: { group_ids: [group], sms_group_id: 1 } });
    const [before, otherBefore] = [await shown(client, one.id), await shown(client, other.id)];

    expect((await recordsOf(client, groups).remove(group)).status).toBe(204);

    const left = { group_ids: [1, 2], default_group_id: null, sms_group_id: null };
    expect(await shown(client, one.id)).toEqual({
      ...before,
      ...left,
      settings: { ...before.settings, outbound_calls_group_ids: [2, 1] },
    });
    expect(await shown(client, other.id)).toEqual({ ...otherBefore, group_ids: [] });
    const listed = (await client.list()).json.phone_numbers;
    expect(JSON.stringify(listed)).not.toContain(String(group));
  });

  test('as a schedule leaves null', async () => {
    const { id: schedule_id } = await recordsOf(client, schedules).make();
    const { id } = await buyOne(client, { schedule_id, group_ids: [1] });
    await recordsOf(client, schedules).remove(schedule_id);
    expect(await shown(client, id)).toMatchObject({ schedule_id: null, group_ids: [1] });
  });

  test('is taken out of a number that has come to name it instead of another', async () => {
    const records = recordsOf(client, groups);
    const [first, second] = [await records.make(), await records.make()];
    const { id } = await buyOne(client, { group_ids: [first.id], sms_group_id: 1 });
    await client.update(id, { phone_number: { group_ids: [second.id] } });
    await records.remove(first.id);
    expect((await shown(client, id)).group_ids).toEqual([second.id]);
    await records.remove(second.id);
    expect(await shown(client, id)).toMatchObject({ group_ids: [], sms_group_id: 1 });
  });

  test('as one kind is taken out of what names that kind, whatever else has the same id', async () => {
    const other = await trunkline.signUp('same-ids', { role: 'admin' });
    const { id } = await buyOne(other, { schedule_id: 1, group_ids: [1, 2], sms_group_id: 1 });
    expect((await recordsOf(other, schedules).remove(1)).status).toBe(204);
    expect(await shown(other, id)).toMatchObject({
      schedule_id: null,
      group_ids: [1, 2],
      sms_group_id: 1,
      brand_id: 1,
    });
  });

  test('as a brand leaves the default brand, and a number without a brand as it is', async () => {
    const { id: brand_id } = await recordsOf(client, brands).make();
    const { id: group } = await recordsOf(client, groups).make();
    const branded = await buyOne(client, { brand_id });
    const bare = await buyOne(client, { brand_id: null, group_ids: [group] });
    await recordsOf(client, brands).remove(brand_id);
    await recordsOf(client, groups).remove(group);
    expect((await shown(client, branded.id)).brand_id).toBe(1);
    expect(await shown(client, bare.id)).toMatchObject({ brand_id: null, group_ids: [] });
  });

  test.each(['group', 'schedule', 'brand'] as const)(
    'as a %s cannot be named any more',
    async (kind) => {
      const records = recordsOf(client, declarationOf(kind));
      const { id } = await records.make();
      await records.remove(id);
      const field = kind === 'group' ? 'default_group_id' : `${kind}_id`;
      const { token } = await findOne(client);
      const created = await client.create({ phone_number: { token, [field]: id } });
      const updated = await client.update((await buyOne(client)).id, {
        phone_number: { [field]: id },
      });
      for (const answer of [created, updated]) {
        expect(refusedFields(answer)).toEqual({ [field]: ['RecordNotFound'] });
      }
    },
  );

  test('makes the answers about its numbers new ones for who holds them', async () => {
    const { id: group } = await recordsOf(client, groups).make();
    const { id } = await buyOne(client, { group_ids: [group] });
    const { etag } = (await client.show(id)).headers;
    const list = (await client.list()).headers.etag;
    await recordsOf(client, groups).remove(group);
    expect((await client.show(id)).headers.etag).not.toBe(etag);
    expect((await client.list()).headers.etag).not.toBe(list);
  });

  test('with many numbers leaves them all', async () => {
    const many = await trunkline.signUp('many', { role: 'admin' });
    const { id: group } = await recordsOf(many, groups).make();
    const ids = await buyMany(many, 230);
    for (const id of ids) await many.update(id, { phone_number: { group_ids: [group, 1] } });
    expect((await recordsOf(many, groups).remove(group)).status).toBe(204);
    for (const page of [1, 2, 3]) {
      for (const { group_ids } of (await many.list({ page })).json.phone_numbers) {
        expect(group_ids).toEqual([1]);
      }
    }
  });

  test('is not held by numbers that refer to it no more, nor an address by those the carrier has back', async () => {
    const address = await saveAddress(client, 'EE');
    const { id: group } = await recordsOf(client, groups).make();
    const { token } = await findOne(client, { country: 'EE' });
    const bought = await client.create({
      phone_number: { token, group_ids: [group] },
      address_sid: address,
    });
    const { id } = bought.json.phone_number;
    await client.update(id, { phone_number: { group_ids: [] } });
    expect((await recordsOf(client, groups).remove(group)).status).toBe(204);
    const records = recordsOf(client, addresses);
    const saved = (await records.list()).json.addresses[0];
    expect((await records.remove(saved.id)).status).toBe(422);
    await client.remove(id);
    expect(problemsOf(await records.remove(saved.id))).toContain(
      'by a number that is being bought, or was deleted and can still be restored,',
    );
    await releaseNow(client, id);
    expect((await records.remove(saved.id)).status).toBe(200);
  });
});

describe('an address in use', () => {
  test('cannot be deleted: the refusal names the numbers, ten of them at most', async () => {
    const owner = await trunkline.signUp('addressed');
    const address_sid = await saveAddress(owner, 'EE');
    const records = recordsOf(owner, addresses);
    const saved = (await records.list()).json.addresses[0];
    const numbers: string[] = [];
    const buy = async () => {
      const { token } = await findOne(owner, { country: 'EE' });
      const { json } = await owner.create({ phone_number: { token }, address_sid });
      numbers.push(json.phone_number.number);
    };
    await buy();
    const refused = await records.remove(saved.id);
    expect(refused.status).toBe(422);
    expect(refusedFields(refused)).toEqual({ base: ['InUse'] });
    expect(problemsOf(refused)).toMatch(
      /^Base: is in use by \+\d+ \(\d+\), so it cannot be deleted$/,
    );
    expect(problemsOf(refused)).toContain(numbers[0]);
    for (let bought = 0; bought < 9; bought++) await buy();
    expect(problemsOf(await records.remove(saved.id))).not.toContain('and more');
    for (let bought = 0; bought < 2; bought++) await buy();
    const problem = problemsOf(await records.remove(saved.id));
    expect(numbers.filter((number) => problem.includes(number))).toHaveLength(10);
    expect(problem).toContain('and more');
    expect((await records.show(saved.id)).json.address).toEqual(saved);
  });

  test('can be changed', async () => {
    const owner = await trunkline.signUp('moving');
    const address_sid = await saveAddress(owner, 'EE');
    const { token } = await findOne(owner, { country: 'EE' });
    await owner.create({ phone_number: { token }, address_sid });
    const records = recordsOf(owner, addresses);
    const [{ id }] = (await records.list()).json.addresses;
    const { address } = (await records.update(id, { street: 'Pikk 1' })).json;
    expect(address).toMatchObject({ street: 'Pikk 1', provider_reference: address_sid });
  });
});

describe('a number that is being bought', () => {
  test('holds what it names until the carrier has answered, and has it then', async () => {
    const started = await startTrunkline();
    onTestFinished(() => started.close());
    const { support } = started;
    const { id: group } = await recordsOf(support, groups).make();
    const { token } = await findOne(support);
    const silent = { kind: 'timeout-before', operation: 'buy' } as const;
    await scriptFault(started.data, silent, async () => {
      const answering = support.create({ phone_number: { token, group_ids: [group] } });
      await faultsLeftIn(started.data, 0);
      await started.clock.pass(10_000);
      expect((await answering).status).toBe(503);
    });
    const refused = await recordsOf(support, groups).remove(group);
    expect(refused.status).toBe(503);
    expect(refused.headers['retry-after']).toBe('15');
    expect(refused.json.description).toContain('being bought');

    await started.clock.advance(60_000);
    const bought = await support.create({ phone_number: { token } });
    expect(bought.json.phone_number.group_ids).toEqual([group]);
    expect((await recordsOf(support, groups).remove(group)).status).toBe(204);
    expect((await shown(support, bought.json.phone_number.id)).group_ids).toEqual([]);
  });

  test('is waited for by a deletion when it is bought in a moment', async () => {
    const carrier = shop('one', 8, numbersOf(2, 1));
    const [gate, { buy }] = [held(), carrier];
    carrier.buy = async (...order) => {
      await gate.before();
      return buy(...order);
    };
    const started = await startTrunkline({}, { carriers: configuredCarriers([carrier]) });
    onTestFinished(() => started.close());
    const { id: group } = await recordsOf(started.support, groups).make();
    const { token } = await findOne(started.support);
    const buying = started.support.create({ phone_number: { token, group_ids: [group] } });
    await gate.asked;
    const removing = recordsOf(started.support, groups).remove(group);
    gate.letGo();
    expect([(await buying).status, (await removing).status]).toEqual([200, 204]);
  });

  test('is released when the carrier refuses', async () => {
    const { support } = trunkline;
    const { id: group } = await recordsOf(support, groups).make();
    const { token } = await findOne(support);
    const refuse = { kind: 'refuse', operation: 'buy' } as const;
    await scriptFault(trunkline.data, refuse, async () => {
      const answer = await support.create({ phone_number: { token, group_ids: [group] } });
      expect(answer.status).toBe(422);
    });
    expect((await recordsOf(support, groups).remove(group)).status).toBe(204);
  });
});

test('references that race with the deletion of what they name never dangle', async () => {
  const racer = await trunkline.signUp('racer', { role: 'admin' });
  const ids = await buyMany(racer, 5);
  for (let round = 0; round < 20; round++) {
    const { id: group } = await recordsOf(racer, groups).make();
    const [deleted, ...named] = await Promise.all([
      recordsOf(racer, groups).remove(group),
      ...ids.map((id) => racer.update(id, { phone_number: { group_ids: [group] } })),
    ]);
    expect(deleted.status).toBe(204);
    for (const { status } of named) expect([200, 422]).toContain(status);
    for (const { group_ids } of (await racer.list()).json.phone_numbers) {
      expect(group_ids).toEqual([]);
    }
  }
});
