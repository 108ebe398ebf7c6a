import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { up } from '../../../src/store/migrations/022-usage.ts';
import { findOne } from '../../support/numbers.ts';
import { inTables } from '../../support/tables.ts';
import { startTrunkline } from '../../support/trunkline.ts';
import { countedFigures, keptFigures, takeAll } from '../../support/usage.ts';

const before = [
  'drop table usage_numbers',
  'drop table usage_figures',
  'drop table usage_days',
  'drop table usage_resets',
  'alter table purchases drop column number_type',
];

test('numbers that were there before figures were kept are in them, and the days on which they were bought', async () => {
  const trunkline = await startTrunkline();
  const client = await trunkline.signUp('older', { role: 'admin' });
  const url = '/api/v2/groups';
  const group = { name: 'Sales' };
  const { json } = await client.request({ method: 'POST', url, payload: { group } });
  const group_ids = [json.group.id];
  const buy = async (query: object, properties: object = {}) => {
    const { token } = await findOne(client, { country: 'US', ...query });
    const buying = client.create({ phone_number: { ...properties, token } });
    const { json } = await trunkline.clock.passDuring(buying);
    return json.phone_number?.id as number;
  };
  await buy({ type: 'local' }, { group_ids });
  await buy({ type: 'toll_free' });
  await buy({ country: 'NZ', type: 'toll_free' });
  const [deleted, released] = [await buy({}, { group_ids }), await buy({ country: 'CA' })];
  await client.remove(deleted);
  await client.remove(released);
  const deletedNumbers = '/api/v2/channels/voice/deleted_phone_numbers';
  await client.request({ method: 'DELETE', url: `${deletedNumbers}/${released}` });
  const fault = { kind: 'timeout-after', operation: 'buy', times: 99 };
  const faults = '/api/v2/trunkline/sandbox/faults';
  await client.request({ method: 'POST', url: faults, payload: { fault } });
  await buy({}, { group_ids });
  await takeAll(trunkline);

  await inTables(trunkline.data, async (db) => {
    const days = () =>
      db.selectFrom('usage_days').selectAll().where('action', '!=', 'refuse').execute();
    const daysBefore = await days();
    for (const statement of before) await sql.raw(statement).execute(db);
    await up(db as never);
    const kept = await keptFigures(db);
    expect(Object.keys(kept).map((key) => key.split('/').slice(1).join(' '))).toEqual(
      expect.arrayContaining([
        'total  kept',
        'total  deleted',
        'total  under way',
        'type toll_free kept',
        `group ${group_ids[0]} kept`,
        `group ${group_ids[0]} deleted`,
        'group  kept',
      ]),
    );
    expect(kept).toEqual(await countedFigures(db));
    expect(await days()).toEqual(daysBefore);
  });
  await takeAll(trunkline);
  await inTables(trunkline.data, async (db) => {
    expect(await keptFigures(db)).toEqual(await countedFigures(db));
  });
  await trunkline.close();
});
