import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { greetings } from '../../../src/domain/resources/greetings.ts';
import { groups } from '../../../src/domain/resources/groups.ts';
import { ivrMenus } from '../../../src/domain/resources/ivr-parts.ts';
import { ivrs } from '../../../src/domain/resources/ivrs.ts';
import type { Client } from '../../support/client.ts';
import { buyOne, problemsOf, refusedFields, shown } from '../../support/numbers.ts';
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

const { all, menusOf, routesOf, ivrOf, made } = ivrsOf(() => client);

describe('an IVR', () => {
  test('is made with one menu, its default, and has the recorded shape', async () => {
    const { status, json } = await all().create({ name: 'IVR Menu' });
    expect(status).toBe(201);
    const id = expect.any(Number);
    const menu = { id, name: 'Main menu', default: true, greeting_id: null, routes: [] };
    expect(json).toEqual({
      ivr: {
        id,
        name: 'IVR Menu',
        menus: [{ ...menu, greeting_loop_count: 3 }],
        phone_number_ids: [],
        phone_number_names: [],
        sip_line_ids: [],
        sip_line_names: [],
      },
    });
  });

  test('is not given numbers or menus with its own body: they are ignored', async () => {
    const number = await buyOne(client);
    const { ivr } = await made();
    const given = { name: 'Desk', phone_number_ids: [number.id], menus: [{ name: 'Mine' }] };
    const { status, json } = await all().update(ivr.id, given);
    expect([status, json.ivr]).toEqual([200, { ...ivr, name: 'Desk' }]);
    const { json: created } = await all().create(given);
    expect(created.ivr).toMatchObject({ phone_number_ids: [], menus: [{ name: 'Main menu' }] });
    expect((await shown(client, number.id)).ivr_id).toBeNull();
  });

  test('has no SIP lines: one that it is given is refused by its id, none is taken', async () => {
    const refused = [
      await all().create({ name: 'Desk', sip_line_ids: [10_407_469_396_479] }),
      await all().update((await made()).ivr.id, { sip_line_ids: [10_407_469_396_479] }),
    ];
    for (const answer of refused) {
      expect(refusedFields(answer)).toEqual({ sip_line_ids: ['RecordNotFound'] });
      expect(problemsOf(answer)).toContain('10407469396479');
    }
    const { ivr } = await made();
    expect((await all().update(ivr.id, ivr)).json).toEqual({ ivr });
    const { sip_line_names } = await all().make({ name: 'Desk', sip_line_names: ['Own'] });
    expect(sip_line_names).toEqual([]);
  });

  test('lists the numbers that use it, and lets them go when it is deleted', async () => {
    const { ivr } = await made();
    const first = await buyOne(client, { ivr_id: ivr.id, nickname: 'First' });
    const second = await buyOne(client);
    await client.update(second.id, { phone_number: { ivr_id: ivr.id } });
    const expected = {
      ...ivr,
      phone_number_ids: [second.id, first.id],
      phone_number_names: [second.name, 'First'],
    };
    expect(await ivrOf(ivr.id)).toEqual(expected);
    expect((await client.show(first.id, { include: 'ivrs' })).json.ivrs).toContainEqual(expected);
    expect((await all().remove(ivr.id)).json).toEqual({ ivr: expected });
    for (const { id } of [first, second]) expect((await shown(client, id)).ivr_id).toBeNull();
  });

  test('of another account, or none, is nothing a number can name', async () => {
    const other = await trunkline.signUp('other-ivrs');
    const foreign = await recordsOf(other, ivrs).make({ name: 'Theirs' });
    const { id } = await buyOne(client);
    for (const ivr_id of [foreign.id, 987_654]) {
      const answer = await client.update(id, { phone_number: { ivr_id } });
      expect(refusedFields(answer)).toEqual({ ivr_id: ['RecordNotFound'] });
    }
  });

  test.each(['team', 'lite'] as const)(
    'is not written on the plan %s, and can be read',
    async (plan) => {
      const onPlan = await trunkline.signUp(`ivr-${plan}`, { plan });
      const records = recordsOf(onPlan, ivrs);
      const refused = await records.create({ name: 'x' });
      expect(refused.status).toBe(403);
      expect(refused.json.error.message).toContain('professional and enterprise');
      expect((await records.list()).json).toMatchObject({ ivrs: [], count: 0 });
    },
  );

  test('survives a plan that has none: it is read, and written no more', async () => {
    const moving = await trunkline.signUp('ivr-moving', { plan: 'professional' });
    const { id } = await recordsOf(moving, ivrs).make({ name: 'Kept' });
    await trunkline.ports.store.operator.updateAccount('ivr-moving', { plan: 'team' });
    expect((await recordsOf(moving, ivrs).show(id)).json.ivr.name).toBe('Kept');
    expect((await recordsOf(moving, ivrMenus, [id]).create({ name: 'x' })).status).toBe(403);
  });
});

describe('a menu', () => {
  test('is added, changed and taken away, below its IVR and in it', async () => {
    const { ivr, main, menus } = await made();
    const { status, json } = await menus.create({ name: 'Second' });
    expect(status).toBe(201);
    const second = json.ivr_menu;
    expect(second).toEqual({ ...main, id: second.id, name: 'Second', default: false });
    await menus.update(second.id, { name: 'Renamed', greeting_loop_count: 1 });
    expect((await ivrOf(ivr.id)).menus).toEqual([
      main,
      { ...second, name: 'Renamed', greeting_loop_count: 1 },
    ]);
    expect((await menus.list()).json.ivr_menus).toHaveLength(2);
    expect((await menus.remove(second.id)).json.ivr_menu.name).toBe('Renamed');
    expect((await ivrOf(ivr.id)).menus).toEqual([main]);
  });

  test('is one of a hundred at most', async () => {
    const { menus } = await made();
    for (let more = 2; more <= 100; more++) await menus.make({ name: `Menu ${more}` });
    const answer = await menus.create({ name: 'Menu 101' });
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual({ base: ['InvalidValue'] });
  });

  test('where calls arrive stays', async () => {
    const { ivr, main, menus } = await made();
    const answer = await menus.remove(main.id);
    expect(refusedFields(answer)).toEqual({ base: ['InUse'] });
    expect((await ivrOf(ivr.id)).menus).toEqual([main]);
  });

  test('plays a greeting of the account, which shows the IVR, and is detached when it is deleted', async () => {
    const { ivr, main, menus } = await made();
    const custom = recordsOf(client, greetings);
    const { id } = await custom.make({ name: 'Press one', category_id: 5 });
    expect(refusedFields(await menus.update(main.id, { greeting_id: 987_654 }))).toEqual({
      greeting_id: ['RecordNotFound'],
    });
    expect((await menus.update(main.id, { greeting_id: id })).json.ivr_menu.greeting_id).toBe(id);
    expect((await custom.show(id)).json.greeting).toMatchObject({
      active: true,
      ivr_ids: [ivr.id],
    });
    await custom.remove(id);
    expect((await ivrOf(ivr.id)).menus[0].greeting_id).toBeNull();
  });

  test.each([0, 4, '3'])('does not repeat its greeting %s times', async (greeting_loop_count) => {
    const { main, menus } = await made();
    const answer = await menus.update(main.id, { greeting_loop_count });
    expect(Object.keys(refusedFields(answer))).toEqual(['greeting_loop_count']);
  });
});

describe('a route', () => {
  test('has the recorded shape', async () => {
    const { ivr, main, routes } = await made();
    const { status, json } = await routes.create({
      keypress: '1',
      action: 'group',
      options: { group_ids: [1] },
    });
    expect(status).toBe(201);
    expect(json).toEqual({
      ivr_route: {
        id: expect.any(Number),
        keypress: '1',
        greeting: null,
        action: 'group',
        options: { group_ids: [1] },
        option_text: 'Support',
        overflow_options: [],
      },
    });
    expect((await ivrOf(ivr.id)).menus).toEqual([{ ...main, routes: [json.ivr_route] }]);
  });

  test('overflows to texts, or to small objects', async () => {
    const { routes } = await made();
    const overflow_options = ['+12125550100', { action: 'voicemail' }];
    const route = await routes.make({ keypress: '1', action: 'voicemail', overflow_options });
    expect(route.overflow_options).toEqual(overflow_options);
  });

  test.each([
    [1, 'overflow_options', 'must be a string or an object'],
    [null, 'overflow_options', 'must be a string or an object'],
    [['x'], 'overflow_options', 'must be a string or an object'],
    [
      { key: {} },
      'overflow_options.key',
      'must be a string, a number, true or false, null or an array',
    ],
    [{ key: ['x', null] }, 'overflow_options.key', 'must be a string or a number'],
    [{ key: ['x'.repeat(256)] }, 'overflow_options.key', 'is too long (at most 255 characters)'],
  ])('are told what an overflow is, where it is of another type: %j', async (one, field, said) => {
    const { routes } = await made();
    const overflow_options = [one];
    const answer = await routes.create({ keypress: '1', action: 'voicemail', overflow_options });
    expect(refusedFields(answer)).toHaveProperty([field]);
    expect(answer.json.details[field][0].description).toContain(said);
  });

  // prettier-ignore
  const keypresses = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#', 'default'];

  test.each(keypresses)('can be on the key %s, once in a menu', async (keypress) => {
    const { routes, ivr } = await made();
    const { id } = await routes.make({ keypress, action: 'voicemail' });
    const again = await routes.create({ keypress, action: 'voicemail' });
    expect(refusedFields(again)).toEqual({ keypress: ['DuplicateValue'] });
    const other = await menusOf(ivr.id).make({ name: 'Other' });
    expect(
      (await routesOf(ivr.id, other.id).create({ keypress, action: 'voicemail' })).status,
    ).toBe(201);
    expect((await routes.update(id, { keypress, action: 'voicemail' })).status).toBe(200);
  });

  test.each([
    ['group', { group_ids: [1, 2], tags: ['vip'] }],
    ['voicemail', { group_ids: [2] }],
    ['voicemail', {}],
    ['phone_number', { phone_number: '+12125550100' }],
    ['textback', { sms_text: 'See you', textback_phone_number_id: 5 }],
  ])('of the action %s takes %o', async (action, options) => {
    const { routes } = await made();
    const { status, json } = await routes.create({ keypress: '2', action, options });
    expect(status).toBe(201);
    expect(json.ivr_route.options).toEqual(options);
    const moved = { action: 'voicemail', options: { tags: ['moved'] } };
    expect((await routes.update(json.ivr_route.id, moved)).json.ivr_route).toMatchObject(moved);
  });

  test.each([
    ['group', {}, { 'options.group_ids': ['BlankValue'] }],
    ['phone_number', {}, { 'options.phone_number': ['BlankValue'] }],
    ['phone_number', { phone_number: '12' }, { 'options.phone_number': ['InvalidValue'] }],
    ['menu', {}, { 'options.menu_id': ['BlankValue'] }],
    ['menu', { menu_id: 987_654 }, { 'options.menu_id': ['RecordNotFound'] }],
    ['voicemail', { menu_id: 1 }, { 'options.menu_id': ['InvalidValue'] }],
    ['group', { group_ids: [987_654] }, { 'options.group_ids': ['RecordNotFound'] }],
    [
      'textback',
      {},
      {
        'options.sms_text': ['BlankValue'],
        'options.textback_phone_number_id': ['BlankValue'],
      },
    ],
    ['sing', {}, { action: ['InvalidValue'] }],
  ])('of the action %s with %o is refused', async (action, options, fields) => {
    const { routes } = await made();
    const answer = await routes.create({ keypress: '1', action, options });
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual(fields);
    expect((await routes.list()).json.count).toBe(0);
  });

  test('to a menu goes when the menu does; one to a group is detached from it', async () => {
    const { ivr, menus, routes } = await made();
    const second = await menus.make({ name: 'Second' });
    const group = await recordsOf(client, groups).make({ name: 'Gone' });
    await routes.make({ keypress: '1', action: 'menu', options: { menu_id: second.id } });
    const ofGroup = await routes.make({
      keypress: '2',
      action: 'group',
      options: { group_ids: [1, group.id] },
    });
    await menus.remove(second.id);
    expect((await ivrOf(ivr.id)).menus[0].routes).toEqual([ofGroup]);
    expect((await recordsOf(client, groups).remove(group.id)).status).toBe(204);
    expect((await ivrOf(ivr.id)).menus[0].routes[0].options).toEqual({ group_ids: [1] });
  });
});
