import { describe, expect, onTestFinished, test } from 'vitest';
import type { Client } from '../support/client.ts';
import { makeHome } from '../support/home.ts';
import { scriptFault } from '../support/faults.ts';
import { buyOne, findMany, problemsOf, refusedFields, releaseNow } from '../support/numbers.ts';
import { startTrunkline } from '../support/trunkline.ts';

const day = 24 * 3_600_000;

async function limited(max_purchases_per_day: number, options: { data?: string } = {}) {
  const trunkline = await startTrunkline(options);
  if (!options.data) onTestFinished(() => trunkline.close());
  const { operator } = trunkline.ports.store;
  const account = (await operator.findAccount('support'))!;
  await operator.setQuota(account, { max_purchases_per_day });
  return { trunkline, client: trunkline.support };
}

async function refused(client: Client) {
  const [found] = await findMany(client, 1);
  const answer = await client.create({ phone_number: { token: found?.token } });
  expect([answer.status, refusedFields(answer)]).toEqual([422, { base: ['QuotaExceeded'] }]);
  return problemsOf(answer);
}

describe('ASVS 11.1.3: the numbers an account may buy a day', () => {
  test('are not had back by deleting and releasing, and come back with the next day of UTC', async () => {
    const { trunkline, client } = await limited(2);
    for (let bought = 0; bought < 2; bought += 1) {
      const { id } = await buyOne(client);
      await client.remove(id);
      await releaseNow(client, id);
    }
    expect(await refused(client)).toContain('has bought 2 numbers today and may buy 2 a day');
    await trunkline.clock.advance(day);
    await buyOne(client);
    await buyOne(client);
    await refused(client);
  });

  test('are bought by one of two that want the last one at once', async () => {
    const { client } = await limited(3);
    const tokens = (await findMany(client, 8)).map(({ token }) => token);
    const answers = await Promise.all(
      tokens.map((token) => client.create({ phone_number: { token } })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(5);
  });

  test('do not count one that the carrier refused', async () => {
    const { trunkline, client } = await limited(1);
    await scriptFault(trunkline.data, { kind: 'refuse', operation: 'buy' }, async () => {
      const [found] = await findMany(client, 1);
      expect((await client.create({ phone_number: { token: found?.token } })).status).toBe(422);
    });
    await buyOne(client);
    await refused(client);
  });

  test('are not had anew by a server that starts again with its clock set back', async () => {
    const data = await makeHome();
    const first = await limited(1, { data });
    await first.trunkline.clock.advance(2 * day);
    await buyOne(first.client);
    await first.trunkline.close();
    const again = await startTrunkline({ data });
    onTestFinished(() => again.close());
    await refused(again.support);
  });

  test('are told by a dry run, and 0 means none', async () => {
    const { client } = await limited(0);
    const [found] = await findMany(client, 1);
    const properties = { phone_number: { token: found?.token } };
    const { json } = await client.create(properties, { dry_run: true });
    expect(json.dry_run).toMatchObject({
      would_succeed: false,
      details: { base: expect.anything() },
    });
    await refused(client);
  });
});
