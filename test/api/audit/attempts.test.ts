import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changesBy } from '../../support/audit.ts';
import type { Client } from '../../support/client.ts';
import { scriptFault } from '../../support/faults.ts';
import { startTrunkline, type TestTrunkline } from '../../support/trunkline.ts';

let trunkline: TestTrunkline;
let client: Client;
beforeAll(async () => {
  trunkline = await startTrunkline();
  client = trunkline.support;
});
afterAll(() => trunkline.close());

const left = (work: () => Promise<unknown>) => changesBy(trunkline.data, work);
const buying = (token: string, properties: object = {}, by = client) =>
  by.create({ phone_number: { ...properties, token } });

describe('a dry run', () => {
  test('is written down by the number, with what would come of it', async () => {
    const { token, number } = await client.find();
    const rows = await left(() => client.dryRun({ phone_number: { token } }));
    expect(rows).toMatchObject([
      {
        action: 'dry_run',
        source_type: 'phone_number',
        source_id: number,
        source_label: number,
        actor_type: 'agent',
        event_type: null,
        facts: { would_succeed: true, refusals: {} },
      },
    ]);
  });

  test('that would be refused says by which field and code', async () => {
    const { token } = await client.find();
    const [row] = await left(() => client.dryRun({ phone_number: { token, group_ids: [404] } }));
    expect(row?.facts).toEqual({
      would_succeed: false,
      refusals: { group_ids: [expect.any(String)] },
    });
  });

  test('whose token opens to no number leaves nothing', async () => {
    const token = '0'.repeat(32);
    expect(await left(() => client.dryRun({ phone_number: { token } }))).toEqual([]);
  });
});

describe('a purchase that is refused before anything is written', () => {
  test('is told by the number, with the codes of the refusal', async () => {
    const { token, number } = await client.find();
    const rows = await left(() => buying(token, { group_ids: [404] }));
    expect(rows).toMatchObject([
      {
        action: 'refuse',
        source_type: 'phone_number',
        source_id: number,
        actor_type: 'agent',
        event_type: 'purchase.refused',
        facts: { carrier: 'sandbox', refusals: { group_ids: [expect.any(String)] } },
        detail: { id: null, number, country_code: 'US', carrier: 'sandbox' },
      },
    ]);
    expect(rows[0]?.detail.reason).toBe(rows[0]?.facts?.['reason']);
  });

  test('as the account may have no more is told so', async () => {
    const full = await trunkline.signUp('full');
    const { operator } = trunkline.ports.store;
    await operator.setQuota((await operator.findAccount('full'))!, { max_numbers: 0 });
    const { token } = await full.find();
    const rows = await left(() => buying(token, {}, full));
    expect(rows).toMatchObject([
      { event_type: 'purchase.refused', detail: { reason: 'QuotaExceeded' } },
    ]);
  });

  test('as somebody has the number is told so, and not whose it is', async () => {
    const rival = await trunkline.signUp('rival');
    const { token, number } = await rival.find();
    const mine = (await client.find()).token;
    expect((await buying(mine)).status).toBe(200);
    const rows = await left(() => buying(token, {}, rival));
    expect(rows).toMatchObject([
      { event_type: 'purchase.refused', source_id: number, detail: { reason: 'NotAvailable' } },
    ]);
    expect(rows[0]?.text).not.toMatch(/\(id \d/);
  });

  test('as its token is another account’s leaves nothing: nobody is told which number that is for', async () => {
    const rival = await trunkline.signUp('rival');
    const { token } = await rival.find();
    const rows = await left(async () => {
      expect((await buying(token)).status).toBe(422);
      expect((await client.dryRun({ phone_number: { token } })).json.dry_run.number).toBeNull();
    });
    expect(rows).toEqual([]);
  });

  test('is told once where the carrier refuses it: with the number that was begun to be bought', async () => {
    const { token, number } = await client.find();
    const rows = await left(() =>
      scriptFault(trunkline.data, { operation: 'buy', kind: 'refuse' }, () => buying(token)),
    );
    const refused = rows.filter(({ event_type }) => event_type === 'purchase.refused');
    expect(refused).toMatchObject([{ source_label: number, detail: { reason: '21422' } }]);
  });

  test('as a property makes no sense is told as well', async () => {
    const { token } = await client.find();
    const rows = await left(() => buying(token, { nickname: 5 }));
    expect(rows).toMatchObject([
      { event_type: 'purchase.refused', facts: { refusals: { nickname: ['InvalidType'] } } },
    ]);
  });
});
