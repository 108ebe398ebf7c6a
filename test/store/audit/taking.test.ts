import fc from 'fast-check';
import type { Transaction } from 'kysely';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase, type Database } from '../../../src/database/open.ts';
import { transaction } from '../../../src/database/transaction.ts';
import { operator } from '../../../src/domain/audit/actor.ts';
import { databaseOf } from '../../../src/installation/home.ts';
import { rowsOf, type Projection } from '../../../src/store/audit/batch.ts';
import { createEventStore } from '../../../src/store/audit/events.ts';
import { createJournal } from '../../../src/store/audit/journal.ts';
import { migrations } from '../../../src/store/migrations/index.ts';
import type { Tables } from '../../../src/store/tables.ts';
import { systemClock } from '../../../src/system/clock.ts';
import { homeIn, makeHome, removeHome } from '../../support/home.ts';
import { tries } from '../../support/runs.ts';

type Trx = Transaction<Tables>;

const account_id = 7;

/** An installation without a service, so that nobody else takes its changes. */
async function installation() {
  const data = await makeHome();
  const database = await openDatabase<Tables>(databaseOf(homeIn(data), 'trunkline'), migrations);
  const journal = createJournal(database, systemClock);
  let count = 0;
  return {
    database,
    record: (trx: Trx, source: string) =>
      journal.record(trx, operator, {
        account_id,
        action: 'update',
        source_type: 'group',
        source_id: source,
        source_label: source,
        // Its place among all that were made.
        facts: { made: (count += 1) },
        event: { type: 'group.updated', detail: '{}' },
      }),
    async close() {
      await database.db.destroy();
      await removeHome(data);
    },
  };
}

/** Notes what is taken, where the transaction of the taking can undo it; what is taken twice fails. */
const note: Projection = async (trx, batch) => {
  const rows = await rowsOf(trx, batch).select('id').orderBy('position').execute();
  const values = rows.map(({ id }) => ({ key: `taken ${id}`, value: '' }));
  await trx.insertInto('installation').values(values).execute();
};

const nodeOn = (database: Database<Tables>, ...others: Projection[]) =>
  createEventStore(database, [note, ...others]);

let here: Awaited<ReturnType<typeof installation>>;
beforeAll(async () => (here = await installation()));
afterAll(() => here.close());

const makeSome = (...sources: string[]) =>
  transaction(here.database.db, async (trx) => {
    for (const source of sources) await here.record(trx, source);
  });

async function takenIds(): Promise<number[]> {
  const rows = await here.database.db
    .selectFrom('installation')
    .select('key')
    .where('key', 'like', 'taken %')
    .execute();
  return rows.map(({ key }) => Number(key.split(' ')[1])).toSorted((a, b) => a - b);
}

async function allIds(): Promise<number[]> {
  const rows = await here.database.db.selectFrom('audit_logs').select('id').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

async function takeAll({ take }: { take(limit: number): Promise<number> }, limit: number) {
  for (let taken = limit; taken > 0;) taken = await take(limit);
}

/** The order of all: of each resource that of its changes, and none has the place of another. */
async function expectInOrder(): Promise<void> {
  const events = await nodeOn(here.database).after(account_id, 0, 1_000_000);
  const places = events.map(({ position }) => position);
  expect(new Set(places).size).toBe(places.length);
  const last = new Map<string, number>();
  for (const { source_id, document } of events) {
    const { made } = (JSON.parse(document) as { facts: { made: number } }).facts;
    expect(made).toBeGreaterThan(last.get(source_id) ?? 0);
    last.set(source_id, made);
  }
}

/** A transaction that is under way until it is told to end. */
async function begun(source: string) {
  let end!: (failure?: Error) => void;
  let isBegun!: () => void;
  const ending = new Promise<Error | undefined>((resolve) => (end = resolve));
  const beginning = new Promise<void>((resolve) => (isBegun = resolve));
  const done = here.database.db.transaction().execute(async (trx) => {
    await here.record(trx, source);
    isBegun();
    const failure = await ending;
    if (failure) throw failure;
  });
  await Promise.race([beginning, done]);
  return {
    commit: () => (end(), done),
    rollBack: () => (end(new Error('given up')), expect(done).rejects.toThrow('given up')),
  };
}

describe('changes are taken', () => {
  test('in batches, until nothing is left; and again once there are others', async () => {
    const node = nodeOn(here.database);
    await makeSome('a', 'b', 'c');
    expect(await node.take(2)).toBe(2);
    expect(await node.take(2)).toBe(1);
    expect(await node.take(2)).toBe(0);
    await makeSome('a');
    expect(await node.take(2)).toBe(1);
    expect(await takenIds()).toEqual(await allIds());
  });

  test('once, by whichever node, however many take at once', async () => {
    await makeSome(...Array.from({ length: 40 }, (_, index) => `r${index % 5}`));
    const nodes = [1, 2, 3].map(() => nodeOn(here.database));
    await Promise.all(nodes.map((node) => takeAll(node, 3)));
    expect(await takenIds()).toEqual(await allIds());
    await expectInOrder();
  });

  test('by the next one where what follows from them fails in the middle', async () => {
    await makeSome('a', 'b');
    const before = await takenIds();
    const dying = nodeOn(here.database, () => Promise.reject(new Error('killed')));
    await expect(dying.take(10)).rejects.toThrow('killed');
    expect(await takenIds()).toEqual(before);
    expect(await nodeOn(here.database).take(10)).toBe(2);
    expect(await takenIds()).toEqual(await allIds());
  });

  test('only once they are committed, and never where they are given up', async () => {
    const node = nodeOn(here.database);
    const given = await begun('a');
    await given.rollBack();
    expect(await node.take(10)).toBe(0);
    const kept = await begun('a');
    // On SQLite it comes after what is under way.
    const meanwhile = here.database.isShared ? await node.take(10) : 0;
    expect(meanwhile).toBe(0);
    await kept.commit();
    expect(await node.take(10)).toBe(1);
  });
});

test('what is committed late, with a lower id, has its place behind what was taken before', async () => {
  // Who writes to a SQLite file has it to itself until it commits.
  if (!here.database.isShared) return;
  const node = nodeOn(here.database);
  const late = await begun('late');
  await makeSome('soon');
  expect(await node.take(10)).toBe(1);
  const seen = await node.lastPosition();
  await late.commit();
  expect(await node.take(10)).toBe(1);
  const events = await node.after(account_id, seen, 10);
  expect(events.map(({ source_id }) => source_id)).toEqual(['late']);
  expect(await takenIds()).toEqual(await allIds());
});

/** What happens to an installation, in any order: changes, takings by one of two nodes, and deaths in the middle. */
const step = fc.oneof(
  fc.record({
    kind: fc.constant('make' as const),
    sources: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('take' as const),
    node: fc.nat(1),
    limit: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({ kind: fc.constant('die' as const), limit: fc.integer({ min: 1, max: 5 }) }),
);

test('whatever happens at once, each is taken exactly once, and a resource’s in the order of its changes', async () => {
  const nodes = [nodeOn(here.database), nodeOn(here.database)];
  const dying = nodeOn(here.database, () => Promise.reject(new Error('killed')));
  const locks = new Map<string, Promise<void>>();
  /** Who changes a resource has it to itself until its change is committed. */
  const change = (source: string) => {
    const mine = (locks.get(source) ?? Promise.resolve()).then(() => makeSome(source));
    locks.set(source, mine);
    return mine;
  };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      await Promise.all(
        steps.map(async (one) => {
          if (one.kind === 'make') await Promise.all(one.sources.map(change));
          else if (one.kind === 'take') await nodes[one.node]!.take(one.limit);
          else await dying.take(one.limit).catch(() => {});
        }),
      );
      await takeAll(nodes[0]!, 10);
      expect(await takenIds()).toEqual(await allIds());
      await expectInOrder();
    }),
    tries(30),
  );
});

test('a look costs no transaction while nothing has changed', async () => {
  const data = await makeHome();
  const database = await openDatabase<Tables>(databaseOf(homeIn(data), 'trunkline'), migrations);
  onTestFinished(async () => {
    await database.db.destroy();
    await removeHome(data);
  });
  const node = nodeOn(database);
  await node.take(1);
  await database.db.transaction().execute(async () => {
    // On SQLite another transaction would wait for the end of this one.
    expect(await node.take(1)).toBe(0);
  });
});
