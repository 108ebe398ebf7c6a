import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { basic, send } from '../support/bare.ts';
import { run } from '../support/cli.ts';
import { path, type Answer } from '../support/client.ts';
import { refusedFields } from '../support/numbers.ts';
import { tries } from '../support/runs.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
let id: number;
beforeAll(async () => {
  trunkline = await startTrunkline();
  ({ id } = await trunkline.support.buy());
});
afterAll(() => trunkline.close());

const json = 'application/json';

function put(payload: Buffer | string, type = json): Promise<Answer> {
  const headers = { 'content-type': type };
  return trunkline.support.request({ method: 'PUT', url: `${path}/${id}`, headers, payload });
}

const bytes = (text: string, encoding: BufferEncoding = 'utf8') =>
  Buffer.from(`{"phone_number":{"nickname":"${text}"}}`, encoding);

const nickname = async () => (await trunkline.support.show(id)).json.phone_number.nickname;

describe('a body', () => {
  test.each([
    ['a byte alone', 'M\xfcnchen'],
    ['an overlong form', '\xc0\xaf'],
    ['a character that is cut', '\xe2\x82'],
    ['half of a surrogate pair', '\xed\xa0\x80'],
    ['more than there is', '\xf4\x90\x80\x80'],
    ['a byte behind U+FFFD', '\xef\xbf\xbd\xff'],
  ])('that is not UTF-8 (%s) is a 400 that says where', async (_, text) => {
    const before = await nickname();
    const { status, json: answer } = await put(bytes(text, 'latin1'));
    expect(status).toBe(400);
    const at = bytes('').indexOf('""') + 2 + (text.startsWith('M') ? 1 : 0);
    const byte = text.endsWith('\xbd\xff') ? at + 3 : at;
    expect(answer.description).toBe(`The body is not UTF-8: see its byte ${byte}`);
    expect(await nickname()).toBe(before);
  });

  test.each([
    [json, 'utf8'],
    [`${json}; charset=utf-8`, 'utf8'],
    [`${json};charset="UTF-8"`, 'utf8'],
    [`${json}; Charset=UTF8; x=y`, 'utf8'],
    [`${json}; charset=iso-8859-1`, 'latin1'],
    ['text/plain; CHARSET=ISO-8859-1', 'latin1'],
    [`${json}; a="; charset=utf-16"; charset=iso-8859-1`, 'latin1'],
    [`${json}; a="\\"; charset=utf-16"`, 'utf8'],
  ] as const)('in the charset of %s is read as that', async (type, encoding) => {
    const { status, json: answer } = await put(bytes('München', encoding), type);
    expect(status).toBe(200);
    expect(answer.phone_number.nickname).toBe('München');
  });

  test.each(['utf-16', 'UTF-16LE', 'windows-1252', 'utf-7', 'nonsense'])(
    'in the charset %s is a 415',
    async (charset) => {
      const { status, json: answer } = await put(bytes('x'), `${json}; charset=${charset}`);
      expect([status, answer.error]).toEqual([415, 'UnsupportedMediaType']);
      expect(answer.description).toContain(charset);
    },
  );

  test('in US-ASCII is ASCII', async () => {
    expect((await put(bytes('x'), `${json}; charset=us-ascii`)).status).toBe(200);
    expect((await put(bytes('ü'), `${json}; charset=us-ascii`)).status).toBe(400);
  });

  test.each([
    `${json} charset=iso-8859-1`,
    `${json}; charset iso-8859-1`,
    `${json}; charset: iso-8859-1`,
    `${json}; charset=utf-8 charset=iso-8859-1`,
    `${json}, charset=utf-8`,
    'json; charset=utf-8',
    'json',
    '/',
  ])('labelled %s, which is malformed, is a 400 that names the header', async (type) => {
    const answer = await put(bytes('x'), type);
    expect([answer.status, answer.json.error]).toEqual([400, 'BadRequest']);
    expect(answer.json.description).toContain('Content-Type');
    expect(refusedFields(answer)).toEqual({ 'Content-Type': ['InvalidValue'] });
  });

  test('labelled with what is no parameter, and not about the charset, is read', async () => {
    for (const type of [`${json}; utf-8`, `${json};`, `${json};;x`]) {
      expect((await put(bytes('x'), type)).status).toBe(200);
    }
  });

  test('that is none may be in any charset', async () => {
    const headers = { 'content-type': `${json}; charset=utf-16` };
    expect((await trunkline.support.request({ method: 'GET', url: path, headers })).status).toBe(
      200,
    );
  });

  test.each([
    ['{"phone_number":{"nickname":"\\ud800"}}', 'phone_number.nickname', 'holds half'],
    ['{"phone_number":{"nickname":"x\\uDFFFx"}}', 'phone_number.nickname', 'holds half'],
    ['{"phone_number":{"nickname":"\\udc00\\ud800"}}', 'phone_number.nickname', 'holds half'],
    ['{"phone_number":{"settings":{"a":["\\ud800"]}}}', 'phone_number.settings.a', 'holds half'],
    ['{"phone_number":{"\\ud83d":1}}', 'phone_number', 'has a key that holds half'],
    ['{"phone_number":{"\\u0000":1}}', 'phone_number', 'has a key that holds a NUL'],
    ['{"phone_number":{"nickname":"a\\u0000"}}', 'phone_number.nickname', 'holds a NUL'],
    ['{"x":"\\u0000","phone_number":{}}', 'x', 'holds a NUL'],
    ['"\\ud800"', 'body', 'holds half'],
    [`{"${'x'.repeat(99)}😀":"\\ud800"}`, `${'x'.repeat(99)}😀`, 'holds half'],
  ])('%s is a 400 that names the field', async (payload, name, problem) => {
    const answer = await put(payload);
    expect([answer.status, answer.json.error]).toEqual([400, 'BadRequest']);
    expect(answer.json.description).toContain(`${name} ${problem}`);
    expect(refusedFields(answer)).toEqual({ [name]: ['InvalidValue'] });
  });

  test('with a whole pair, escaped or not, is taken', async () => {
    for (const text of ['\\ud83d\\ude00', '😀', '\\\\ud800']) {
      expect((await put(bytes(text))).status).toBe(200);
      expect(await nickname()).toBe(JSON.parse(`"${text}"`));
    }
  });

  test('comes back as it was sent, or was refused', async () => {
    const unit = fc.oneof(fc.nat(0xffff), fc.integer({ min: 0xd700, max: 0xe000 }));
    const texts = fc.array(unit, { maxLength: 10 }).map((units) => String.fromCharCode(...units));
    const property = fc.asyncProperty(texts, async (text) => {
      const { status } = await put(JSON.stringify({ phone_number: { nickname: `x${text}x` } }));
      if (status === 200) expect(await nickname()).toBe(`x${text}x`);
      else expect(status).toBe(400);
      expect(status === 200).toBe(!/[\0\p{Cs}]/u.test(text));
    });
    await fc.assert(property, tries(100));
  });
});

describe('a header', () => {
  test.each(['\xfc', '\x80', 'a\tb'])('Idempotency-Key: %j is a 400', async (key) => {
    const { token } = await trunkline.support.find();
    const answer = await trunkline.support.request({
      method: 'POST',
      url: path,
      headers: { 'idempotency-key': key },
      payload: { phone_number: { token } },
    });
    expect(answer.status).toBe(400);
    expect(answer.json.description).toContain('Idempotency-Key');
    expect(refusedFields(answer)).toEqual({ 'Idempotency-Key': ['InvalidValue'] });
  });

  test.each(['\xff', 'a\0b', '\xed\xa0\x80'])('credentials of %j let nobody in', async (text) => {
    for (const value of [`${text}/token:x`, `a@example.com/token:${text}`]) {
      const authorization = `Basic ${Buffer.from(value, 'latin1').toString('base64')}`;
      const headers = { authorization };
      expect((await send(trunkline, { method: 'GET', url: path, headers })).status).toBe(401);
    }
  });
});

const ask = (payload: string | Buffer, headers: Record<string, string> = {}) =>
  send(trunkline, { method: 'POST', url: '/oauth/tokens', payload, headers });

describe('OAuth', () => {
  test.each([
    'grant_type=client_credentials&client_id=%ff&client_secret=x',
    'grant_type=client_credentials&client_id=%00&client_secret=x',
    '{"grant_type":"client_credentials","client_id":"\\ud800","client_secret":"x"}',
    '{"grant_type":"client_credentials","client_id":"\\u0000","client_secret":"x"}',
  ])('%s is a 400 that names the parameter', async (payload) => {
    const { status, json: answer } = await ask(payload);
    expect([status, answer.error]).toEqual([400, 'invalid_request']);
    expect(answer.error_description).toContain('client_id');
  });

  test('takes a byte order mark, refuses bytes that are no text, and lets no NUL in by Basic', async () => {
    const grant = '{"grant_type":"client_credentials","client_id":"x","client_secret":"x"}';
    expect((await ask(`\ufeff${grant}`)).status).toBe(401);
    for (const body of ['grant_type=\xff', grant.replace('"x"', '"\xff"')]) {
      expect((await ask(Buffer.from(body, 'latin1'))).status).toBe(400);
    }
    for (const [charset, status] of [
      ['utf-16', 415],
      ['iso-8859-1', 401],
    ]) {
      const headers = { 'content-type': `${json}; charset=${charset}` };
      expect((await ask(grant, headers)).status).toBe(status);
    }
    const headers = { authorization: basic('a\0b:secret') };
    expect((await ask('grant_type=client_credentials', headers)).status).toBe(401);
  });
});

test.each(['M\ufffdnchen', '\ud800', 'a\0'])('a command with the word %j stops', async (name) => {
  const words = [
    'group',
    'create',
    '--data',
    trunkline.data,
    '--account',
    'support',
    '--name',
    name,
  ];
  const { code, stderr } = await run(words);
  expect([code, stderr]).toEqual([64, expect.stringContaining('not text in UTF-8')]);
});
