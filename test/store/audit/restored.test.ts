import { expect, onTestFinished, test } from 'vitest';
import { withPart } from '../../../src/installation/open-part.ts';
import { settleRestored } from '../../../src/store/restored.ts';
import type { Tables } from '../../../src/store/tables.ts';
import { homeIn, makeHome, removeHome } from '../../support/home.ts';
import { startTrunkline, type TestTrunkline } from '../../support/trunkline.ts';

async function newestId({ support }: TestTrunkline): Promise<number> {
  const { json } = await support.request({ method: 'GET', url: '/api/v2/audit_logs' });
  return json.audit_logs[0].id;
}

test('ids of events that were told since the backup are given to no others, and what comes is told', async () => {
  const data = await makeHome();
  onTestFinished(() => removeHome(data));
  const before = await startTrunkline({ data });
  const { clock } = before;
  const { id } = await before.support.buy();
  const last = await newestId(before);
  await before.close();
  await withPart<Tables, unknown>(homeIn(data), 'trunkline', (database) =>
    settleRestored(database, { now: clock.now(), keepUntil: clock.now() }),
  );
  const restored = await startTrunkline({ data }, { clock });
  onTestFinished(() => restored.close());
  await restored.support.update(id, { phone_number: { nickname: 'Sales' } });
  await restored.support.update(id, { phone_number: { nickname: 'Support' } });
  const newest = await newestId(restored);
  expect(newest).toBeGreaterThan(last + 1_000_000);
  const { events } = restored.ports.store;
  while ((await events.take(100)) > 0);
  const account = await restored.ports.store.operator.findAccount('support');
  const told = await events.after(account!.id, (await events.positionOf(account!.id, last))!, 10);
  expect(told.map(({ event_type }) => event_type)).toEqual([
    'phone_number.updated',
    'phone_number.updated',
  ]);
  expect(told.at(-1)?.id).toBe(newest);
  expect(await events.positionOf(account!.id, last + 1)).toBe(null);
});
