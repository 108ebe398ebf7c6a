import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Plan } from '../../src/domain/account.ts';
import { ivrs } from '../../src/domain/resources/ivrs.ts';
import type { Client } from '../support/client.ts';
import { buyOne, findOne, problemsOf, refusedFields, shown } from '../support/numbers.ts';
import { recordsOf } from '../support/records.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';
import { ownedBy } from '../support/owned.ts';

let trunkline: TestTrunkline;

beforeAll(async () => {
  trunkline = await startTrunkline();
});
afterAll(() => trunkline.close());

const plans = ['trial', 'lite', 'team', 'professional', 'enterprise'] as const;
/** Those on which numbers can be searched, and so bought. */
const buyingPlans = plans.slice(1);

/** What is refused, on which plans it is allowed, and the field that a refusal names. */
const rules: [string, object, readonly Plan[]][] = [
  ['group_ids', { group_ids: [1] }, ['trial', 'team', 'professional', 'enterprise']],
  ['default_group_id', { default_group_id: 1 }, ['trial', 'team', 'professional', 'enterprise']],
  ['failover_number', { failover_number: '+12055550123' }, ['team', 'professional', 'enterprise']],
  ['priority', { priority: 1 }, ['professional', 'enterprise']],
  ['priority', { settings: { priority: 1 } }, ['professional', 'enterprise']],
  ['settings.call_offering_duration', { settings: { call_offering_duration: 60 } }, ['enterprise']],
];

const cases = rules.flatMap(([field, change, allowed]) =>
  plans.map((plan) => [plan, allowed.includes(plan) ? 'can' : 'cannot', field, change] as const),
);

/** Signed in to an account on a plan; one account for each. */
const clientOn = (plan: Plan): Promise<Client> => trunkline.signUp(`on-${plan}`, { plan });

/** A number of that account's, bought when it still had a plan that may. */
async function numberOn(plan: Plan): Promise<{ client: Client; id: number }> {
  const client = await clientOn(plan);
  const { updateAccount } = trunkline.ports.store.operator;
  await updateAccount(`on-${plan}`, { plan: 'enterprise' });
  const { id } = await buyOne(client);
  await updateAccount(`on-${plan}`, { plan });
  return { client, id };
}

describe('a plan includes what it includes', () => {
  test.each(cases)('%s %s write %s: %o', async (plan, can, field, change) => {
    const { client, id } = await numberOn(plan);
    const before = await shown(client, id);
    const answer = await client.update(id, { phone_number: { ...change, nickname: 'New' } });
    if (can === 'can') {
      expect(answer.status).toBe(200);
      expect(await shown(client, id)).not.toEqual({ ...before, nickname: 'New', name: 'New' });
      return;
    }
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual({ [field]: ['PlanLimit'] });
    expect(problemsOf(answer)).toContain(plan);
    expect(problemsOf(answer)).toContain('enterprise');
    expect(await shown(client, id)).toEqual(before);
  });

  test.each(cases.filter(([plan, can]) => plan !== 'trial' && can === 'cannot'))(
    '%s %s write %s on create either, and nothing is bought: %o',
    async (plan, _, field, change) => {
      const client = await clientOn(plan);
      const { token } = await findOne(client);
      const owned = await ownedBy(trunkline.sandbox);
      const answer = await client.create({ phone_number: { ...change, token } });
      expect(answer.status).toBe(422);
      expect(refusedFields(answer)).toEqual({ [field]: ['PlanLimit'] });
      expect(await ownedBy(trunkline.sandbox)).toEqual(owned);
    },
  );

  test.each(['trial', 'lite', 'team'] as const)('%s cannot use IVRs', async (plan) => {
    const { client, id } = await numberOn(plan);
    const { updateAccount } = trunkline.ports.store.operator;
    await updateAccount(`on-${plan}`, { plan: 'professional' });
    const { id: ivr_id } = await recordsOf(client, ivrs).make();
    await updateAccount(`on-${plan}`, { plan });
    const answer = await client.update(id, { phone_number: { ivr_id } });
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual({ ivr_id: ['PlanLimit'] });
    await updateAccount(`on-${plan}`, { plan: 'professional' });
    expect((await client.update(id, { phone_number: { ivr_id } })).status).toBe(200);
    await updateAccount(`on-${plan}`, { plan });
  });

  test.each(plans)('on %s everything else can be written', async (plan) => {
    const { client, id } = await numberOn(plan);
    const change = {
      nickname: 'Plain',
      recorded: false,
      call_recording_consent: 'never',
      categorised_greetings: { '6': 'callback_none' },
      sms_enabled: true,
      sms_group_id: 1,
      schedule_id: 1,
      outbound_enabled: false,
      settings: { voicemail: false, maximum_queue_size: 10, wrap_up_time_limit: 60 },
    };
    expect((await client.update(id, { phone_number: change })).status).toBe(200);
  });
});

describe('what a plan does not include', () => {
  test.each(buyingPlans)(
    'is accepted unchanged on %s, when the whole object comes back',
    async (plan) => {
      const client = await trunkline.signUp(`echo-${plan}`, { plan });
      const { id } = await buyOne(client);
      const whole = await shown(client, id);
      const answer = await client.update(id, { phone_number: { ...whole, nickname: 'New' } });
      expect(answer.status).toBe(200);
      expect(await shown(client, id)).toEqual({ ...whole, nickname: 'New', name: 'New' });
    },
  );

  test('stays as it is, and can be sent back, after the account has gone to a smaller plan', async () => {
    const client = await trunkline.signUp('smaller', { plan: 'enterprise' });
    const { id } = await buyOne(client, {
      group_ids: [2, 1],
      default_group_id: 2,
      failover_number: '+12055550123',
      priority: 1,
      settings: { call_offering_duration: 60 },
    });
    const whole = await shown(client, id);
    await trunkline.ports.store.operator.updateAccount('smaller', { plan: 'lite' });
    expect((await client.update(id, { phone_number: whole })).status).toBe(200);
    expect(await shown(client, id)).toEqual(whole);

    const answer = await client.update(id, {
      phone_number: {
        group_ids: [],
        default_group_id: null,
        failover_number: null,
        settings: { priority: 0, call_offering_duration: 30 },
      },
    });
    expect(Object.keys(refusedFields(answer)).sort()).toEqual([
      'default_group_id',
      'failover_number',
      'group_ids',
      'priority',
      'settings.call_offering_duration',
    ]);
    expect(await shown(client, id)).toEqual(whole);
  });

  test('can be written from the moment on that the account has a larger plan', async () => {
    const client = await trunkline.signUp('larger', { plan: 'lite' });
    const { id } = await buyOne(client);
    const body = { phone_number: { priority: 1 } };
    expect((await client.update(id, body)).status).toBe(422);
    await trunkline.ports.store.operator.updateAccount('larger', { plan: 'professional' });
    expect((await client.update(id, body)).status).toBe(200);
  });
});
