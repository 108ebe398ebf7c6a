import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashOf } from '../../../src/app/accounts/api-tokens.ts';
import { steps, stepsOfTestClocks } from '../../support/contract/example-steps.ts';
import {
  startExampleWorld,
  type Answered,
  type ExampleWorld,
  type Step,
} from '../../support/contract/example-world.ts';
import { auditRows, changesBy, type AuditRow } from '../../support/audit.ts';

/** As the examples are: what only tries, or ends what has ended, and so changes nothing. */
const changesNothing = ['DeleteManyPhoneNumbers', 'RestoreManyPhoneNumbers', 'CancelJob'];

/** A purchase is several, from its search on; a reset begins anew with examples, and with the clock. */
const leavingMore: Readonly<Record<string, string[]>> = {
  CreatePhoneNumber: [
    'agent search phone_number',
    'agent purchase phone_number',
    'agent create phone_number',
  ],
  ResetSandbox: [
    'agent reset account',
    'agent create address',
    'agent create greeting',
    'agent create ivr',
    'agent update ivr',
    'agent update test_clock',
  ],
  // With its token, though that was revoked before.
  DeleteUser: ['agent destroy api_token', 'agent destroy agent'],
};

/** Every operation once, with what it has left; nobody else does anything meanwhile. */
async function rowsOfSteps(world: ExampleWorld, taken: readonly Step[]) {
  const left = new Map<string, AuditRow[]>();
  const secrets: string[] = [];
  const answered: Record<string, Answered[string]> = {};
  for (const step of taken) {
    const { operationId } = step;
    const route = world.routes.get(operationId);
    if (!route) throw new Error(`there is no ${operationId}`);
    await step.before?.(world, answered);
    const request = step.request?.(answered, world) ?? {};
    const { path } = request;
    for (const refused of Object.values(step.refused ?? {})) {
      await world.send(route, { ...(path && { path }), ...refused });
    }
    const rows = await changesBy(world.trunkline.data, async () => {
      const { status, body } = await world.send(route, request);
      expect(status, operationId).toBe(route.success);
      answered[operationId] = body;
      if (body?.access_token) secrets.push(body.access_token, hashOf(body.access_token));
    });
    if (route.method !== 'GET' && !changesNothing.includes(operationId))
      left.set(operationId, rows);
  }
  return { left, secrets };
}

describe.each([
  ['an installation', false, steps],
  ['an installation whose clock tests move', true, stepsOfTestClocks],
] as const)('of %s', (_, hasTestClock, taken) => {
  let world: ExampleWorld;
  let left: Map<string, AuditRow[]>;
  let secrets: string[];
  beforeAll(async () => {
    world = await startExampleWorld({ hasTestClock });
    ({ left, secrets } = await rowsOfSteps(world, taken));
  });
  afterAll(() => world.trunkline.close());

  test('every operation that changes something leaves one change by the agent who asked for it, with address and request', async () => {
    const { ports, data } = world.trunkline;
    const account = await ports.store.operator.findAccount('support');
    const [admin] = await ports.store.operator.listAgents(account!);
    for (const [name, rows] of left) {
      const own = rows.filter(isByAgent).map(shown);
      const expected = leavingMore[name] ?? [expect.stringMatching(/^agent \w+ \w+$/)];
      // What a job does may have begun.
      expect(name.includes('Many') ? own.slice(0, 1) : own, name).toEqual(expected);
    }
    for (const row of (await auditRows(data)).filter(isByAgent)) {
      expect(row, row.text).toMatchObject({
        actor_id: admin!.id,
        actor_name: admin!.name,
        ip_address: '127.0.0.1',
        request_id: expect.any(String),
      });
    }
  });

  test('no token, hash, secret or key is in any change', async () => {
    const { data, ports, support } = world.trunkline;
    const { client_secret } = world.oauthClient;
    const hidden = [
      ...secrets,
      ...[support.token, client_secret].flatMap((secret) => [secret, hashOf(secret)]),
      ports.sealingKey.toString('hex'),
    ];
    const texts = (await auditRows(data)).map(({ text }) => text);
    for (const secret of hidden) {
      expect(texts.filter((text) => text.includes(secret))).toEqual([]);
    }
  });
});

const isByAgent = ({ actor_type }: AuditRow) => actor_type === 'agent';
const shown = ({ actor_type, action, source_type }: AuditRow) =>
  `${actor_type} ${action} ${source_type}`;
