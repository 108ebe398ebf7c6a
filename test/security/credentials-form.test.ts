import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { basic, send } from '../support/bare.ts';
import { path, type Answer, type Client } from '../support/client.ts';
import { tries } from '../support/runs.ts';
import { startTrunkline, type LogLine, type TestTrunkline } from '../support/trunkline.ts';

const lines: LogLine[] = [];
let trunkline: TestTrunkline;
let real: TestTrunkline;
let acme: Client;
beforeAll(async () => {
  trunkline = await startTrunkline({}, { log: (line) => void lines.push(line) });
  real = await startTrunkline({ carriers: 'inventory' });
  acme = await trunkline.signUp('acme');
});
afterAll(async () => {
  await trunkline.close();
  await real.close();
});

let sent = 0;
const ask = (
  authorization: string | undefined,
  service = trunkline,
  host = 'acme.localhost',
): Promise<Answer> => {
  sent += 1;
  return send(service, {
    method: 'GET',
    url: path,
    headers: { host, ...(authorization !== undefined && { authorization }) },
    // Another address each time: wrong credentials are counted.
    remoteAddress: `10.1.${sent >> 8}.${sent & 0xff}`,
  });
};

/** All of an answer but what each has of its own. */
const comparable = ({ status, headers, text }: Answer) => {
  const { date: _, 'x-request-id': __, ...rest } = headers;
  return { status, text, headers: rest };
};

const emails = () => [acme.email, 'nobody@example.com'];
const tokens = () => [acme.token, `tl_${'x'.repeat(40)}`];

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** Of an e-mail address and a token, each mistake that people make with them. */
const mistakes: [string, (email: string, token: string) => string, RegExp][] = [
  ['no /token', (email, token) => basic(`${email}:${token}`), /\/token is missing/],
  ['/token in another case', (email, token) => basic(`${email}/TOKEN:${token}`), /small letters/],
  ['no e-mail address', (_, token) => basic(`/token:${token}`), /e-mail address is missing/],
  ['nothing before the colon', (_, token) => basic(`:${token}`), /e-mail address is missing/],
  ['no token', (email) => basic(`${email}/token:`), /the token is missing/],
  ['no colon', (email) => basic(`${email}/token`), /no colon/],
  ['the token as the user', (_, token) => basic(`${token}:`), /stands where the e-mail/],
  [
    'the two swapped',
    (email, token) => basic(`${token}/token:${email}`),
    /stands where the e-mail/,
  ],
  ['a name, no address', (_, token) => basic(`admin/token:${token}`), /no e-mail address/],
  [
    'the address percent-encoded',
    (email, token) => basic(`${email.replace('@', '%40')}/token:${token}`),
    /percent-encoded/,
  ],
  ['a line break encoded', (email, token) => basic(`${email}/token:${token}\n`), /line break/],
  ['no base64', (email, token) => `Basic ${email}/token:${token}`, /not base64/],
  ['base64 twice', (email, token) => basic(base64(`${email}/token:${token}`)), /base64 of base64/],
  ['base64 in two pieces', () => 'Basic YWJj ZGVm', /no spaces/],
  ['the token alone under Basic', (_, token) => `Basic ${token}`, /does not take a token alone/],
  [
    'Bearer with what Basic takes',
    (email, token) => `Bearer ${base64(`${email}/token:${token}`)}`,
    /replace Bearer by Basic/,
  ],
  [
    'Bearer with the address',
    (email, token) => `Bearer ${email}/token:${token}`,
    /does not go with Bearer/,
  ],
  ['Bearer with two words', (_, token) => `Bearer ${token} x`, /more than one word/],
  ['Bearer with nothing', () => 'Bearer', /nothing stands behind/],
  ['the token without a scheme', (_, token) => token, /without a scheme/],
  ['Token token=', (_, token) => `Token token=${token}`, /scheme Token is not taken/],
  ['Token', (_, token) => `Token ${token}`, /scheme Token is not taken/],
  ['another scheme', (_, token) => `ApiKey ${token}`, /neither Basic nor Bearer/],
  ['the placeholder of a sample', () => 'Basic <auth-value>', /placeholder/],
  ['placeholders in Basic', () => basic('{email_address}/token:{api_token}'), /placeholder/],
  ['the words of a sample', () => basic('your_email_address/token:your_api_token'), /placeholder/],
  ['the secret of a client', () => `Bearer tls_${'x'.repeat(40)}`, /secret of an OAuth client/],
  ['what is too long', (email) => basic(`${email}${'x'.repeat(2_000)}`), /longer than 1000/],
];

describe('in the sandbox a 401 says what is wrong with the form of the credentials', () => {
  test.each(mistakes)('%s', async (_, written, advice) => {
    const answer = await ask(written(acme.email, acme.token));
    expect(answer.status).toBe(401);
    expect(answer.json.description).toMatch(advice);
    expect(answer.json.description).toMatch(/^Authorization: /);
    expect(answer.headers['x-trunkline-hint']).toBe(answer.json.description);
    const { description: _told, ...recorded } = answer.json as { description: string };
    expect(recorded).toEqual((await ask(written(acme.email, acme.token), real)).json);
  });

  test('and nothing where there are none, or their form is right', async () => {
    for (const authorization of [
      undefined,
      basic(`${acme.email}/token:wrong`),
      basic(`nobody@example.com/token:${acme.token}`),
      `Bearer ${acme.token}x`,
      'Bearer wrong',
    ]) {
      const answer = await ask(authorization);
      expect(answer.status).toBe(401);
      expect(answer.json).not.toHaveProperty('description');
      expect(answer.headers).not.toHaveProperty('x-trunkline-hint');
    }
  });

  test('with a real carrier every 401 is byte for byte what it was', async () => {
    for (const [, written] of mistakes) {
      const authorization = written(acme.email, acme.token);
      const { text, headers } = await ask(authorization, real);
      expect(headers).not.toHaveProperty('x-trunkline-hint');
      expect(text).toBe(
        /^bearer /i.test(authorization)
          ? '{"error":"invalid_token","error_description":"The access token provided is expired, revoked, malformed or invalid for other reasons."}'
          : '{"error":"Couldn\'t authenticate you"}',
      );
    }
  });
});

describe('ASVS 7.4.1: what a 401 says of a form', () => {
  const hosts = ['acme.localhost', 'nobody.localhost', 'support.localhost'];

  test.each(mistakes)(
    'is the same whether account, address and token are there or not: %s',
    async (_, written) => {
      const answers = [];
      for (const email of emails()) {
        for (const token of tokens()) {
          for (const host of hosts) {
            answers.push(comparable(await ask(written(email, token), trunkline, host)));
          }
        }
      }
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    },
  );

  test('follows from the header alone, whatever it is, and repeats nothing of it', async () => {
    const piece = fc.oneof(
      fc.constantFrom('Basic ', 'Bearer ', 'Token ', '/token', ':', '@', ' ', '=', '%40'),
      fc.constantFrom(acme.email, acme.token),
      fc.string({ maxLength: 12 }),
    );
    const headers = fc
      .tuple(fc.array(piece, { maxLength: 6 }), fc.boolean())
      .map(([pieces, isEncoded]) => (isEncoded ? basic(pieces.join('')) : pieces.join('')));
    await fc.assert(
      fc.asyncProperty(headers, async (authorization) => {
        const known = await ask(authorization);
        const unknown = await ask(authorization, trunkline, 'nobody.localhost');
        if (known.status === 200) return;
        expect(comparable(known)).toEqual(comparable(unknown));
        expect(known.text).not.toContain(acme.token);
        expect(String(known.headers['x-trunkline-hint'] ?? '')).toMatch(/^[\x20-\x7e]*$/);
      }),
      tries(200),
    );
  });

  test('is in no line of the log, which says which rule it was instead', () => {
    const refused = lines.filter(({ status }) => status === 401);
    expect(refused.length).toBeGreaterThan(0);
    expect(JSON.stringify(lines)).not.toContain(acme.token);
    for (const { reason } of refused) {
      expect(reason).toMatch(
        /^(?:credentials_(?:missing|malformed)|token_unknown|(?:email|account)_mismatch)$/,
      );
    }
  });
});
