import { readFile } from 'node:fs/promises';
import fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scopes } from '../../src/domain/scopes.ts';
import { pages } from '../../src/http/console/page.ts';
import { guardRoutes } from '../../src/http/authentication.ts';
import { send } from '../support/bare.ts';
import { installedFolder, run, runJson } from '../support/cli.ts';
import { path, type Answer, type Client } from '../support/client.ts';
import { buyOne } from '../support/numbers.ts';
import { routesOf, type Route } from '../support/routes.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

/** Whoever asks may have these, or has credentials of another kind. */
const ofConsole = String.raw`assets/.+|icon\.svg|color-scheme\.js|(?:${pages.join('|')})(?:/\*)?`;
const open = new RegExp(
  String.raw`^/(?:docs(?:/.+)?|openapi\.json|healthz|readyz|oauth/tokens|session|${ofConsole})?$`,
);
const ofResources = scopes.filter((scope) => scope.includes(':'));

let trunkline: TestTrunkline;
beforeAll(async () => {
  trunkline = await startTrunkline({ testClock: true });
});
afterAll(() => trunkline.close());

const clients = new Map<string, Promise<Client>>();

/** An admin's, as nothing but the scope shall refuse. */
function clientWith(scope: string): Promise<Client> {
  const known = clients.get(scope);
  if (known) return known;
  const made = trunkline.signUp('scopes', { role: 'admin', scope });
  clients.set(scope, made);
  return made;
}

/** Whoever has a token may ask whose it is. */
const ofAnyToken = '/api/v2/trunkline/account';

const guarded = () => routesOf(trunkline).filter((route) => !open.test(route.path));
const scoped = () => guarded().filter((route) => route.path !== ofAnyToken);

async function call(scope: string, { method, path: template }: Route): Promise<Answer> {
  const client = await clientWith(scope);
  // What does not end is refused for another reason, once it is let in.
  const query = { last_event_id: 'none' };
  return client.request({ method, url: template.replaceAll(/:\w+/g, '1'), query });
}

/** The scopes of resources that open a route; each other one is refused, and told which it lacks. */
async function opening(route: Route): Promise<string[]> {
  const found: string[] = [];
  for (const scope of ofResources) {
    const answer = await call(scope, route);
    if (answer.status !== 403) found.push(scope);
    else if (route.method !== 'HEAD') expect(answer.json.error).toBe('Forbidden');
  }
  return found;
}

describe('ASVS 4.1.3: a token opens what its scopes say, and nothing else', () => {
  test('every route asks for one scope: its own, or the general one of its kind', async () => {
    const needed = new Set<string>();
    for (const route of scoped()) {
      const label = `${route.method} ${route.path}`;
      const [scope = '', ...more] = await opening(route);
      expect(more, label).toEqual([]);
      needed.add(scope);
      const [kind, other] = ['GET', 'HEAD'].includes(route.method)
        ? ['read', 'write']
        : ['write', 'read'];
      expect(scope, label).toMatch(new RegExp(`^[a-z_]+:${kind}$`));
      for (const enough of ['full', kind]) {
        expect((await call(enough, route)).status, `${enough}: ${label}`).not.toBe(403);
      }
      const without = ofResources.filter((one) => one !== scope).join(' ');
      const refused = [
        [`${other} ${without}`, scope],
        [other, kind],
      ];
      for (const [granted = '', missing] of refused) {
        const answer = await call(granted, route);
        expect(answer.status, `${granted}: ${label}`).toBe(403);
        if (route.method === 'HEAD') continue;
        expect(answer.json).toEqual({
          error: 'Forbidden',
          description: `Missing the following required scopes: ${missing}`,
        });
      }
    }
    expect([...needed].toSorted(), 'no scope is for nothing').toEqual(ofResources.toSorted());
  });

  test('any token may ask whose it is, which the document says with an empty list', async () => {
    expect(await opening({ method: 'GET', path: ofAnyToken })).toEqual(ofResources);
    expect((await call('write', { method: 'GET', path: ofAnyToken })).status).toBe(200);
    const { json } = await send(trunkline, { method: 'GET', url: '/openapi.json' });
    expect(json.paths[ofAnyToken].get.security.at(-1)).toEqual({ oauth: [] });
  });

  test('and lets nobody in without credentials', async () => {
    for (const { method, path: template } of guarded()) {
      const answer = await send(trunkline, { method, url: template.replaceAll(/:\w+/g, '1') });
      expect(answer.status, `${method} ${template}`).toBe(401);
    }
  });

  test('the document says the scope of every operation', async () => {
    const { json } = await send(trunkline, { method: 'GET', url: '/openapi.json' });
    for (const { method, path: template } of scoped().filter((one) => one.method !== 'HEAD')) {
      const documented = template.replaceAll(/:(\w+)/g, '{$1}');
      const { security } = json.paths[documented][method.toLowerCase()];
      expect(security.at(-1).oauth).toEqual(await opening({ method, path: template }));
    }
    const { scopes: described } = json.components.securitySchemes.oauth.flows.clientCredentials;
    expect(Object.keys(described)).toEqual(scopes);
  });

  test('the documentation has every scope', async () => {
    const text = await readFile(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
    for (const scope of scopes) expect(text).toContain(`\`${scope}\``);
  });

  test('a token for numbers changes them, and neither buys one nor gives one up for good', async () => {
    const buyer = await clientWith('phone_numbers:read purchases:write');
    const { id } = await buyOne(buyer, { nickname: 'before' });
    const keeper = await clientWith('phone_numbers:read phone_numbers:write');
    const { token } = await keeper.find();
    const change = { phone_number: { nickname: 'after' } };
    expect((await keeper.update(id, change)).json.phone_number.nickname).toBe('after');
    expect((await keeper.create({ phone_number: { token } })).status).toBe(403);
    expect((await keeper.create({ phone_number: { token } }, { dry_run: true })).status).toBe(403);
    expect((await keeper.remove(id)).status).toBe(200);
    const deleted = path.replace('phone_numbers', 'deleted_phone_numbers');
    const release = await keeper.request({ method: 'DELETE', url: `${deleted}/${id}` });
    expect(release.json.description).toBe('Missing the following required scopes: purchases:write');
    const restore = await keeper.request({ method: 'PUT', url: `${deleted}/${id}/restore` });
    expect(restore.status).toBe(200);
    expect((await buyer.update(id, change)).status).toBe(403);
    expect((await buyer.remove(id)).status).toBe(403);
  });

  test('a scope does not lift a role', async () => {
    const agent = await trunkline.signUp('scopes', { scope: 'groups:write' });
    const payload = { group: { name: 'Night' } };
    const answer = await agent.request({ method: 'POST', url: '/api/v2/groups', payload });
    expect(answer.json.error.message).toContain('Only admins');
  });
});

describe('ASVS 4.1.5: a route that was forgotten', () => {
  test('keeps the service from starting', async () => {
    const app = fastify();
    const { ports } = trunkline;
    const started = app.register(async (api) => {
      const limits = { countRequest: () => {}, countWrongCredentials: () => {} };
      const addressing = { defaultAccount: 'support', publicUrl: null, strictHosts: false };
      guardRoutes(api, { ports, addressing, limits, onUse: () => {}, isExplained: false });
      api.get('/forgotten', async () => 'everything');
    });
    await expect(started.ready()).rejects.toThrow('GET /forgotten has no scope');
  });
});

describe('token create --scope', () => {
  const jo = ['--account', 'acme', '--email', 'jo@acme.example'];

  async function installation(): Promise<string> {
    const data = await installedFolder();
    await runJson(data, 'account', 'create', 'acme');
    await runJson(data, 'agent', 'create', ...jo);
    return data;
  }

  test.each([
    ['phone_numbers:write', 'phone_numbers:write'],
    ['read,greetings:write', 'read greetings:write'],
    ['ivrs:read  ivrs:write', 'ivrs:read ivrs:write'],
    ['read, read', 'read'],
    ['numbers:write,numbers:read', 'phone_numbers:write phone_numbers:read'],
  ])('%s', async (given, kept) => {
    const data = await installation();
    const { scope } = await runJson(data, 'token', 'create', ...jo, '--scope', given);
    expect(scope).toBe(kept);
    const [listed] = await runJson(data, 'token', 'list', '--account', 'acme');
    expect(listed.scope).toBe(kept);
  });

  test.each(['impersonate', 'read,tickets:read', 'phone_numbers', 'greeting_categories:write'])(
    '%s is refused, and the right ones are listed',
    async (given) => {
      const data = await installation();
      const words = ['token', 'create', ...jo, '--scope', given, '--data', data];
      const { code, stdout, stderr } = await run(words);
      expect([code, stdout]).toEqual([64, '']);
      const wrong = given.split(',').at(-1);
      expect(stderr).toContain(`${wrong}: no such scope; choose from ${scopes.join(', ')}`);
      expect(await runJson(data, 'token', 'list', '--account', 'acme')).toEqual([]);
    },
  );
});
