import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { completeDetails, updatesPerDetail } from '../../../src/store/audit/details.ts';
import { eventColumns } from '../../../src/store/audit/events.ts';
import { postgres } from '../../support/home.ts';
import { inTables } from '../../support/tables.ts';
import { startTrunkline, type TestTrunkline } from '../../support/trunkline.ts';

const isShared = postgres !== null;

let trunkline: TestTrunkline;
beforeAll(async () => {
  trunkline = await startTrunkline();
});
afterAll(() => trunkline.close());

/** A number that was renamed so often. */
async function renamed(subdomain: string, times: number) {
  const client = await trunkline.signUp(subdomain, { role: 'admin' });
  const { id } = await client.buy();
  for (let count = 1; count <= times; count += 1) {
    await client.update(id, { phone_number: { nickname: `Name ${count}` } });
  }
  while ((await trunkline.ports.store.events.take(500)) > 0);
  const [{ account_id }] = (await inTables(trunkline.data, (db) =>
    db.selectFrom('phone_numbers').select('account_id').where('id', '=', id).execute(),
  )) as [{ account_id: number }];
  return { id, account_id };
}

/** What the events of its updates say that it was called. */
async function namesTold(account_id: number): Promise<unknown[]> {
  const names: unknown[] = [];
  for (let position = 0; ;) {
    const events = await trunkline.ports.store.events.after(account_id, position, 100);
    const last = events.at(-1);
    if (!last) return names;
    position = last.position;
    for (const { event_type, detail } of events) {
      if (event_type === 'phone_number.updated') names.push(JSON.parse(detail).nickname);
    }
  }
}

const namesUpTo = (times: number) => Array.from({ length: times }, (_, at) => `Name ${at + 1}`);

describe('what a phone number was like when it was changed', () => {
  test('is told of each of its updates, however many came after it', async () => {
    const times = 2 * updatesPerDetail + 5;
    const { account_id } = await renamed('often', times);
    expect(await namesTold(account_id)).toEqual(namesUpTo(times));
  });

  test('is known from an update near it, and not from what the number is like now', async () => {
    const { id, account_id } = await renamed('near', updatesPerDetail + 1);
    await inTables(trunkline.data, (db) =>
      db.updateTable('phone_numbers').set({ document: '{}' }).where('id', '=', id).execute(),
    );
    const names = await namesTold(account_id);
    expect(names.slice(0, updatesPerDetail - 1)).toEqual(namesUpTo(updatesPerDetail - 1));
  });

  test('is looked for in the next of its updates, and no further where they do not say it any more', async () => {
    const { id, account_id } = await renamed('far', 1);
    const later = 6 * updatesPerDetail;
    for (let count = 0; count < later; count += 1) {
      await trunkline.ports.store.record({
        account_id,
        action: 'update',
        source_type: 'phone_number',
        source_id: id,
        source_label: 'of which no update says what it was like',
        event: { type: 'phone_number.updated' },
      });
    }
    while ((await trunkline.ports.store.events.take(500)) > 0);
    const names = await namesTold(account_id);
    expect(names).toHaveLength(1 + later);
    expect([names.at(0), names.at(-1)]).toEqual([undefined, 'Name 1']);
  });

  test('is of the account’s own number, though another account’s has the same id', async () => {
    const { id, account_id } = await renamed('own', 3);
    const other = await renamed('other', 1);
    await inTables(trunkline.data, async (db) => {
      for (const table of ['audit_logs', 'audit_log_sources'] as const) {
        await db
          .updateTable(table)
          .set({ source_id: String(id) })
          .where('source_id', '=', String(other.id))
          .execute();
      }
      await db.updateTable('phone_numbers').set({ id }).where('id', '=', other.id).execute();
    });
    const details = await inTables(trunkline.data, async (db) => {
      const updates = db
        .selectFrom('audit_logs')
        .select(eventColumns)
        .where('event_type', '=', 'phone_number.updated')
        .where('account_id', 'in', [account_id, other.account_id])
        .orderBy('id');
      return completeDetails({ db, isShared }, await updates.execute());
    });
    const names = details.map((event) => [event.account_id, JSON.parse(event.detail).nickname]);
    expect(names).toEqual([
      ...namesUpTo(3).map((name) => [account_id, name]),
      [other.account_id, 'Name 1'],
    ]);
  });

  test('is asked for of many numbers at once', async () => {
    const client = await trunkline.signUp('many', { role: 'admin' });
    const ids: number[] = [];
    for (let count = 0; count < 12; count += 1) {
      const { id } = await client.buy();
      await client.update(id, { phone_number: { nickname: `Name ${count}` } });
      ids.push(id);
    }
    while ((await trunkline.ports.store.events.take(500)) > 0);
    const asked = await inTables(trunkline.data, async (db) => {
      const updates = await db
        .selectFrom('audit_logs')
        .select(eventColumns)
        .where('event_type', '=', 'phone_number.updated')
        .where('source_id', 'in', ids.map(String))
        .orderBy('id')
        .execute();
      let answers = 0;
      const counted = db.withPlugin({
        transformQuery: ({ node }) => node,
        async transformResult({ result }) {
          answers += 1;
          return result;
        },
      });
      const told = await completeDetails({ db: counted, isShared }, updates);
      const names = told.map(({ detail }) => JSON.parse(detail).nickname as string);
      expect(names).toEqual(ids.map((_, count) => `Name ${count}`));
      return answers;
    });
    expect(asked).toBeLessThanOrEqual(2);
  });
});
