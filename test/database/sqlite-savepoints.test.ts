import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/database/open.ts';
import { temporaryFolder } from '../support/bare.ts';
import { columnIn, execIn } from '../support/sqlite.ts';

interface Tables {
  things: { id: number };
}

let path: string;
let db: Kysely<Tables>;
beforeEach(async () => {
  path = join(await temporaryFolder(), 'test.sqlite');
  execIn(path, 'create table things (id integer primary key)');
  ({ db } = await openDatabase<Tables>(path, {}));
  onTestFinished(() => db.destroy());
});

const write = (id: number) =>
  db.transaction().execute((trx) => trx.insertInto('things').values({ id }).execute());

const failing = (id: number) =>
  db.transaction().execute(async (trx) => {
    await trx.insertInto('things').values({ id }).execute();
    throw new Error(`${id} has changed its mind`);
  });

const idsRead = async () =>
  (await db.selectFrom('things').select('id').orderBy('id').execute()).map(({ id }) => id);

/** What anybody else sees: what is committed. */
const idsOutside = () => columnIn(path, 'select id from things order by id');

test('transactions that meet roll back by themselves, whichever of them does', async () => {
  for (const first of [failing, write]) {
    const taken = idsOutside().length * 10;
    const met = [first(taken + 1), write(taken + 2), failing(taken + 3), write(taken + 4)];
    const settled = (await Promise.allSettled(met)).map(({ status }) => status === 'fulfilled');
    expect(settled).toEqual([first === write, true, false, true]);
    expect(await idsRead()).toEqual(idsOutside());
  }
  expect(idsOutside()).toHaveLength(5);
});

test('transactions that meet take savepoints: one alone takes none, which would cost memory for every page it writes', async () => {
  const savepoints: string[] = [];
  const note = (statement: unknown) => {
    if (String(statement).startsWith('savepoint')) savepoints.push(String(statement));
  };
  subscribe('trunkline:sqlite:statement', note);
  onTestFinished(() => void unsubscribe('trunkline:sqlite:statement', note));
  await write(1);
  expect(savepoints).toHaveLength(0);
  await Promise.all([write(2), write(3), write(4)]);
  expect(savepoints).toHaveLength(2);
});
