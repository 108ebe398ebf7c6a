import * as fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { ivrMenus } from '../../src/domain/resources/ivr-parts.ts';
import { ivrs } from '../../src/domain/resources/ivrs.ts';
import { resources } from '../../src/domain/resources/index.ts';
import { routeOf } from '../../src/http/resources/routes.ts';
import { formOf, sendForm } from '../support/forms.ts';
import { path, type Answer, type Client } from '../support/client.ts';
import { mp3 } from '../support/greetings.ts';
import { parentsOf, recordsOf } from '../support/records.ts';
import { tries } from '../support/runs.ts';
import { sample } from '../support/samples.ts';
import { startTrunkline, type LogLine, type TestTrunkline } from '../support/trunkline.ts';
import { started } from '../support/twilio-service.ts';

const groups = '/api/v2/groups';
const faults = '/api/v2/trunkline/sandbox/faults';

const lines: LogLine[] = [];
let trunkline: TestTrunkline;
let client: Client;
let member: string;
beforeAll(async () => {
  trunkline = await startTrunkline({}, { log: (line) => void lines.push(line) });
  client = trunkline.support;
  member = `${path}/${(await client.buy()).id}`;
});
afterAll(() => trunkline.close());

const hintIn = ({ headers }: Answer) => headers['x-trunkline-hint'] as string | undefined;

const get = (url: string) => client.request({ method: 'GET', url });
const put = (url: string, payload: object) => client.request({ method: 'PUT', url, payload });
const post = (url: string, payload: object, headers: InjectOptions['headers'] = {}) =>
  client.request({ method: 'POST', url, payload, headers });

describe('a parameter that nobody reads', () => {
  test.each([
    ['a typo', 'contain=1', 'unknown parameter "contain"; did you mean "contains"?'],
    ['without a value', 'contain=', 'unknown parameter "contain"; did you mean "contains"?'],
    ['two letters changed', 'contians=1', 'unknown parameter "contians"; did you mean "contains"?'],
    ['another case', 'Toll_Free=1', 'unknown parameter "Toll_Free"; did you mean "toll_free"?'],
    ['camel case', 'areaCode=510', 'unknown parameter "areaCode"; did you mean "area_code"?'],
    ['a hyphen', 'area-code=510', 'unknown parameter "area-code"; did you mean "area_code"?'],
    [
      'more than its name',
      'contains_x=1',
      'unknown parameter "contains_x"; did you mean "contains"?',
    ],
    ['twice', 'country=US', 'repeated parameter "country"; send it once: the last one counts'],
    [
      'nothing like it',
      'xyz',
      'unknown parameter "xyz"; this operation takes country, area_code, contains, toll_free, type, locality, page, per_page',
    ],
  ])('%s: is told, and changes nothing', async (_, query, hint) => {
    const plain = await get(`${path}/search?country=US&per_page=1`);
    const answer = await get(`${path}/search?country=US&per_page=1&${query}`);
    expect(hintIn(answer)).toBe(hint);
    expect(answer.status).toBe(200);
    expect(answer.json.phone_numbers[0].number).toBe(plain.json.phone_numbers[0].number);
  });

  test.each([
    [`${path}?perPage=2`, 'did you mean "per_page"?'],
    [`${path}?page_size=2`, 'did you mean "page[size]"?'],
    [`${path}?page%5Bsiz%5D=2`, 'did you mean "page[size]"?'],
    [`${path}?pages=2`, 'did you mean "page"?'],
    [`${path}?include=settings`, 'this operation takes minimal_mode, page, per_page'],
    [`/api/v2/channels/voice/lines?minimal=1`, 'this operation takes'],
    [`/api/v2/channels/voice/deleted_phone_numbers?per-page=1`, 'did you mean "per_page"?'],
    [`${groups}?name=x`, 'this operation takes page, per_page'],
    [`${groups}/1?include=x`, 'this operation takes none'],
    [`${faults}?x`, 'this operation takes none'],
  ])('%s: of every operation by its own', async (url, advice) => {
    expect(hintIn(await get(url))).toContain(advice);
  });

  test('that is a property is sent in the body', async () => {
    const answer = await put(`${member}?nickname=x`, { phone_number: {} });
    const hint = 'unknown parameter "nickname"; send it in the body, as "phone_number.nickname"';
    expect(hintIn(answer)).toBe(hint);
  });

  test('is told of HEAD too, and of what is not found', async () => {
    expect(hintIn(await client.request({ method: 'HEAD', url: `${member}?x` }))).toContain('"x"');
    const missing = await get(`${path}/1?includ=settings`);
    expect(missing.status).toBe(404);
    expect(hintIn(missing)).toBe('unknown parameter "includ"; did you mean "include"?');
  });
});

describe('a property that nobody reads', () => {
  const hints: [string, object, string][] = [
    ['nick_name', { nick_name: 'x' }, 'did you mean "phone_number.nickname"?'],
    ['groupIds', { groupIds: [] }, 'did you mean "phone_number.group_ids"?'],
    ['voicemail', { voicemail: true }, 'did you mean "phone_number.settings.voicemail"?'],
    [
      'settings.voicemial',
      { settings: { voicemial: true } },
      'did you mean "phone_number.settings.voicemail"?',
    ],
    [
      'settings.overflow_number.nmber',
      { settings: { overflow_number: { nmber: null } } },
      'did you mean "phone_number.settings.overflow_number.number"?',
    ],
    ['colour', { colour: 'red' }, 'leave it out'],
    ['include', { include: 'settings' }, 'send it in the query, as "include"'],
    ['capabilities.fax', { capabilities: { fax: true } }, 'leave it out'],
  ];

  test.each(hints)('%s: is told, and changes nothing', async (name, properties, advice) => {
    const answer = await put(member, { phone_number: properties });
    expect(hintIn(answer)).toBe(`unknown property "phone_number.${name}"; ${advice}`);
    expect(answer.status).toBe(200);
    expect(answer.headers['x-unchanged']).toBe('true');
  });

  test('beside the envelope, or instead of it, too', async () => {
    const beside = await put(member, { phone_number: {}, settings: { voicemail: true } });
    expect(hintIn(beside)).toBe(
      'unknown property "settings"; did you mean "phone_number.settings"?',
    );
    const bare = await put(member, { nickname: 'x' });
    expect(bare.status).toBe(400);
    expect(hintIn(bare)).toBe('unknown property "nickname"; did you mean "phone_number.nickname"?');
    const typo = await put(member, { phoneNumber: { nickname: 'x' } });
    expect(hintIn(typo)).toBe('unknown property "phoneNumber"; did you mean "phone_number"?');
  });

  test('of other records, of faults and of a grant is told too', async () => {
    const group = await post(groups, { group: { name: 'x', descripton: 'y' } });
    expect(group.status).toBe(201);
    expect(hintIn(group)).toContain('did you mean "group.description"?');
    const schedule = { name: 'x', intervals: [{ start_time: 1, end_time: 2, day: 1 }, { dya: 1 }] };
    const intervals = await post('/api/v2/business_hours/schedules', { schedule });
    expect(hintIn(intervals)).toBe(
      'unknown property "schedule.intervals.day"; leave it out | ' +
        'unknown property "schedule.intervals.dya"; leave it out',
    );
    expect(hintIn(await post(faults, { fault: { knd: 'slow' } }))).toContain('"fault.kind"');
    const grant = await post('/oauth/tokens', { grant_type: 'client_credentials', scopes: 'read' });
    expect(hintIn(grant)).toBe('unknown property "scopes"; did you mean "scope"?');
  });

  test('of an operation without a body is told, but an empty body is nothing', async () => {
    const remove = (payload: object) =>
      client.request({ method: 'DELETE', url: `${path}/1`, payload });
    expect(hintIn(await remove({ force: true }))).toBe(
      'unknown property "force"; this operation takes no body',
    );
    expect(hintIn(await remove({}))).toBeUndefined();
  });

  test('in a form is told as in JSON, and the audio is kept', async () => {
    const url = '/api/v2/channels/voice/greetings';
    const fields = { 'greeting[name]': 'x', 'greeting[category_id]': '1' };
    const form = formOf({ ...fields, 'greeting[nam]': 'y', name: 'z' }, { bytes: mp3 });
    const made = await sendForm(client, 'POST', url, form);
    expect(made.status).toBe(201);
    expect(made.json.greeting.pending).toBe(false);
    expect(hintIn(made)).toBe(
      'unknown property "name"; did you mean "greeting.name"? | ' +
        'unknown property "greeting.nam"; did you mean "greeting.name"?',
    );
    const right = await sendForm(client, 'POST', url, formOf(fields, { bytes: mp3 }));
    expect(hintIn(right)).toBeUndefined();
    const both = await sendForm(client, 'POST', `${url}?x`, form);
    expect(hintIn(both)).toMatch(/^unknown parameter "x";.+ \| unknown property "name"/);
  });
});

describe('a header that was meant to be the one that an operation asks for', () => {
  test.each(['x-idempotency-key', 'idempotencykey', 'idempotent-key', 'idempotency-keys'])(
    '%s is told',
    async (name) => {
      const answer = await post(path, { phone_number: {} }, { [name]: 'one' });
      expect(hintIn(answer)).toBe(`unknown header "${name}"; did you mean "idempotency-key"?`);
    },
  );

  test('others are no mistakes', async () => {
    const headers = { 'idempotency-key': 'one', 'x-request-id': 'x', 'if-none-match': 'x' };
    expect(hintIn(await post(path, { phone_number: {} }, headers))).toBeUndefined();
  });
});

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
    [
      'DELETE with an empty object',
      () => client.request({ method: 'DELETE', url: `${path}/1`, payload: {} }),
      undefined,
    ],
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

describe('the header', () => {
  const anyName = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 400 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.constantFrom(
      'a | b',
      '"',
      '\\',
      '\r\nset-cookie: x',
      '💥'.repeat(90),
      '__proto__',
      'toString',
    ),
  );
  const isText = (text: string) => text.isWellFormed() && !text.includes('\0');
  const parameters = ['country', 'area_code', 'contains', 'toll_free', 'type', 'locality'];
  const known = new Set([...parameters, 'page', 'per_page', 'include']);

  test('has a hint for any name of a parameter that is not known, and is one line of visible ASCII', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyName.filter(isText), { maxLength: 12 }), async (all) => {
        const names = [...new Set(all)].filter((name) => !known.has(name));
        const query = names.map((name) => `${encodeURIComponent(name)}=1`).join('&');
        const answer = await get(`${path}/search?country=US&per_page=1&${query}`);
        expect(answer.status).toBe(200);
        holdToForm(hintIn(answer), names.length);
      }),
      tries(60),
    );
  });

  test('the same of properties', async () => {
    const written = Object.keys((await get(member)).json.phone_number);
    // JSON's reader drops these two: they are no properties, but ways to break programs.
    const others = new Set([...written, 'settings', 'token', '__proto__', 'constructor']);
    await fc.assert(
      fc.asyncProperty(fc.array(anyName.filter(isText), { maxLength: 12 }), async (all) => {
        const names = [...new Set(all)].filter((name) => !others.has(name));
        const phone_number = Object.fromEntries(names.map((name) => [name, { a: [1] }]));
        const answer = await put(member, { phone_number });
        expect(answer.status).toBe(200);
        holdToForm(hintIn(answer), names.length);
      }),
      tries(60),
    );
  });

  function holdToForm(hint: string | undefined, mistakes: number): void {
    if (mistakes === 0) {
      expect(hint).toBeUndefined();
      return;
    }
    expect(hint).toMatch(/^[\x20-\x7e]{1,1300}$/);
    const told = String(hint).split(' | ');
    expect(told).toHaveLength(Math.min(mistakes, 6));
    expect(told.at(-1) === 'and more').toBe(mistakes > 5);
  }

  test('may be read by pages of the sites that the operator allows', async () => {
    const origin = 'https://app.example.com';
    const allowing = await startTrunkline({ corsOrigin: origin });
    onTestFinished(() => allowing.close());
    const answer = await allowing.support.request({
      method: 'GET',
      url: `${path}?x`,
      headers: { origin },
    });
    expect(answer.headers['access-control-expose-headers']).toContain('X-Trunkline-Hint');
  });
});

describe('the log', () => {
  test('has a line for each answer with hints, with what they say and whose request it was', async () => {
    const answer = await get(`${path}?minimalMode=1`);
    const line = lines.find(
      ({ msg, request }) => msg === 'hint' && request === answer.headers['x-request-id'],
    );
    expect(line).toMatchObject({ level: 30, account: 'support', hints: hintIn(answer) });
  });

  test('has no secret that was sent as a name, and no value', async () => {
    await get(`${path}?tl_${'x'.repeat(40)}=hush`);
    await put(member, { phone_number: { [`tls_${'y'.repeat(40)}`]: 'hush' } });
    const text = JSON.stringify(lines.filter(({ msg }) => msg === 'hint'));
    expect(text).not.toMatch(/hush|x{40}|y{40}/);
  });
});

describe('hints are given', () => {
  const ask = async ({ request }: Client) =>
    hintIn(await request({ method: 'GET', url: `${path}?contain=1` }));

  test('where the sandbox is among the carriers', async () => {
    const { client: mixed } = await started();
    expect(await ask(mixed)).toContain('"contain"');
  });

  test.each(['inventory', 'twilio'])('not where the carrier is %s', async (carriers) => {
    const { client: real, trunkline: service } = await started({ carriers });
    expect(await ask(real)).toBeUndefined();
    const payload = { phone_number: { nick_name: 'x', token: 'x' } };
    const answer = await real.request({ method: 'POST', url: `${path}?x`, payload });
    expect([answer.status, hintIn(answer)]).toEqual([422, undefined]);
    const headers = { authorization: 'Basic x' };
    const { text } = await service.support.request({ method: 'GET', url: path, headers });
    expect(text).toBe('{"error":"Couldn\'t authenticate you"}');
  });

  test('to nobody who is not let in', async () => {
    const headers = { authorization: 'Bearer wrong' };
    const answer = await client.request({ method: 'GET', url: `${path}?x`, headers });
    expect([answer.status, hintIn(answer)]).toEqual([401, undefined]);
  });
});
