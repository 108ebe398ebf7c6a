import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContract } from '../support/api-document.ts';
import type { Client } from '../support/client.ts';
import { buyOne } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';
import { version } from '../../src/version.ts';

const url = '/api/v2/trunkline/account';

let trunkline: TestTrunkline;
beforeAll(async () => {
  trunkline = await startTrunkline({ releaseWindow: '24', auditRetention: '0' });
});
afterAll(() => trunkline.close());

const accountOf = async (client: Client) =>
  (await client.request({ method: 'GET', url })).json.account;

test('the account is shown as it is, with what the service keeps, and for how long', async () => {
  const client = await trunkline.signUp('kept', { plan: 'team', omnichannel: true });
  expect(await accountOf(client)).toMatchObject({
    id: (await trunkline.ports.store.operator.findAccount('kept'))!.id,
    subdomain: 'kept',
    plan: 'team',
    omnichannel: true,
    sandbox: true,
    test_clock: false,
    carriers: ['sandbox'],
    release_window_hours: 24,
    audit_retention_days: null,
    version,
  });
});

describe('who is signed in', () => {
  test('is the agent whose token it is, and nothing of the token that lets anybody in', async () => {
    const expires_at = trunkline.clock.now() + 3_600_000;
    const client = await trunkline.signUp('who', { role: 'admin', expires_at });
    const { user, token } = await accountOf(client);
    expect(user).toEqual({
      id: expect.any(Number),
      name: 'admin',
      email: client.email,
      role: 'admin',
    });
    expect(token).toEqual({
      id: expect.any(Number),
      scope: 'full',
      expires_at: new Date(expires_at).toISOString().replace(/\.\d+Z/, 'Z'),
    });
  });

  test('is told with any scope, and not to an end user', async () => {
    const narrow = await trunkline.signUp('who', { scope: 'purchases:write' });
    expect((await accountOf(narrow)).token).toMatchObject({
      scope: 'purchases:write',
      expires_at: null,
    });
    const nobody = await trunkline.signUp('who', { role: 'end-user' });
    expect((await nobody.request({ method: 'GET', url })).status).toBe(403);
  });
});

type Permissions = Record<string, { allowed: boolean; reason: string | null }>;

async function permissionsOf(client: Client): Promise<Permissions> {
  const { permissions } = await accountOf(client);
  return Object.fromEntries(
    permissions.map(({ scope, ...rest }: { scope: string }) => [scope, rest]),
  );
}

describe('what may be done with this token, in this role', () => {
  let clocked: TestTrunkline;
  beforeAll(async () => {
    clocked = await startTrunkline({ testClock: true });
  });
  afterAll(() => clocked.close());

  test.each([
    { role: 'admin', scope: 'full' },
    { role: 'admin', scope: 'read' },
    { role: 'admin', scope: 'write' },
    { role: 'admin', scope: 'webhooks:write phone_numbers:read' },
    { role: 'agent', scope: 'full' },
    { role: 'agent', scope: 'read groups:write' },
  ] as const)('is what every operation lets in ($role, $scope)', async (who) => {
    const client = await clocked.signUp('allowed', { plan: 'enterprise', ...who });
    const permissions = await permissionsOf(client);
    const { operations } = await readContract();
    for (const { method, path, operationId, security } of operations) {
      const [scope] = security.at(-1)?.['oauth'] ?? [];
      // Whoever is let in at all may see themselves.
      if (scope === undefined || operationId === 'ShowCurrentUser') continue;
      const { status } = await client.request({
        method: method.toUpperCase(),
        url: path.replaceAll(/\{\w+\}/g, '1'),
        query: { last_event_id: 'none' },
      });
      expect([operationId, status !== 403]).toEqual([operationId, permissions[scope]?.allowed]);
    }
  });

  test('is told with the reason: the role before the token, as no token lifts it', async () => {
    const reader = await permissionsOf(
      await trunkline.signUp('reasons', { role: 'agent', scope: 'read' }),
    );
    expect(reader['groups:read']).toEqual({ allowed: true, reason: null });
    expect(reader['groups:write']?.reason).toBe('Only admins may change this.');
    expect(reader['audit_logs:read']?.reason).toBe('Only admins may see this.');
    expect(reader['addresses:write']?.reason).toBe(
      'This API token may read only: it lacks the scope write.',
    );
    const narrow = await permissionsOf(await trunkline.signUp('reasons', { scope: 'lines:read' }));
    expect(narrow['addresses:read']?.reason).toBe('This API token lacks the scope addresses:read.');
  });
});

const featureOf = async (plan: 'trial' | 'lite' | 'enterprise', name: string) => {
  const { features } = await accountOf(await trunkline.signUp(`on-${plan}`, { plan }));
  return features.find((one: { name: string }) => one.name === name);
};

describe('what the plan allows', () => {
  test('is told with the reason that a refusal would give', async () => {
    const lite = await trunkline.signUp('on-lite', { plan: 'lite' });
    const { id } = await buyOne(lite);
    const refused = await lite.update(id, { phone_number: { priority: 1 } });
    const [{ description }] = refused.json.details.priority;
    expect(await featureOf('lite', 'phone_number.priority')).toEqual({
      name: 'phone_number.priority',
      allowed: false,
      reason: expect.stringContaining('cannot be changed on the plan lite'),
      plans: ['professional', 'enterprise'],
    });
    expect(description).toContain((await featureOf('lite', 'phone_number.priority')).reason);
  });

  test('names resources, and the list of numbers', async () => {
    expect(await featureOf('enterprise', 'ivrs')).toMatchObject({ allowed: true, reason: null });
    expect(await featureOf('lite', 'ivrs')).toMatchObject({ allowed: false });
    expect(await featureOf('lite', 'phone_numbers')).toMatchObject({ allowed: true });
    expect(await featureOf('trial', 'phone_numbers')).toMatchObject({
      allowed: false,
      reason: expect.stringContaining('cannot be listed or searched on the plan trial'),
    });
  });
});

const limit = async (subdomain: string, limits: object) => {
  const { operator } = trunkline.ports.store;
  await operator.setQuota((await operator.findAccount(subdomain))!, limits);
};

describe('quotas', () => {
  test('are shown with what is used and left of them, of this account alone', async () => {
    const [one, other] = [await trunkline.signUp('limited'), await trunkline.signUp('unlimited')];
    await limit('limited', { max_numbers: 3, max_monthly_spend: 1_000, max_purchases_per_day: 2 });
    await buyOne(one);
    expect((await accountOf(one)).quotas).toEqual({
      numbers: { used: 1, limit: 3, left: 2 },
      monthly_spend: { used: '$1.15', limit: '$10.00', left: '$8.85' },
      purchases_per_day: { used: 1, limit: 2, left: 1 },
      records: expect.objectContaining({ used: expect.any(Number) }),
      record_bytes: expect.objectContaining({ used: expect.any(Number) }),
      audio_bytes: expect.objectContaining({ used: 0 }),
    });
    await limit('unlimited', { max_numbers: null, max_monthly_spend: null });
    expect((await accountOf(other)).quotas).toMatchObject({
      numbers: { used: 0, limit: null, left: null },
      monthly_spend: { used: '$0.00', limit: null, left: null },
    });
  });

  test('nothing is left, and not less, of a limit that was lowered to below what there is', async () => {
    const client = await trunkline.signUp('lowered');
    await buyOne(client);
    await limit('lowered', { max_numbers: 0 });
    expect((await accountOf(client)).quotas.numbers).toEqual({ used: 1, limit: 0, left: 0 });
  });
});

test('it is answered anew only when it has changed', async () => {
  const client = await trunkline.signUp('held');
  const ask = (etag = '') =>
    client.request({ method: 'GET', url, headers: { 'if-none-match': etag } });
  const { headers } = await ask();
  const etag = String(headers['etag']);
  expect((await ask(etag)).status).toBe(304);
  await buyOne(client);
  expect((await ask(etag)).status).toBe(200);
});
