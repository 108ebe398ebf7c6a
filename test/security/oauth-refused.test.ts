import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { basic, send } from '../support/bare.ts';
import { askForToken, grantOf, listWith, makeClient, tokenOf } from '../support/oauth.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
beforeAll(async () => {
  trunkline = await startTrunkline();
});
afterAll(() => trunkline.close());

const client = (scope = 'full', account = 'acme') => makeClient(trunkline, scope, account);

describe('the scope of an access token', () => {
  test('is what was asked for of what the client may have', async () => {
    const made = await client('phone_numbers:read phone_numbers:write');
    const token = await tokenOf(trunkline, made, { scope: 'phone_numbers:write' });
    const answer = await listWith(trunkline, token);
    expect([answer.status, answer.json.description]).toEqual([
      403,
      'Missing the following required scopes: phone_numbers:read',
    ]);
  });

  test.each([
    ['full', 'purchases:write lines:read'],
    ['full', 'read write'],
    ['read', 'phone_numbers:read,groups:read'],
    ['phone_numbers:read', 'numbers:read'],
  ])('a client with %s may ask for %s', async (ceiling, scope) => {
    const answer = await askForToken(trunkline, grantOf(await client(ceiling), { scope }));
    expect(answer.status).toBe(200);
  });

  test.each([
    ['read', 'write'],
    ['read', 'phone_numbers:write'],
    ['phone_numbers:read', 'read'],
    ['phone_numbers:write', 'purchases:write'],
    ['read write', 'full'],
    ['full', 'tickets:read'],
    ['full', 'impersonate'],
    ['full', 'constructor'],
    ['full', '__proto__'],
    ['full', 'toString'],
    ['read', 'read write'],
  ])('a client with %s may not ask for %s', async (ceiling, scope) => {
    const answer = await askForToken(trunkline, grantOf(await client(ceiling), { scope }));
    expect(answer.status).toBe(400);
    expect(answer.json).toEqual({
      error: 'invalid_scope',
      error_description: expect.stringContaining(scope.split(' ').at(-1)!),
    });
    expect(answer.text).not.toContain('access_token');
  });
});

describe('errors have the form of RFC 6749', () => {
  test('malformed JSON is told by its place', async () => {
    const payload = '{"grant_type": }';
    const answer = await send(trunkline, { method: 'POST', url: '/oauth/tokens', payload });
    expect([answer.status, answer.json]).toEqual([
      400,
      {
        error: 'invalid_request',
        error_description:
          'The body is not valid JSON: line 1, column 16: expected a value, found "}"',
      },
    ]);
  });

  const invalid = { error: 'invalid_client', error_description: expect.any(String) };

  test('401 invalid_client: a wrong secret, an unknown client, none at all, and another account', async () => {
    const made = await client();
    const other = await client('full', 'globex');
    const texts = new Set<string>();
    for (const [parameters, host] of [
      [{ client_secret: 'wrong' }, 'acme.localhost'],
      [{ client_id: 'wrong' }, 'acme.localhost'],
      [{ client_secret: other.client_secret }, 'acme.localhost'],
      [{ client_secret: '' }, 'acme.localhost'],
      [{ client_id: undefined }, 'acme.localhost'],
      [{}, 'globex.localhost'],
      [{}, 'nobody.localhost'],
      [{}, 'localhost'],
    ] as const) {
      const answer = await askForToken(trunkline, grantOf(made, parameters), { host });
      expect(answer.status).toBe(401);
      expect(answer.json).toEqual(invalid);
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.headers['www-authenticate']).toMatch(/^Basic /);
      texts.add(answer.text);
    }
    expect(texts.size, 'strangers are told nothing by the differences').toBe(1);
  });

  test.each(['Bearer x', 'Basic', `Basic ${'x'.repeat(5_000)}`, basic('a'), basic(':'), 'x'])(
    '401 invalid_client: Authorization %s',
    async (authorization) => {
      const body = { grant_type: 'client_credentials' };
      const answer = await askForToken(trunkline, body, { headers: { authorization } });
      expect([answer.status, answer.json]).toEqual([401, invalid]);
    },
  );

  test.each(['authorization_code', 'refresh_token', 'password', 'x'])(
    '400 unsupported_grant_type: %s',
    async (grant_type) => {
      const answer = await askForToken(trunkline, grantOf(await client(), { grant_type }));
      expect([answer.status, answer.json.error]).toEqual([400, 'unsupported_grant_type']);
    },
  );

  test.each([
    ['nothing', ''],
    ['no grant type', 'client_id=a&client_secret=b'],
    ['a parameter twice', 'grant_type=client_credentials&scope=read&scope=write'],
    ['JSON that is cut off', '{"grant_type":"client_credentials"'],
    ['JSON that is deep', `{"a":${'['.repeat(5_000)}`],
    ['an array', '[{"grant_type":"client_credentials"}]'],
    ['a grant type that is no text', '{"grant_type":1}'],
    ['a client that is no text', '{"grant_type":"client_credentials","client_id":{}}'],
    ['a scope that is no text', '{"grant_type":"client_credentials","scope":["read"]}'],
    ['null', '{"grant_type":null}'],
  ])('400 invalid_request: %s', async (_, body) => {
    const { status, json } = await askForToken(trunkline, body);
    expect([status, json.error]).toEqual([400, 'invalid_request']);
    expect(json.error_description).toEqual(expect.any(String));
  });

  test.each([299, 172_801, 0, -1, 1.5, '1e3', 'soon', true, [600], {}])(
    '400 invalid_request: expires_in %j',
    async (expires_in) => {
      const { status, json } = await askForToken(
        trunkline,
        grantOf(await client(), { expires_in }),
      );
      expect([status, json.error]).toEqual([400, 'invalid_request']);
      expect(json.error_description).toContain('300 to 172800');
    },
  );

  test('400 invalid_request: the secret by Basic and in the body', async () => {
    const made = await client();
    const headers = { authorization: basic(`${made.client_id}:${made.client_secret}`) };
    const { status, json } = await askForToken(trunkline, grantOf(made), { headers });
    expect([status, json.error]).toEqual([400, 'invalid_request']);
  });

  test('other methods are not there', async () => {
    for (const method of ['GET', 'PUT', 'DELETE'] as const) {
      const { status, json } = await send(trunkline, { method, url: '/oauth/tokens' });
      expect([status, json.error]).toEqual([405, 'MethodNotAllowed']);
    }
  });
});
