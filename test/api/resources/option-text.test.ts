import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { groups } from '../../../src/domain/resources/groups.ts';
import type { Client } from '../../support/client.ts';
import { buyOne } from '../../support/numbers.ts';
import { ivrsOf } from '../../support/ivrs.ts';
import { recordsOf } from '../../support/records.ts';
import { startTrunkline, type TestTrunkline } from '../../support/trunkline.ts';

let trunkline: TestTrunkline;
let client: Client;
beforeAll(async () => {
  trunkline = await startTrunkline();
  client = trunkline.support;
});
afterAll(() => trunkline.close());

const { all, ivrOf, made } = ivrsOf(() => client);

const named = (name: string) => recordsOf(client, groups).make({ name });

describe('a route', () => {
  test.each([
    ['group', [1], 'Support'],
    ['group', [2, 1], 'Sales, Support'],
    ['voicemail', [1], 'Support'],
    ['voicemail', undefined, null],
  ])('to the %s of the groups %j is called %s', async (action, group_ids, option_text) => {
    const { routes } = await made();
    const route = await routes.make({ keypress: '1', action, options: { group_ids } });
    expect(route.option_text).toBe(option_text);
  });

  test.each([
    ['phone_number', { phone_number: '+12125550100' }],
    ['textback', { sms_text: 'Call later', textback_phone_number_id: 1 }],
  ])('by %s has no text of its own', async (action, options) => {
    const { routes } = await made();
    expect((await routes.make({ keypress: '1', action, options })).option_text).toBeNull();
  });

  test('is called in every answer what its group is called now', async () => {
    const { ivr, main, menus, routes } = await made();
    const group = await recordsOf(client, groups).make({ name: 'Night shift' });
    const options = { group_ids: [group.id] };
    const route = await routes.make({ keypress: '1', action: 'group', options });
    const { id: phone_number } = await buyOne(client, { ivr_id: ivr.id });
    const texts = async () => {
      const included = (await client.show(phone_number, { include: 'ivrs' })).json.ivrs;
      const lists = [
        (await routes.list()).json.ivr_routes,
        [(await routes.show(route.id)).json.ivr_route],
        (await menus.list()).json.ivr_menus[0].routes,
        (await menus.show(main.id)).json.ivr_menu.routes,
        (await ivrOf(ivr.id)).menus[0].routes,
        included.find(({ id }: { id: number }) => id === ivr.id).menus[0].routes,
        (await menus.update(main.id, { name: 'Main' })).json.ivr_menu.routes,
        (await all().update(ivr.id, { name: 'Desk' })).json.ivr.menus[0].routes,
      ];
      return lists.map(([{ option_text }]) => option_text as unknown);
    };
    expect(new Set(await texts())).toEqual(new Set(['Night shift']));
    await recordsOf(client, groups).update(group.id, { name: 'Day shift' });
    expect(new Set(await texts())).toEqual(new Set(['Day shift']));
    await routes.update(route.id, { action: 'group', options, option_text: 'Mine' });
    expect(new Set(await texts())).toEqual(new Set(['Day shift']));
    await recordsOf(client, groups).remove(group.id);
    expect(new Set(await texts())).toEqual(new Set([null]));
  });

  test('to many groups is called by the first, and how many there are more', async () => {
    const { routes } = await made();
    const long = [await named('a'.repeat(200)), await named('b'.repeat(60)), await named('c')];
    const group_ids = long.map(({ id }) => id);
    const route = await routes.make({ keypress: '1', action: 'group', options: { group_ids } });
    expect(route.option_text).toBe(`${'a'.repeat(200)} (+2)`);
  });
});
