import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { path, type Client } from '../support/client.ts';
import { formOf, sendForm } from '../support/forms.ts';
import { mp3 } from '../support/greetings.ts';
import { callsOf, hintIn } from '../support/hints.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

const groups = '/api/v2/groups';
const faults = '/api/v2/trunkline/sandbox/faults';

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
    [`${path}?offset=5`, 'this operation takes minimal_mode, query, filter[country_code], '],
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
    expect(hintIn(await remove(`${path}/1`, { force: true }))).toBe(
      'unknown property "force"; this operation takes no body',
    );
    expect(hintIn(await remove(`${path}/1`, {}))).toBeUndefined();
  });

  test('of a GET is told, whatever it is', async () => {
    const answer = await get(path, { per_page: 1 });
    expect([answer.status, hintIn(answer)]).toEqual([
      200,
      'unread body of "GET"; send parameters in the query',
    ]);
    expect(hintIn(await get(path, {}))).toBeUndefined();
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
