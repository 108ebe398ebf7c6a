import { afterAll, beforeAll, expect, test } from 'vitest';
import { groups } from '../../../src/domain/resources/groups.ts';
import { schedules } from '../../../src/domain/resources/schedules.ts';
import type { Client } from '../../support/client.ts';
import { buyOne } from '../../support/numbers.ts';
import { recordsOf } from '../../support/records.ts';
import { startTrunkline, type TestTrunkline } from '../../support/trunkline.ts';

let trunkline: TestTrunkline;
let client: Client;
let id: number;
beforeAll(async () => {
  trunkline = await startTrunkline();
  client = trunkline.support;
  ({ id } = await buyOne(client));
});
afterAll(() => trunkline.close());

test.each([
  ['all_groups', groups, 2],
  ['all_schedules', schedules, 1],
] as const)(
  "%s holds the first 100 of the account's own, as their own list has them",
  async (name, declaration, first) => {
    const records = recordsOf(client, declaration);
    for (let made = 0; made < 101; made++) await records.make();
    const { [declaration.plural]: listed } = (await records.list()).json;
    expect(listed).toHaveLength(100);
    expect((await client.show(id, { include: name })).json[name]).toEqual(listed);
    const other = await trunkline.signUp(`bare-${declaration.plural}`);
    const { id: own } = await buyOne(other);
    expect((await other.show(own, { include: name })).json[name]).toHaveLength(first);
  },
);

test('the ETag of a number with records included holds no longer once there is another one', async () => {
  const versionOf = async () => (await client.show(id, { include: 'all_groups' })).headers.etag;
  const etag = await versionOf();
  expect(await versionOf()).toBe(etag);
  await recordsOf(client, groups).make();
  expect(await versionOf()).not.toBe(etag);
});
