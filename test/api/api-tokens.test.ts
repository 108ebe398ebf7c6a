import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { basic, send } from '../support/bare.ts';
import { runJson } from '../support/cli.ts';
import { path, type Answer, type Client } from '../support/client.ts';
import { makeClient, tokenOf } from '../support/oauth.ts';
import { browserAt } from '../support/sessions.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

const tokens = '/api/v2/api_tokens';

let trunkline: TestTrunkline;
let admin: Client;
beforeEach(async () => {
  trunkline = await startTrunkline();
  onTestFinished(() => trunkline.close());
  admin = await trunkline.signUp('acme', { role: 'admin' });
});

const get = (by: Client, url = tokens) => by.request({ method: 'GET', url });
const create = (api_token: object, by = admin) =>
  by.request({ method: 'POST', url: tokens, payload: { api_token } });
const remove = (id: number, by = admin) => by.request({ method: 'DELETE', url: `${tokens}/${id}` });
const fieldsOf = ({ status, json }: Answer) => [status, Object.keys(json.details ?? {})];
const myId = async (by: Client) => (await get(by, '/api/v2/users/me')).json.user.id;

const listWith = (authorization: string, url = path) =>
  send(trunkline, { method: 'GET', url, headers: { host: 'acme.localhost', authorization } });

describe('a token that is created', () => {
  test('is answered this once, signs its owner in, and is kept as a hash', async () => {
    const { status, json } = await create({ name: 'Reports', scope: 'phone_numbers:read' });
    expect(status).toBe(201);
    const { full_token, ...shown } = json.api_token;
    expect(full_token).toMatch(/^tl_[\w-]{40}$/);
    expect(shown).toEqual({
      id: expect.any(Number),
      url: `http://acme.localhost${tokens}/${shown.id}`,
      name: 'Reports',
      scope: 'phone_numbers:read',
      user_id: await myId(admin),
      created_at: expect.stringMatching(/^\d{4}-.+Z$/),
      expires_at: null,
      last_used_at: null,
    });
    expect((await get(admin, `${tokens}/${shown.id}`)).json).toEqual({ api_token: shown });
    expect((await get(admin)).json.api_tokens[0]).toEqual(shown);
    expect((await get(admin)).text).not.toContain(full_token);
    expect((await listWith(basic(`${admin.email}/token:${full_token}`))).status).toBe(200);
    expect((await listWith(`Bearer ${full_token}`, '/api/v2/groups')).status).toBe(403);
  });

  test('may belong to another user of the account, and to no other', async () => {
    const agent = await trunkline.signUp('acme');
    const user_id = await myId(agent);
    const { json } = await create({ user_id });
    expect(json.api_token.user_id).toBe(user_id);
    const signed = await listWith(`Bearer ${json.api_token.full_token}`, '/api/v2/users/me');
    expect(signed.json.user.email).toBe(agent.email);
    const other = await myId(await trunkline.signUp('team'));
    for (const wrong of [other, 1]) {
      expect(fieldsOf(await create({ user_id: wrong }))).toEqual([422, ['user_id']]);
    }
  });

  test('ends at the instant it is given', async () => {
    const now = trunkline.ports.time.now();
    const instant = new Date(now + 3_600_000).toISOString();
    const { api_token } = (await create({ expires_at: instant })).json;
    expect(api_token.expires_at).toBe(`${instant.slice(0, 19)}Z`);
    expect((await listWith(`Bearer ${api_token.full_token}`)).status).toBe(200);
    await trunkline.clock.advance(3_600_000);
    expect((await listWith(`Bearer ${api_token.full_token}`)).status).toBe(401);
  });

  test.each([
    [{ scope: 'tickets:read' }, 'scope'],
    [{ scope: ' ' }, 'scope'],
    [{ scope: ',' }, 'scope'],
    [{ scope: 7 }, 'scope'],
    [{ name: 'x'.repeat(300) }, 'name'],
    [{ expires_at: 'tomorrow' }, 'expires_at'],
    [{ expires_at: '2001-01-01T00:00:00Z' }, 'expires_at'],
    [{ user_id: 'x' }, 'user_id'],
  ])('with %j is refused by its field %s', async (given, field) => {
    expect(fieldsOf(await create(given))).toEqual([422, [field]]);
  });
});

const asking = (scope: string) => trunkline.signUp('acme', { role: 'admin', scope });

describe('ASVS 4.1.3: a token may do at most what the one may that asks for it', () => {
  test('and does as much, unless it is said', async () => {
    const { json } = await create({}, await asking('api_tokens:write groups:read'));
    expect(json.api_token.scope).toBe('api_tokens:write groups:read');
  });

  test.each([
    ['write', 'write', 201],
    ['write', 'groups:write', 201],
    ['write', 'read', 422],
    ['write', 'full', 422],
    ['read write', 'full', 422],
    ['read write', 'read', 201],
    ['api_tokens:write groups:read', 'groups:read', 201],
    ['api_tokens:write groups:read', 'groups:write', 422],
    ['api_tokens:write groups:read', 'groups:read,read', 422],
    ['api_tokens:write', 'write', 422],
  ])('%s: %s is a %i', async (scope, wanted, status) => {
    const answer = await create({ scope: wanted }, await asking(scope));
    expect(answer.status).toBe(status);
    if (status === 422) expect(Object.keys(answer.json.details)).toEqual(['scope']);
  });

  test('and one that may not write tokens makes none', async () => {
    const answer = await create({}, await asking('read groups:write'));
    expect([answer.status, answer.json.description]).toEqual([
      403,
      'Missing the following required scopes: api_tokens:write',
    ]);
  });
});

describe('tokens', () => {
  test('are listed without those that were revoked, those of OAuth clients, and those of others', async () => {
    const payload = { user: { email: 'jo@acme.example' } };
    await admin.request({ method: 'POST', url: '/api/v2/users', payload });
    const client = await makeClient(trunkline, 'full');
    await tokenOf(trunkline, client);
    const { id } = (await create({ name: 'gone' })).json.api_token;
    const count = (await get(admin)).json.count;
    expect((await remove(id)).status).toBe(204);
    const { json } = await get(admin);
    expect(json.count).toBe(count - 1);
    const own: { id: number; revoked_at: string | null }[] = await runJson(
      trunkline.data,
      'token',
      'list',
      '--account',
      'acme',
    );
    const kept = own.filter(({ revoked_at }) => revoked_at === null).map((one) => one.id);
    const listed: number[] = json.api_tokens.map((one: { id: number }) => one.id);
    expect(new Set(listed)).toEqual(new Set(kept));
  });

  test('are renamed, once for the same name, and nothing else of them is changed', async () => {
    const { id } = (await create({ name: 'Reports', scope: 'read' })).json.api_token;
    const rename = (api_token: object) =>
      admin.request({ method: 'PUT', url: `${tokens}/${id}`, payload: { api_token } });
    const changed = await rename({ name: 'Exports', scope: 'full' });
    expect(changed.json.api_token).toMatchObject({ name: 'Exports', scope: 'read' });
    expect((await rename({ name: 'Exports' })).status).toBe(200);
    expect((await rename({ name: null })).json.api_token.name).toBeNull();
    const { json } = await get(admin, '/api/v2/audit_logs?filter[source_type]=api_token');
    expect(json.audit_logs.map(({ action }: { action: string }) => action).slice(0, 3)).toEqual([
      'update',
      'update',
      'create',
    ]);
    expect(json.audit_logs[0].actor_name).toBe('admin');
  });

  test('that are revoked let nobody in, and end the browsers that were signed in with them', async () => {
    const { id, full_token: token } = (await create({})).json.api_token;
    const browser = browserAt(trunkline, 'acme.localhost');
    await browser.signIn({ email: admin.email, token });
    expect((await browser.get(path)).status).toBe(200);
    expect((await remove(id)).status).toBe(204);
    expect((await browser.get(path)).status).toBe(401);
    expect((await listWith(`Bearer ${token}`)).status).toBe(401);
    expect((await remove(id)).status).toBe(404);
    expect((await get(admin, `${tokens}/${id}`)).status).toBe(404);
  });

  test('of another account are not there, nor for who is no admin', async () => {
    const other = await trunkline.signUp('team', { role: 'admin' });
    const agent = await trunkline.signUp('acme');
    const { id, full_token } = (await create({})).json.api_token;
    const rename = {
      method: 'PUT',
      url: `${tokens}/${id}`,
      payload: { api_token: { name: 'x' } },
    } as const;
    for (const [by, status] of [
      [other, 404],
      [agent, 403],
    ] as const) {
      expect((await get(by, `${tokens}/${id}`)).status).toBe(status);
      expect((await by.request(rename)).status).toBe(status);
      expect((await remove(id, by)).status).toBe(status);
    }
    expect((await get(agent)).status).toBe(403);
    expect((await create({}, agent)).status).toBe(403);
    expect((await listWith(`Bearer ${full_token}`)).status).toBe(200);
  });
});
