import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SandboxDatabase } from '../../../src/carriers/sandbox/database.ts';
import { changesBy, inShort, type AuditRow } from '../../support/audit.ts';
import type { Client } from '../../support/client.ts';
import { runJson } from '../../support/cli.ts';
import { openLedger } from '../../support/ledger.ts';
import { buyOne, findOne, releaseNow } from '../../support/numbers.ts';
import { inTables } from '../../support/tables.ts';
import { startTrunkline, type TestTrunkline } from '../../support/trunkline.ts';

const hour = 3_600_000;

let trunkline: TestTrunkline;
let ledger: SandboxDatabase;
let client: Client;
beforeAll(async () => {
  trunkline = await startTrunkline();
  ledger = await openLedger(trunkline.data);
  client = trunkline.support;
});
afterAll(async () => {
  await ledger.db.destroy();
  await trunkline.close();
});

const sellTo = (reference: string, number: string) =>
  ledger.db.insertInto('sold').values({ number, reference }).execute();
const takeBack = (number: string) =>
  ledger.db.deleteFrom('sold').where('number', '=', number).execute();

/** By the timer, an hour later. */
const compared = (): Promise<AuditRow[]> =>
  changesBy(trunkline.data, () => trunkline.clock.advance(hour));

const supportId = async () => (await trunkline.ports.store.operator.findAccount('support'))!.id;

describe('what reconciliation finds', () => {
  test('is told to the account whose number it is, once, and again when it has gone and comes back', async () => {
    const { id, number } = await buyOne(client);
    await takeBack(number);
    expect(await compared()).toMatchObject([
      {
        account_id: await supportId(),
        action: 'notice',
        source_type: 'phone_number',
        source_id: String(id),
        source_label: number,
        actor_name: 'reconciliation',
        event_type: 'reconciliation.found',
        detail: { carrier: 'sandbox', finding: 'missing', number, fix: null },
      },
    ]);
    expect(await compared()).toEqual([]);
    await sellTo(String(id), number);
    expect(await compared()).toEqual([]);
    await takeBack(number);
    expect(await compared()).toHaveLength(1);
    await sellTo(String(id), number);
    await compared();
  });

  test('of a number that is nobody’s is the installation’s, and no account is told of it', async () => {
    const { number } = await findOne(client, { country: 'CA' });
    await sellTo('374900000000002', number);
    expect(await compared()).toMatchObject([
      { account_id: 0, source_label: number, event_type: null, facts: { finding: 'orphan' } },
    ]);
    await takeBack(number);
    await compared();
  });

  test('and gives back is a release, of the account that had it', async () => {
    const { id, number } = await buyOne(client);
    await client.remove(id);
    await releaseNow(client, id);
    await sellTo(String(id), number);
    const rows = await compared();
    expect(inShort(rows)).toEqual([
      'reconciliation release phone_number',
      'reconciliation notice phone_number',
    ]);
    expect(rows[0]).toMatchObject({
      account_id: await supportId(),
      source_id: String(id),
      facts: { carrier: 'sandbox', finding: 'kept on' },
    });
    expect(rows[1]?.detail.fix).toBe('released');
  });

  test('and fills in of prices is a change of the number', async () => {
    const { id } = await buyOne(client);
    await inTables(trunkline.data, (db) =>
      db.updateTable('purchases').set({ price: 0, is_priced: 0 }).where('id', '=', id).execute(),
    );
    expect(await compared()).toMatchObject([
      {
        action: 'update',
        source_id: String(id),
        actor_name: 'reconciliation',
        changes: { price: { previous: null, current: '$1.15' } },
        facts: { price: '$1.15' },
      },
    ]);
  });

  test('and adopts for the operator is the operator’s purchase', async () => {
    const { number } = await findOne(client, { country: 'CA' });
    await sellTo('374900000000003', number);
    const { data } = trunkline;
    const words = ['reconcile', '--fix', '--adopt-into', 'support', '--carriers', 'sandbox'];
    const rows = await changesBy(data, () => runJson(data, ...words));
    expect(inShort(rows)).toEqual([
      'operator purchase phone_number',
      'operator create phone_number',
      'operator notice phone_number',
    ]);
  });
});
