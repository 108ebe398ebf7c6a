import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Client } from '../../support/client.ts';
import { findOne } from '../../support/numbers.ts';
import { tries } from '../../support/runs.ts';
import { inTables } from '../../support/tables.ts';
import { startTrunkline, type TestTrunkline } from '../../support/trunkline.ts';
import { countedFigures, keptFigures, quotasOf, takeAll, totalsIn } from '../../support/usage.ts';

const deleted = '/api/v2/channels/voice/deleted_phone_numbers';
const sandbox = '/api/v2/trunkline/sandbox';
const kinds = [
  ['US', 'local'],
  ['US', 'toll_free'],
  ['CA', 'local'],
] as const;

/** An account with groups, and what may happen in it. */
interface Scene {
  readonly trunkline: TestTrunkline;
  readonly client: Client;
  readonly account_id: number;
  readonly groups: readonly number[];
}

type Step = (scene: Scene) => Promise<unknown>;

async function idsOf({ client }: Scene, url: string, key: string): Promise<number[]> {
  const { json } = await client.request({ method: 'GET', url });
  return json[key].map(({ id }: { id: number }) => id);
}

const ofOne =
  (url: string, key: string, pick: number, work: (scene: Scene, id: number) => Promise<unknown>) =>
  async (scene: Scene) => {
    const ids = await idsOf(scene, url, key);
    const id = ids[pick % ids.length];
    if (id !== undefined) await work(scene, id);
  };

const numbers = '/api/v2/channels/voice/phone_numbers';
const pick = fc.nat(7);

const buy = fc
  .tuple(fc.constantFrom(...kinds), fc.option(fc.constantFrom('refuse', 'timeout-after')), pick)
  .map(([[country, type], kind, group]): Step => async ({ trunkline, client, groups }) => {
    const { token } = await findOne(client, { country, type });
    const fault = { kind, operation: 'buy', times: 1 };
    if (kind)
      await client.request({ method: 'POST', url: `${sandbox}/faults`, payload: { fault } });
    const group_ids = groups.slice(0, group % 3);
    // A carrier that does not answer is waited for.
    await trunkline.clock.passDuring(client.create({ phone_number: { token, group_ids } }));
  });
const regroup = fc
  .tuple(pick, fc.nat(3), fc.nat(3))
  .map(([which, first, count]) =>
    ofOne(numbers, 'phone_numbers', which, ({ client, groups }, id) =>
      client.update(id, { phone_number: { group_ids: groups.slice(first, first + count) } }),
    ),
  );
const rename = pick.map((which) =>
  ofOne(numbers, 'phone_numbers', which, ({ client }, id) =>
    client.update(id, { phone_number: { nickname: `"group_ids" ${which}` } }),
  ),
);
const remove = pick.map((which) =>
  ofOne(numbers, 'phone_numbers', which, ({ client }, id) => client.remove(id)),
);
const restore = pick.map((which) =>
  ofOne(deleted, 'deleted_phone_numbers', which, ({ client }, id) =>
    client.request({ method: 'PUT', url: `${deleted}/${id}/restore` }),
  ),
);
const release = pick.map((which) =>
  ofOne(deleted, 'deleted_phone_numbers', which, ({ client }, id) =>
    client.request({ method: 'DELETE', url: `${deleted}/${id}` }),
  ),
);
const fillInPrice = fc
  .tuple(pick, fc.integer({ min: 1, max: 900 }))
  .map(([which, price]) =>
    ofOne(numbers, 'phone_numbers', which, ({ trunkline, account_id }, id) =>
      trunkline.ports.store.reconciliation.fillInPrice({ account_id, id }, price),
    ),
  );
const reset = fc.constant<Step>(({ client }) =>
  client.request({ method: 'POST', url: `${sandbox}/reset` }),
);
const take = fc.integer({ min: 1, max: 6 }).map(
  (limit): Step =>
    ({ trunkline }) =>
      trunkline.ports.store.events.take(limit),
);
const recover = fc.constant<Step>(({ trunkline }) => trunkline.clock.advance(120_000));

const step = fc.oneof(
  { weight: 6, arbitrary: buy },
  { weight: 3, arbitrary: regroup },
  { weight: 1, arbitrary: rename },
  { weight: 3, arbitrary: remove },
  { weight: 2, arbitrary: restore },
  { weight: 2, arbitrary: release },
  { weight: 1, arbitrary: fillInPrice },
  { weight: 3, arbitrary: take },
  { weight: 1, arbitrary: recover },
  { weight: 1, arbitrary: reset },
);

async function sceneOf(trunkline: TestTrunkline, subdomain: string): Promise<Scene> {
  const client = await trunkline.signUp(subdomain, { role: 'admin' });
  const account = await trunkline.ports.store.operator.findAccount(subdomain);
  return { trunkline, client, account_id: account!.id, groups: [] };
}

async function withGroups(scene: Scene): Promise<Scene> {
  const groups: number[] = [];
  for (const name of ['Sales', 'Support', 'Night']) {
    const url = '/api/v2/groups';
    const { json } = await scene.client.request({
      method: 'POST',
      url,
      payload: { group: { name } },
    });
    groups.push(json.group.id);
  }
  return { ...scene, groups };
}

test('whatever happens, and whenever it is counted, figures are those that counting anew gives', async () => {
  const trunkline = await startTrunkline();
  let accounts = 0;
  const property = fc.asyncProperty(
    fc.array(step, { minLength: 5, maxLength: 25 }),
    async (all) => {
      const scene = await withGroups(await sceneOf(trunkline, `random-${(accounts += 1)}`));
      for (const one of all) await one(scene);
      // A recovery that is under way changes what there is to count.
      await vi.waitFor(async () => {
        await takeAll(trunkline);
        await inTables(trunkline.data, async (db) => {
          const kept = await keptFigures(db);
          expect(kept).toEqual(await countedFigures(db));
          expect(totalsIn(kept)).toEqual(await quotasOf(db));
        });
      }, 60_000);
    },
  );
  await fc.assert(property, tries(8));
  await trunkline.close();
});

test('changes that were written down before an account was emptied, and taken after it, count nothing', async () => {
  const trunkline = await startTrunkline();
  const scene = await sceneOf(trunkline, 'emptied');
  const offer = async () => (await findOne(scene.client)).token;
  await scene.client.create({ phone_number: { token: await offer() } });
  await scene.client.request({ method: 'POST', url: `${sandbox}/reset` });
  await scene.client.create({ phone_number: { token: await offer() } });
  await takeAll(trunkline, 2);
  const { json } = await scene.client.request({ method: 'GET', url: '/api/v2/trunkline/usage' });
  expect(json.usage.totals.phone_numbers).toBe(1);
  expect(json.usage.by_day.at(-1)).toMatchObject({ purchases: 1 });
  await trunkline.close();
});

test('of an account that is deleted no figure stays, whether its changes were counted before or not', async () => {
  const trunkline = await startTrunkline();
  const scene = await sceneOf(trunkline, 'deleted');
  const bought = await scene.client.buy();
  await scene.client.buy();
  await takeAll(trunkline, 3);
  for (const id of [bought.id, ...(await idsOf(scene, numbers, 'phone_numbers'))]) {
    await scene.client.remove(id);
    await scene.client.request({ method: 'DELETE', url: `${deleted}/${id}` });
  }
  const account = await trunkline.ports.store.operator.findAccount('deleted');
  expect(await trunkline.ports.store.accountDeletion.removeAccount(account!)).toBe(true);
  await takeAll(trunkline);
  await inTables(trunkline.data, async (db) => {
    for (const table of ['usage_numbers', 'usage_figures', 'usage_days', 'usage_resets'] as const) {
      const rows = db.selectFrom(table).selectAll().where('account_id', '=', account!.id);
      expect(await rows.execute()).toEqual([]);
    }
  });
  await trunkline.close();
});
