import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Limits } from '../../../src/domain/quota.ts';
import { changesBy, type AuditRow } from '../../support/audit.ts';
import type { Client } from '../../support/client.ts';
import { buyOne, releaseNow } from '../../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../../support/trunkline.ts';

let trunkline: TestTrunkline;
beforeAll(async () => {
  trunkline = await startTrunkline();
});
afterAll(() => trunkline.close());

async function limited(subdomain: string, limits: Partial<Limits>): Promise<Client> {
  const client = await trunkline.signUp(subdomain);
  const { operator } = trunkline.ports.store;
  await operator.setQuota((await operator.findAccount(subdomain))!, limits);
  return client;
}

/** What others are told of limits while something is done. */
async function told(work: () => Promise<unknown>): Promise<unknown[]> {
  const rows = await changesBy(trunkline.data, work);
  return rows.filter(isOfQuota).map(({ event_type, detail }) => [event_type, detail.limit]);
}

const isOfQuota = ({ source_type }: AuditRow) => source_type === 'quota';

/** With what a purchase alone takes, and with what one takes that names records. */
describe.each([
  ['alone', {}],
  ['that names a group', { group_ids: [1] }],
])('a purchase %s', (name, properties) => {
  const own = (subdomain: string) => `${subdomain}-${name.replaceAll(' ', '-')}`;

  test('that brings an account to four fifths of a limit says so, and so does the one that uses it up', async () => {
    const client = await limited(own('five'), { max_numbers: 5 });
    const steps = [];
    for (let count = 1; count <= 5; count += 1) {
      steps.push(await told(() => buyOne(client, properties)));
    }
    const nearly = [['quota.nearly_used', 'max_numbers']];
    expect(steps).toEqual([[], [], [], nearly, [['quota.used', 'max_numbers']]]);
  });

  test('that uses a limit up at once says that alone', async () => {
    const client = await limited(own('single'), { max_numbers: 1 });
    expect(await told(() => buyOne(client, properties))).toEqual([['quota.used', 'max_numbers']]);
  });

  test('says it of each limit, with what the account has and may have', async () => {
    const limits = { max_purchases_per_day: 2, max_monthly_spend: 115 };
    const client = await limited(own('both'), limits);
    const rows = await changesBy(trunkline.data, () => buyOne(client, properties));
    const [row] = rows.filter(isOfQuota);
    expect(row).toMatchObject({
      event_type: 'quota.used',
      action: 'notice',
      actor_type: 'agent',
      detail: { limit: 'max_monthly_spend', amount: '$1.15', max: '$1.15' },
    });
    const { operator } = trunkline.ports.store;
    const account = (await operator.findAccount(own('both')))!;
    await operator.setQuota(account, { max_monthly_spend: null });
    expect(await told(() => buyOne(client, properties))).toEqual([
      ['quota.used', 'max_purchases_per_day'],
    ]);
  });

  test('that is refused says nothing of a limit that was used up before', async () => {
    const client = await limited(own('full'), { max_numbers: 1 });
    await buyOne(client, properties);
    const refused = async () => {
      const { token } = await client.find();
      expect((await client.create({ phone_number: { ...properties, token } })).status).toBe(422);
    };
    expect(await told(refused)).toEqual([]);
  });

  test('says it again once the account was further from the limit meanwhile', async () => {
    const client = await limited(own('again'), { max_numbers: 1 });
    const { id } = await buyOne(client, properties);
    await client.remove(id);
    await releaseNow(client, id);
    expect(await told(() => buyOne(client, properties))).toEqual([['quota.used', 'max_numbers']]);
  });
});
