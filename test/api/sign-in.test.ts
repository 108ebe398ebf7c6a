import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Account } from '../../src/domain/account.ts';
import { basic, send, sixOperations, temporaryFolder } from '../support/bare.ts';
import { postgres } from '../support/home.ts';
import { path, type Client } from '../support/client.ts';
import { buyOne, findOne } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

const noCredentials = { error: "Couldn't authenticate you" };
const badToken = {
  error: 'invalid_token',
  error_description:
    'The access token provided is expired, revoked, malformed or invalid for other reasons.',
};

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

let trunkline: TestTrunkline;
let acme: Client;
beforeAll(async () => {
  trunkline = await startTrunkline();
  acme = await trunkline.signUp('acme');
});
afterAll(() => trunkline.close());

const listWith = (authorization: string | undefined, host = 'acme.localhost', of = trunkline) =>
  send(of, {
    method: 'GET',
    url: path,
    headers: { host, ...(authorization !== undefined && { authorization }) },
  });

describe('200', () => {
  test('Basic takes the e-mail address with /token, and the API token', async () => {
    const answer = await listWith(basic(`${acme.email}/token:${acme.token}`));
    expect(answer.status).toBe(200);
  });

  test('Bearer takes the same token without the e-mail address', async () => {
    expect((await listWith(`Bearer ${acme.token}`)).status).toBe(200);
  });

  test('the case of the e-mail address does not matter', async () => {
    const answer = await listWith(basic(`${acme.email.toUpperCase()}/token:${acme.token}`));
    expect(answer.status).toBe(200);
  });

  test.each(['basic', 'BASIC', 'bAsIc'])('the scheme may be written %s', async (scheme) => {
    const [, value] = acme.authorization.split(' ');
    expect((await listWith(`${scheme} ${value}`)).status).toBe(200);
  });

  test.each(['bearer', 'BEARER'])('the scheme may be written %s', async (scheme) => {
    expect((await listWith(`${scheme} ${acme.token}`)).status).toBe(200);
  });

  test('admins and agents may do the same', async () => {
    const admin = await trunkline.signUp('acme', { role: 'admin' });
    const bought = await buyOne(admin);
    expect((await acme.show(bought.id)).status).toBe(200);
    expect((await acme.remove(bought.id)).status).toBe(200);
  });
});

describe('401', () => {
  // Of the sandbox it says more: see credentials-form.test.ts.
  let real: TestTrunkline;
  let other: Client;
  beforeAll(async () => {
    real = await startTrunkline({ carriers: 'inventory' });
    other = await real.signUp('acme');
  });
  afterAll(() => real.close());

  const mistakes: [string, () => string | undefined][] = [
    ['no credentials', () => undefined],
    ['a wrong token', () => basic(`${other.email}/token:${other.token}x`)],
    [
      'the case of the token changed',
      () => basic(`${other.email}/token:${other.token.toUpperCase()}`),
    ],
    ['a wrong e-mail address', () => basic(`nobody@example.com/token:${other.token}`)],
    ['no e-mail address', () => basic(`/token:${other.token}`)],
    ['an empty token', () => basic(`${other.email}/token:`)],
    ['the token as a password', () => basic(`${other.email}:${other.token}`)],
    ['a password', () => basic(`${other.email}:secret`)],
    ['the hash of the token', () => basic(`${other.email}/token:${sha256(other.token)}`)],
    ['Basic without a value', () => 'Basic'],
    ['Basic that is not base64', () => 'Basic %%%%'],
    ['Bearer without a value', () => 'Bearer'],
    ['an unknown scheme', () => `Digest ${other.token}`],
    ['a token without a scheme', () => other.token],
    ['a blank header', () => ' '],
    ['three words', () => `Basic ${other.token} x`],
    ['the right ones after another word', () => `x ${other.authorization}`],
    ['the right ones before another word', () => `${other.authorization} x`],
    ...['Digest', 'XBasic', 'BasicX'].map((scheme): [string, () => string] => [
      `the right ones under the scheme ${scheme}`,
      () => other.authorization.replace('Basic', scheme),
    ]),
    ...['XBearer', 'BearerX'].map((scheme): [string, () => string] => [
      `the right token under the scheme ${scheme}`,
      () => `${scheme} ${other.token}`,
    ]),
    ['a line before the right ones', () => basic(`x\n${other.email}/token:${other.token}`)],
    ['a line after the right ones', () => basic(`${other.email}/token:${other.token}\nx`)],
    ['a long header', () => basic('x'.repeat(8_000))],
  ];

  test.each(mistakes)('%s: the recorded body, and how to sign in', async (_, authorization) => {
    const answer = await listWith(authorization(), 'acme.localhost', real);
    expect(answer.status).toBe(401);
    expect(answer.json).toEqual(noCredentials);
    expect(answer.text).toBe(JSON.stringify(noCredentials));
    expect(answer.headers['www-authenticate']).toMatch(/^Basic /);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
  });

  test.each(['tl_wrong', 'x', '🍕', 'a b'])('Bearer %s: invalid_token', async (token) => {
    const answer = await listWith(`Bearer ${token}`, 'acme.localhost', real);
    expect(answer.status).toBe(401);
    expect(answer.json).toEqual(badToken);
  });

  test("another account's token, though the agent has the same e-mail address in both", async () => {
    const { operator } = trunkline.ports.store;
    const [one, other] = await Promise.all(
      ['one', 'other'].map((name) => trunkline.signUp(name, { role: 'admin' })),
    );
    const account = (await operator.findAccount('other')) as Account;
    await operator.createAgent(account, { email: one!.email, name: 'same', role: 'admin' });
    expect((await listWith(one!.authorization, 'one.localhost')).status).toBe(200);
    expect((await listWith(one!.authorization, 'other.localhost')).json).toEqual(noCredentials);
    expect((await listWith(`Bearer ${other!.token}`, 'one.localhost')).json).toEqual(badToken);
  });

  test("another agent's e-mail address with one's own token", async () => {
    const admin = await trunkline.signUp('acme', { role: 'admin' });
    const answer = await listWith(basic(`${admin.email}/token:${acme.token}`));
    expect(answer.json).toEqual(noCredentials);
  });

  test('a revoked token, at once, and only that one', async () => {
    const { operator } = trunkline.ports.store;
    const [first, second] = [await trunkline.signUp('acme'), await trunkline.signUp('acme')];
    expect((await listWith(first.authorization)).status).toBe(200);
    const account = (await operator.findAccount('acme')) as Account;
    const tokens = await operator.listTokens(account);
    await operator.revokeToken(tokens.at(-2)!.id);
    expect((await listWith(first.authorization)).json).toEqual(noCredentials);
    expect((await listWith(`Bearer ${first.token}`)).json).toEqual(badToken);
    expect((await listWith(second.authorization)).status).toBe(200);
  });

  test.each(sixOperations(1))('$name needs credentials', async ({ request }) => {
    expect((await send(trunkline, request)).json).toEqual(noCredentials);
  });
});

describe('403', () => {
  test.each(sixOperations(1))('$name is refused to end-users', async ({ request }) => {
    const endUser = await trunkline.signUp('acme', { role: 'end-user' });
    const answer = await endUser.request(request);
    expect(answer.status).toBe(403);
    expect(answer.json).toEqual({
      error: {
        title: 'Forbidden',
        message:
          'Access to this resource is restricted. Please contact the account administrator for assistance.',
      },
    });
  });

  test('scope read: HEAD is reading too', async () => {
    const reader = await trunkline.signUp('acme', { scope: 'read' });
    expect((await reader.request({ method: 'HEAD', url: path })).status).toBe(200);
  });

  test.each(sixOperations(1))('scope read: $name', async ({ name, isRead }) => {
    const writer = await trunkline.signUp('acme');
    const reader = await trunkline.signUp('acme', { scope: 'read' });
    const { id } = await buyOne(writer, { nickname: 'before' });
    const { number, token } = await findOne(writer);
    const { request } = sixOperations(id, token).find((one) => one.name === name)!;
    const answer = await reader.request(request);
    if (isRead) {
      expect(answer.status).toBe(200);
      return;
    }
    expect(answer.status).toBe(403);
    expect(answer.json).toEqual({
      error: 'Forbidden',
      description: 'Missing the following required scopes: write',
    });
    expect((await writer.show(id)).json.phone_number.nickname).toBe('before');
    expect((await findOne(writer)).number).toBe(number);
  });
});

describe('404 InvalidEndpoint comes before any credential', () => {
  const invalidEndpoint = { error: 'InvalidEndpoint', description: 'Not found' };

  test.each(['/api', '/api/v2/tickets.json', `${path}/1/settings`, `${path}s`, '/favicon.ico'])(
    'unknown path %s',
    async (url) => {
      for (const headers of [{}, { authorization: acme.authorization }, { authorization: 'x' }]) {
        const answer = await send(trunkline, { method: 'GET', url, headers });
        expect(answer.status).toBe(404);
        expect(answer.json).toEqual(invalidEndpoint);
      }
    },
  );

  test.each([
    ['PUT', path],
    ['PATCH', path],
    ['DELETE', path],
    ['PATCH', `${path}/1`],
    ['POST', `${path}/1`],
    ['POST', `${path}/search`],
  ] as const)('known path, unknown method: %s %s', async (method, url) => {
    const answer = await send(trunkline, { method, url });
    expect(answer.status).toBe(405);
    expect(answer.json.error).toBe('MethodNotAllowed');
  });
});

describe('tokens', () => {
  test('the last use is there after a restart, and null for what was never used', async () => {
    const data = await temporaryFolder();
    const first = await startTrunkline({ data });
    const used = await first.signUp('acme');
    await first.signUp('acme', { scope: 'read' });
    await used.list();
    await first.close();
    const second = await startTrunkline({ data });
    const { operator } = second.ports.store;
    const account = (await operator.findAccount('acme')) as Account;
    const tokens = await operator.listTokens(account);
    await second.close();
    expect(tokens.map(({ last_used_at }) => last_used_at)).toEqual([
      expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      null,
    ]);
  });

  test('wrong use of a token is no use', async () => {
    const data = await temporaryFolder();
    const first = await startTrunkline({ data });
    const { token } = await first.signUp('acme');
    await send(first, {
      method: 'GET',
      url: path,
      headers: {
        host: 'acme.localhost',
        authorization: basic(`nobody@example.com/token:${token}`),
      },
    });
    await first.close();
    const second = await startTrunkline({ data });
    const account = (await second.ports.store.operator.findAccount('acme')) as Account;
    const [kept] = await second.ports.store.operator.listTokens(account);
    await second.close();
    expect(kept?.last_used_at).toBeNull();
  });

  // On PostgreSQL there are no files of ours: the same rows lie in the same columns there.
  test.runIf(postgres === null)(
    'are kept as hashes only: no file of the data folder holds one',
    async () => {
      const data = await temporaryFolder();
      const running = await startTrunkline({ data });
      const { token } = await running.signUp('acme');
      const { support } = running;
      const kept = async () => {
        const files = (await readdir(data)).map((name) => readFile(join(data, name), 'latin1'));
        return (await Promise.all(files)).join('\n');
      };
      const [whileRunning] = [await kept(), await running.close()];
      for (const text of [whileRunning, await kept()]) {
        expect(text).toContain(sha256(token));
        expect(text).not.toContain(token);
        expect(text).not.toContain(support.token);
      }
    },
  );

  test('are long, random and recognisable', async () => {
    const tokens = await Promise.all(Array.from({ length: 20 }, () => trunkline.signUp('acme')));
    expect(new Set(tokens.map(({ token }) => token)).size).toBe(20);
    for (const { token } of tokens) expect(token).toMatch(/^tl_[\w-]{40}$/);
  });
});
