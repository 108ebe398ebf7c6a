import { expect, onTestFinished, test } from 'vitest';
import { takingInterval } from '../../../src/system/event-taking.ts';
import { buyOne } from '../../support/numbers.ts';
import { inTables } from '../../support/tables.ts';
import { startTrunkline, type TestTrunkline } from '../../support/trunkline.ts';

test('each change of a number is one event, in the order of the changes', async () => {
  const trunkline = await startTrunkline();
  onTestFinished(() => trunkline.close());
  const bought = await buyOne(trunkline.support);
  await trunkline.support.update(bought.id, { phone_number: { nickname: 'Sales' } });
  await trunkline.support.remove(bought.id);
  const { store } = trunkline.ports;
  expect(await store.events.take(100)).toBeGreaterThan(0);
  const account = await store.operator.findAccount('support');
  const events = await store.events.after(account!.id, 0, 100);
  expect(events.map(({ event_type }) => event_type)).toEqual([
    'phone_number.purchased',
    'phone_number.updated',
    'phone_number.deleted',
  ]);
});

/** Changes that nothing has followed from yet. */
async function left({ ports, data }: TestTrunkline): Promise<number> {
  const last = await ports.store.events.lastPosition();
  const rows = await inTables(data, (db) =>
    db.selectFrom('audit_logs').select('position').execute(),
  );
  return rows.filter(({ position }) => position === null || position > last).length;
}

test('a node takes all changes a moment after they are made', async () => {
  const trunkline = await startTrunkline();
  onTestFinished(() => trunkline.close());
  // It is settled whose turn it is.
  await trunkline.clock.pass(1_000);
  const bought = await buyOne(trunkline.support);
  for (let count = 0; count < 600; count += 1)
    await trunkline.support.update(bought.id, { phone_number: { nickname: `Sales ${count}` } });
  expect(await left(trunkline)).toBeGreaterThan(600);
  await trunkline.clock.advance(takingInterval);
  expect(await left(trunkline)).toBe(0);
  await trunkline.support.remove(bought.id);
  expect(await left(trunkline)).toBe(1);
  await trunkline.clock.advance(takingInterval);
  expect(await left(trunkline)).toBe(0);
});
