import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { declarationOf } from '../../src/domain/resources/index.ts';
import type { Client } from '../support/client.ts';
import { buyOne, problemsOf, refusedFields, shown } from '../support/numbers.ts';
import { recordsOf } from '../support/records.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
let client: Client;

beforeAll(async () => {
  trunkline = await startTrunkline();
  client = trunkline.support;
});
afterAll(() => trunkline.close());

describe('what a number refers to', () => {
  let foreign: Record<'group' | 'brand' | 'schedule', number>;
  beforeAll(async () => {
    const neighbour = await trunkline.signUp('neighbour', { role: 'admin' });
    const idOf = async (kind: 'group' | 'brand' | 'schedule') =>
      (await recordsOf(neighbour, declarationOf(kind)).make()).id;
    foreign = {
      group: await idOf('group'),
      brand: await idOf('brand'),
      schedule: await idOf('schedule'),
    };
  });

  test.each([
    ['group_ids', 'group'],
    ['default_group_id', 'group'],
    ['sms_group_id', 'group'],
    ['brand_id', 'brand'],
    ['schedule_id', 'schedule'],
  ] as const)('must be of its own account: %s', async (field, kind) => {
    const valueOf = (id: number) => (field === 'group_ids' ? [1, id] : id);
    const { id } = await buyOne(client);
    const before = await shown(client, id);
    for (const unknown of [987_654_321, foreign[kind]]) {
      const body = { phone_number: { [field]: valueOf(unknown), nickname: 'Half' } };
      const answer = await client.update(id, body);
      expect(answer.status).toBe(422);
      expect(refusedFields(answer)).toEqual({ [field]: ['RecordNotFound'] });
      expect(problemsOf(answer)).toContain(String(unknown));
      expect(await shown(client, id)).toEqual(before);
    }
  });

  test.each(['group', 'brand', 'schedule'] as const)(
    'may be a %s that was made after the number',
    async (kind) => {
      const { id } = await buyOne(client);
      const made = await recordsOf(client, declarationOf(kind)).make();
      const field = kind === 'group' ? 'default_group_id' : `${kind}_id`;
      await client.update(id, { phone_number: { [field]: made.id } });
      expect((await shown(client, id))[field]).toBe(made.id);
    },
  );

  test('may be an IVR that is there, and no other', async () => {
    const { id } = await buyOne(client);
    const answer = await client.update(id, { phone_number: { ivr_id: 1 } });
    expect(refusedFields(answer)).toEqual({ ivr_id: ['RecordNotFound'] });
    const { id: ivr_id } = await recordsOf(client, declarationOf('ivr')).make();
    await client.update(id, { phone_number: { ivr_id } });
    expect((await shown(client, id)).ivr_id).toBe(ivr_id);
  });

  test('may be a custom greeting that is there, and no other', async () => {
    const { id } = await buyOne(client);
    const answer = await client.update(id, { phone_number: { greeting_ids: [1] } });
    expect(answer.status).toBe(422);
    const greeting = await recordsOf(client, declarationOf('greeting')).make();
    await client.update(id, { phone_number: { greeting_ids: [greeting.id] } });
    expect((await shown(client, id)).greeting_ids).toEqual([greeting.id]);
  });

  test('may be, in its settings, groups of its own account only', async () => {
    const { id } = await buyOne(client);
    const before = await shown(client, id);
    for (const unknown of [987_654_321, foreign.group]) {
      const settings = { outbound_calls_group_ids: [1, unknown] };
      const answer = await client.update(id, { phone_number: { settings, nickname: 'Half' } });
      expect(answer.status).toBe(422);
      expect(refusedFields(answer)).toEqual({
        'settings.outbound_calls_group_ids': ['RecordNotFound'],
      });
      expect(problemsOf(answer)).toContain(String(unknown));
      expect(await shown(client, id)).toEqual(before);
    }
  });

  test('names no group twice', async () => {
    const { id } = await buyOne(client);
    const answer = await client.update(id, { phone_number: { group_ids: [1, 2, 1] } });
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual({ group_ids: ['DuplicateValue'] });
  });

  test('is one group only where omnichannel routing is on: the first that was given', async () => {
    const omnichannel = await trunkline.signUp('omni', { omnichannel: true });
    const { id, group_ids } = await buyOne(omnichannel, { group_ids: [2, 1] });
    expect(group_ids).toEqual([2]);
    const { json } = await omnichannel.update(id, { phone_number: { group_ids: [1, 2] } });
    expect(json.phone_number.group_ids).toEqual([1]);
    expect((await shown(omnichannel, id)).group_ids).toEqual([1]);
  });
});
