import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ivrMenus } from '../../src/domain/resources/ivr-parts.ts';
import { ivrs } from '../../src/domain/resources/ivrs.ts';
import { resources } from '../../src/domain/resources/index.ts';
import { routeOf } from '../../src/http/resources/routes.ts';
import { path, type Answer, type Client } from '../support/client.ts';
import { callsOf, hintIn } from '../support/hints.ts';
import { parentsOf, recordsOf } from '../support/records.ts';
import { sample } from '../support/samples.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
let client: Client;
let member: string;
beforeAll(async () => {
  trunkline = await startTrunkline();
  client = trunkline.support;
  member = `${path}/${(await client.buy()).id}`;
});
afterAll(() => trunkline.close());

const { get, put, post, remove } = callsOf(() => client);

describe('what is answered can be sent back without a hint', () => {
  const includes = ['', '?include=settings,ivrs,all_greetings,all_groups,all_schedules'];

  test.each(includes)('a phone number, shown with %o', async (query) => {
    const shown = await get(`${member}${query}`);
    const answer = await put(`${member}${query}`, shown.json);
    expect(answer.status).toBe(200);
    expect(hintIn(answer)).toBeUndefined();
  });

  test('a search result, to buy it and to change it later', async () => {
    const available = await client.find();
    const bought = await post(path, { phone_number: available });
    expect([bought.status, hintIn(bought)]).toEqual([200, undefined]);
    const phone_number = { ...available, ...bought.json.phone_number, nickname: 'x' };
    const changed = await put(`${path}/${bought.json.phone_number.id}`, { phone_number });
    expect([changed.status, hintIn(changed)]).toEqual([200, undefined]);
  });

  test.each(resources.filter(({ operations }) => operations.includes('update')))(
    'a $singular',
    async (declaration) => {
      const parents = await parentsOf(client, declaration);
      const records = recordsOf(client, declaration, parents);
      const { id } = declaration.isSingleton ? { id: 1 } : await records.make();
      const { url } = routeOf(declaration, 'update');
      const ids = [...parents, id];
      const target = url.replaceAll(/:\w+/g, () => String(ids.shift()));
      const shown = await get(target);
      const answer = await put(target, shown.json);
      expect([answer.status, hintIn(answer)]).toEqual([200, undefined]);
      if (!declaration.operations.includes('create')) return;
      const created = await post(records.path, { [declaration.singular]: sample(declaration) });
      expect(hintIn(created)).toBeUndefined();
    },
  );

  test('an IVR with menus and routes', async () => {
    const { id } = await recordsOf(client, ivrs).make();
    const menu = await recordsOf(client, ivrMenus, [id]).make();
    const url = `/api/v2/channels/voice/ivr/${id}`;
    const ivr_route = { keypress: '1', action: 'voicemail', overflow_options: [{ any: 1 }] };
    const route = await post(`${url}/menus/${menu.id}/routes`, { ivr_route });
    expect([route.status, hintIn(route)]).toEqual([201, undefined]);
    const { json } = await get(url);
    expect(hintIn(await put(url, json))).toBeUndefined();
    json.ivr.menus[1].routes[0].optoins = {};
    expect(hintIn(await put(url, json))).toBe(
      'unknown property "ivr.menus.routes.optoins"; leave it out',
    );
  });
});

/** What published programs send; those of the Document's samples are in test/document. */
describe('what real clients send', () => {
  const requests: [string, () => Promise<Answer>, string | undefined][] = [
    ['a bare question mark', () => get(`${path}?`), undefined],
    ['a path with .json', () => get(`${member}.json?include=settings`), undefined],
    [
      'blank parameters',
      () => get(`${path}/search?country=US&contains=&area_code=&toll_free=`),
      undefined,
    ],
    ['pages', () => get(`${path}?per_page=100&page=2`), undefined],
    ['a list by brackets', () => get(`${member}?include[]=settings&include[]=ivrs`), undefined],
    ['a list by places', () => get(`${member}?include[0]=settings&include[1]=ivrs`), undefined],
    ['a list repeated', () => get(`${member}?include=settings&include=ivrs`), undefined],
    ['1 and 0', () => get(`${path}?minimal_mode=1`), undefined],
    ['DELETE with an empty object', () => remove(`${path}/1`, {}), undefined],
    [
      'address_sid beside the number',
      () => post(path, { phone_number: { token: 'x' }, address_sid: 'AD1' }),
      undefined,
    ],
    [
      'address_sid inside it',
      () => post(path, { phone_number: { token: 'x', address_sid: 'AD1' } }),
      undefined,
    ],
    [
      'greetings by category',
      () => put(member, { phone_number: { categorised_greetings: { '6': 'callback_none' } } }),
      undefined,
    ],
    // These are mistakes, which Zendesk passes over.
    ['a parameter that nobody documented', () => get(`${path}?sort_by=name`), '"sort_by"'],
    [
      'unknown keys beside the number',
      () => put(member, { phone_number: {}, comment: 'x' }),
      '"comment"',
    ],
    [
      'unknown keys in it',
      () => put(member, { phone_number: { zone: 'x' } }),
      '"phone_number.zone"',
    ],
  ];

  test.each(requests)('%s', async (_, request, hint) => {
    const answer = await request();
    if (hint === undefined) expect(hintIn(answer)).toBeUndefined();
    else expect(hintIn(answer)).toContain(`${hint}; `);
  });
});
