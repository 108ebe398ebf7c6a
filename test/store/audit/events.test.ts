import { expect, test } from 'vitest';
import { buyOne } from '../../support/numbers.ts';
import { startTrunkline } from '../../support/trunkline.ts';

test('each change of a number is one event, in the order of the changes', async () => {
  const trunkline = await startTrunkline();
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
