import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { basic, send } from '../support/bare.ts';
import { run, runJson } from '../support/cli.ts';
import {
  askForToken,
  grantOf,
  listWith,
  makeClient,
  tokenOf,
  type OAuthClient,
} from '../support/oauth.ts';
import { inTables } from '../support/tables.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

const second = 1_000;
const hour = 3_600 * second;

let shared: TestTrunkline;
let trunkline: TestTrunkline;
beforeAll(async () => {
  shared = await startTrunkline();
  trunkline = shared;
});
afterAll(() => shared.close());

/** For this test alone. */
async function startAlone(options: Record<string, unknown> = {}): Promise<void> {
  const alone = await startTrunkline(options);
  trunkline = alone;
  onTestFinished(async () => {
    trunkline = shared;
    await alone.close();
  });
}

const cli = (...words: string[]) => runJson(trunkline.data, ...words);
const client = (scope = 'full', account = 'acme') => makeClient(trunkline, scope, account);

/** Rows of the store, as they lie there. */
const rowsOf = (table: 'api_tokens' | 'oauth_clients') =>
  inTables(trunkline.data, (db) => db.selectFrom(table).selectAll().execute());

const accessTokens = () =>
  inTables(trunkline.data, (db) =>
    db.selectFrom('api_tokens').selectAll().where('oauth_client_id', 'is not', null).execute(),
  );

describe('ASVS 3.5.2: POST /oauth/tokens', () => {
  test('answers a short-lived token of the client, which nobody keeps on the way', async () => {
    const answer = await askForToken(trunkline, grantOf(await client('read greetings:write')));
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({
      access_token: expect.stringMatching(/^tla_[\w-]{40}$/),
      token_type: 'bearer',
      scope: 'read greetings:write',
      expires_in: 1_800,
    });
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
  });

  test.each(['application/json', 'application/x-www-form-urlencoded', 'text/plain'])(
    'takes a form, and JSON, labelled as %s',
    async (type) => {
      const grant = grantOf(await client(), { expires_in: '600' });
      const headers = { 'content-type': type };
      const form = String(new URLSearchParams(grant));
      for (const body of [form, grant]) {
        const { status, json } = await askForToken(trunkline, body, { headers });
        expect([status, json.expires_in]).toEqual([200, 600]);
      }
    },
  );

  test('takes the credentials by Basic too', async () => {
    const { client_id, client_secret } = await client();
    const headers = { authorization: basic(`${client_id}:${client_secret}`) };
    const answer = await askForToken(trunkline, 'grant_type=client_credentials', { headers });
    expect(answer.status).toBe(200);
  });

  test('the token acts as the agent of the client, with the role that the agent has', async () => {
    const made = await client();
    const token = await tokenOf(trunkline, made);
    expect((await listWith(trunkline, token)).status).toBe(200);
    const headers = { host: 'acme.localhost', authorization: `Bearer ${token}` };
    const group = { method: 'POST', url: '/api/v2/groups', headers } as const;
    const answer = await send(trunkline, { ...group, payload: { group: { name: 'Night' } } });
    expect(answer.json.error.message).toContain('Only admins');
  });

  test('is good until it expires, and from that instant on as bad as a wrong one', async () => {
    const token = await tokenOf(trunkline, await client(), { expires_in: 300 });
    await trunkline.clock.advance(300 * second - 1);
    expect((await listWith(trunkline, token)).status).toBe(200);
    await trunkline.clock.advance(1);
    const [expired, wrong] = [
      await listWith(trunkline, token),
      await listWith(trunkline, 'tla_wrong'),
    ];
    expect([expired.status, expired.text]).toEqual([401, wrong.text]);
    expect(expired.json.error).toBe('invalid_token');
  });

  test.each([300, 172_800])('lasts as long as was asked for: %i s', async (expires_in) => {
    const answer = await askForToken(trunkline, grantOf(await client(), { expires_in }));
    expect(answer.json.expires_in).toBe(expires_in);
  });
});

describe('ASVS 2.2.1: wrong client credentials are counted', () => {
  test('with other wrong ones of the address, and hold up no right ones', async () => {
    await startAlone();
    const made = await client();
    for (let tries = 0; tries < 30; tries += 1) {
      expect((await askForToken(trunkline, grantOf(made, { client_secret: 'x' }))).status).toBe(
        401,
      );
      expect((await listWith(trunkline, 'wrong')).status).toBe(401);
    }
    const answer = await askForToken(trunkline, grantOf(made, { client_secret: 'x' }));
    expect([answer.status, answer.json.error]).toEqual([429, 'TooManyRequests']);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect((await askForToken(trunkline, grantOf(made))).status).toBe(200);
  });

  test('and right ones are requests of the account', async () => {
    await startAlone({ rateLimit: 2 });
    const made = await client();
    const token = await tokenOf(trunkline, made);
    expect((await listWith(trunkline, token)).headers['x-rate-limit-remaining']).toBe('0');
    expect((await askForToken(trunkline, grantOf(made))).status).toBe(429);
  });
});

describe('ASVS 3.5.1: what ends the tokens of a client, at once', () => {
  test('its revocation, and neither other clients nor other tokens', async () => {
    const [made, other] = [await client(), await client()];
    const tokens = [await tokenOf(trunkline, made), await tokenOf(trunkline, made)];
    const kept = await tokenOf(trunkline, other);
    const revoked = await cli('oauth-client', 'revoke', made.client_id);
    expect(revoked.revoked_at).toMatch(/Z$/);
    for (const token of tokens) expect((await listWith(trunkline, token)).status).toBe(401);
    expect((await askForToken(trunkline, grantOf(made))).json.error).toBe('invalid_client');
    expect((await listWith(trunkline, kept)).status).toBe(200);
    expect(await cli('oauth-client', 'revoke', made.client_id)).toEqual(revoked);
  });

  test.each([
    ['agent', ['agent', 'jo@acme.example', '--account', 'acme']],
    ['account', ['account', 'acme']],
  ])('that its %s is disabled, until it is enabled again', async (_, words) => {
    const made = await client();
    const token = await tokenOf(trunkline, made);
    const [noun = '', ...rest] = words;
    await cli(noun, 'disable', ...rest);
    expect((await listWith(trunkline, token)).status).toBe(401);
    expect((await askForToken(trunkline, grantOf(made))).json.error).toBe('invalid_client');
    await cli(noun, 'enable', ...rest);
    expect((await listWith(trunkline, token)).status).toBe(200);
    expect((await askForToken(trunkline, grantOf(made))).status).toBe(200);
  });
});

describe('what is kept', () => {
  beforeEach(() => startAlone());

  test('secrets and tokens as hashes only', async () => {
    const made = await client();
    const token = await tokenOf(trunkline, made);
    const kept = JSON.stringify([await rowsOf('api_tokens'), await rowsOf('oauth_clients')]);
    for (const secret of [made.client_secret, token]) {
      expect(kept).not.toContain(secret);
      expect(kept).toContain(createHash('sha256').update(secret).digest('hex'));
    }
  });

  test('a hundred tokens of a client at most: the oldest give way', async () => {
    const made = await client();
    const tokens: string[] = [];
    for (let count = 0; count < 103; count += 1) tokens.push(await tokenOf(trunkline, made));
    expect(await accessTokens()).toHaveLength(100);
    const statuses = [];
    for (const token of tokens) statuses.push((await listWith(trunkline, token)).status);
    expect(statuses).toEqual([401, 401, 401, ...Array<number>(100).fill(200)]);
  });

  test('expired tokens are gone with the next one, or within an hour', async () => {
    const [made, idle] = [await client(), await client()];
    await tokenOf(trunkline, made, { expires_in: 300 });
    await tokenOf(trunkline, idle, { expires_in: 300 });
    await trunkline.clock.advance(300 * second);
    await tokenOf(trunkline, made);
    expect(await accessTokens()).toHaveLength(2);
    await trunkline.clock.advance(hour);
    expect(await accessTokens()).toEqual([]);
    expect(await rowsOf('api_tokens')).toHaveLength(1);
  });

  test('many at once: each gets one, and none too many stays', async () => {
    const made = await client();
    const grants = Array.from({ length: 20 }, () => askForToken(trunkline, grantOf(made)));
    const answers = await Promise.all(grants);
    for (const { json } of answers) {
      expect((await listWith(trunkline, json.access_token)).status).toBe(200);
    }
    expect(await accessTokens()).toHaveLength(20);
  });
});

describe('trunkline oauth-client', () => {
  test('create prints the secret this once; the list has none, and access tokens are not among tokens', async () => {
    const { client_secret, ...made }: OAuthClient = await client('read', 'listed');
    expect(client_secret).toMatch(/^tls_[\w-]{40}$/);
    expect(made).toEqual({
      client_id: expect.stringMatching(/^trunkline_[0-9a-f]{16}$/),
      account: 'listed',
      email: 'jo@listed.example',
      name: null,
      scope: 'read',
      created_at: expect.stringMatching(/Z$/),
      last_used_at: null,
      revoked_at: null,
    });
    const grant = grantOf({ client_id: made.client_id, client_secret });
    const { status } = await askForToken(trunkline, grant, { host: 'listed.localhost' });
    expect(status).toBe(200);
    const [listed, ...more] = await cli('oauth-client', 'list', '--account', 'listed');
    expect([listed, more]).toEqual([{ ...made, last_used_at: expect.stringMatching(/Z$/) }, []]);
    expect(await cli('token', 'list', '--account', 'listed')).toEqual([]);
  });

  test.each([
    [['create', '--account', 'acme', '--email', 'jo@acme.example'], 64, '--scope'],
    [
      ['create', '--account', 'acme', '--email', 'x@acme.example', '--scope', 'read'],
      1,
      'no agent',
    ],
    [['revoke', 'nobody'], 1, 'no OAuth client has the id "nobody"'],
  ])('%s: one line, and a code other than 0', async (words, code, problem) => {
    await client();
    const answer = await run(['oauth-client', ...words, '--data', trunkline.data]);
    expect([answer.code, answer.stdout]).toEqual([code, '']);
    expect(answer.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(answer.stderr).toContain(problem);
  });

  test('an unknown scope is refused, and the right ones are listed', async () => {
    await client();
    const owner = ['--account', 'acme', '--email', 'jo@acme.example'];
    const words = ['oauth-client', 'create', ...owner, '--scope', 'tickets:read'];
    const { code, stderr } = await run([...words, '--data', trunkline.data]);
    expect([code, stderr]).toEqual([64, expect.stringContaining('choose from full, read, write')]);
  });
});
