import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { send } from '../support/bare.ts';
import { path, type Client } from '../support/client.ts';
import { browserAt, ownPage, signedIn } from '../support/sessions.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
let acme: Client;
beforeEach(async () => {
  trunkline = await startTrunkline();
  onTestFinished(() => trunkline.close());
  acme = await trunkline.signUp('acme', { role: 'admin' });
});

const atAcme = () => browserAt(trunkline, 'acme.localhost');

describe('POST /session', () => {
  test('signs a browser in with an e-mail address and an API token, as whom the token does', async () => {
    const browser = atAcme();
    expect((await browser.get(path)).status).toBe(401);
    const { status, json } = await browser.signIn({
      email: acme.email.toUpperCase(),
      token: acme.token,
    });
    expect(status).toBe(201);
    expect(json).toEqual({ session: { expires_at: expect.stringMatching(/^\d{4}-.+Z$/) } });
    expect((await browser.get(path)).status).toBe(200);
    const made = await browser.send({
      method: 'POST',
      url: '/api/v2/groups',
      payload: { group: { name: 'Night' } },
    });
    expect(made.status).toBe(201);
  });

  test('says when the session ends however it is used: after a week, or with its token', async () => {
    const [day, now] = [24 * 3_600_000, trunkline.ports.time.now()];
    const endOf = async (expires_at: number | null) => {
      const { email, token } = await trunkline.signUp('acme', { expires_at });
      const { json } = await atAcme().signIn({ email, token });
      return Math.round((Date.parse(json.session.expires_at) - now) / 3_600_000);
    };
    expect(await endOf(null)).toBe(7 * 24);
    expect(await endOf(now + 8 * day)).toBe(7 * 24);
    expect(await endOf(now + day)).toBe(24);
  });

  test.each([
    [{}, 'email'],
    [{ email: '', token: 'x' }, 'email'],
    [{ email: 'a@example.com' }, 'token'],
    [{ email: 'a@example.com', token: 7 }, 'token'],
    [{ code: ['x'] }, 'code'],
    [null, 'email'],
  ])('%j is a 400 that names %s, and no attempt to sign in', async (payload, field) => {
    const answer = await atAcme().send({
      method: 'POST',
      url: '/session',
      payload: JSON.stringify(payload),
    });
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.json.details)).toEqual([field]);
    expect(answer.headers).not.toHaveProperty('set-cookie');
  });

  test('wrong credentials are a 401 in the envelope, without a cookie, whatever is wrong', async () => {
    const other = await trunkline.signUp('team');
    for (const wrong of [
      { email: acme.email, token: 'tl_wrong' },
      { email: 'nobody@example.com', token: acme.token },
      { email: other.email, token: other.token },
      { code: 'tlb_wrong' },
    ]) {
      const { status, json, headers } = await atAcme().signIn(wrong);
      expect(status).toBe(401);
      expect(json).toEqual({ error: "Couldn't authenticate you" });
      expect(headers).not.toHaveProperty('set-cookie');
    }
  });

  test('end users are let in no more than by a token', async () => {
    const { email, token } = await trunkline.signUp('acme', { role: 'end-user' });
    expect((await atAcme().signIn({ email, token })).status).toBe(403);
  });
});

describe('DELETE /session', () => {
  test('ends the session for whoever has its cookie, and has the browser forget it', async () => {
    const browser = await signedIn(trunkline, acme);
    const cookie = browser.cookie();
    const { status, headers } = await browser.signOut();
    expect(status).toBe(204);
    expect(headers['set-cookie']).toMatch(/^trunkline_session=; .*Max-Age=0/);
    expect((await browserAt(trunkline, 'acme.localhost', cookie).get(path)).status).toBe(401);
  });

  test('leaves other sessions of the token, and the token', async () => {
    const [one, other] = [await signedIn(trunkline, acme), await signedIn(trunkline, acme)];
    await one.signOut();
    expect((await other.get(path)).status).toBe(200);
    expect((await acme.list()).status).toBe(200);
  });

  test('is a 204 too where nobody is signed in, or no more', async () => {
    expect((await atAcme().signOut()).status).toBe(204);
    const browser = browserAt(trunkline, 'acme.localhost', 'trunkline_session=tlb_nonsense');
    expect((await browser.signOut()).status).toBe(204);
    expect(browser.cookie()).toBe('');
  });
});

test('a request that shows credentials itself is sent by these, whatever cookie comes with it', async () => {
  const cookie = (await signedIn(trunkline, acme)).cookie();
  const reader = await trunkline.signUp('acme', { scope: 'read' });
  const group = {
    method: 'POST',
    url: '/api/v2/groups',
    payload: { group: { name: 'x' } },
  } as const;
  const headers = { ...ownPage, cookie };
  expect((await reader.request({ ...group, headers })).status).toBe(403);
  const wrong = { ...headers, host: 'acme.localhost', authorization: 'Bearer wrong' };
  expect((await send(trunkline, { method: 'GET', url: path, headers: wrong })).status).toBe(401);
});

test('a session has the scope of its token', async () => {
  const browser = await signedIn(trunkline, await trunkline.signUp('acme', { scope: 'read' }));
  expect((await browser.get(path)).status).toBe(200);
  const payload = { group: { name: 'x' } };
  const refused = await browser.send({ method: 'POST', url: '/api/v2/groups', payload });
  expect(refused.status).toBe(403);
  expect(refused.json.description).toContain('write');
});

const rowsOf = async (type: string) =>
  (await acme.request({ method: 'GET', url: `/api/v2/audit_logs?filter[source_type]=${type}` }))
    .json.audit_logs;

describe('the audit log', () => {
  test('has one row for signing in and one for signing out, by the agent, and no secret', async () => {
    const browser = await signedIn(trunkline, acme);
    const secret = browser.cookie().split('=')[1] ?? '';
    await browser.signOut();
    await browser.signOut();
    const rows = await rowsOf('session');
    expect(rows.map(({ action }: { action: string }) => action)).toEqual(['destroy', 'create']);
    const [ended, begun] = rows;
    expect(begun).toMatchObject({
      actor_type: 'agent',
      actor_name: 'admin',
      facts: { signed_in_by: 'api_token' },
      source_label: acme.email,
    });
    expect(ended.source_id).toBe(begun.source_id);
    expect(ended.token_id).toBe(begun.token_id);
    const hash = createHash('sha256').update(secret).digest('hex');
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${secret}|${hash}`));
  });

  test('has the token of the session with each change that is made by it', async () => {
    const browser = await signedIn(trunkline, acme);
    const payload = { group: { name: 'Night' } };
    await browser.send({ method: 'POST', url: '/api/v2/groups', payload });
    const [begun] = await rowsOf('session');
    const [created] = await rowsOf('group');
    expect(created.token_id).toBe(begun.token_id);
    expect(created.actor_id).toBe(begun.actor_id);
  });
});
