import { describe, expect, onTestFinished, test } from 'vitest';
import { auditRows, changesBy, inShort } from '../../support/audit.ts';
import { refuse, startedWithBooks } from '../../support/address-books.ts';
import { scriptFault } from '../../support/faults.ts';
import { buyOne } from '../../support/numbers.ts';
import { startTrunkline } from '../../support/trunkline.ts';

const hour = 3_600_000;

async function started() {
  const trunkline = await startTrunkline();
  onTestFinished(() => trunkline.close());
  return trunkline;
}

describe('what the service does by itself', () => {
  test('is the agent’s who asked for it, where the recovery finishes it, and says so', async () => {
    const { data, clock, support } = await started();
    const { token } = await support.find();
    const unfinished = () =>
      scriptFault(data, { operation: 'buy', kind: 'timeout-after' }, () =>
        clock.passDuring(support.create({ phone_number: { token } })),
      );
    const begun = await changesBy(data, unfinished);
    expect(inShort(begun)).toContain('Admin purchase phone_number');
    // The recovery may have come before its client was answered, and takes its time: it ends whenever it does.
    const created = async () => {
      const rows = await auditRows(data, begun[0]!.id);
      return rows.find(({ action }) => action === 'create');
    };
    await expect
      .poll(async () => {
        await clock.pass(60_000);
        return created();
      })
      .toBeDefined();
    expect(await created()).toMatchObject({
      source_type: 'phone_number',
      actor_type: 'agent',
      actor_name: 'Admin',
      carried_out_by: 'recovery',
    });
  });

  test('is the timer’s where a deleted number is released, as nobody asked for it then', async () => {
    const { data, clock, support } = await started();
    const { id } = await buyOne(support);
    await support.remove(id);
    const rows = await changesBy(data, async () => {
      await clock.advance(73 * hour);
      await clock.pass(2_000);
    });
    const [released] = rows.filter(({ action }) => action === 'release');
    expect(released).toMatchObject({ actor_type: 'system', actor_id: -1, actor_name: 'timer' });
  });

  test('is the service’s where a start makes the first account, its agents and its token', async () => {
    const trunkline = await started();
    expect(inShort(await auditRows(trunkline.data))).toEqual([
      'service create account',
      'service create agent',
      'service create agent',
      'service create api_token',
    ]);
  });

  test('is the service’s where an address goes back to what its carrier has, as it refuses another', async () => {
    const { trunkline, books, records, id } = await startedWithBooks();
    books[0].before = (what) => (what === 'Oakland' ? refuse() : Promise.resolve());
    const rows = await changesBy(trunkline.data, async () => {
      expect((await records.update(id, { city: 'Oakland' })).status).toBe(422);
    });
    const [change, restoration] = rows.filter(({ source_type }) => source_type === 'address');
    expect(change).toMatchObject({ actor_type: 'agent', action: 'update' });
    expect(restoration).toMatchObject({
      actor_type: 'system',
      actor_name: 'service',
      action: 'update',
      event_type: 'address.updated',
      changes: { city: { previous: 'Oakland', current: change?.changes['city']?.previous } },
      facts: { reason: '21628' },
    });
  });
});
