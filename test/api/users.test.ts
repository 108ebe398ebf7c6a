import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { runJson } from '../support/cli.ts';
import type { Answer, Client } from '../support/client.ts';
import { signedIn } from '../support/sessions.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

const users = '/api/v2/users';

let trunkline: TestTrunkline;
let admin: Client;
beforeEach(async () => {
  trunkline = await startTrunkline();
  onTestFinished(() => trunkline.close());
  admin = await trunkline.signUp('acme', { role: 'admin' });
});

const get = (by: Client, url: string) => by.request({ method: 'GET', url });
const create = (user: object, by = admin) =>
  by.request({ method: 'POST', url: users, payload: { user } });
const update = (id: number, user: object, by = admin) =>
  by.request({ method: 'PUT', url: `${users}/${id}`, payload: { user } });
const remove = (id: number, by = admin) => by.request({ method: 'DELETE', url: `${users}/${id}` });
const me = async (by: Client) => (await get(by, `${users}/me`)).json.user;
const fieldsOf = ({ status, json }: Answer) => [status, Object.keys(json.details ?? {})];

/** What the audit log has of agents, newest first. */
async function audited(): Promise<[string, string, string][]> {
  const { json } = await get(admin, '/api/v2/audit_logs?filter[source_type]=agent');
  return json.audit_logs.map((row: Record<string, string>) => [
    row['actor_type'],
    row['action'],
    row['source_label'],
  ]);
}

describe('users', () => {
  test('are the agents of the account, in the shape of the ecosystem', async () => {
    const { status, json } = await create({ email: 'JO@acme.example', name: ' Jo ' });
    expect(status).toBe(201);
    const { user } = json;
    expect(user).toEqual({
      id: expect.any(Number),
      url: `http://acme.localhost${users}/${user.id}`,
      name: 'Jo',
      email: 'jo@acme.example',
      role: 'agent',
      active: true,
      suspended: false,
      created_at: expect.stringMatching(/^\d{4}-.+Z$/),
    });
    expect((await get(admin, `${users}/${user.id}`)).json).toEqual({ user });
    const listed = (await get(admin, users)).json;
    expect(listed.users[0]).toEqual(user);
    expect(listed.count).toBe(2);
    const agents = await runJson(trunkline.data, 'agent', 'list', '--account', 'acme');
    expect(agents.map(({ email }: { email: string }) => email)).toContain('jo@acme.example');
    expect(await audited()).toContainEqual(['agent', 'create', 'jo@acme.example']);
  });

  test('are called by their e-mail address unless a name is given', async () => {
    expect((await create({ email: 'jo@acme.example' })).json.user.name).toBe('jo@acme.example');
  });

  test('are listed newest first, by pages of either kind', async () => {
    const ids: number[] = [(await me(admin)).id];
    for (const name of ['a', 'b', 'c']) {
      await trunkline.clock.advance(1_000);
      ids.unshift((await create({ email: `${name}@acme.example` })).json.user.id);
    }
    const idsAt = async (query: string) =>
      (await get(admin, `${users}?${query}`)).json.users.map(({ id }: { id: number }) => id);
    expect(await idsAt('per_page=3')).toEqual(ids.slice(0, 3));
    expect(await idsAt('per_page=3&page=2')).toEqual(ids.slice(3));
    const { meta } = (await get(admin, `${users}?page[size]=2`)).json;
    expect(meta.has_more).toBe(true);
    const after = encodeURIComponent(meta.after_cursor);
    expect(await idsAt(`page[size]=2&page[after]=${after}`)).toEqual(ids.slice(2));
  });

  test.each([
    [{}, 'email'],
    [{ email: 'jo' }, 'email'],
    [{ email: `${'x'.repeat(300)}@acme.example` }, 'email'],
    [{ email: 'jo@acme.example', role: 'owner' }, 'role'],
    [{ email: 'jo@acme.example', name: ' ' }, 'name'],
  ])('%j is refused by its field %s', async (user, field) => {
    expect(fieldsOf(await create(user))).toEqual([422, [field]]);
  });

  test('have an e-mail address each, in any case of letters; other accounts may have the same', async () => {
    const { id } = (await create({ email: 'jo@acme.example' })).json.user;
    const again = await create({ email: 'Jo@Acme.example' });
    expect(fieldsOf(again)).toEqual([422, ['email']]);
    expect(again.json.details.email[0].error).toBe('DuplicateValue');
    expect(fieldsOf(await update(id, { email: admin.email }))).toEqual([422, ['email']]);
    const other = await trunkline.signUp('team', { role: 'admin' });
    expect((await create({ email: 'jo@acme.example' }, other)).status).toBe(201);
  });
});

describe('a change', () => {
  test('is of what is given alone, leaves one row in the audit log, and none where nothing changes', async () => {
    const { id } = (await create({ email: 'jo@acme.example', name: 'Jo' })).json.user;
    const changed = await update(id, { role: 'admin', name: 'Jo B.' });
    expect(changed.json.user).toMatchObject({
      role: 'admin',
      name: 'Jo B.',
      email: 'jo@acme.example',
    });
    const rows = await audited();
    expect(rows[0]).toEqual(['agent', 'update', 'jo@acme.example']);
    expect((await update(id, { role: 'admin' })).status).toBe(200);
    expect(await audited()).toEqual(rows);
  });

  test('to suspended lets nobody in with any token or browser, until it is taken back', async () => {
    const agent = await trunkline.signUp('acme');
    const browser = await signedIn(trunkline, agent);
    const { id } = await me(agent);
    expect((await update(id, { suspended: true })).json.user.suspended).toBe(true);
    expect((await agent.list()).status).toBe(401);
    expect((await browser.get(`${users}/me`)).status).toBe(401);
    expect((await update(id, { suspended: false })).json.user.suspended).toBe(false);
    expect((await agent.list()).status).toBe(200);
    expect((await browser.get(`${users}/me`)).status).toBe(401);
    expect((await audited()).slice(0, 2).map(([, action]) => action)).toEqual([
      'enable',
      'disable',
    ]);
  });

  test('that deletes a user ends its tokens and browsers', async () => {
    const agent = await trunkline.signUp('acme');
    const browser = await signedIn(trunkline, agent);
    const { id } = await me(agent);
    expect((await remove(id)).status).toBe(204);
    expect((await agent.list()).status).toBe(401);
    expect((await browser.get(`${users}/me`)).status).toBe(401);
    expect((await get(admin, `${users}/${id}`)).status).toBe(404);
    expect((await remove(id)).status).toBe(404);
  });
});

describe('nobody', () => {
  test('deletes, suspends or demotes themselves', async () => {
    await trunkline.signUp('acme', { role: 'admin', scope: 'read' });
    const { id } = await me(admin);
    expect(fieldsOf(await update(id, { role: 'agent' }))).toEqual([422, ['role']]);
    expect(fieldsOf(await update(id, { suspended: true }))).toEqual([422, ['suspended']]);
    expect(fieldsOf(await remove(id))).toEqual([422, ['base']]);
    expect((await update(id, { name: 'Boss', role: 'admin' })).status).toBe(200);
  });

  test('is left without an admin by two who take away each other’s role at once', async () => {
    const other = await trunkline.signUp('acme', { role: 'admin', scope: 'read write' });
    const [mine, theirs] = [(await me(admin)).id, (await me(other)).id];
    await Promise.all([update(theirs, { role: 'agent' }), update(mine, { role: 'agent' }, other)]);
    const agents: { role: string }[] = await runJson(
      trunkline.data,
      'agent',
      'list',
      '--account',
      'acme',
    );
    expect(agents.filter(({ role }) => role === 'admin')).toHaveLength(1);
  });

  test('but admins sees or changes users; every agent sees itself', async () => {
    const agent = await trunkline.signUp('acme');
    const { id } = await me(admin);
    for (const answer of [
      await get(agent, users),
      await get(agent, `${users}/${id}`),
      await create({ email: 'jo@acme.example' }, agent),
      await update(id, { name: 'x' }, agent),
      await remove(id, agent),
    ]) {
      expect(answer.status).toBe(403);
      expect(answer.json.error.message).toContain('Only admins');
    }
    expect(await me(agent)).toMatchObject({ email: agent.email, role: 'agent' });
  });

  test('sees or changes users of another account: they are not there', async () => {
    const other = await trunkline.signUp('team', { role: 'admin' });
    const { id } = await me(admin);
    expect((await get(other, `${users}/${id}`)).status).toBe(404);
    expect((await update(id, { name: 'taken' }, other)).status).toBe(404);
    expect((await remove(id, other)).status).toBe(404);
    expect((await me(admin)).name).toBe('admin');
  });

  test('finds anybody by what is no id', async () => {
    for (const id of ['0', 'x', '99999999999999999', '-1']) {
      expect((await get(admin, `${users}/${id}`)).status).toBe(404);
    }
  });
});
